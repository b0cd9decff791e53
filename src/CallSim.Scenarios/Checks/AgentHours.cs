using System.Numerics;

namespace CallSim.Scenarios.Checks;

/// <summary>How many hours the agents of a group are on the phones in the whole run, on average.</summary>
/// <param name="time">When the centre is simulated.</param>
internal sealed class AgentHours(TimePlan time)
{
    /// <summary>When the centre is simulated.</summary>
    public TimePlan Time => time;

    private static readonly SimSpan Day = SimSpan.FromDays(1);

    /// <summary>The hours of a group, without those who are absent, off the phones or on a break.</summary>
    public double Of(AgentGroupPlan group)
    {
        double scheduled = group.Shifts.IsEmpty ? OfCount(group.Count) : group.Shifts.Sum(OfShift);
        return scheduled * (1 - group.Absent) * (1 - group.Shrinkage);
    }

    /// <summary>The hours of a level by interval, summed over the run.</summary>
    public double OfLevel(bool isConstant, Func<int, double> level) =>
        isConstant
            ? level(0) * time.Length.Seconds / 3600
            : Enumerable
                .Range(0, time.IntervalCount)
                .Sum(interval => level(interval) * time.LengthOf(interval).Seconds / 3600);

    private double OfCount(IntervalSeries<double> count) => OfLevel(count.IsConstant, count.At);

    private double OfShift(ShiftPlan shift)
    {
        double breaks = shift.Breaks.Sum(part => part.Length.Seconds) / shift.Length.Seconds;
        return shift.Agents * Covered(shift).Seconds / 3600 * Math.Max(0, 1 - breaks);
    }

    // Only the shifts at the ends of a run can be cut off, so that those between need only be counted.
    private SimSpan Covered(ShiftPlan shift)
    {
        SimSpan clock = new(time.Clock.Ticks / TimeSpan.TicksPerMicrosecond);
        int lastDay = (int)((clock + time.Length).Microseconds / Day.Microseconds);
        SimSpan covered = SimSpan.Zero;
        foreach (int day in new[] { -1, 0, 1, lastDay - 1, lastDay }.Where(day => day <= lastDay).Distinct())
        {
            covered += StartsOn(shift, day) ? InRun(shift, day, clock) : SimSpan.Zero;
        }

        return covered + shift.Length * StartsBetween(shift, 2, lastDay - 2);
    }

    private SimSpan InRun(ShiftPlan shift, int day, SimSpan clock)
    {
        SimSpan start = Day * day + shift.Start - clock;
        long from = Math.Max(0, start.Microseconds);
        long to = Math.Min(time.Length.Microseconds, (start + shift.Length).Microseconds);
        return new SimSpan(Math.Max(0, to - from));
    }

    private int StartsBetween(ShiftPlan shift, int first, int last)
    {
        if (last < first)
        {
            return 0;
        }

        int days = last - first + 1;
        int whole = days / 7 * BitOperations.PopCount((uint)shift.Days);
        return whole + Enumerable.Range(last - days % 7 + 1, days % 7).Count(day => StartsOn(shift, day));
    }

    private bool StartsOn(ShiftPlan shift, int day)
    {
        if (time.Date is not { } date)
        {
            return true;
        }

        // Monday is the first flag; the first of January of the year 1 was one.
        int ofWeek = (date.DayNumber + day + 7) % 7;
        return shift.Days.HasFlag((WeekDays)(1 << ofWeek));
    }
}
