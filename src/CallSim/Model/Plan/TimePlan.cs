namespace CallSim.Model;

/// <summary>What happens to contacts that are still in the centre when first attempts stop.</summary>
public enum CloseRule
{
    /// <summary>Whoever is on duty stays until the last contact has left, or for a longest time.</summary>
    Drain,

    /// <summary>The simulation ends at once; what is left is unfinished.</summary>
    Cut,
}

/// <summary>When the centre is simulated: the clock of its start, how long, in what intervals, and how it closes.</summary>
public sealed record TimePlan
{
    /// <summary>The calendar day of the start; null for no particular day.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The wall clock at the start, from 00:00 to before 24:00, on an interval boundary. Default 00:00.</summary>
    public TimeOnly Clock { get; init; }

    /// <summary>How long first attempts are made; longer than zero.</summary>
    public required SimSpan Length { get; init; }

    /// <summary>The length of a reporting interval: divides a day. Default 30 minutes, or the whole length if shorter.</summary>
    public required SimSpan Interval { get; init; }

    /// <summary>Simulated before the start and not measured, in the state of the first interval. Default zero.</summary>
    public SimSpan WarmUp { get; init; }

    /// <summary>What happens at the end. Default <see cref="CloseRule.Drain"/>.</summary>
    public CloseRule Close { get; init; } = CloseRule.Drain;

    /// <summary>The longest drain. Default 4 hours; without meaning for <see cref="CloseRule.Cut"/>.</summary>
    public SimSpan DrainAtMost { get; init; } = SimSpan.FromHours(4);

    /// <summary>The number of intervals; the last may be shorter than the others.</summary>
    public int IntervalCount => (int)((Length.Microseconds + Interval.Microseconds - 1) / Interval.Microseconds);

    /// <summary>The start of an interval, counted from the plan's start; interval 0 starts at zero.</summary>
    /// <param name="interval">The interval's number; negative ones lie in the warm-up.</param>
    public SimSpan OffsetOf(int interval) => Interval * interval;

    /// <summary>The length of an interval: <see cref="Interval"/>, or what is left for the last.</summary>
    /// <param name="interval">The interval's number, from 0.</param>
    public SimSpan LengthOf(int interval) =>
        new(Math.Min(Interval.Microseconds, Length.Microseconds - OffsetOf(interval).Microseconds));

    /// <summary>The calendar day an interval lies in, counted from the day of the start; the warm-up belongs to day 0.</summary>
    /// <param name="interval">The interval's number.</param>
    public int DayOf(int interval) =>
        interval < 0 ? 0 : (int)((ClockSpan + OffsetOf(interval)).Microseconds / Day.Microseconds);

    /// <summary>
    /// An interval's name in files: <c>2026-03-02T08:00</c> where the plan has a date, else <c>08:00</c>, with the day in
    /// front (<c>d2 08:00</c>) where the run is longer than a day.
    /// </summary>
    /// <param name="interval">The interval's number, from 0 to before <see cref="IntervalCount"/>.</param>
    public string LabelOf(int interval)
    {
        SimSpan sinceMidnight = ClockSpan + OffsetOf(interval);
        int day = DayOf(interval);
        long ofDay = sinceMidnight.Microseconds - (Day * day).Microseconds;
        TimeOnly clock = new(ofDay * (TimeSpan.TicksPerMicrosecond));
        string time =
            clock.Ticks % TimeSpan.TicksPerMinute == 0
                ? clock.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)
                : clock.ToString("HH:mm:ss.FFFFFF", System.Globalization.CultureInfo.InvariantCulture);
        if (Date is { } date)
        {
            return $"{date.AddDays(day):yyyy-MM-dd}T{time}";
        }

        bool severalDays = ClockSpan + Length > Day;
        return severalDays ? $"d{day + 1} {time}" : time;
    }

    /// <summary>
    /// The wall clock at an instant, to the millisecond, as in <c>2026-03-02 09:03:12.500</c>; without a date
    /// <c>09:03:12.500</c>, from the second day on with the day in front: <c>d2 09:03:12.500</c>.
    /// </summary>
    /// <param name="sinceStart">The instant, counted from the plan's start, at least zero.</param>
    public string ClockAt(SimSpan sinceStart)
    {
        (long day, long ofDay) = Math.DivRem((ClockSpan + sinceStart).Microseconds, Day.Microseconds);
        string clock = new TimeOnly(ofDay * TimeSpan.TicksPerMicrosecond).ToString(
            "HH:mm:ss.fff",
            System.Globalization.CultureInfo.InvariantCulture
        );
        return Date is { } date ? $"{date.AddDays((int)day):yyyy-MM-dd} {clock}"
            : day > 0 ? $"d{day + 1} {clock}"
            : clock;
    }

    internal SimSpan ClockSpan => new(Clock.Ticks / TimeSpan.TicksPerMicrosecond);

    private static SimSpan Day => SimSpan.FromDays(1);
}
