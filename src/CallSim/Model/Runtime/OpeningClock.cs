using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>Whether something with opening hours is open, by the clock of the centre.</summary>
internal sealed class OpeningClock
{
    private static readonly long s_day = SimSpan.FromDays(1).Microseconds;

    private readonly SimTime _start;
    private readonly long _startOfWeek;
    private readonly ImmutableArray<(long From, long To)> _open;

    /// <param name="hours">The hours; null for always.</param>
    /// <param name="time">The plan's time.</param>
    public OpeningClock(OpeningHours? hours, TimePlan time)
    {
        int weekDay = time.Date is { } date ? ((int)date.DayOfWeek + 6) % 7 : 0;
        _start = SimTime.Zero + time.WarmUp;
        _startOfWeek = (weekDay * s_day) + time.ClockSpan.Microseconds;
        _open = hours is null ? [(0, 7 * s_day)] : [.. hours.Ranges.SelectMany(InWeek)];
    }

    /// <summary>Whether it is open at an instant; in the warm-up, whether it is at the start.</summary>
    public bool IsOpen(SimTime now)
    {
        long sinceStart = Math.Max(0, (now - _start).Microseconds);
        long ofWeek = (_startOfWeek + sinceStart) % (7 * s_day);
        foreach ((long from, long to) in _open)
        {
            if (ofWeek >= from && ofWeek < to)
            {
                return true;
            }
        }

        return false;
    }

    // A range that runs beyond the end of the week comes round to its beginning.
    private static IEnumerable<(long From, long To)> InWeek(OpeningRange range)
    {
        for (int day = 0; day < 7; day++)
        {
            if (!range.Days.HasFlag((WeekDays)(1 << day)))
            {
                continue;
            }

            long from = (day * s_day) + range.From.Microseconds;
            long to = (day * s_day) + range.To.Microseconds;
            yield return (from, Math.Min(to, 7 * s_day));
            if (to > 7 * s_day)
            {
                yield return (0, to - (7 * s_day));
            }
        }
    }
}
