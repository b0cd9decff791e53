using CallSim.Scenarios.Sections.Ivr;
using static CallSim.Scenarios.Language.StepValues;

namespace CallSim.Scenarios.Language;

/// <summary>What call flows are made of; their steps are in the catalogue of kinds, <see cref="StepKinds"/>.</summary>
internal static class FlowSections
{
    public static readonly Section HumanKey = new(
        "ivr.NAME.human_key",
        "One key that leads to a human from many steps. Whether a caller wants it is decided once, and it is pressed at the start of the "
            + "first step that allows it.",
        new("key", "`0` to `9`, `star` or `hash`", "The key.") { Default = "0", Value = PhoneKey.Value },
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

    private static readonly Section Bot = new(
        "ivr.NAME.steps.NAME, a bot",
        "A bot that talks with the caller.",
        [KeySpec.NotYet("bot", "A bot that talks with the caller.")]
    );

    /// <summary>A step of any kind: the keys of all kinds, none of which must be there.</summary>
    public static readonly Section Step = new(
        "ivr.NAME.steps.NAME",
        "A step is of one kind, known by its first key.",
        [
            .. StepKinds.All.SelectMany(kind => kind.Section.Keys).Select(key => key with { Required = null }),
            .. Bot.Keys,
        ]
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
            Value = ValueSpec.Named(
                ValueSpec.Either([.. StepKinds.All.Select(kind => kind.Section).Append(Bot).Select(ValueSpec.Map)]),
                1
            ),
        },
        SharedSections.RunsOn
    );
}
