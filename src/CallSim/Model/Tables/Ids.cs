namespace CallSim.Model;

/// <summary>The row of a contact that is in the centre; recycled when it has left.</summary>
internal readonly record struct ContactId(int Row);

/// <summary>The row of an agent: those of a group are neighbours.</summary>
internal readonly record struct AgentId(int Row);

/// <summary>The place of a contact type in the plan.</summary>
internal readonly record struct ContactTypeId(int Row);

/// <summary>The place of a queue in the plan.</summary>
/// <param name="Row">The row of <see cref="CentrePlan.Queues"/>, from 0; below 0 for none.</param>
public readonly record struct QueueId(int Row)
{
    /// <summary>No queue. The default value is the first queue, not this.</summary>
    public static readonly QueueId None = new(-1);

    /// <summary>Whether it is no queue.</summary>
    public bool IsNone => Row < 0;
}

/// <summary>The place of an agent group in the plan.</summary>
/// <param name="Row">The row of <see cref="CentrePlan.AgentGroups"/>, from 0; below 0 for none.</param>
public readonly record struct GroupId(int Row)
{
    /// <summary>No group. The default value is the first group, not this.</summary>
    public static readonly GroupId None = new(-1);

    /// <summary>Whether it is no group.</summary>
    public bool IsNone => Row < 0;
}

/// <summary>The place of a line group in the plan.</summary>
internal readonly record struct LineId(int Row)
{
    public static readonly LineId None = new(-1);

    public bool IsNone => Row < 0;
}

/// <summary>The place of a number in the plan.</summary>
internal readonly record struct NumberId(int Row)
{
    public static readonly NumberId None = new(-1);

    public bool IsNone => Row < 0;
}

/// <summary>The place of a call flow in the plan.</summary>
internal readonly record struct FlowId(int Row);

/// <summary>The place of a step among those of all flows, in the order of the plan.</summary>
internal readonly record struct StepId(int Row)
{
    public static readonly StepId None = new(-1);

    public bool IsNone => Row < 0;
}

/// <summary>The place of a way out of a step among those of all steps.</summary>
internal readonly record struct EdgeId(int Row);

/// <summary>The place of an outage in the plan.</summary>
internal readonly record struct OutageId(int Row);

/// <summary>The place of something that outages can hit among all such things; see <see cref="OutageLayout"/>.</summary>
internal readonly record struct ThingId(int Row);

/// <summary>The row of a customer who is going to call again; recycled when they do.</summary>
internal readonly record struct CustomerId(int Row);

/// <summary>A combination of contact type, queue and answering group that legs are booked under; see <see cref="LaneMap"/>.</summary>
internal readonly record struct LaneId(int Column);
