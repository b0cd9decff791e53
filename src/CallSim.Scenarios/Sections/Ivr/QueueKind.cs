using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections.Ivr;

/// <summary>Reads the end of a flow in a queue.</summary>
internal sealed class QueueKind() : StepKind(FlowSections.Queue)
{
    public override StepPlan? Read(StepReading reading, string name, MapReader map) =>
        map["queue"] is { } node && reading.Destinations.Read(node, "queue", Places.Queue) is { } queue
            ? new QueueStepPlan { Name = name, Queue = queue.Name }
            : null;
}
