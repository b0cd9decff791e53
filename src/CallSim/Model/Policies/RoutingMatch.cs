using System.Diagnostics.CodeAnalysis;

namespace CallSim.Model;

/// <summary>A waiting contact and an idle agent that come together.</summary>
/// <param name="Queue">The queue; its first contact is meant.</param>
/// <param name="Group">The agent group; its agent idle longest is meant.</param>
[Experimental(Experiment.Id)]
public readonly record struct RoutingMatch(QueueId Queue, GroupId Group)
{
    /// <summary>Nobody and nobody.</summary>
    public static readonly RoutingMatch None = new(QueueId.None, GroupId.None);

    /// <summary>Whether nobody comes together with anybody.</summary>
    public bool IsNone => Queue.IsNone;
}
