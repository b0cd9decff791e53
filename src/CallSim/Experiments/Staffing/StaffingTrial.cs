using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>A staffing with what is known of it so far.</summary>
internal sealed class StaffingTrial
{
    private readonly Lock _lock = new();

    public StaffingTrial(HeadTable heads, CentreLayout layout, GoalBook book)
    {
        Heads = heads;
        Layout = layout;
        Cells = new GoalCells(book);
    }

    public HeadTable Heads { get; }

    public CentreLayout Layout { get; }

    public GoalCells Cells { get; }

    /// <summary>Adds a replication, from whichever thread: whole numbers are added, so that the order changes nothing.</summary>
    public void Add(Ledgers ledgers)
    {
        lock (_lock)
        {
            Cells.Add(ledgers);
        }
    }
}
