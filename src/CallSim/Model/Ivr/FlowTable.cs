namespace CallSim.Model;

/// <summary>The call flows at work: ports taken, and how often each contact has visited each step.</summary>
internal sealed class FlowTable
{
    private readonly FlowGraph _graph;
    private readonly int[] _busy;
    private readonly int[] _capacity;
    private ushort[] _visits = [];

    public FlowTable(FlowGraph graph)
    {
        _graph = graph;
        _busy = new int[graph.Flows.Length];
        _capacity = [.. graph.Flows.Select(flow => flow.Ports ?? int.MaxValue)];
    }

    /// <summary>The callers in a flow.</summary>
    public int Busy(FlowId flow) => _busy[flow.Row];

    /// <summary>The ports that work; the largest number where there is no limit.</summary>
    public int Capacity(FlowId flow) => _capacity[flow.Row];

    /// <summary>Whether no port is free.</summary>
    public bool IsFull(FlowId flow) => _busy[flow.Row] >= _capacity[flow.Row];

    /// <summary>Whether an outage leaves the flow no port.</summary>
    public bool IsDown(FlowId flow) => _capacity[flow.Row] == 0 && _graph.Flows[flow.Row].Ports is not 0;

    /// <summary>A share of the ports works, rounded to the nearest number; without limit, all as long as the share is above 0.</summary>
    public void Leave(FlowId flow, double share) =>
        _capacity[flow.Row] =
            _graph.Flows[flow.Row].Ports is { } ports ? Shares.Of(ports, share)
            : share > 0 ? int.MaxValue
            : 0;

    public void TakePort(FlowId flow) => _busy[flow.Row]++;

    public void GiveBackPort(FlowId flow) => _busy[flow.Row]--;

    /// <summary>A contact enters its first flow: it has visited no step.</summary>
    public void ForgetVisits(ContactId contact)
    {
        int steps = _graph.Steps.Length;
        int end = (contact.Row + 1) * steps;
        if (end > _visits.Length)
        {
            Array.Resize(ref _visits, Math.Max(end, 2 * _visits.Length));
        }

        Array.Clear(_visits, contact.Row * steps, steps);
    }

    /// <summary>A contact begins a step, or hears it again: how often it has, this time included. Counts to 65,535.</summary>
    public int Visit(ContactId contact, StepId step)
    {
        ref ushort visits = ref _visits[(contact.Row * _graph.Steps.Length) + step.Row];
        return visits == ushort.MaxValue ? visits : ++visits;
    }
}
