namespace CallSim.Model;

/// <summary>The rules that the time of a plan must keep; see <see cref="PlanChecks"/>.</summary>
internal static class TimeChecks
{
    public static void Check(TimePlan time, List<string> mistakes)
    {
        PlanChecks.Demand(time.Length > SimSpan.Zero, "that the length is longer than 0s", mistakes);
        PlanChecks.Demand(time.Interval > SimSpan.Zero, "that the interval is longer than 0s", mistakes);
        PlanChecks.Demand(time.WarmUp >= SimSpan.Zero, "that the warm-up is not negative", mistakes);
        PlanChecks.Demand(time.DrainAtMost >= SimSpan.Zero, "that the longest drain is not negative", mistakes);
        if (time.Interval > SimSpan.Zero)
        {
            Intervals(time, mistakes);
        }
    }

    // Busyness and head counts are drawn by the day: an interval lies in one, or is the whole of a run of at most a day.
    private static void Intervals(TimePlan time, List<string> mistakes)
    {
        SimSpan day = SimSpan.FromDays(1);
        bool isWholeRun = time.Interval == time.Length && time.Length <= day;
        bool divides = day.Microseconds % time.Interval.Microseconds == 0;
        bool onBoundary = time.ClockSpan.Microseconds % time.Interval.Microseconds == 0;
        PlanChecks.Demand(divides || isWholeRun, $"that the interval ({time.Interval}) divides a day", mistakes);
        PlanChecks.Demand(
            onBoundary || isWholeRun,
            $"that the start ({time.Clock:HH:mm}) lies on an interval boundary",
            mistakes
        );
        FewIntervals("length", time.Length, time, mistakes);
        FewIntervals("warm-up", time.WarmUp, time, mistakes);
    }

    private static void FewIntervals(string what, SimSpan span, TimePlan time, List<string> mistakes) =>
        PlanChecks.Demand(
            span.Microseconds / time.Interval.Microseconds < 1_000_000,
            $"that the {what} has under 1,000,000 intervals",
            mistakes
        );
}
