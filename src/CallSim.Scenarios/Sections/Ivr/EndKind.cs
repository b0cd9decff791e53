using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections.Ivr;

/// <summary>Reads the end of a call.</summary>
internal sealed class EndKind() : StepKind(Keys)
{
    private static readonly Dictionary<string, FlowEnd> Ends = new(StringComparer.Ordinal)
    {
        ["contained"] = FlowEnd.Contained,
        ["message_left"] = FlowEnd.MessageLeft,
        ["rejected_closed"] = FlowEnd.RejectedClosed,
    };

    public static readonly Section Keys = new(
        "ivr.NAME.steps.NAME, an end",
        "The end of the call.",
        new KeySpec("end", "`contained`, `message_left` or `rejected_closed`", "How the contact ends.")
        {
            Required = "end: contained",
            Value = ValueSpec.Choice([.. Ends.Keys]),
        }
    );

    public override StepPlan? Read(StepReading reading, string name, MapReader map) =>
        map["end"] is { } node && reading.Context.Scalars.Choice(node, "end", Ends) is { } end
            ? new EndStepPlan { Name = name, End = end }
            : null;
}
