namespace CallSim.Model;

/// <summary>The heads of a group with a count, at one time.</summary>
/// <param name="Scheduled">How many are scheduled.</param>
/// <param name="Absent">How many of them have not come that day.</param>
/// <param name="OnPhones">How many of those who came are on the phones; the others are on a break.</param>
internal readonly record struct Heads(int Scheduled, int Absent, int OnPhones);

/// <summary>How many agents of a group are scheduled, absent and on the phones in each interval of one replication, in whole heads.</summary>
internal sealed class HeadCounts
{
    private readonly AgentGroupPlan _group;
    private readonly Heads[] _counts;
    private readonly ulong _groupKey;
    private readonly int[] _absentBelow;

    public HeadCounts(AgentGroupPlan group, TimePlan time, ulong replicationKey)
    {
        _group = group;
        _groupKey = Keys.Named(replicationKey, group.Name);
        _counts = new Heads[time.IntervalCount];
        _absentBelow = new int[group.Absent > 0 ? (int)Math.Ceiling(group.Count.Values.Max()) + 2 : 0];
        WholeNumbers scheduled = default;
        WholeNumbers onPhones = default;
        for (int interval = 0; interval < _counts.Length; interval++)
        {
            int day = time.DayOf(interval);
            if (interval == 0 || day != time.DayOf(interval - 1))
            {
                ulong dayKey = Keys.Numbered(_groupKey, day);
                scheduled = new WholeNumbers(group.Rounding, dayKey + Purpose.StaffRounding);
                onPhones = new WholeNumbers(group.Rounding, dayKey + Purpose.ShrinkageRounding);
                CountAbsent(dayKey);
            }

            _counts[interval] = HeadsIn(scheduled.Next(group.Count.At(interval)), ref onPhones);
        }
    }

    /// <summary>The most that are ever on the phones at once.</summary>
    public int Largest => _counts.Max(heads => heads.OnPhones);

    /// <summary>The heads of an interval.</summary>
    /// <param name="column">See <see cref="IntervalClock.PlanColumn"/>.</param>
    public Heads At(int column) => _counts[column];

    private Heads HeadsIn(int scheduled, ref WholeNumbers onPhones)
    {
        int absent = _absentBelow.Length > 0 ? _absentBelow[scheduled] : 0;
        int came = scheduled - absent;
        return new Heads(scheduled, absent, _group.Shrinkage > 0 ? Available(came, ref onPhones) : came);
    }

    private int Available(int came, ref WholeNumbers onPhones) =>
        Math.Min(came, onPhones.Next(came * (1 - _group.Shrinkage)));

    // Each head is absent or not for the whole day: of so many scheduled, so many below are absent.
    private void CountAbsent(ulong dayKey)
    {
        for (int head = 0; head + 1 < _absentBelow.Length; head++)
        {
            bool isAbsent = Draws.Happens(_group.Absent, Keys.Numbered(dayKey, head), Purpose.Absence);
            _absentBelow[head + 1] = _absentBelow[head] + (isAbsent ? 1 : 0);
        }
    }
}
