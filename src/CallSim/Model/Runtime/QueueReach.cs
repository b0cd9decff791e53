namespace CallSim.Model;

/// <summary>
/// Which queues the contacts of each type can come to: with the first leg by number and flow, with later ones by transfer,
/// by misroute, or back from an agent whom an outage took away.
/// </summary>
internal sealed class QueueReach
{
    private readonly bool[,] _first;
    private readonly bool[,] _later;

    public QueueReach(CentreLayout layout)
    {
        int queues = layout.Plan.Queues.Length;
        Types = layout.Plan.ContactTypes.Length;
        _first = new bool[Types, queues];
        _later = new bool[Types, queues];
        bool requeues = layout.Plan.Outages.Any(outage => outage.InProgress == InProgressRule.Requeued);
        for (int type = 0; type < Types; type++)
        {
            Stack<int> open = [];
            foreach (int queue in FirstQueues(layout, new(type)))
            {
                _first[type, queue] = true;
                open.Push(queue);
            }

            while (open.TryPop(out int queue))
            {
                IEnumerable<int> next = layout.Handover.QueuesAfter(new(type), new(queue)).Select(later => later.Row);
                foreach (int later in requeues ? next.Append(queue) : next)
                {
                    if (!_later[type, later])
                    {
                        _later[type, later] = true;
                        open.Push(later);
                    }
                }
            }
        }
    }

    public int Types { get; }

    public bool AsFirst(ContactTypeId type, QueueId queue) => _first[type.Row, queue.Row];

    public bool AsLater(ContactTypeId type, QueueId queue) => _later[type.Row, queue.Row];

    private static HashSet<int> FirstQueues(CentreLayout layout, ContactTypeId type)
    {
        Target target = layout.FirstTarget(type);
        return target.Kind == TargetKind.Queue ? [target.Row] : FromFlow(layout.Flows, new FlowId(target.Row));
    }

    private static HashSet<int> FromFlow(FlowGraph graph, FlowId start)
    {
        HashSet<int> queues = [];
        HashSet<int> flows = [start.Row];
        Queue<int> open = new(flows);
        while (open.TryDequeue(out int flow))
        {
            foreach (Target exit in ExitsOf(graph, new(flow)))
            {
                if (exit.Kind == TargetKind.Queue)
                {
                    queues.Add(exit.Row);
                }
                else if (exit.Kind == TargetKind.Flow && flows.Add(exit.Row))
                {
                    open.Enqueue(exit.Row);
                }
            }
        }

        return queues;
    }

    private static IEnumerable<Target> ExitsOf(FlowGraph graph, FlowId flow)
    {
        IEnumerable<Target> exits = graph
            .Steps.Where(step => step.Flow == flow)
            .SelectMany(step => step.Plays.Exits)
            .Select(exit => exit.To);
        return graph.Flows[flow.Row].WantsHuman > 0 ? exits.Append(graph.Flows[flow.Row].Human) : exits;
    }
}
