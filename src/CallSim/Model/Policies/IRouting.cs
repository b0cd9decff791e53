namespace CallSim.Model;

/// <summary>
/// Who serves whom. To add a policy, write one class that implements this and hand it to <see cref="Centre"/>; a policy sees
/// the tables but changes nothing.
/// </summary>
internal interface IRouting
{
    /// <summary>The group whose agent, idle longest, takes a contact of a queue; none where nobody can.</summary>
    GroupId GroupFor(QueueId queue, AgentTable agents);

    /// <summary>The queue whose first contact an agent of a group takes; none where nobody waits.</summary>
    QueueId QueueFor(GroupId group, QueueTable queues, ContactTable contacts);

    /// <summary>Of all queues where somebody waits whom an idle agent can serve, the one to serve first; none where there is none.</summary>
    QueueId NextToMatch(QueueTable queues, ContactTable contacts, AgentTable agents);
}
