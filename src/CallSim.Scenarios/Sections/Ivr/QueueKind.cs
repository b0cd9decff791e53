using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections.Ivr;

/// <summary>Reads the end of a flow in a queue.</summary>
internal sealed class QueueKind() : StepKind(Keys)
{
    public static readonly Section Keys = new(
        "ivr.NAME.steps.NAME, a queue",
        "The end of the flow in a queue.",
        new KeySpec("queue", "`queues.NAME`", "The queue.") { Required = "queue: queues.NAME" }
    );

    public override StepPlan? Read(StepReading reading, string name, MapReader map) =>
        map["queue"] is { } node && reading.Destinations.Read(node, "queue", Places.Queue) is { } queue
            ? new QueueStepPlan { Name = name, Queue = queue.Name }
            : null;
}
