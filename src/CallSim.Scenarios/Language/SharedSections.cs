namespace CallSim.Scenarios.Language;

/// <summary>Maps that several sections share: tables by interval.</summary>
internal static class SharedSections
{
    private static readonly KeySpec File = new("file", "file name", "The interval file, beside the scenario or below.");

    private static readonly KeySpec Column = new("column", "name of a column", "The column of the file.")
    {
        Required = "column: name",
    };

    public static readonly KeySpec Times = new("times", "factor", "Scales the value.") { Default = "1" };

    /// <summary>The systems that a thing needs.</summary>
    public static readonly KeySpec RunsOn = new(
        "runs_on",
        "`systems.NAME`, or a list of them",
        "The systems whose faults are its own too."
    )
    {
        Default = "none",
        Value = ValueSpec.Either(ValueSpec.Reference("systems"), ValueSpec.List(ValueSpec.Reference("systems"), 0)),
    };

    /// <summary>A mean that is read from a file, one value an interval.</summary>
    public static readonly Section MeanFromFile = new(
        "any mean",
        "One mean an interval, in seconds.",
        File with
        {
            Required = "file: day.csv",
        },
        Column,
        Times
    );

    /// <summary>The data of an empirical law.</summary>
    public static readonly Section Data = new(
        "any law, empirical",
        "Every row of any CSV file with a header is one observed span, in seconds.",
        File with
        {
            Required = "file: day.csv",
            Meaning = "A CSV file with a header, beside the scenario or below.",
        },
        Column
    );

    /// <summary>How many agents, interval by interval.</summary>
    public static readonly Section Count = new(
        "agents.NAME.count",
        "A head count that changes in the day: from a file or from a profile.",
        File,
        Column with
        {
            Required = null,
            Meaning = "The column of the file; goes with `file`.",
        },
        new("profile", "list of numbers", "The head counts one after the other; not split, each holds for its time.")
        {
            Value = ValueSpec.List(ValueSpec.Number(0, AgentSections.MostAgents)),
        },
        new("every", "span", "How long each entry of the profile holds; a whole multiple of the interval.")
        {
            Value = ValueSpec.Scalar(ScalarForm.PositiveSpan),
        },
        Times
    )
    {
        Ways =
        [
            ["file", "column"],
            ["profile", "every"],
        ],
        CanBeAddedTo = true,
    };

    /// <summary>How many contacts arrive.</summary>
    public static readonly Section Arrivals = new(
        "contacts.NAME.arrivals",
        "Exactly one of `rate`, `file`, `profile` and `log`. Arrivals are Poisson within each interval, but for those of a log.",
        new("rate", "rate", "The same all the time."),
        File,
        Column with
        {
            Required = null,
            Meaning =
                "The column of the file with the expected contacts in each interval, or of the log with the times.",
        },
        new("profile", "list of numbers", "Expected contacts in each entry's time, spread evenly over it.")
        {
            Value = ValueSpec.List(ValueSpec.Number(0, CentrePlan.MostContacts)),
        },
        new("every", "span", "The time of each entry of the profile; a whole multiple of the interval.")
        {
            Value = ValueSpec.Scalar(ScalarForm.PositiveSpan),
        },
        new("log", "file name", "A CSV file with a header and one row for each customer; goes with `column`."),
        Times with
        {
            Meaning = "Scales the volume; not with `log`.",
        },
        new(
            "counts",
            "`first_attempts` or `all_attempts`",
            "Whether the volume holds redials already; a log never does."
        )
        {
            Default = "first_attempts; without redials both are the same",
            Value = ValueSpec.Choice("first_attempts", "all_attempts"),
        }
    )
    {
        Ways =
        [
            ["rate"],
            ["file", "column"],
            ["profile", "every"],
            ["log", "column"],
        ],
    };
}
