namespace CallSim.Scenarios.Language;

/// <summary>The top of a scenario, and the maps there that describe the run as a whole.</summary>
internal static class TopSections
{
    public static readonly Section Close = new(
        "time.close",
        "What happens to contacts that are still in the centre when first attempts stop.",
        new(
            "after",
            "`drain` or `cut`",
            "drain: on duty until the last contact has left; cut: what is left is unfinished."
        )
        {
            Default = "drain",
            Value = ValueSpec.Choice(Choices.Close.Keys),
        },
        new("at_most", "span", "The longest drain.") { Default = "4h" }
    );

    public static readonly Section Time = new(
        "time",
        "When the centre is simulated.",
        new("start", "clock time, or date and time", "The wall clock at the start; lies on an interval boundary.")
        {
            Default = "00:00 of no particular day",
        },
        new("length", "span", "How long first attempts are made.")
        {
            Required = "length: 12h",
            Value = ValueSpec.Scalar(ScalarForm.PositiveSpan),
        },
        new(
            "interval",
            "span",
            "The reporting interval, and that of files; divides the day, or is the whole length of at most a day."
        )
        {
            Default = "30m, or the length if shorter",
            Value = ValueSpec.Scalar(ScalarForm.PositiveSpan),
        },
        new("warm_up", "span", "Simulated before the start, in the state of the first interval, and not measured.")
        {
            Default = "0s",
        },
        new("close", "map", "How the centre closes.") { Default = "{ after: drain, at_most: 4h }", Child = Close }
    );

    public static readonly Section Precision = new(
        "run.precision",
        "How precise the results are to be: the run stops when the 95 % interval of each metric named here reaches no further from its value than this. See [how many replications](../guides/how-many-replications.md).",
        new("at_least", "whole number", "The replications before which it does not stop, from 10.")
        {
            Default = "50",
            Value = ValueSpec.Whole(PrecisionPlan.FewestReplications, PrecisionPlan.MostReplications),
        },
        new(
            "at_most",
            "whole number",
            "The replications after which it stops, precise or not; no fewer than `at_least`."
        )
        {
            Default = "5000",
            Value = ValueSpec.Whole(1, PrecisionPlan.MostReplications),
        }
    )
    {
        Others = new(
            "METRIC",
            "precision",
            "A metric with an interval, of the whole centre; of a part of it `METRIC@SCOPE`, as in `asa_s@queue:sales`."
        ),
    };

    public static readonly Section Run = new(
        "run",
        "How often to simulate, where the command line does not say otherwise.",
        new("replications", "whole number", "Independent replications, from 1 to 1,000,000.")
        {
            Default = "100",
            Value = ValueSpec.Whole(1, 1_000_000),
        },
        new("seed", "whole number", "The seed of all random draws, from 0 to 9,007,199,254,740,992.")
        {
            Default = "1",
            Value = ValueSpec.Whole(0, 1L << 53),
        },
        new("precision", "map", "Replicate until the results are precise enough, in place of `replications`.")
        {
            Default = "none",
            Child = Precision,
        }
    );

    public static readonly Section Days = new(
        "days",
        "What differs from day to day.",
        new KeySpec("busyness", "map", "One random factor a day, shared by all contact types.")
        {
            Default = "none",
            Child = BusynessSections.Busyness,
        }
    );

    public static readonly Section Scenario = new(
        "top level",
        "What stands at the top of a scenario.",
        new("callsim", "`1`", "The format of the scenario.") { Required = "callsim: 1", Value = ValueSpec.Whole(1, 1) },
        new("name", "text", "A title for the results.") { Default = "the file's name" },
        new("description", "text", "For the reader of the scenario."),
        new("time", "map", "When the centre is simulated.") { Required = "time: { length: 12h }", Child = Time },
        new("run", "map", "How often to simulate.") { Child = Run },
        new("days", "map", "What differs from day to day.") { Child = Days },
        new("targets", "map", "What the centre promises.") { Child = TargetSections.Targets },
        new("contacts", "map of contacts", "The reasons to get in touch, by name.")
        {
            Items = ContactSections.Contact,
            Required = "contacts: { enquiry: { arrivals: { rate: 60/h }, talk: 4m } }",
        },
        new("queues", "map of queues", "The queues, by name.")
        {
            Items = QueueSections.Queue,
            Default = "one for each contact without `to`",
        },
        new("agents", "map of groups", "The agent groups, by name.")
        {
            Items = AgentSections.Group,
            Required = "agents: { desk: { count: 20 } }",
        },
        new("lines", "map of line groups", "The line groups (trunk groups), by name.") { Items = LineSections.Group },
        new("numbers", "map of numbers", "The numbers that customers call, by name.") { Items = LineSections.Number },
        new("ivr", "map of flows", "The call flows, by name.") { Items = FlowSections.Flow },
        new("transfers", "map of transfers", "The transfers, by name.") { Items = TransferSections.Transfer },
        new("sites", "map of sites", "Where agents work, by name.") { Items = OutageSections.Site },
        new("systems", "map of systems", "What the centre runs on, by name.") { Items = OutageSections.System },
        new("outages", "map of outages", "What breaks and when, by name.") { Items = OutageSections.Outage },
        new("variants", "map of edits", "What-ifs, by name: a key path and its new value.")
        {
            Value = ValueSpec.Named(ValueSpec.AnyMap),
        },
        KeySpec.NotYet("plans", "What the centre does about faults."),
        KeySpec.NotYet("campaigns", "Outgoing calls.")
    );
}
