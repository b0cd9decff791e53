namespace CallSim.Scenarios.Language;

/// <summary>What the centre promises, as a whole and for its contacts, queues and groups.</summary>
internal static class TargetSections
{
    public static readonly Section ServiceLevel = new(
        "targets.service_level",
        "The thresholds, the goal and the formula of the service level.",
        new(
            "within",
            "span, or list of spans",
            "Answering within counts as in time: wait ≤ threshold. The goal is for the first."
        )
        {
            Default = "20s",
            Value = ValueSpec.Either(
                ValueSpec.Scalar(ScalarForm.Span),
                ValueSpec.List(ValueSpec.Scalar(ScalarForm.Span), most: 100)
            ),
        },
        new("at_least", "share", "The goal.") { Default = "no goal" },
        new("formula", "name of a formula", "How it is computed; see the formulas.")
        {
            Default = "abandon_ignored",
            Value = ValueSpec.Choice(FormulaNames.All.Keys),
        }
    );

    /// <summary>The service level of a contact type or a queue: formula and thresholds are those of the centre.</summary>
    public static readonly Section ServiceLevelOfPart = new(
        "targets.service_level of a contact or a queue",
        "The goal for the service level of one contact type or one queue, by the formula of the centre.",
        new("at_least", "share", "The goal.") { Required = "at_least: 80%" },
        new("within", "span", "The threshold it is for, one of those of `targets.service_level.within`.")
        {
            Default = "the first of them",
        }
    );

    private static readonly KeySpec MostShare = new("at_most", "share", "The goal.") { Required = "at_most: 5%" };

    private static readonly KeySpec MostSpan = new("at_most", "span", "The goal.") { Required = "at_most: 20s" };

    public static readonly Section Abandonment = new(
        "targets.abandonment",
        "The highest share of abandoned contacts, balked ones included, among those offered to a queue: `abandon_share`.",
        MostShare
    );

    public static readonly Section Blocked = new(
        "targets.blocked",
        "The highest share of blocked contacts: `blocked_share`. Only where there is a number or a call flow.",
        MostShare
    );

    public static readonly Section Asa = new(
        "targets.asa",
        "The longest mean wait of those who are answered: `asa_s`.",
        MostSpan
    );

    public static readonly Section Wait = new(
        "targets.wait",
        "The longest mean wait of everybody, those who hang up included: `wait_s`.",
        MostSpan
    );

    public static readonly Section Occupancy = new(
        "targets.occupancy",
        "The highest occupancy of the agents.",
        MostShare
    );

    private static readonly KeySpec AbandonmentKey = Goal("abandonment", "Abandonment.", Abandonment);
    private static readonly KeySpec BlockedKey = Goal("blocked", "Blocking.", Blocked);
    private static readonly KeySpec AsaKey = Goal("asa", "Average speed of answer.", Asa);
    private static readonly KeySpec WaitKey = Goal("wait", "Mean wait.", Wait);
    private static readonly KeySpec OccupancyKey = Goal("occupancy", "Occupancy.", Occupancy);
    private static readonly KeySpec LevelOfPartKey = Goal("service_level", "Service level.", ServiceLevelOfPart);

    public static readonly Section Targets = new(
        "targets",
        "What the centre promises. Contacts, queues and agent groups may have `targets` of their own.",
        new("service_level", "map", "Service level.") { Child = ServiceLevel },
        new("short_abandon", "span", "Who abandons within this limit abandoned short.") { Default = "5s" },
        new(
            "fcr_within",
            "span",
            "Who calls again about the same matter within this time was not helped at the first contact; above 0s."
        )
        {
            Default = "7d",
            Value = ValueSpec.Scalar(ScalarForm.PositiveSpan),
        },
        AbandonmentKey,
        BlockedKey,
        AsaKey,
        WaitKey,
        OccupancyKey
    );

    public static readonly Section OfContact = new(
        "contacts.NAME.targets",
        "The goals for one contact type.",
        LevelOfPartKey,
        AbandonmentKey,
        BlockedKey,
        AsaKey,
        WaitKey
    );

    public static readonly Section OfQueue = new(
        "queues.NAME.targets",
        "The goals for one queue.",
        LevelOfPartKey,
        AbandonmentKey,
        AsaKey,
        WaitKey
    );

    public static readonly Section OfGroup = new("agents.NAME.targets", "The goals for one agent group.", OccupancyKey);

    /// <summary>The key of a part's goals.</summary>
    public static KeySpec Key(Section goals) => new("targets", "map", "Its goals.") { Default = "none", Child = goals };

    private static KeySpec Goal(string name, string meaning, Section goal) =>
        new(name, "map", meaning) { Default = "no goal", Child = goal };
}
