using CallSim.Scenarios.Sections;

namespace CallSim.Scenarios.Checks;

/// <summary>Where contacts can go on from a queue: by transfers, and where an agent lacks the skill they need.</summary>
internal sealed class QueueWays
{
    private readonly Centre _centre;
    private readonly ImmutableArray<TransferPlan> _transfers;
    private readonly ImmutableArray<ReadGroup> _servers;
    private readonly ILookup<string, int> _queuesOfSkill;
    private readonly Dictionary<Destination, int> _places;
    private readonly Dictionary<string, bool> _isNoticed = [];

    public QueueWays(
        Centre centre,
        QueuePlan queue,
        ILookup<string, int> queuesOfSkill,
        Dictionary<Destination, int> places
    )
    {
        _centre = centre;
        _servers = centre.ServersOf(queue);
        _queuesOfSkill = queuesOfSkill;
        _places = places;
        bool anyFromGroup = centre.Transfers.Any(transfer => transfer.Plan.FromGroup is not null);
        HashSet<string> servers = anyFromGroup ? [.. _servers.Select(group => group.Plan.Name)] : [];
        _transfers =
        [
            .. centre
                .Transfers.Select(transfer => transfer.Plan)
                .Where(transfer => transfer.Chance > 0)
                .Where(transfer => transfer.FromQueue is null || transfer.FromQueue == queue.Name)
                .Where(transfer => transfer.FromGroup is null || servers.Contains(transfer.FromGroup)),
        ];
    }

    /// <summary>The numbers of the places.</summary>
    public IEnumerable<int> Of(ReadContact contact)
    {
        IEnumerable<int> passed = _transfers
            .Where(transfer => transfer.FromContact is null || transfer.FromContact == contact.Plan.Name)
            .Select(transfer => _places[Destination.Queue(transfer.To)]);
        IEnumerable<int> corrected =
            _centre.NeedOf(contact.Plan) is { } needs && IsNoticed(needs) ? _queuesOfSkill[needs].Take(1) : [];
        return passed.Concat(corrected);
    }

    /// <summary>Whether some agent of the queue lacks a skill, and passes the contact on.</summary>
    private bool IsNoticed(string needs)
    {
        if (!_isNoticed.TryGetValue(needs, out bool isNoticed))
        {
            isNoticed = _servers.Any(group => !group.Plan.Has(needs));
            _isNoticed.Add(needs, isNoticed);
        }

        return isNoticed;
    }
}
