using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>A step with its place in the flows.</summary>
/// <param name="Id">Its place among the steps of all flows.</param>
/// <param name="Flow">Its flow.</param>
/// <param name="Name">Its name.</param>
/// <param name="NameKey">The key of its name and its flow's, for the draws of its visits.</param>
/// <param name="Plays">What it does.</param>
/// <param name="FirstEdge">The place of its first way out among those of all steps.</param>
/// <param name="AllowsHuman">Whether the key to a human works at its start.</param>
internal sealed record FlowStep(
    StepId Id,
    FlowId Flow,
    string Name,
    ulong NameKey,
    IvrStep Plays,
    int FirstEdge,
    bool AllowsHuman
);

/// <summary>A call flow with its names resolved.</summary>
/// <param name="NameKey">The key of its name, for the draws that an outage of it makes.</param>
/// <param name="First">Its first step.</param>
/// <param name="Ports">The callers it can serve at once; null for no limit.</param>
/// <param name="HangUp">A caller's patience with the machine; null for ever.</param>
/// <param name="WantsHuman">The share of callers who want the key to a human.</param>
/// <param name="Human">Where that key leads.</param>
internal sealed record Flow(
    ulong NameKey,
    StepId First,
    int? Ports,
    SamplerSeries? HangUp,
    double WantsHuman,
    Target Human
);

/// <summary>All flows of a plan, with their steps and the ways between them in rows.</summary>
internal sealed class FlowGraph
{
    public FlowGraph(CentrePlan plan, Func<Destination, Target> resolveOutside)
    {
        ImmutableArray<string> types = [.. plan.ContactTypes.Select(type => type.Name)];
        var flows = ImmutableArray.CreateBuilder<Flow>();
        var steps = ImmutableArray.CreateBuilder<FlowStep>();
        var edges = ImmutableArray.CreateBuilder<StepExit>();
        foreach (FlowPlan flow in plan.Flows)
        {
            int firstStep = steps.Count;
            ulong flowKey = Keys.Named(0, $"ivr.{flow.Name}");
            Target Resolve(Destination to) => ResolveIn(flow, firstStep, to, resolveOutside);
            flows.Add(FlowOf(flow, flowKey, new(firstStep), Resolve));
            int humanFrom = IndexOf(flow, flow.HumanKey?.From) ?? int.MaxValue;
            for (int place = 0; place < flow.Steps.Length; place++)
            {
                IvrStep plays = flow.Steps[place].Make(types, Resolve);
                string name = flow.Steps[place].Name;
                bool allowsHuman = place >= humanFrom && flow.Steps[place].TakesKeys;
                FlowId id = new(flows.Count - 1);
                steps.Add(new(new(steps.Count), id, name, Keys.Named(flowKey, name), plays, edges.Count, allowsHuman));
                edges.AddRange(plays.Exits);
            }
        }

        Flows = flows.ToImmutable();
        Steps = steps.ToImmutable();
        Edges = edges.ToImmutable();
    }

    public ImmutableArray<Flow> Flows { get; }

    /// <summary>The steps of all flows, in the order of the plan.</summary>
    public ImmutableArray<FlowStep> Steps { get; }

    /// <summary>The ways out of all steps, in their order.</summary>
    public ImmutableArray<StepExit> Edges { get; }

    private static Flow FlowOf(FlowPlan flow, ulong nameKey, StepId first, Func<Destination, Target> resolve) =>
        new(
            nameKey,
            first,
            flow.Ports,
            SamplerSeries.OrNull(flow.HangUp),
            flow.HumanKey?.Wanted ?? 0,
            flow.HumanKey is { } key ? resolve(key.To) : default
        );

    private static Target ResolveIn(
        FlowPlan flow,
        int firstStep,
        Destination to,
        Func<Destination, Target> resolveOutside
    ) =>
        to.Kind switch
        {
            DestinationKind.Step => new(TargetKind.Step, firstStep + IndexOf(flow, to.Name)!.Value),
            DestinationKind.Repeat => new(TargetKind.Repeat, 0),
            _ => resolveOutside(to),
        };

    private static int? IndexOf(FlowPlan flow, string? step)
    {
        for (int place = 0; place < flow.Steps.Length; place++)
        {
            if (flow.Steps[place].Name == step)
            {
                return place;
            }
        }

        return null;
    }
}
