using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>Builds a <see cref="CentrePlan"/> step by step, with the scenario language's defaults.</summary>
/// <param name="name">A title for the reader of the results.</param>
public sealed class CentreBuilder(string name)
{
    private readonly List<ContactTypePlan> _contactTypes = [];
    private readonly List<QueuePlan> _queues = [];
    private readonly List<AgentGroupPlan> _groups = [];
    private readonly List<LineGroupPlan> _lines = [];
    private readonly List<NumberPlan> _numbers = [];
    private readonly List<FlowPlan> _flows = [];
    private readonly List<TransferPlan> _transfers = [];
    private readonly List<SitePlan> _sites = [];
    private readonly List<SystemPlan> _systems = [];
    private readonly List<OutagePlan> _outages = [];
    private TimePlan? _time;
    private DayFactorPlan? _busyness;
    private readonly Dictionary<Scope, GoalsPlan> _goals = [];
    private TargetsPlan _targets = new();
    private string? _routing;

    /// <summary>Says when the centre is simulated.</summary>
    /// <param name="length">How long first attempts are made.</param>
    /// <param name="interval">The reporting interval. Default 30 minutes, or the length if shorter.</param>
    /// <param name="warmUp">Simulated before the start and not measured. Default zero.</param>
    /// <returns>This builder.</returns>
    public CentreBuilder Time(SimSpan length, SimSpan? interval = null, SimSpan warmUp = default) =>
        Time(
            new TimePlan
            {
                Length = length,
                Interval = interval ?? DefaultInterval(length),
                WarmUp = warmUp,
            }
        );

    /// <summary>Says when the centre is simulated, in full.</summary>
    /// <returns>This builder.</returns>
    public CentreBuilder Time(TimePlan time)
    {
        _time = time;
        return this;
    }

    /// <summary>Adds a reason to get in touch, which joins the queue of its own name.</summary>
    /// <param name="type">The name of the contact type.</param>
    /// <param name="perHour">Expected first attempts an hour.</param>
    /// <param name="talk">The conversation.</param>
    /// <param name="patience">How long a caller waits; null for ever.</param>
    /// <returns>This builder.</returns>
    public CentreBuilder Contacts(string type, double perHour, Law talk, Law? patience = null) =>
        Contacts(
            new ContactTypePlan
            {
                Name = type,
                To = Destination.Queue(type),
                ArrivalsPerHour = perHour,
                Talk = talk,
                Patience = patience is null ? null : new IntervalSeries<Law>(patience),
            }
        );

    /// <summary>Adds a reason to get in touch, in full.</summary>
    /// <returns>This builder.</returns>
    public CentreBuilder Contacts(ContactTypePlan type)
    {
        _contactTypes.Add(type);
        return this;
    }

    /// <summary>Adds a queue. A contact type without one gets a queue of its own name, made by <see cref="Build"/>.</summary>
    /// <returns>This builder.</returns>
    public CentreBuilder Queue(QueuePlan queue)
    {
        _queues.Add(queue);
        return this;
    }

    /// <summary>Adds an agent group of constant size.</summary>
    /// <param name="group">The name of the group.</param>
    /// <param name="count">How many are scheduled; may be fractional.</param>
    /// <param name="skills">The skills; none named: every queue.</param>
    /// <returns>This builder.</returns>
    public CentreBuilder Agents(string group, double count, params ImmutableArray<string> skills) =>
        Agents(
            new AgentGroupPlan
            {
                Name = group,
                Count = count,
                Skills = skills.IsDefaultOrEmpty ? null : [.. skills.Select(skill => (AgentSkillPlan)skill)],
            }
        );

    /// <summary>Adds an agent group, in full.</summary>
    /// <returns>This builder.</returns>
    public CentreBuilder Agents(AgentGroupPlan group)
    {
        _groups.Add(group);
        return this;
    }

    /// <summary>Adds a line group.</summary>
    /// <returns>This builder.</returns>
    public CentreBuilder Lines(LineGroupPlan lines) => Add(_lines, lines);

    /// <summary>Adds a number.</summary>
    /// <returns>This builder.</returns>
    public CentreBuilder Number(NumberPlan number) => Add(_numbers, number);

    /// <summary>Adds a call flow.</summary>
    /// <returns>This builder.</returns>
    public CentreBuilder Flow(FlowPlan flow) => Add(_flows, flow);

