namespace CallSim.Experiments;

/// <summary>What is known of single agents less. It holds while nothing changes near them in the day.</summary>
internal sealed class KnownLosses(StaffingTask task)
{
    private readonly Dictionary<HeadMove, (HeadTable Heads, StaffingEvidence Loss)> _known = [];

    /// <summary>Keeps what was found.</summary>
    public void Add(HeadTable heads, HeadMove move, StaffingEvidence loss) => _known[move] = (heads, loss);

    /// <summary>What was found for a staffing that is the same wherever the agent is felt; null where nothing was.</summary>
    public StaffingEvidence? Of(HeadTable heads, HeadMove move) =>
        _known.TryGetValue(move, out (HeadTable Heads, StaffingEvidence Loss) known)
        && IsNear(known.Heads, heads, move, (before, now) => now == before)
            ? known.Loss
            : null;

    /// <summary>Whether it is known that a goal would not be met.</summary>
    /// <remarks>Fewer agents near by make it no better.</remarks>
    public bool Has(HeadTable heads, HeadMove move) =>
        _known.TryGetValue(move, out (HeadTable Heads, StaffingEvidence Loss) known)
        && IsNear(known.Heads, heads, move, (before, now) => now <= before);

    // Whether two staffings compare so wherever the agent is felt.
    private bool IsNear(HeadTable known, HeadTable heads, HeadMove move, Func<int, int, bool> compares)
    {
        int last = Math.Min(heads.Intervals - 1, move.Last + task.Reach);
        for (int group = 0; group < heads.Groups; group++)
        {
            for (int interval = Math.Max(0, move.First - task.Reach); interval <= last; interval++)
            {
                if (!compares(known[group, interval], heads[group, interval]))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
