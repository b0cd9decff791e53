using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections.Ivr;

/// <summary>Reads announcements.</summary>
internal sealed class PlayKind() : StepKind(FlowSections.Play)
{
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
