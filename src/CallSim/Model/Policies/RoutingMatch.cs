using System.Diagnostics.CodeAnalysis;

namespace CallSim.Model;

/// <summary>A waiting contact and an idle agent that come together. The default value is <see cref="None"/>.</summary>
[Experimental(Experiment.Id)]
public readonly record struct RoutingMatch
{
    /// <summary>Nobody and nobody.</summary>
    public static readonly RoutingMatch None;

    // Counted from 1, so that the default is nobody.
    private readonly int _queue;
    private readonly int _group;

    /// <summary>The first contact of a queue and the agent of a group who is idle longest.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="group">The agent group.</param>
    public RoutingMatch(QueueId queue, GroupId group)
    {
        _queue = queue.Row + 1;
        _group = group.Row + 1;
    }

    /// <summary>The queue; its first contact is meant.</summary>
    public QueueId Queue => new(_queue - 1);

    /// <summary>The agent group; its agent idle longest is meant.</summary>
    public GroupId Group => new(_group - 1);

    /// <summary>Whether nobody comes together with anybody.</summary>
    public bool IsNone => Queue.IsNone;
}
