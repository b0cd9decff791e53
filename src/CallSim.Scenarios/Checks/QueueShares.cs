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
            (Destination To, double Share)? next = flow.Steps[index].UsualWay(_type.Name);
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
        bool takesKeys = flow.Steps[index].TakesKeys;
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

    private void Join(Destination to, double share) =>
        _joined[to.Name] = _joined.GetValueOrDefault(to.Name) + (to.Kind == DestinationKind.Queue ? share : 0);

    private FlowPlan FlowOf(string name) => _centre.Flows.First(flow => flow.Plan.Name == name).Plan;

    private static int IndexOf(FlowPlan flow, string step) =>
        flow.Steps.Index().First(known => known.Item.Name == step).Index;
}
