namespace CallSim.Scenarios.Checks;

/// <summary>
/// The share of a contact type that joins each queue for sure, by the most probable way: never more than truly comes. Nothing
/// where lines, ports or a caller's patience with the machine decide.
/// </summary>
internal sealed class QueueShares
{
    private readonly ContactTypePlan _type;
    private readonly Centre _centre;
    private readonly Dictionary<string, double> _joined = [];
    private readonly HashSet<(string Flow, string Step)> _seen = [];

    // The wish for a human is one draw, evenly from 0 to 1: who is still on the way has drawn at least this much.
    private double _leastWish;

    private QueueShares(ContactTypePlan type, Centre centre)
    {
        _type = type;
        _centre = centre;
    }

    /// <summary>The queues with their shares, above 0.</summary>
    public static IEnumerable<(string Queue, double Share)> Of(ContactTypePlan type, Centre centre)
    {
        // The first attempts of such a volume are only known from a simulation.
        if (type.CountsAllAttempts && (type.Redials is not null || type.CallsAgain is not null))
        {
            return [];
        }

        QueueShares shares = new(type, centre);
        shares.Enter(type.To);
        return shares._joined.Where(queue => queue.Value > 0).Select(queue => (queue.Key, queue.Value));
    }

    private void Enter(Destination to)
    {
        if (to.Kind == DestinationKind.Number)
        {
            NumberPlan number = _centre.Numbers.First(known => known.Plan.Name == to.Name).Plan;
            bool carriesAll = number.Lines.IsEmpty && number.CallsPerSecond is null && number.Open is null;
            if (!carriesAll)
            {
                return;
            }

            to = number.To;
        }

        if (to.Kind == DestinationKind.Queue)
        {
            Join(to, 1);
        }
        else if (FlowOf(to.Name).HangUp is null)
        {
            Follow(to);
        }
    }

    private void Follow(Destination start)
    {
        (Destination To, double Share) way = (start, 1);
        FlowPlan? flow = null;
        while (way.To.Kind is DestinationKind.Flow or DestinationKind.Step)
        {
            flow = way.To.Kind == DestinationKind.Flow ? FlowOf(way.To.Name) : flow!;
            string name = way.To.Kind == DestinationKind.Flow ? flow.Steps[0].Name : way.To.Name;
            if (flow.Ports is not null || !_seen.Add((flow.Name, name)))
            {
                return;
            }

            int index = IndexOf(flow, name);
            PressTheKey(flow, index, way.Share);
            (Destination To, double Share)? next = Next(flow.Steps[index]);
            if (next is null)
            {
                return;
            }

            way = (next.Value.To, way.Share * next.Value.Share);
        }

        Join(way.To, way.Share * (1 - _leastWish));
    }

    /// <summary>Those leave the way at a step who press the key to a human there; the others drew more than its share.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="index">The step.</param>
    /// <param name="share">The share that comes to the step, whatever their wish.</param>
    private void PressTheKey(FlowPlan flow, int index, double share)
    {
        bool takesKeys = flow.Steps[index] is MenuStepPlan or SelfServiceStepPlan or PlayStepPlan { BargeIn: true };
        if (!takesKeys || flow.HumanKey is not { } key || index < IndexOf(flow, key.From) || key.Wanted <= _leastWish)
        {
            return;
        }

        if (key.To.Kind == DestinationKind.Queue)
        {
            Join(key.To, share * (key.Wanted - _leastWish));
        }

        _leastWish = key.Wanted;
    }

    private (Destination To, double Share)? Next(StepPlan step) =>
        step switch
        {
            PlayStepPlan play => (play.Then, 1),
            QueueStepPlan queue => (Destination.Queue(queue.Queue), 1),
            MenuStepPlan menu => Next(menu),
            SelfServiceStepPlan service => Next(service),
            _ => null,
        };

    private (Destination To, double Share)? Next(MenuStepPlan menu)
    {
        MenuOptionPlan? wanted = menu.Options.FirstOrDefault(option => option.For.Contains(_type.Name));
        Destination? to = wanted is null ? menu.Otherwise : wanted.To;
        return to is { Kind: not DestinationKind.Repeat } known
            ? (known, (1 - menu.WrongKey) * (1 - menu.NoInput))
            : null;
    }

    private (Destination To, double Share)? Next(SelfServiceStepPlan service)
    {
        double solved = service.Solves.Of(_type.Name);
        return solved > 0.5
            ? service.Then is { } then
                ? (then, solved)
                : null
            : (service.Otherwise, 1 - solved);
    }

    private void Join(Destination to, double share) =>
        _joined[to.Name] = _joined.GetValueOrDefault(to.Name) + (to.Kind == DestinationKind.Queue ? share : 0);

    private FlowPlan FlowOf(string name) => _centre.Flows.First(flow => flow.Plan.Name == name).Plan;

    private static int IndexOf(FlowPlan flow, string step) =>
        flow.Steps.Index().First(known => known.Item.Name == step).Index;
}
