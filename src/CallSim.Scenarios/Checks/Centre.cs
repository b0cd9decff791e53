using CallSim.Scenarios.Reading;
using CallSim.Scenarios.Sections;
using CallSim.Scenarios.Sections.Ivr;

namespace CallSim.Scenarios.Checks;

/// <summary>What was read of a centre, for the checks that look at more than one thing.</summary>
/// <param name="Contacts">The contact types.</param>
/// <param name="Queues">The queues.</param>
/// <param name="Groups">The agent groups.</param>
/// <param name="Lines">The line groups.</param>
/// <param name="Numbers">The numbers.</param>
/// <param name="Flows">The call flows.</param>
/// <param name="Transfers">The transfers.</param>
internal sealed record Centre(
    ImmutableArray<ReadContact> Contacts,
    ImmutableArray<ReadQueue> Queues,
    ImmutableArray<ReadGroup> Groups,
    ImmutableArray<Entry<LineGroupPlan>> Lines,
    ImmutableArray<Entry<NumberPlan>> Numbers,
    ImmutableArray<ReadFlow> Flows,
    ImmutableArray<Entry<TransferPlan>> Transfers
)
{
    private readonly Dictionary<string, ImmutableArray<ReadGroup>> _servers = [];
    private readonly Dictionary<string, string?> _needs = [];
    private readonly ImmutableArray<NumberPlan> _numberPlans = [.. Numbers.Select(number => number.Plan)];
    private readonly ImmutableArray<FlowPlan> _flowPlans = [.. Flows.Select(flow => flow.Plan)];

    /// <summary>The skill that solves a type's matter: what it needs, or that of the queue its right way leads to; null for neither.</summary>
    public string? NeedOf(ContactTypePlan type)
    {
        if (!_needs.TryGetValue(type.Name, out string? need))
        {
            string? right = type.Needs is null ? type.RightQueue(_numberPlans, _flowPlans) : null;
            need = type.Needs ?? Queues.FirstOrDefault(queue => queue.Plan.Name == right)?.Plan.Skill;
            _needs.Add(type.Name, need);
        }

        return need;
    }

    /// <summary>The groups that serve a queue: those on its route, or all with the skill. Kept, since many checks ask.</summary>
    public ImmutableArray<ReadGroup> ServersOf(QueuePlan queue)
    {
        if (!_servers.TryGetValue(queue.Name, out ImmutableArray<ReadGroup> servers))
        {
            HashSet<string> route = [.. queue.Route.SelectMany(rank => rank)];
            servers =
            [
                .. Groups.Where(group =>
                    queue.Route.IsEmpty ? group.Plan.Has(queue.Skill) : route.Contains(group.Plan.Name)
                ),
            ];
            _servers.Add(queue.Name, servers);
        }

        return servers;
    }
}
