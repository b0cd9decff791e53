using CallSim.Scenarios.Sections;

namespace CallSim.Scenarios.Checks;

/// <summary>
/// Where the contacts of each type can come to: through numbers, the steps of flows, transfers and misroutes, whatever the
/// chance. A centre may have many types and many steps, so places are numbered once.
/// </summary>
internal sealed class Reach
{
    private readonly Centre _centre;
    private readonly Dictionary<Destination, int> _places = [];
    private readonly Dictionary<(string Flow, string Step), int> _steps = [];
    private readonly List<Func<ReadContact, IEnumerable<int>>> _next = [];
    private readonly Dictionary<string, bool[]> _reachedBy = [];
    private readonly ILookup<string, int> _queuesOfSkill;
    private readonly bool _misroutes;

    public Reach(Centre centre)
    {
        _centre = centre;
        _misroutes = centre.Groups.Any(group => (group.Plan.Skills ?? []).Any(skill => skill.Misroutes > 0));
        NumberPlaces();
        _queuesOfSkill = centre.Queues.ToLookup(
            queue => queue.Plan.Skill,
            queue => _places[Destination.Queue(queue.Plan.Name)]
        );
        AddWays();
        ReachAll();
    }

    /// <summary>Whether a contact of any type can come to a queue, a number or a flow.</summary>
    public bool IsReached(Destination place) => _reachedBy.Values.Any(reached => reached[_places[place]]);

    /// <summary>Whether a contact of a type can come to a queue, a number or a flow.</summary>
    public bool IsReachedBy(string contact, Destination place) => _reachedBy[contact][_places[place]];

    /// <summary>Whether a contact of a type can come to a step of a flow.</summary>
    public bool IsReachedBy(string contact, string flow, string step) => _reachedBy[contact][_steps[(flow, step)]];

    /// <summary>The queues that contacts of a type can come to without an agent's doing.</summary>
    public IEnumerable<ReadQueue> FirstQueuesOf(ReadContact contact)
    {
        bool[] reached = From(contact, alsoFromQueues: false);
        return _centre.Queues.Where((_, place) => reached[place]);
    }

    // Types that no option and no transfer names fare alike where they start alike: a large centre is looked at once for all.
    private void ReachAll()
    {
        HashSet<string?> named =
        [
            .. _centre.Transfers.Select(transfer => transfer.Plan.FromContact),
            .. _centre
                .Flows.SelectMany(flow => flow.Plan.Steps.OfType<MenuStepPlan>())
                .SelectMany(menu => menu.Options.SelectMany(option => option.For)),
        ];
        Dictionary<(Destination To, string? Need, string? Name), bool[]> alike = [];
        foreach (ReadContact contact in _centre.Contacts)
        {
            string name = contact.Plan.Name;
            var key = (contact.Plan.To, _centre.NeedOf(contact.Plan), named.Contains(name) ? name : null);
            if (!alike.TryGetValue(key, out bool[]? reached))
            {
                reached = From(contact, alsoFromQueues: true);
                alike.Add(key, reached);
            }

            _reachedBy[name] = reached;
        }
    }

    private void NumberPlaces()
    {
        IEnumerable<Destination> places =
        [
            .. _centre.Queues.Select(queue => Destination.Queue(queue.Plan.Name)),
            .. _centre.Numbers.Select(number => Destination.Number(number.Plan.Name)),
            .. _centre.Flows.Select(flow => Destination.Flow(flow.Plan.Name)),
        ];
        foreach (Destination place in places)
        {
            _places.Add(place, _places.Count);
        }

        foreach (
            (string flow, string step) in _centre.Flows.SelectMany(
                flow => flow.Plan.Steps,
                (flow, step) => (flow.Plan.Name, step.Name)
            )
        )
        {
            _steps.Add((flow, step), _places.Count + _steps.Count);
        }
    }

    // In the order of the places' numbers.
    private void AddWays()
    {
        foreach (ReadQueue queue in _centre.Queues)
        {
            _next.Add(new QueueWays(_centre, queue.Plan, _queuesOfSkill, _places).Of);
        }

        foreach (var number in _centre.Numbers)
        {
            int to = _places[number.Plan.To];
            _next.Add(_ => [to]);
        }

        foreach (FlowPlan flow in _centre.Flows.Select(flow => flow.Plan))
        {
            List<int> ways = [Number(Destination.Step(flow.Steps[0].Name), flow)];
            if (flow.HumanKey is { Wanted: > 0 } key)
            {
                ways.Add(Number(key.To, flow));
            }

            _next.Add(_ => ways);
        }

        foreach (
            (FlowPlan flow, StepPlan step) in _centre.Flows.SelectMany(
                flow => flow.Plan.Steps,
                (flow, step) => (flow.Plan, step)
            )
        )
        {
            _next.Add(WaysOf(flow, step));
        }
    }

    private Func<ReadContact, IEnumerable<int>> WaysOf(FlowPlan flow, StepPlan step)
    {
        if (step is MenuStepPlan menu)
        {
            return new MenuWays(menu, to => Number(to, flow)).Of;
        }

        int[] ways = [.. step.Ways().Select(edge => Number(edge.To, flow))];
        return _ => ways;
    }

    private int Number(Destination to, FlowPlan flow) =>
        to.Kind == DestinationKind.Step ? _steps[(flow.Name, to.Name)] : _places[to];

    private bool[] From(ReadContact contact, bool alsoFromQueues)
    {
        bool[] reached = new bool[_next.Count];
        Stack<int> open = new([_places[contact.Plan.To]]);
        while (open.TryPop(out int place))
        {
            if (reached[place])
            {
                continue;
            }

            reached[place] = true;
            if (place < _centre.Queues.Length && !alsoFromQueues)
            {
                continue;
            }

            if (_misroutes && place < _centre.Queues.Length)
            {
                // A misroute may end in any queue, and from queues there is no way but to queues.
                Array.Fill(reached, true, 0, _centre.Queues.Length);
                continue;
            }

            foreach (int next in _next[place](contact))
            {
                open.Push(next);
            }
        }

        return reached;
    }
}
