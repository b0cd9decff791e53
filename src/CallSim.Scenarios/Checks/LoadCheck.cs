using System.Globalization;
using System.Numerics;
using CallSim.Scenarios.Sections;

namespace CallSim.Scenarios.Checks;

/// <summary>
/// Warns of a queue that can grow for ever. The load is that of the whole run: work of callers who never hang up against
/// the agents who can do it, both in agent-hours. A queue is judged together with those that no other agents serve.
/// </summary>
internal sealed class LoadCheck
{
    private readonly Centre _centre;
    private readonly AgentHours _hours;

    // One bit a group: a large centre has a million pairs of queues to compare.
    private readonly Dictionary<string, BigInteger> _servers;
    private readonly ILookup<string, (ReadContact Contact, double Hours)> _patient;
    private readonly double[] _agentHours;

    private LoadCheck(Centre centre, TimePlan time)
    {
        _centre = centre;
        _hours = new AgentHours(time);
        _servers = centre.Queues.ToDictionary(queue => queue.Plan.Name, queue => Servers(queue.Plan));
        _patient = centre
            .Contacts.Where(contact => contact.Plan.Patience is null)
            .SelectMany(contact =>
                QueueShares.Of(contact.Plan, centre).Select(joined => (contact, joined.Queue, joined.Share))
            )
            .ToLookup(
                join => join.Queue,
                join => (join.contact, WorkHours(join.contact.Plan) * join.Share * EaseOf(join.contact, join.Queue))
            );
        _agentHours = [.. centre.Groups.Select(group => _hours.Of(group.Plan))];
    }

    public static void Run(Centre centre, TimePlan time, DiagnosticBag diagnostics)
    {
        LoadCheck check = new(centre, time);
        foreach (ReadQueue queue in centre.Queues.Where(queue => queue.Plan.WaitingPlaces is null))
        {
            check.Judge(queue.Plan.Name, diagnostics);
        }
    }

    private void Judge(string queue, DiagnosticBag diagnostics)
    {
        if (!_patient.Contains(queue) || _servers[queue].IsZero)
        {
            return;
        }

        BigInteger servers = _servers[queue];
        double agents = _agentHours.Where((_, group) => !(servers >> group).IsEven).Sum();
        double work = _patient
            .Where(other => _servers.TryGetValue(other.Key, out BigInteger own) && (own & servers) == own)
            .Sum(other => other.Sum(contact => contact.Hours));
        if (work <= 0 || work < agents)
        {
            return;
        }

        ReadContact first = _patient[queue].First().Contact;
        string load = agents > 0 ? $", a load of {Show(work / agents * 100)}%" : "";
        diagnostics.Warning(
            first.Name,
            $"the queue '{queue}' can grow for ever: {Show(work)} agent-hours of work for {Show(agents)} of agents{load}",
            $"give contacts.{first.Plan.Name} a patience, or add agents"
        );
    }

    private BigInteger Servers(QueuePlan queue)
    {
        HashSet<string> names = [.. _centre.ServersOf(queue).Select(group => group.Plan.Name)];
        BigInteger servers = 0;
        for (int group = 0; group < _centre.Groups.Length; group++)
        {
            servers |= names.Contains(_centre.Groups[group].Plan.Name) ? BigInteger.One << group : 0;
        }

        return servers;
    }

    /// <summary>The least factor on the work that any agent of a queue has; 0 where some agent may only pass the contact on.</summary>
    private double EaseOf(ReadContact contact, string queue)
    {
        if (_centre.NeedOf(contact.Plan) is not { } needs)
        {
            return 0;
        }

        double ease = 1;
        QueuePlan plan = _centre.Queues.First(known => known.Plan.Name == queue).Plan;
        foreach (ReadGroup group in _centre.ServersOf(plan))
        {
            if (!group.Plan.Has(needs))
            {
                return 0;
            }

            AgentSkillPlan? skill = group.Plan.Skills?.FirstOrDefault(skill => skill.Name == plan.Skill);
            ease = skill is null ? ease : Math.Min(ease, LeastFactor(skill));
        }

        return ease;
    }

    private static double LeastFactor(AgentSkillPlan skill) =>
        skill.Misroutes > 0 ? 0 : Math.Min(skill.Talk, Math.Min(skill.Hold, skill.WrapUp));

    private double WorkHours(ContactTypePlan type)
    {
        if (!type.ArrivalLog.IsEmpty)
        {
            return type.ArrivalLog.Sum(at =>
                HoursOfOne(type, (int)(at.Microseconds / _hours.Time.Interval.Microseconds))
            );
        }

        bool isConstant =
            type.ArrivalsPerHour.IsConstant
            && type.Talk.IsConstant
            && type.Hold is null or { Length.IsConstant: true }
            && type.WrapUp is null or { IsConstant: true };
        return _hours.OfLevel(isConstant, interval => type.ArrivalsPerHour.At(interval) * HoursOfOne(type, interval));
    }

    /// <summary>The agent-hours that one contact is expected to take.</summary>
    private static double HoursOfOne(ContactTypePlan type, int interval)
    {
        double hold = type.Hold is null ? 0 : type.Hold.Chance * type.Hold.Length.At(interval).Mean.Seconds;
        double wrapUp = type.WrapUp?.At(interval).Mean.Seconds ?? 0;
        double handleSeconds = type.Talk.At(interval).Mean.Seconds + hold + wrapUp;
        return (1 - type.Balks) * handleSeconds / 3600;
    }

    private static string Show(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
