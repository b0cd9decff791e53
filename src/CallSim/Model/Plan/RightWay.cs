using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>The way of a caller who is understood at every step and served by none, by number and call flows.</summary>
internal static class RightWay
{
    /// <summary>The queue it leads to; null where it leads to none.</summary>
    public static string? QueueOf(
        ContactTypePlan type,
        ImmutableArray<NumberPlan> numbers,
        ImmutableArray<FlowPlan> flows
    )
    {
        Destination to =
            type.To.Kind == DestinationKind.Number ? numbers.First(number => number.Name == type.To.Name).To : type.To;
        HashSet<(string Flow, string Step)> seen = [];
        FlowPlan? flow = null;
        while (to.Kind is DestinationKind.Flow or DestinationKind.Step)
        {
            flow = to.Kind == DestinationKind.Flow ? flows.First(known => known.Name == to.Name) : flow!;
            StepPlan step =
                to.Kind == DestinationKind.Flow ? flow.Steps[0] : flow.Steps.First(known => known.Name == to.Name);
            if (!seen.Add((flow.Name, step.Name)) || step.RightWay(type.Name) is not { } next)
            {
                return null;
            }

            to = next;
        }

        return to.Kind == DestinationKind.Queue ? to.Name : null;
    }
}
