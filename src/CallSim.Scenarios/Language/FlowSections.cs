namespace CallSim.Scenarios.Language;

/// <summary>What call flows and their steps are made of.</summary>
internal static class FlowSections
{
    private static readonly ValueSpec StepName = ValueSpec.Scalar(ScalarForm.Name);
    private static readonly ValueSpec Next = ValueSpec.Either(StepName, ValueSpec.Reference("queues", "ivr"));

    private static readonly ValueSpec PhoneKey = ValueSpec.Either(
        ValueSpec.Whole(0, 9),
        ValueSpec.Choice([.. Enumerable.Range(0, 10).Select(key => $"{key}"), "star", "hash"])
    );

    private const string Way = "step, `queues.NAME` or `ivr.NAME`";

    public static readonly Section HumanKey = new(
        "ivr.NAME.human_key",
        "One key that leads to a human from many steps. Whether a caller wants it is decided once, and it is pressed at the start of the "
            + "first step that allows it.",
        new("key", "`0` to `9`, `star` or `hash`", "The key.") { Default = "0", Value = PhoneKey },
        new(
            "from",
            "step",
            "The first step that allows it, with all that stand behind it in the file; a play with `barge_in: false` never does."
        )
        {
            Default = "the first step",
            Value = StepName,
        },
        new("wanted", "share", "The share of callers who want it.") { Required = "wanted: 10%" },
        new("to", Way, "Where it leads.") { Required = "to: queues.NAME", Value = Next }
    );

    public static readonly Section Play = new(
        "ivr.NAME.steps.NAME, a play",
        "An announcement.",
        new("play", "random span", "How long it plays.") { Required = "play: 6s" },
        new("barge_in", "`true` or `false`", "Whether keys are taken meanwhile, that to a human too.")
        {
            Default = "true",
        },
        new("then", Way, "What follows.") { Required = "then: STEP", Value = Next }
    );

    public static readonly Section Option = new(
        "ivr.NAME.steps.NAME.options items",
        "An option of a menu.",
        new("key", "`0` to `9`, `star` or `hash`", "The key; each stands once in a menu.")
        {
            Required = "key: 1",
            Value = PhoneKey,
        },
        new("says", "span", "How long it takes to say.") { Default = "0s" },
        new(
            "for",
            "list of contacts",
            "The contact types that want it, each by its bare name; only a wrong key leads others there."
        )
        {
            Default = "[], wanted by no one",
            Value = ValueSpec.List(ValueSpec.Scalar(ScalarForm.Name), 0),
        },
        new("to", Way + " or `repeat`", "Where it leads; `repeat` plays the menu again.")
        {
            Required = "to: queues.NAME",
            Value = ValueSpec.Either(Next, ValueSpec.Choice("repeat")),
        }
    );

    public static readonly Section NoInput = new(
        "ivr.NAME.steps.NAME.no_input",
        "Callers who press nothing, of those who find an option for what they want.",
        new("chance", "share", "The chance, at each playing.") { Required = "chance: 3%" },
        new("after", "span", "How long the menu waits for a key after the last option.") { Default = "0s" }
    );

    public static readonly Section Menu = new(
        "ivr.NAME.steps.NAME, a menu",
        "Callers listen to the options in turn up to the one they want, and press its key. Who finds no option for what they want listens to all, "
            + "presses nothing and takes `otherwise`: `no_input` and `wrong_key` are not for them.",
        new("options", "list of options", "The options in the order they are said, at least one.")
        {
            Required = "options: [{ key: 1, says: 4s, for: [CONTACT], to: queues.NAME }]",
            Value = ValueSpec.List(ValueSpec.Map(Option)),
        },
        new(
            "wrong_key",
            "share",
            "The share of wrong keys among those who press a key; it falls evenly among the other options."
        )
        {
            Default = "0%",
        },
        new("no_input", "map", "Callers who press nothing.") { Default = "none", Child = NoInput },
        new(
            "repeats",
            "whole number",
            "How often the menu is played again, for silence, invalid keys and `repeat` together."
        )
        {
            Default = "2",
            Value = ValueSpec.Whole(0, 1000),
        },
        new("otherwise", Way, "Where callers go who are out of repeats, or find no option for what they want.")
        {
            Default = "nowhere: they are trapped",
            Value = Next,
        }
    );

