using CallSim.Model;

namespace CallSim.Validation.Tests;

/// <summary>What a replication has counted from the start on: the warm-up left out.</summary>
internal static class Measured
{
    /// <summary>A counter of contacts; of one type, or of all.</summary>
    public static long Contacts(this Ledgers ledgers, int counter, int? type = null)
    {
        long sum = 0;
        for (int row = IntervalClock.WarmUpRow + 1; row < ledgers.Contacts.Rows; row++)
        {
            for (int each = 0; each < ledgers.Contacts.Types; each++)
            {
                sum += type is null || type == each ? ledgers.Contacts[row, each, counter] : 0;
            }
        }

        return sum;
    }

    /// <summary>The contacts that ended in a way.</summary>
    public static long Contacts(this Ledgers ledgers, ContactOutcome outcome, int? type = null) =>
        ledgers.Contacts(ContactCounter.Of(outcome), type);

    /// <summary>The contacts blocked for a reason.</summary>
    public static long Contacts(this Ledgers ledgers, BlockReason reason, int? type = null) =>
        ledgers.Contacts(ContactCounter.Of(reason), type);

    /// <summary>A counter of the customers whose first contact is measured.</summary>
    public static long Customers(this Ledgers ledgers, int counter)
    {
        long sum = 0;
        for (int row = IntervalClock.WarmUpRow + 1; row < ledgers.Customers.Rows; row++)
        {
            for (int type = 0; type < ledgers.Customers.Types; type++)
            {
                sum += ledgers.Customers[row, type, counter];
            }
        }

        return sum;
    }

    /// <summary>A counter of a line group, a step or a flow.</summary>
    public static long Of(this CounterTable table, int column, int counter) =>
        table.Total(column, counter) - table[IntervalClock.WarmUpRow, column][counter];

    /// <summary>A counter of time, from start to start + length: the row of what comes after left out too.</summary>
    public static double MinutesOf(this CounterTable table, int column, int counter) =>
        (table.Of(column, counter) - table[table.Rows - 1, column][counter]) / 6e7;
}
