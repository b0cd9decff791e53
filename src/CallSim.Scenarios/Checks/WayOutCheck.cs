using CallSim.Scenarios.Reading;
using CallSim.Scenarios.Sections.Ivr;

namespace CallSim.Scenarios.Checks;

/// <summary>Checks that callers can leave the call flows: that from each step some way leads to a queue or an end.</summary>
internal sealed class WayOutCheck
{
    private const int MostNamed = 5;

    private readonly Dictionary<string, string> _firsts;
    private readonly HashSet<(string Flow, string Step)> _leadOut = [];
    private readonly HashSet<string> _followers = [];
    private readonly bool _someHangUp;

    private WayOutCheck(Centre centre)
    {
        _firsts = centre.Flows.ToDictionary(flow => flow.Plan.Name, flow => flow.Plan.Steps[0].Name);
        _someHangUp = centre.Flows.Any(flow => flow.Plan.HangUp is not null);
        List<((string Flow, string Step) From, (string Flow, string Step) To)> ways = [];
        Stack<(string Flow, string Step)> open = [];
        foreach ((FlowPlan flow, StepPlan step, Destination to) in centre.Flows.SelectMany(flow => WaysOf(flow.Plan)))
        {
            if (Next(flow, to) is { } next)
            {
                ways.Add(((flow.Name, step.Name), next));
            }
            else
            {
                open.Push((flow.Name, step.Name));
            }

            if (to.Kind == DestinationKind.Flow)
            {
                _followers.Add(to.Name);
            }
        }

        foreach ((FlowPlan flow, StepPlan step) in centre.Flows.SelectMany(Ends))
        {
            open.Push((flow.Name, step.Name));
        }

        Follow(open, ways.ToLookup(way => way.To, way => way.From));
    }

    /// <summary>Reports the steps that nobody can leave.</summary>
    public static void Run(Centre centre, DiagnosticBag diagnostics)
    {
        WayOutCheck check = new(centre);
        foreach (ReadFlow flow in centre.Flows)
        {
            check.Report(flow, diagnostics);
        }
    }

    private void Report(ReadFlow flow, DiagnosticBag diagnostics)
    {
        Entry<StepPlan>[] shut = [.. flow.Steps.Where(step => !_leadOut.Contains((flow.Plan.Name, step.Plan.Name)))];
        if (shut.Length == 0)
        {
            return;
        }

        string names = NearestName.Listed([.. shut.Select(step => step.Plan.Name)], MostNamed);
        const string Fix = "let one of them lead to a queue or an end";
        if (MayHangUp(flow.Plan))
        {
            diagnostics.Warning(shut[0].Name, $"nothing leads out of {names}: callers can only hang up", Fix);
        }
        else
        {
            diagnostics.Error(shut[0].Name, $"nothing leads out of {names}: callers would go round for ever", Fix);
        }
    }

    // The patience of the first flow holds in all that follow.
    private bool MayHangUp(FlowPlan flow) => flow.HangUp is not null || (_someHangUp && _followers.Contains(flow.Name));

    private void Follow(
        Stack<(string Flow, string Step)> open,
        ILookup<(string Flow, string Step), (string Flow, string Step)> before
    )
    {
        while (open.TryPop(out (string Flow, string Step) step))
        {
            foreach ((string Flow, string Step) previous in _leadOut.Add(step) ? before[step] : [])
            {
                open.Push(previous);
            }
        }
    }

    private (string Flow, string Step)? Next(FlowPlan flow, Destination to) =>
        to.Kind switch
        {
            DestinationKind.Step => (flow.Name, to.Name),
            DestinationKind.Flow => (to.Name, _firsts[to.Name]),
            _ => null,
        };

    private static IEnumerable<(FlowPlan Flow, StepPlan Step)> Ends(ReadFlow flow) =>
        from step in flow.Plan.Steps
        where step.MayEnd
        select (flow.Plan, step);

    private static IEnumerable<(FlowPlan Flow, StepPlan Step, Destination To)> WaysOf(FlowPlan flow)
    {
        HumanKeyPlan? key = flow.HumanKey is { Wanted: > 0 } wanted ? wanted : null;
        bool allowsHuman = false;
        foreach (StepPlan step in flow.Steps)
        {
            allowsHuman |= key?.From == step.Name;
            foreach (FlowEdge edge in step.Ways())
            {
                yield return (flow, step, edge.To);
            }

            if (allowsHuman && step is not PlayStepPlan { BargeIn: false })
            {
                yield return (flow, step, key!.To);
            }
        }
    }
}
