using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>How many contacts of each type arrived in each interval, and how they ended.</summary>
internal sealed class ContactLedger(int rows, int types)
{
    public CounterTable Cells { get; } = new(rows, types, ContactCounter.Width);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Offered(int row, ContactTypeId type) => Cells[row, type.Row][ContactCounter.Offered]++;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Ended(int row, ContactTypeId type, ContactOutcome outcome) =>
        Cells[row, type.Row][ContactCounter.Of(outcome)]++;
}
