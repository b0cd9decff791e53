using System.Globalization;
using CallSim.Scenarios.Sections;

namespace CallSim.Scenarios.Checks;

/// <summary>
/// Warns of a queue that can grow for ever, and of a centre without contacts or agents. The load is that of the whole run:
/// work of callers who never hang up against the agents who can do it, both in agent-hours. A queue is judged together
/// with those that no other agents serve.
/// </summary>
internal static class LoadCheck
{
    public static void Run(Centre centre, TimePlan time, DiagnosticBag diagnostics)
    {
        WarnOfNothing(centre, diagnostics);
        Dictionary<ReadContact, double> work = centre.Contacts.ToDictionary(
            contact => contact,
            contact => Hours(time, IsConstant(contact.Plan), interval => Erlangs(contact.Plan, interval))
        );
        foreach (ReadQueue queue in centre.Queues.Where(queue => queue.Plan.WaitingPlaces is null))
        {
            ImmutableArray<ReadGroup> servers = centre.ServersOf(queue.Plan);
            ReadContact? patient = centre.Contacts.FirstOrDefault(contact =>
                contact.Plan.Queue == queue.Plan.Name && contact.Plan.Patience is null
            );
            double agentHours = servers.Sum(group => Hours(time, group.Plan.Count.IsConstant, group.Plan.Count.At));
            if (patient is null || servers.IsEmpty || agentHours <= 0)
            {
                continue;
            }

            double workHours = Work(centre, servers, work);
            if (workHours >= agentHours)
            {
                string message =
                    $"the queue '{queue.Plan.Name}' can grow for ever: {Show(workHours)} agent-hours of work, {Show(agentHours)} of agents, a load of {Show(workHours / agentHours * 100)}%";
                string fix = $"give contacts.{patient.Plan.Name} a patience, or add agents";
                diagnostics.Warning(patient.Name, message, fix);
            }
        }
    }

    private static void WarnOfNothing(Centre centre, DiagnosticBag diagnostics)
    {
        foreach (
            ReadContact contact in centre.Contacts.Where(contact =>
                contact.Plan.ArrivalsPerHour.Values.All(rate => rate == 0)
            )
        )
        {
            diagnostics.Warning(contact.Arrivals, $"contact '{contact.Plan.Name}' has no arrivals in the whole run");
        }

        if (centre.Groups.All(group => group.Plan.Count.Values.All(count => count == 0)) && centre.Groups.Length > 0)
        {
            diagnostics.Warning(centre.Groups[0].Count, "there are no agents in the whole run");
        }
    }

    private static double Work(Centre centre, ImmutableArray<ReadGroup> servers, Dictionary<ReadContact, double> work)
    {
        HashSet<string> queues =
        [
            .. centre
                .Queues.Where(queue => centre.ServersOf(queue.Plan).All(servers.Contains))
                .Select(queue => queue.Plan.Name),
        ];
        return centre
            .Contacts.Where(contact => contact.Plan.Patience is null && queues.Contains(contact.Plan.Queue))
            .Sum(contact => work[contact]);
    }

    private static double Erlangs(ContactTypePlan type, int interval)
    {
        double hold = type.Hold is null ? 0 : type.Hold.Chance * type.Hold.Length.At(interval).Mean.Seconds;
        double handleSeconds =
            type.Talk.At(interval).Mean.Seconds + hold + (type.WrapUp?.At(interval).Mean.Seconds ?? 0);
        return type.ArrivalsPerHour.At(interval) * (1 - type.Balks) * handleSeconds / 3600;
    }

    private static bool IsConstant(ContactTypePlan type) =>
        type.ArrivalsPerHour.IsConstant
        && type.Talk.IsConstant
        && type.Hold is null or { Length.IsConstant: true }
        && type.WrapUp is null or { IsConstant: true };

    private static double Hours(TimePlan time, bool isConstant, Func<int, double> level) =>
        isConstant
            ? level(0) * time.Length.Seconds / 3600
            : Enumerable
                .Range(0, time.IntervalCount)
                .Sum(interval => level(interval) * time.LengthOf(interval).Seconds / 3600);

    private static string Show(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
