using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;
using static CallSim.Scenarios.Language.StepValues;

namespace CallSim.Scenarios.Sections.Ivr;

/// <summary>Reads announcements.</summary>
internal sealed class PlayKind() : StepKind(Keys)
{
    public static readonly Section Keys = new(
        "ivr.NAME.steps.NAME, a play",
        "An announcement.",
        new("play", "random span", "How long it plays.") { Required = "play: 6s" },
        new("barge_in", "`true` or `false`", "Whether keys are taken meanwhile, that to a human too.")
        {
            Default = "true",
        },
        new("then", Way, "What follows.") { Required = "then: STEP", Value = Next }
    );

    private static readonly Dictionary<string, bool> YesOrNo = new(StringComparer.Ordinal)
    {
        ["true"] = true,
        ["false"] = false,
    };

    public override StepPlan? Read(StepReading reading, string name, MapReader map)
    {
        IntervalSeries<Law>? length = reading.Span(map, "play");
        bool? bargeIn = map["barge_in"] is { } node ? reading.Context.Scalars.Choice(node, "barge_in", YesOrNo) : true;
        Destination? then = reading.Way(map, "then");
        return length is null || bargeIn is null || then is null
            ? null
            : new PlayStepPlan
            {
                Name = name,
                Length = length,
                BargeIn = bargeIn.Value,
                Then = then.Value,
            };
    }
}
