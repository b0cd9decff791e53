namespace CallSim.Scenarios.Language;

/// <summary>What line groups and numbers are made of.</summary>
internal static class LineSections
{
    private static readonly ValueSpec Hours = ValueSpec.OneOrMany(ValueSpec.Scalar(ScalarForm.ClockRange));

    public static readonly Section Group = new(
        "lines.NAME",
        "A group of lines (a trunk group): so many calls at once, each from its set-up to its hang-up.",
        new("channels", "whole number", "The calls carried at once, from 0 to 1,000,000.")
        {
            Required = "channels: 30",
            Value = ValueSpec.Whole(0, 1_000_000),
        },
        new("direction", "`in`, `out` or `both`", "Which calls it carries: those of customers, those to them, or both.")
        {
            Default = "in",
            Value = ValueSpec.Choice("in", "out", "both"),
        },
        SharedSections.RunsOn,
        KeySpec.NotYet("standby", "Takes over when another group is down.")
    );

    public static readonly Section Number = new(
        "numbers.NAME",
        "A number that customers call: which lines carry it, and where it leads. Who is refused is blocked, for the first of these "
            + "reasons: closed, rate_limit, line_down, all_busy, ports.",
        new(
            "lines",
            "`lines.NAME`, or a list of them",
            "The line groups in the order they are tried; none of direction `out`."
        )
        {
            Default = "lines without limit",
            Value = ValueSpec.OneOrMany(ValueSpec.Reference("lines")),
        },
        new("to", "`queues.NAME` or `ivr.NAME`", "Where a call goes once it is set up.")
        {
            Required = "to: queues.NAME",
            Value = ValueSpec.Reference("queues", "ivr"),
        },
        new("setup", "span", "From the seizure of a channel to the answer of the machine.") { Default = "0s" },
        new(
            "calls_per_second",
            "number",
            "The most calls a second, above 0, at most 1,000,000: a bucket of so many tokens, one at least, refilled at this rate."
        )
        {
            Default = "no limit",
            Value = ValueSpec.Number(0, NumberPlan.MostCallsPerSecond, isAbove: true),
        },
        new(
            "open",
            "range, or map of days to a range or a list of ranges",
            "When it is open: `08:00-20:00` every day, or `{ mon-fri: 08:00-20:00, sat: [09:00-12:00, 13:00-15:00] }`."
        )
        {
            Default = "always",
            Value = ValueSpec.Either(Hours, ValueSpec.ByDays(Hours)),
        },
        SharedSections.RunsOn
    );
}
