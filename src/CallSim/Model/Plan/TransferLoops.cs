using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>Finds transfers that would pass a contact on for ever.</summary>
public static class TransferLoops
{
    /// <summary>The loops of queues in which every conversation ends with a transfer for sure; none for sound transfers.</summary>
    /// <param name="types">The names of the contact types.</param>
    /// <param name="queues">The names of the queues.</param>
    /// <param name="transfers">The transfers, in the order in which they are tried.</param>
    /// <returns>For each loop the names of its transfers, in order; each loop once, however many contact types go round.</returns>
    public static ImmutableArray<ImmutableArray<string>> Endless(
        IEnumerable<string> types,
        IEnumerable<string> queues,
        ImmutableArray<TransferPlan> transfers
    )
    {
        string[] places = [.. queues.Distinct()];
        Dictionary<string, int> numbers = places.Index().ToDictionary(place => place.Item, place => place.Index);
        List<ImmutableArray<string>> loops = [];
        HashSet<string> seen = [];
        if (transfers.All(transfer => transfer.Chance < 1))
        {
            return [];
        }

        // Types that no transfer names fare alike.
        HashSet<string?> named = [.. transfers.Select(transfer => transfer.FromContact)];
        foreach (string type in types.DistinctBy(type => named.Contains(type) ? type : null))
        {
            TransferPlan?[] sure = Sure(type, numbers, transfers);
            int[][] next = [.. sure.Select(way => way is null ? Array.Empty<int>() : [numbers[way.To]])];
            foreach (ImmutableArray<int> loop in Loops.Find(next))
            {
                ImmutableArray<string> names = [.. loop.Select(queue => sure[queue]!.Name).Distinct()];
                if (seen.Add(string.Join(' ', names)))
                {
                    loops.Add(names);
                }
            }
        }

        return [.. loops];
    }

    /// <summary>The transfer that is sure to be taken from each queue; null where none is.</summary>
    private static TransferPlan?[] Sure(
        string type,
        Dictionary<string, int> numbers,
        ImmutableArray<TransferPlan> transfers
    )
    {
        TransferPlan?[] first = new TransferPlan?[numbers.Count];
        HashSet<int> open = [.. numbers.Values];
        IEnumerable<TransferPlan> ofType = transfers.Where(transfer =>
            transfer.Chance > 0 && Names(transfer.FromContact, type)
        );
        foreach (TransferPlan transfer in ofType)
        {
            int[] from =
                transfer.FromQueue is null ? [.. open]
                : numbers.TryGetValue(transfer.FromQueue, out int queue) && open.Contains(queue) ? [queue]
                : [];
            foreach (int queueNumber in from)
            {
                open.Remove(queueNumber);
                first[queueNumber] = IsSure(transfer) && numbers.ContainsKey(transfer.To) ? transfer : null;
            }
        }

        return first;
    }

    private static bool Names(string? only, string type) => only is null || only == type;

    private static bool IsSure(TransferPlan transfer) => transfer is { Chance: >= 1, FromGroup: null };
}
