using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections.Ivr;

/// <summary>Reads the end of a call.</summary>
internal sealed class EndKind() : StepKind(FlowSections.End)
{
    private static readonly Dictionary<string, FlowEnd> Ends = new(StringComparer.Ordinal)
    {
        ["contained"] = FlowEnd.Contained,
        ["message_left"] = FlowEnd.MessageLeft,
        ["rejected_closed"] = FlowEnd.RejectedClosed,
    };

    public override StepPlan? Read(StepReading reading, string name, MapReader map) =>
        map["end"] is { } node && reading.Context.Scalars.Choice(node, "end", Ends) is { } end
            ? new EndStepPlan { Name = name, End = end }
            : null;
}
