using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace CallSim.Model;

/// <summary>
/// What a routing policy sees of its replication: who is idle, who waits and since when, and what the plan says. It always
/// shows the state of now and changes nothing. All answers take constant time and allocate nothing, where not said otherwise.
/// </summary>
/// <remarks>
/// Asked about a queue or group that the plan does not have, also about none, it throws an <see cref="ArgumentOutOfRangeException"/>.
/// </remarks>
[Experimental(Experiment.Id)]
public sealed class RoutingView
{
    private readonly Agenda _agenda;
    private readonly ulong _key;
    private readonly QueueId[] _queuesByPriority;
    private readonly bool[] _wasAsked;

    internal RoutingView(
        CentreLayout layout,
        Agenda agenda,
        AgentTable agents,
        QueueTable queues,
        ContactTable contacts,
        ulong key
    )
    {
        Layout = layout;
        Agents = agents;
        Queues = queues;
        Contacts = contacts;
        _agenda = agenda;
        _key = Keys.Named(key, layout.Routing.Name) + Purpose.Routing;
        _wasAsked = new bool[layout.Plan.AgentGroups.Length];
        _queuesByPriority =
        [
            .. Enumerable
                .Range(0, layout.Plan.Queues.Length)
                .OrderBy(queue => layout.Plan.Queues[queue].Priority)
                .Select(queue => new QueueId(queue)),
        ];
    }

    /// <summary>The plan that is simulated; a row of its queues is a <see cref="QueueId"/>, one of its groups a <see cref="GroupId"/>.</summary>
    public CentrePlan Plan => Layout.Plan;

    /// <summary>Now, counted from the start of the warm-up.</summary>
    public SimTime Now => _agenda.Now;

    /// <summary>
    /// A stream of random bits of the policy's own, always the same from its start for one seed, replication and name of the
    /// policy. A policy that draws keeps it in a field: <c>private KeyedBits _bits = view.RandomBits;</c>.
    /// </summary>
    public KeyedBits RandomBits => new(_key);

    internal CentreLayout Layout { get; }

    internal AgentTable Agents { get; }

    internal QueueTable Queues { get; }

    internal ContactTable Contacts { get; }

    /// <summary>The queue of a name; searches the plan.</summary>
    /// <exception cref="InvalidOperationException">The plan has none of that name.</exception>
    public QueueId Queue(string name) => Layout.QueueNamed(name);

    /// <summary>The agent group of a name; searches the plan.</summary>
    /// <exception cref="InvalidOperationException">The plan has none of that name.</exception>
    public GroupId Group(string name) => Layout.GroupNamed(name);

    /// <summary>The agent groups that may serve a queue, by rank, best first; those of one rank are equals.</summary>
    public ImmutableArray<ImmutableArray<GroupId>> RouteOf(QueueId queue) => Layout.Routes[Known(queue).Row];

    /// <summary>The queues that a group may serve: by priority, then in the order of the plan.</summary>
    public ImmutableArray<QueueId> QueuesOf(GroupId group) => Layout.QueuesOfGroup[Known(group).Row];

    /// <summary>A queue's priority, at least 1; 1 is the most urgent.</summary>
    public int PriorityOf(QueueId queue) => Queues.Priority(Known(queue));

    /// <summary>How many contacts wait in a queue.</summary>
    public int Waiting(QueueId queue) => Queues.Waiting(Known(queue));

    /// <summary>When the first of those who wait in a queue joined it.</summary>
    /// <exception cref="InvalidOperationException">Nobody waits there.</exception>
    public SimTime FirstJoined(QueueId queue) =>
        Queues.IsEmpty(Known(queue))
            ? throw new InvalidOperationException($"Nobody waits in queue '{Plan.Queues[queue.Row].Name}'.")
            : Contacts[Queues.First(queue)].Joined;

    /// <summary>How many agents of a group are idle.</summary>
    public int Idle(GroupId group) => Agents.Idle(Known(group));

