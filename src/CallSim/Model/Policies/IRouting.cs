using System.Diagnostics.CodeAnalysis;

namespace CallSim.Model;

/// <summary>
/// Who serves whom. One class that implements this is a routing policy; a <see cref="RoutingPolicy"/> names it. An answer
/// says which queue and which group: of a queue the contact that joined it first is served, of a group the agent idle longest.
/// </summary>
/// <remarks>
/// Made anew for each replication with a <see cref="RoutingView"/> of its own, and asked from one thread; it may keep what it
/// has seen. It is asked a few times a contact, so that it should not allocate. Answers that cannot be carried out stop the run
/// with a <see cref="PolicyException"/>.
/// </remarks>
[Experimental(Experiment.Id)]
public interface IRouting
{
    /// <summary>Asked when a contact joins a queue, before it waits: who answers it at once?</summary>
    /// <param name="queue">The queue it joins; it is not among those who wait yet.</param>
    /// <returns>A group on the queue's route with somebody idle; <see cref="GroupId.None"/> to let the contact wait.</returns>
    GroupId GroupFor(QueueId queue);

    /// <summary>Asked when one agent becomes free: whom do they take?</summary>
    /// <param name="group">The agent's group; the agent is not among its idle ones yet.</param>
    /// <returns>A queue that the group serves and where somebody waits; <see cref="QueueId.None"/> to let the agent rest.</returns>
    QueueId QueueFor(GroupId group);

    /// <summary>
    /// Asked when several things have changed at one instant, again and again until there is no answer: which waiting contact
    /// and which idle agent come together next? <see cref="RoutingView.AgentsChoose"/> and
    /// <see cref="RoutingView.ContactsChoose"/> make the answer of the two above.
    /// </summary>
    /// <returns>A queue where somebody waits and a group on its route with somebody idle; <see cref="RoutingMatch.None"/> to end.</returns>
    RoutingMatch NextMatch();
}
