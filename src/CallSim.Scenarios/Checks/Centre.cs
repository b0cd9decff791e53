using CallSim.Scenarios.Sections;

namespace CallSim.Scenarios.Checks;

/// <summary>What was read of a centre, for the checks that look at more than one thing.</summary>
/// <param name="Contacts">The contact types.</param>
/// <param name="Queues">The queues.</param>
/// <param name="Groups">The agent groups.</param>
internal sealed record Centre(
    ImmutableArray<ReadContact> Contacts,
    ImmutableArray<ReadQueue> Queues,
    ImmutableArray<ReadGroup> Groups
)
{
    /// <summary>The groups that serve a queue: those on its route, or all with the skill.</summary>
    public ImmutableArray<ReadGroup> ServersOf(QueuePlan queue) =>
        queue.Route.IsEmpty
            ? [.. Groups.Where(group => group.Plan.Has(queue.Skill))]
            : [.. Groups.Where(group => queue.Route.SelectMany(rank => rank).Contains(group.Plan.Name))];
}
