using CallSim.Scenarios.Reading;
using CallSim.Scenarios.Sections.Ivr;

namespace CallSim.Scenarios.Checks;

/// <summary>Checks that callers come to every flow and every step, and do not go round at one instant.</summary>
internal static class FlowCheck
{
    public static void Run(Centre centre, Reach reach, DiagnosticBag diagnostics)
    {
        foreach (ReadFlow flow in centre.Flows)
        {
            if (!reach.IsReached(Destination.Flow(flow.Plan.Name)))
            {
                string fix = "let a contact, a number or another flow lead to it, or leave it out";
                diagnostics.Warning(flow.Name, $"no contact comes to the flow '{flow.Plan.Name}'", fix);
            }

            HashSet<string> known = Connected(flow.Plan);
            foreach (Entry<StepPlan> step in flow.Steps.Where(step => !known.Contains(step.Plan.Name)))
            {
                string fix = "let a step lead to it, or leave it out; a flow starts at its first step";
                diagnostics.Warning(step.Name, $"no step leads to the step '{step.Plan.Name}'", fix);
            }
        }

        CheckLoops(centre, diagnostics);
    }

    /// <summary>The steps that hang together with the first.</summary>
    private static HashSet<string> Connected(FlowPlan flow)
    {
        ILookup<string, StepPlan> steps = flow.Steps.ToLookup(step => step.Name);
        HashSet<string> connected = [];
        Stack<string> open = new([flow.Steps[0].Name]);
        if (flow.HumanKey is { To.Kind: DestinationKind.Step } key)
        {
            open.Push(key.To.Name);
        }

        while (open.TryPop(out string? name))
        {
            if (!connected.Add(name))
            {
                continue;
            }

            IEnumerable<FlowEdge> ways = steps[name].SelectMany(step => step.Ways());
            foreach (FlowEdge way in ways.Where(way => way.To.Kind == DestinationKind.Step))
            {
                open.Push(way.To.Name);
            }
        }

        return connected;
    }

    private static void CheckLoops(Centre centre, DiagnosticBag diagnostics)
    {
        Dictionary<(string, string), Place> places = centre
            .Flows.SelectMany(flow => flow.Steps, (flow, step) => (flow, step))
            .ToDictionary(pair => (pair.flow.Plan.Name, pair.step.Plan.Name), pair => pair.step.Name);
        foreach (var loop in FlowLoops.TakingNoTime([.. centre.Flows.Select(flow => flow.Plan)]))
        {
            bool isInOneFlow = loop.All(step => step.Flow == loop[0].Flow);
            IEnumerable<string> names = loop.Append(loop[0])
                .Select(step => isInOneFlow ? step.Step : $"ivr.{step.Flow}.{step.Step}");
            string message = $"these steps lead round in no time: {Printable.Quote(string.Join(" → ", names))}";
            diagnostics.Error(places[loop[0]], message, "let one of them take time, or lead on");
        }
    }
}