    /// <summary>How many agents of a group are on duty: idle, busy, or kept from working by an outage.</summary>
    public int OnDuty(GroupId group) => Agents.OnDuty(Known(group));

    /// <summary>Of the idle agents of a group, when the one idle longest ended their last work or signed in.</summary>
    /// <exception cref="InvalidOperationException">Nobody is idle there.</exception>
    public SimTime IdleSince(GroupId group) =>
        Agents.Idle(Known(group)) == 0
            ? throw new InvalidOperationException($"Nobody is idle in group '{Plan.AgentGroups[group.Row].Name}'.")
            : Agents[Agents.LongestIdle(group)].Since;

    /// <summary>
    /// The next match where agents choose: of the idle agents the one idle longest whom <see cref="IRouting.QueueFor"/> gives
    /// a queue. Asks once for each group at most, in a time that grows with the square of the number of groups.
    /// </summary>
    /// <param name="routing">The policy that is asked.</param>
    public RoutingMatch AgentsChoose(IRouting routing)
    {
        ArgumentNullException.ThrowIfNull(routing);
        Array.Clear(_wasAsked);
        while (IdleLongest() is { IsNone: false } group)
        {
            _wasAsked[group.Row] = true;
            QueueId queue = routing.QueueFor(group);
            if (!queue.IsNone)
            {
                return new(queue, group);
            }
        }

        return RoutingMatch.None;
    }

    /// <summary>
    /// The next match where contacts choose: of those who wait the first by queue priority, joining time and order of the queues
    /// whom <see cref="IRouting.GroupFor"/> gives a group. Asks once for each queue at most.
    /// </summary>
    /// <param name="routing">The policy that is asked.</param>
    public RoutingMatch ContactsChoose(IRouting routing)
    {
        ArgumentNullException.ThrowIfNull(routing);
        RoutingMatch best = RoutingMatch.None;
        foreach (QueueId queue in _queuesByPriority)
        {
            if (!Queues.IsEmpty(queue) && (best.IsNone || GoesBefore(queue, best.Queue)))
            {
                GroupId group = routing.GroupFor(queue);
                best = group.IsNone ? best : new(queue, group);
            }
        }

        return best;
    }

    // The queues come in the order of priority, then of the plan: a later one goes first only by joining time.
    internal bool GoesBefore(QueueId later, QueueId earlier) =>
        Queues.Priority(later) == Queues.Priority(earlier)
        && Contacts[Queues.First(later)].Joined < Contacts[Queues.First(earlier)].Joined;

    internal bool IsIdleLonger(GroupId group, GroupId other)
    {
        AgentId agent = Agents.LongestIdle(group);
        AgentId rival = Agents.LongestIdle(other);
        SimTime since = Agents[agent].Since;
        SimTime rivalSince = Agents[rival].Since;
        return since < rivalSince || (since == rivalSince && agent.Row < rival.Row);
    }

    private QueueId Known(QueueId queue) =>
        (uint)queue.Row < (uint)_queuesByPriority.Length
            ? queue
            : throw NotThere(nameof(queue), queue.Row, "queues", _queuesByPriority.Length);

    private GroupId Known(GroupId group) =>
        (uint)group.Row < (uint)_wasAsked.Length
            ? group
            : throw NotThere(nameof(group), group.Row, "agent groups", _wasAsked.Length);

    private static ArgumentOutOfRangeException NotThere(string what, int row, string things, int count) =>
        new(
            what,
            row,
            count == 0
                ? $"The plan has no {things}."
                : $"expected one of the plan's {things}, rows 0 to {count - 1}, found {(row < 0 ? "none" : $"row {row}")}."
        );

    private GroupId IdleLongest()
    {
        GroupId best = GroupId.None;
        for (int row = 0; row < _wasAsked.Length; row++)
        {
            GroupId group = new(row);
            if (!_wasAsked[row] && Agents.Idle(group) > 0 && (best.IsNone || IsIdleLonger(group, best)))
            {
                best = group;
            }
        }

        return best;
    }
}
