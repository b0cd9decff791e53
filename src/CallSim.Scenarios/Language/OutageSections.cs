namespace CallSim.Scenarios.Language;

/// <summary>What sites, systems and outages are made of.</summary>
internal static class OutageSections
{
    /// <summary>The sections whose entries an outage can hit.</summary>
    public static readonly IReadOnlyDictionary<string, OutageTarget> Targets = new Dictionary<string, OutageTarget>(
        StringComparer.Ordinal
    )
    {
        ["lines"] = OutageTarget.Lines,
        ["numbers"] = OutageTarget.Number,
        ["ivr"] = OutageTarget.Flow,
        ["sites"] = OutageTarget.Site,
        ["agents"] = OutageTarget.Group,
        ["systems"] = OutageTarget.System,
    };

    public static readonly Section Site = new("sites.NAME", "A place where agents work.", SharedSections.RunsOn);

    public static readonly Section System = new(
        "systems.NAME",
        "Something the centre runs on: power, network, software. A fault spreads to all that runs on it.",
        SharedSections.RunsOn,
        KeySpec.NotYet("battery", "How long it works without what it runs on."),
        KeySpec.NotYet("generator", "What takes over, and how surely.")
    );

    private static readonly string Factors = string.Join(" or ", OutageFactor.All.Select(factor => $"`{factor.Name}`"));

    public static readonly Section Outage = new(
        "outages.NAME",
        "Something loses capacity, or makes talks longer, for a time. Either `at` or `every` says when.",
        [
            new KeySpec(
                "hits",
                "`lines.NAME`, `numbers.NAME`, `ivr.NAME`, `sites.NAME`, `agents.NAME` or `systems.NAME`",
                "What it hits; of a system, all that runs on it."
            )
            {
                Required = "hits: systems.crm",
                Value = ValueSpec.Reference([.. Targets.Keys]),
            },
            new KeySpec(
                "at",
                "clock time, or date and time",
                "When it starts: a clock time is its first occurrence at or after `time.start`; a date needs one there too."
            ),
            new KeySpec("every", "random span", "The time from the start, and from each repair, to the next fault."),
            new KeySpec("lasts", "random span", "From its start to the repair.") { Required = "lasts: 40m" },
            new KeySpec("leaves", "share", "The share of capacity that remains.")
            {
                Default = $"0%; 100% where {Factors} is given",
            },
            new KeySpec(
                "in_progress",
                "`kept`, `dropped` or `requeued`",
                "What becomes of the contacts beyond the capacity it leaves."
            )
            {
                Default = "kept for agents and systems, dropped for lines, numbers, ivr and sites",
                Value = ValueSpec.Choice(Choices.InProgress.Keys),
            },
            .. OutageFactor.All.Select(factor => new KeySpec(factor.Name, "factor", factor.Definition)
            {
                Default = "x1",
            }),
            new KeySpec("noticed_after", "random span", "From its start until somebody notices.")
            {
                Default = "at once",
            },
            KeySpec.NotYet("junk", "Calls of a flood."),
            KeySpec.NotYet("filter", "What stops junk calls."),
            KeySpec.NotYet("undone_in", "How long undoing it takes once it is noticed.") with
            {
                InsteadOf = "lasts",
            },
        ]
    )
    {
        Ways =
        [
            ["at"],
            ["every"],
        ],
    };
}
