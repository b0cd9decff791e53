using CallSim.Scenarios.Sections;

namespace CallSim.Scenarios.Checks;

/// <summary>Warns of a centre in which nothing would happen: contacts that never come, agents who are never there.</summary>
internal static class EmptyCheck
{
    public static void Run(Centre centre, TimePlan time, DiagnosticBag diagnostics)
    {
        foreach (ReadContact contact in centre.Contacts)
        {
            if (contact.Plan.ArrivalLog.IsEmpty && contact.Plan.ArrivalsPerHour.Values.All(rate => rate == 0))
            {
                diagnostics.Warning(
                    contact.Arrivals,
                    $"contact '{contact.Plan.Name}' has no arrivals in the whole run"
                );
            }
        }

        AgentHours hours = new(time);
        if (centre.Groups.Length > 0 && centre.Groups.All(group => hours.Of(group.Plan) == 0))
        {
            diagnostics.Warning(centre.Groups[0].Count, "there are no agents in the whole run");
        }
    }
}
