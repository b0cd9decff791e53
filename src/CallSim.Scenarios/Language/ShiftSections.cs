namespace CallSim.Scenarios.Language;

/// <summary>What a shift is made of.</summary>
internal static class ShiftSections
{
    /// <summary>The most breaks of a shift.</summary>
    public const int MostBreaks = 20;

    public static readonly Section Break = new(
        "agents.NAME.shifts.NAME.breaks items",
        "A break of every agent of the shift: spread over a window (`between`) or for all at once (`after`).",
        new("length", "span", "How long it lasts once it has begun; longer than 0s.")
        {
            Required = "length: 15m",
            Value = ValueSpec.Scalar(ScalarForm.PositiveSpan),
        },
        new(
            "between",
            "range of clock times",
            "The agents' breaks are spread evenly: the first begins at its start, the last ends at its end. Lies within the shift."
        ),
        new("after", "span", "How long after the start of the shift all begin it; it ends within the shift."),
        new("paid", "`true` or `false`", "Whether it is paid.") { Default = "true" }
    )
    {
        Ways =
        [
            ["between"],
            ["after"],
        ],
    };

    public static readonly Section Shift = new(
        "agents.NAME.shifts.NAME",
        "Agents who come and go together.",
        new("start", "clock time", "When it starts.") { Required = "start: 08:00" },
        new("length", "span", "From start to end, breaks included; longer than 0s, at most 24h.")
        {
            Required = "length: 8h30m",
            Value = ValueSpec.Scalar(ScalarForm.PositiveSpan),
        },
        new(
            "agents",
            "number",
            "How many, from 0 to 1,000,000. A fraction is rounded by the running sum over the days."
        )
        {
            Required = "agents: 12",
            Value = ValueSpec.Number(0, AgentSections.MostAgents),
        },
        new("days", "days of the week", "The days on which it starts; needs a date in `time.start`.")
        {
            Default = "every day",
        },
        new("breaks", "list of maps", "Its breaks, at most 20.")
        {
            Default = "none",
            Value = ValueSpec.List(ValueSpec.Map(Break), 0, MostBreaks),
        }
    );
}
