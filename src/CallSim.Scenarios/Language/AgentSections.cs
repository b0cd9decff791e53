namespace CallSim.Scenarios.Language;

/// <summary>What an agent group is made of.</summary>
internal static class AgentSections
{
    /// <summary>The most agents of a group or shift.</summary>
    public const double MostAgents = 1_000_000;

    /// <summary>The most an hour costs.</summary>
    public const double MostCost = 1_000_000;

    private static readonly ValueSpec Money = ValueSpec.Number(0, MostCost);

    public static readonly Section Skill = new(
        "agents.NAME.skills.NAME",
        "How the group's work differs in a skill.",
        new("talk", "factor", "On the talk.") { Default = "x1" },
        new("hold", "factor", "On the hold.") { Default = "x1" },
        new("wrap_up", "factor", "On the wrap-up.") { Default = "x1" },
        new(
            "misroutes",
            "share",
            "The chance that an agent finds after `spots_after` that the contact belongs elsewhere, and passes it on to a queue of another skill."
        )
        {
            Default = "0%",
        },
        new("resolves", "factor", "On the chance that the matter is solved; the product is at most 100%.")
        {
            Default = "x1",
        }
    );

    public static readonly Section Cost = new(
        "agents.NAME.cost",
        "What an hour of an agent costs, in any currency.",
        new("hour", "number", "A paid hour on schedule, from 0 to 1,000,000.") { Required = "hour: 20", Value = Money },
        new("overtime_hour", "number", "An hour of overtime, from 0 to 1,000,000.")
        {
            Default = "as `hour`",
            Value = Money,
        }
    );

    public static readonly Section Staffing = new(
        "agents.NAME.staffing",
        "How few and how many agents of the group a search for the fewest may schedule in an interval. A run does not look at it.",
        new("at_least", "whole number", "The fewest, from 0 to 1,000,000.")
        {
            Default = "0",
            Value = ValueSpec.Whole(0, MostAgents),
        },
        new("at_most", "whole number", "The most, from `at_least` to 1,000,000.")
        {
            Default = "as many as it may take",
            Value = ValueSpec.Whole(0, MostAgents),
        }
    );

    public static readonly Section Group = new(
        "agents.NAME",
        "Agents who are alike: the same skills, counted together. Either `count` or `shifts` says how many.",
        new("count", "number, or map", "How many are scheduled, from 0 to 1,000,000; may be fractional.")
        {
            Child = SharedSections.Count,
            Value = ValueSpec.Either(ValueSpec.Number(0, MostAgents), ValueSpec.Map(SharedSections.Count)),
        },
        new("shifts", "map of shifts", "Agents who come and go together, by name.") { Items = ShiftSections.Shift },
        new(
            "rounding",
            "`drawn`, `fixed` or `nearest`",
            "How a fractional `count` becomes whole: by the running sum over the day from a drawn or a fixed start, or each interval for itself."
        )
        {
            Default = "drawn",
            Value = ValueSpec.Choice(Choices.Rounding.Keys),
        },
        new("skills", "list of names, or map of names", "The skills the agents have, and their factors in them.")
        {
            Default = "every queue, and every skill that `needs` names",
            Value = ValueSpec.Either(
                ValueSpec.List(ValueSpec.Scalar(ScalarForm.Name), most: 200),
                ValueSpec.Named(ValueSpec.Either(ValueSpec.Map(Skill), new NothingSpec()), 1)
            ),
        },
        new("site", "`sites.NAME`", "Where they work.") { Default = "none", Value = ValueSpec.Reference("sites") },
        SharedSections.RunsOn,
        new(
            "shrinkage",
            "share below 100%",
            "The share of those present that is off the phones; written-out breaks come on top."
        )
        {
            Default = "0%",
            Value = ValueSpec.Scalar(ScalarForm.ShareBelowOne),
        },
        new("absent", "share below 100%", "The chance that an agent does not come to a shift, or to a day of a count.")
        {
            Default = "0%",
            Value = ValueSpec.Scalar(ScalarForm.ShareBelowOne),
        },
        new("cost", "map", "What an hour costs.") { Default = "of no interest", Child = Cost },
        new("spots_after", "random span", "From the answer until an agent notices that the contact belongs elsewhere.")
        {
            Default = "60s",
        },
        TargetSections.Key(TargetSections.OfGroup),
        new("staffing", "map", "How few and how many a search for the fewest may schedule; goes with `count`.")
        {
            Default = "no bounds",
            Child = Staffing,
        },
        KeySpec.NotYet("ramp", "New hires."),
        KeySpec.NotYet("fatigue", "Slower after long load."),
        KeySpec.NotYet("chats_at_once", "Several chats at a time."),
        KeySpec.NotYet("picks", "Which queue a free agent takes from.")
    )
    {
        Ways =
        [
            ["count"],
            ["shifts"],
        ],
    };
}
