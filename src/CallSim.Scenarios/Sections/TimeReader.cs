using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Reads when the centre is simulated, and checks that its intervals lie well in the day.</summary>
/// <param name="context">What the readers share.</param>
internal sealed class TimeReader(ReadingContext context)
{
    /// <summary>The most intervals of a run, and of its warm-up.</summary>
    public const int MostIntervals = 999_999;

    private static readonly SimSpan Day = SimSpan.FromDays(1);

    /// <summary>The time of the scenario; null when it cannot be read, which is reported.</summary>
    public TimePlan? Read(Node node)
    {
        if (MapReader.Open(context, node, TopSections.Time, "time") is not { } map)
        {
            return null;
        }

        WallTime? start = map["start"] is { } startNode ? Start(startNode) : new WallTime(null, default);
        SimSpan? length = map["length"] is { } lengthNode ? PositiveSpan(lengthNode, "length") : null;
        SimSpan? interval =
            map["interval"] is { } given ? PositiveSpan(given, "interval")
            : length is { } known ? CentreBuilder.DefaultInterval(known)
            : null;
        SimSpan? warmUp = map["warm_up"] is { } warm ? context.Scalars.Span(warm, "warm_up") : SimSpan.Zero;
        (CloseRule Rule, SimSpan AtMost)? close = Close(map["close"]);
        if (start is null || length is null || interval is null)
        {
            return null;
        }

        TimePlan time = new()
        {
            Date = start.Value.Date,
            Clock = start.Value.Clock,
            Length = length.Value,
            Interval = interval.Value,
            WarmUp = warmUp ?? SimSpan.Zero,
            Close = close?.Rule ?? CloseRule.Drain,
        };
        return LiesWell(map, time) && warmUp is not null && close is not null
            ? time with
            {
                DrainAtMost = close.Value.AtMost,
            }
            : null;
    }

    private SimSpan? PositiveSpan(Node node, string what) => context.Scalars.Span(node, what, aboveZero: true);

    private WallTime? Start(Node node)
    {
        if (context.Scalars.Scalar(node, "start", "a clock time such as 08:00, or 2026-03-02T08:00") is not { } scalar)
        {
            return null;
        }

        if (WallTime.TryParse(scalar.Text, out WallTime time, out string? problem))
        {
            return time;
        }

        string message = $"start must be a clock time such as 08:00, or 2026-03-02T08:00, found {Found.Text(node)}";
        context.Diagnostics.Error(node.Place, message, problem);
        return null;
    }

    private (CloseRule Rule, SimSpan AtMost)? Close(Node? node)
    {
        (CloseRule Rule, SimSpan AtMost) usual = (CloseRule.Drain, SimSpan.FromHours(4));
        if (node is null)
        {
            return usual;
        }

        if (MapReader.Open(context, node, TopSections.Close, "close") is not { } map)
        {
            return null;
        }

        CloseRule? rule = map["after"] is { } after
            ? context.Scalars.Choice(after, "after", Choices.Close)
            : usual.Rule;
        SimSpan? atMost = map["at_most"] is { } most ? context.Scalars.Span(most, "at_most") : usual.AtMost;
        if (rule == CloseRule.Cut && map["at_most"] is { } unused)
        {
            context.Diagnostics.Warning(unused.Place, "at_most has no meaning with cut", "leave it out");
        }

        return rule is null || atMost is null ? null : (rule.Value, atMost.Value);
    }

    private bool LiesWell(MapReader map, TimePlan time)
    {
        Node node = map["interval"] ?? map["start"] ?? map["length"]!;
        long interval = time.Interval.Microseconds;
        // Head counts and the day's factor are drawn by the day, so no interval is longer.
        bool isLong = time.Interval > Day;
        bool single = time.Interval == time.Length && !isLong;
        long clock = time.Clock.Ticks / TimeSpan.TicksPerMicrosecond;
        (bool holds, Node place, string message, string? fix)[] rules =
        [
            (
                single || Day.Microseconds % interval == 0,
                node,
                $"interval must divide a day, found {time.Interval}",
                "write 15m, 30m or 1h"
            ),
            (
                single || isLong || clock % interval == 0,
                map["start"] ?? node,
                $"start must lie on an interval boundary, found {time.Clock:HH:mm} with intervals of {time.Interval}",
                "start with an interval, or choose a shorter one"
            ),
            (
                Intervals(time.Length, time.Interval) <= MostIntervals,
                map["length"]!,
                $"a run has at most {MostIntervals:N0} intervals, found {time.Length} of {time.Interval} each",
                "simulate a shorter time, or longer intervals"
            ),
            (
                Intervals(time.WarmUp, time.Interval) <= MostIntervals,
                map["warm_up"] ?? node,
                $"a warm-up has at most {MostIntervals:N0} intervals, found {time.WarmUp} of {time.Interval} each",
                "write a shorter warm_up, or longer intervals"
            ),
            (
                time.Date is not { } date
                    || time.Length.Seconds / 86400 < DateOnly.MaxValue.DayNumber - date.DayNumber - 1,
                map["length"]!,
                "the run goes beyond the year 9999",
                "simulate a shorter time"
            ),
        ];
        (bool holds, Node place, string message, string? fix)[] broken = [.. rules.Where(rule => !rule.holds)];
        foreach ((_, Node place, string message, string? fix) in broken)
        {
            context.Diagnostics.Error(place.Place, message, fix);
        }

        return broken.Length == 0;
    }

    private static long Intervals(SimSpan length, SimSpan interval) =>
        (length.Microseconds + interval.Microseconds - 1) / interval.Microseconds;
}
