using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>Finds loops in a graph of numbered nodes. Linear in nodes and edges, without recursion: plans may be large.</summary>
internal static class Loops
{
    /// <summary>Loops with no node in common; none where the graph has none. Each starts at its lowest-numbered entrance.</summary>
    /// <param name="next">The nodes that follow each node.</param>
    public static ImmutableArray<ImmutableArray<int>> Find(IReadOnlyList<IReadOnlyCollection<int>> next)
    {
        bool[] ends = Ending(next);
        int[] seenFrom = new int[next.Count];
        List<ImmutableArray<int>> loops = [];
        for (int start = 0; start < next.Count; start++)
        {
            if (ends[start] || seenFrom[start] != 0)
            {
                continue;
            }

            // Every node that is left has a follower that is left, so the walk comes back to itself or to an older one.
            List<int> walk = [];
            int node = start;
            while (seenFrom[node] == 0)
            {
                seenFrom[node] = start + 1;
                walk.Add(node);
                node = next[node].First(follower => !ends[follower]);
            }

            if (seenFrom[node] == start + 1)
            {
                loops.Add([.. walk.SkipWhile(passed => passed != node)]);
            }
        }

        return [.. loops];
    }

    /// <summary>Whether every way from a node comes to an end.</summary>
    private static bool[] Ending(IReadOnlyList<IReadOnlyCollection<int>> next)
    {
        List<int>[] before = [.. next.Select(_ => new List<int>())];
        int[] open = [.. next.Select(followers => followers.Count)];
        for (int node = 0; node < next.Count; node++)
        {
            foreach (int follower in next[node])
            {
                before[follower].Add(node);
            }
        }

        bool[] ends = [.. open.Select(count => count == 0)];
        Queue<int> ending = new(Enumerable.Range(0, next.Count).Where(node => ends[node]));
        while (ending.TryDequeue(out int node))
        {
            foreach (int earlier in before[node])
            {
                if (--open[earlier] == 0)
                {
                    ends[earlier] = true;
                    ending.Enqueue(earlier);
                }
            }
        }

        return ends;
    }
}
