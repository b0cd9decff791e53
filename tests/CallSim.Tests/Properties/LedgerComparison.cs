using System.Collections.Immutable;
using System.Reflection;
using CallSim.Model;

namespace CallSim.Tests.Properties;

/// <summary>Compares every counter of the ledgers with that of a replay.</summary>
internal sealed class LedgerComparison(CentreLayout layout, Ledgers ledgers, Tallies replayed)
{
    private static readonly ImmutableArray<(string Name, int Place)> s_customers = Counters(typeof(CustomerCounter));
    private static readonly ImmutableArray<(string Name, int Place)> s_lines = Counters(typeof(LineCounter));
    private static readonly ImmutableArray<(string Name, int Place)> s_steps = Counters(typeof(StepCounter));
    private static readonly ImmutableArray<(string Name, int Place)> s_flows = Counters(typeof(FlowCounter));
    private static readonly ImmutableArray<(string Name, int Place)> s_queues = Counters(typeof(QueueCounter));
    private static readonly ImmutableArray<FieldInfo> s_legs =
    [
        .. typeof(LegCell).GetFields(BindingFlags.Public | BindingFlags.Instance),
    ];

    // Presence is not in the notes.
    private static readonly ImmutableArray<(string Name, int Place)> s_agents =
    [
        .. Counters(typeof(AgentCounter)).Where(counter => counter.Name is "Talking" or "Holding" or "Wrapping"),
    ];

    private static readonly ImmutableArray<(string Name, int Place)> s_contacts =
    [
        ("Offered", ContactCounter.Offered),
        .. Enum.GetValues<ContactOutcome>().Select(outcome => (outcome.ToString(), ContactCounter.Of(outcome))),
        .. Enum.GetValues<BlockReason>().Select(reason => (reason.ToString(), ContactCounter.Of(reason))),
        ("Redials", ContactCounter.Redials),
        ("RepeatCalls", ContactCounter.RepeatCalls),
        ("Transferred", ContactCounter.Transferred),
        ("Transfers", ContactCounter.Transfers),
        ("Unresolved", ContactCounter.Unresolved),
        ("Answered", ContactCounter.Answered),
        ("TimeToHuman", ContactCounter.TimeToHuman),
        ("Hops", ContactCounter.Hops),
        ("EnteredFlow", ContactCounter.EnteredFlow),
    ];

    private readonly List<string> _differences = [];

    /// <summary>The counters that differ, in words.</summary>
    public IReadOnlyList<string> Differences()
    {
        Table(Book.Lines, ledgers.Lines.Cells, s_lines);
        Table(Book.Steps, ledgers.Flows.Steps, s_steps);
        Table(Book.Flows, ledgers.Flows.Flows, s_flows);
        Table(Book.Queues, ledgers.Queues.Cells, s_queues);
        Table(Book.Agents, ledgers.Agents.Cells, s_agents);
        for (int edge = 0; edge < layout.Flows.Edges.Length; edge++)
        {
            Equal(new(Book.Edges, 0, edge, "Left"), ledgers.Flows.LeftBy(new(edge)));
        }

        for (int row = 0; row < ledgers.Contacts.Rows; row++)
        {
            for (int type = 0; type < ledgers.Contacts.Types; type++)
            {
                CompareType(row, type);
            }

            for (int lane = 0; lane < ledgers.Legs.Lanes; lane++)
            {
                CompareLane(row, lane);
            }
        }

        return _differences;
    }

    private void CompareType(int row, int type)
    {
        foreach ((string name, int place) in s_contacts)
        {
            Equal(new(Book.Contacts, row, type, name), ledgers.Contacts[row, type, place]);
        }

        foreach ((string name, int place) in s_customers)
        {
            Equal(new(Book.Customers, row, type, name), ledgers.Customers[row, type, place]);
        }
    }

    private void CompareLane(int row, int lane)
    {
        object cell = ledgers.Legs[row, lane];
        foreach (FieldInfo field in s_legs)
        {
            Equal(new(Book.Legs, row, lane, field.Name), (long)field.GetValue(cell)!);
        }

        for (int threshold = 0; threshold < layout.Plan.Targets.Within.Length; threshold++)
        {
            Equal(new(Book.InTime, row, lane, $"{threshold}"), ledgers.Legs.InTime(row, lane, threshold));
        }
    }

    private void Table(Book book, CounterTable table, ImmutableArray<(string Name, int Place)> counters)
    {
        for (int row = 0; row < table.Rows; row++)
        {
            for (int column = 0; column < table.Columns; column++)
            {
                foreach ((string name, int place) in counters)
                {
                    Equal(new(book, row, column, name), table[row, column][place]);
                }
            }
        }
    }

    private void Equal(Cell cell, long booked)
    {
        if (booked != replayed[cell])
        {
            _differences.Add($"{cell}: the ledger has {booked}, the replay {replayed[cell]}");
        }
    }

    private static ImmutableArray<(string Name, int Place)> Counters(Type type) =>
        [
            .. type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Where(field => field.IsLiteral && field.Name != "Width")
                .Select(field => (field.Name, (int)field.GetRawConstantValue()!)),
        ];
}
