using System.Collections.Immutable;
using CallSim.Tables;

namespace CallSim.Cli.Explaining;

/// <summary>Groups of agents and the queues that they serve, and no others do: what is short in one is short in all of it.</summary>
/// <param name="Queues">The scopes of the queues.</param>
/// <param name="Groups">The names of the groups.</param>
internal sealed record AgentPool(ImmutableArray<string> Queues, ImmutableArray<string> Groups)
{
    private const string By = ">group:";

    /// <summary>The pools of a run, from its scopes <c>queue:NAME>group:NAME</c>.</summary>
    public static ImmutableArray<AgentPool> Of(ResultReading results)
    {
        List<(HashSet<string> Queues, HashSet<string> Groups)> pools = [];
        foreach (
            string scope in results
                .Summary.Rows.Select(row => row.Cells[1])
                .Where(scope => scope.Contains(By, StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal)
        )
        {
            string[] ends = scope.Split(By);
            (HashSet<string> Queues, HashSet<string> Groups) pool = ([ends[0]], [ends[1]]);
            foreach (
                var shared in pools.Where(one => one.Queues.Contains(ends[0]) || one.Groups.Contains(ends[1])).ToArray()
            )
            {
                pool.Queues.UnionWith(shared.Queues);
                pool.Groups.UnionWith(shared.Groups);
                pools.Remove(shared);
            }

            pools.Add(pool);
        }

        return [.. pools.Select(pool => new AgentPool([.. pool.Queues], [.. pool.Groups]))];
    }
}