    /// <summary>Adds a transfer.</summary>
    /// <returns>This builder.</returns>
    public CentreBuilder Transfer(TransferPlan transfer) => Add(_transfers, transfer);

    /// <summary>Adds a site.</summary>
    /// <returns>This builder.</returns>
    public CentreBuilder Site(SitePlan site) => Add(_sites, site);

    /// <summary>Adds a system.</summary>
    /// <returns>This builder.</returns>
    public CentreBuilder System(SystemPlan system) => Add(_systems, system);

    /// <summary>Adds an outage.</summary>
    /// <returns>This builder.</returns>
    public CentreBuilder Outage(OutagePlan outage) => Add(_outages, outage);

    /// <summary>Says who serves whom, by the name of a routing policy. Default: that of <see cref="CentrePlan.Routing"/>.</summary>
    /// <param name="policy">The policy's name.</param>
    /// <returns>This builder.</returns>
    public CentreBuilder Routing(string policy)
    {
        _routing = policy;
        return this;
    }

    /// <summary>Gives each day a random factor on its arrivals.</summary>
    /// <returns>This builder.</returns>
    public CentreBuilder Busyness(DayFactorPlan busyness)
    {
        _busyness = busyness;
        return this;
    }

    /// <summary>Says what the centre promises.</summary>
    /// <returns>This builder.</returns>
    public CentreBuilder Targets(TargetsPlan targets)
    {
        _targets = targets;
        return this;
    }

    /// <summary>Says what is wanted of a part, in place of what was said of it before.</summary>
    /// <param name="part">A contact type, a queue or an agent group; it may be added later. For the whole centre see <see cref="Targets"/>.</param>
    /// <param name="goals">Its goals.</param>
    /// <returns>This builder.</returns>
    public CentreBuilder Goals(Scope part, GoalsPlan goals)
    {
        _goals[part] = goals;
        return this;
    }

    /// <summary>The plan.</summary>
    /// <exception cref="PlanException">The plan cannot be simulated; the message lists every mistake.</exception>
    public CentrePlan Build()
    {
        foreach (
            string queue in _contactTypes
                .Where(type => type.To.Kind == DestinationKind.Queue)
                .Select(type => type.To.Name)
                .Except(_queues.Select(queue => queue.Name))
                .ToList()
        )
        {
            _queues.Add(new QueuePlan { Name = queue, Skill = queue });
        }

        CentrePlan plan = new()
        {
            Name = name,
            Time = _time ?? throw new PlanException(["expected that the time is given: call Time(…)"]),
            ContactTypes =
            [
                .. _contactTypes.Select(type => type with { Goals = GoalsOf(Scope.Contact(type.Name), type.Goals) }),
            ],
            Queues = [.. _queues.Select(queue => queue with { Goals = GoalsOf(Scope.Queue(queue.Name), queue.Goals) })],
            AgentGroups =
            [
                .. _groups.Select(group => group with { Goals = GoalsOf(Scope.Group(group.Name), group.Goals) }),
            ],
            Lines = [.. _lines],
            Numbers = [.. _numbers],
            Flows = [.. _flows],
            Transfers = [.. _transfers],
            Sites = [.. _sites],
            Systems = [.. _systems],
            Outages = [.. _outages],
            Busyness = _busyness,
            Targets = _targets,
        };
        plan = _routing is null ? plan : plan with { Routing = _routing };
        PlanException.ThrowIfAny([.. plan.Mistakes, .. GoalsOfNothing(plan)]);
        return plan;
    }

    private GoalsPlan GoalsOf(Scope part, GoalsPlan own) => _goals.GetValueOrDefault(part, own);

    private IEnumerable<string> GoalsOfNothing(CentrePlan plan) =>
        _goals
            .Keys.Except(plan.ContactTypes.Select(type => Scope.Contact(type.Name)))
            .Except(plan.Queues.Select(queue => Scope.Queue(queue.Name)))
            .Except(plan.AgentGroups.Select(group => Scope.Group(group.Name)))
            .Select(part =>
                $"expected that goals are of a contact type, a queue or an agent group; there is no '{part}'"
            );

    private CentreBuilder Add<T>(List<T> parts, T part)
    {
        parts.Add(part);
        return this;
    }

    /// <summary>The reporting interval where none is given: 30 minutes, or the whole length if shorter.</summary>
    public static SimSpan DefaultInterval(SimSpan length)
    {
        SimSpan halfHour = SimSpan.FromMinutes(30);
        return length < halfHour ? length : halfHour;
    }
}