    public static readonly Section Service = new(
        "ivr.NAME.steps.NAME.self_service",
        "What the machine does.",
        new("takes", "random span", "How long it takes, solved or not.") { Required = "takes: 40s" },
        new(
            "solves",
            "share, or map of contacts to shares",
            "The share whose matter it solves; in a map `default` is for those not named, 0% when missing."
        )
        {
            Required = "solves: 30%",
            Value = ValueSpec.Either(
                ValueSpec.Scalar(ScalarForm.Share),
                ValueSpec.NamedOrDefault(ValueSpec.Scalar(ScalarForm.Share))
            ),
        },
        new("then", Way, "Where those go whose matter is solved.") { Default = "the end: contained", Value = Next },
        new("otherwise", Way, "Where the others go.") { Required = "otherwise: queues.NAME", Value = Next }
    );

    public static readonly Section SelfService = new(
        "ivr.NAME.steps.NAME, a self-service",
        "A task that the machine can do for the caller.",
        new KeySpec("self_service", "map", "What it does.")
        {
            Required = "self_service: { takes: 40s, solves: 30%, otherwise: queues.NAME }",
            Child = Service,
        }
    );

    public static readonly Section Queue = new(
        "ivr.NAME.steps.NAME, a queue",
        "The end of the flow in a queue.",
        new KeySpec("queue", "`queues.NAME`", "The queue.") { Required = "queue: queues.NAME" }
    );

    public static readonly Section End = new(
        "ivr.NAME.steps.NAME, an end",
        "The end of the call.",
        new KeySpec("end", "`contained`, `message_left` or `rejected_closed`", "How the contact ends.")
        {
            Required = "end: contained",
            Value = ValueSpec.Choice("contained", "message_left", "rejected_closed"),
        }
    );

    private static readonly Section Bot = new(
        "ivr.NAME.steps.NAME, a bot",
        "A bot that talks with the caller.",
        [KeySpec.NotYet("bot", "A bot that talks with the caller.")]
    );

    /// <summary>The kinds of step, each known by its first key.</summary>
    public static readonly ImmutableArray<Section> Kinds = [Play, Menu, SelfService, Queue, End];

    /// <summary>A step of any kind: the keys of all kinds, none of which must be there.</summary>
    public static readonly Section Step = new(
        "ivr.NAME.steps.NAME",
        "A step is of one kind, known by its first key.",
        [.. Kinds.SelectMany(kind => kind.Keys).Select(key => key with { Required = null }), .. Bot.Keys]
    );

    public static readonly Section Flow = new(
        "ivr.NAME",
        "A call flow: named steps that a caller goes through before a queue or the end. It starts at its first step.",
        new("ports", "whole number", "The callers it can serve at once, from 0 to 1,000,000.")
        {
            Default = "unlimited",
            Value = ValueSpec.Whole(0, 1_000_000),
        },
        new(
            "hang_up",
            "random span",
            "A caller's patience with the machine, from the first step of the first flow until a queue or the end; that of the first flow holds."
        )
        {
            Default = "callers never hang up",
        },
        new("human_key", "map", "One key to a human.") { Default = "none", Child = HumanKey },
        new("steps", "map of steps", "The steps by name; a step is written by its bare name within the flow.")
        {
            Required = "steps: { ask: { queue: queues.NAME } }",
            Items = Step,
            Value = ValueSpec.Named(ValueSpec.Either([.. Kinds.Append(Bot).Select(ValueSpec.Map)]), 1),
        },
        SharedSections.RunsOn
    );
}
