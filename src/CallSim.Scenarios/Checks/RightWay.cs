using CallSim.Scenarios.Sections.Ivr;

namespace CallSim.Scenarios.Checks;

/// <summary>The way of a caller who is understood at every step and served by none.</summary>
internal static class RightWay
{
    /// <summary>The queue it leads to; null where it leads to none.</summary>
    public static string? QueueOf(ContactTypePlan type, Centre centre)
    {
        Destination to = type.To;
        if (to.Kind == DestinationKind.Number)
        {
            to = centre.Numbers.First(number => number.Plan.Name == to.Name).Plan.To;
        }

        HashSet<(string Flow, string Step)> seen = [];
        ReadFlow? flow = null;
        while (to.Kind is DestinationKind.Flow or DestinationKind.Step)
        {
            flow = to.Kind == DestinationKind.Flow ? centre.Flows.First(known => known.Plan.Name == to.Name) : flow!;
            string name = to.Kind == DestinationKind.Flow ? flow.Plan.Steps[0].Name : to.Name;
            if (!seen.Add((flow.Plan.Name, name)))
            {
                return null;
            }

            if (flow.Plan.Steps.First(step => step.Name == name).RightWay(type.Name) is not { } next)
            {
                return null;
            }

            to = next;
        }

        return to.Kind == DestinationKind.Queue ? to.Name : null;
    }
}
