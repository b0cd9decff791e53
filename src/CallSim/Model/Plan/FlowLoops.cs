using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>Finds the loops of call flows in which a caller could go round for ever at one instant.</summary>
public static class FlowLoops
{
    /// <summary>The loops of which every step can take no time; none for flows that can be simulated.</summary>
    /// <param name="flows">The flows; what leads nowhere is passed over.</param>
    /// <returns>For each loop its steps in order, by flow and step.</returns>
    public static ImmutableArray<ImmutableArray<(string Flow, string Step)>> TakingNoTime(
        ImmutableArray<FlowPlan> flows
    )
    {
        List<(string Flow, string Step)> names = [];
        Dictionary<(string Flow, string Step), int> numbers = [];
        Dictionary<string, string> firsts = [];
        foreach (FlowPlan flow in flows.Where(flow => !flow.Steps.IsDefaultOrEmpty))
        {
            firsts.TryAdd(flow.Name, flow.Steps[0].Name);
            foreach (StepPlan step in flow.Steps)
            {
                if (numbers.TryAdd((flow.Name, step.Name), names.Count))
                {
                    names.Add((flow.Name, step.Name));
                }
            }
        }

        List<int>[] next = [.. names.Select(_ => new List<int>())];
        foreach ((FlowPlan flow, StepPlan step) in flows.SelectMany(flow => Steps(flow)))
        {
            next[numbers[(flow.Name, step.Name)]]
                .AddRange(
                    step.Ways()
                        .Where(edge => edge.TakesNoTime)
                        .Select(edge => Follower(edge.To, flow.Name, numbers, firsts))
                        .OfType<int>()
                );
        }

        return [.. Loops.Find(next).Select(loop => loop.Select(step => names[step]).ToImmutableArray())];
    }

    private static IEnumerable<(FlowPlan Flow, StepPlan Step)> Steps(FlowPlan flow) =>
        flow.Steps.IsDefaultOrEmpty ? [] : flow.Steps.Select(step => (flow, step));

    private static int? Follower(
        Destination to,
        string flow,
        Dictionary<(string Flow, string Step), int> numbers,
        Dictionary<string, string> firsts
    )
    {
        (string Flow, string Step)? name = to.Kind switch
        {
            DestinationKind.Step => (flow, to.Name),
            DestinationKind.Flow when firsts.TryGetValue(to.Name, out string? first) => (to.Name, first),
            _ => null,
        };
        return name is { } known && numbers.TryGetValue(known, out int number) ? number : null;
    }
}
