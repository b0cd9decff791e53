namespace CallSim.Model;

/// <summary>How many agents of a group are scheduled in each interval of one replication, in whole heads.</summary>
internal sealed class HeadCounts
{
    private readonly int[] _counts;

    public HeadCounts(AgentGroupPlan group, TimePlan time, ulong replicationKey)
    {
        _counts = new int[time.IntervalCount];
        ulong groupKey = Keys.Named(replicationKey, group.Name);
        double sum = 0;
        for (int interval = 0; interval < _counts.Length; interval++)
        {
            double count = group.Count.At(interval);
            if (interval == 0 || time.DayOf(interval) != time.DayOf(interval - 1))
            {
                sum = StartOfDay(group.Rounding, groupKey, time.DayOf(interval));
            }

            _counts[interval] =
                group.Rounding == HeadCountRounding.Nearest
                    ? (int)Math.Floor(count + 0.5)
                    : WholePartCrossed(ref sum, count);
        }
    }

    /// <summary>The most that are ever scheduled at once.</summary>
    public int Largest => _counts.Max();

    /// <summary>The number in an interval.</summary>
    /// <param name="column">See <see cref="IntervalClock.PlanColumn"/>.</param>
    public int At(int column) => _counts[column];

    private static double StartOfDay(HeadCountRounding rounding, ulong groupKey, int day)
    {
        if (rounding == HeadCountRounding.Fixed)
        {
            return 0.5;
        }

        KeyedBits bits = new(Keys.Numbered(groupKey, day) + Purpose.StaffRounding);
        return Uniform01.Draw(ref bits);
    }

    // The running sum keeps only its fraction, so that whole counts stay whole however long the day.
    private static int WholePartCrossed(ref double sum, double count)
    {
        sum += count;
        double whole = Math.Floor(sum);
        sum -= whole;
        return (int)whole;
    }
}
