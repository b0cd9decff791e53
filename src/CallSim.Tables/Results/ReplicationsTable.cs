using System.Collections.Immutable;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tables;

/// <summary><c>replications.csv</c>: the headline metrics of the whole centre in each replication.</summary>
internal static class ReplicationsTable
{
    public static IResultTable Of(RunResult result)
    {
        ImmutableArray<Metric> metrics =
        [
            .. result.Metrics.Where(metric => metric.IsHeadline && metric.Scopes.Contains(ScopeKind.All)),
        ];
        return new ResultTable<Row>("replications.csv", "a replication", Columns(metrics), Rows(result, metrics));
    }

    private static ImmutableArray<ResultColumn<Row>> Columns(ImmutableArray<Metric> metrics) =>
        [
            new("replication", "The replication, from 0.", (sheet, row) => sheet.Number(row.Replication)),
            .. metrics.Select(
                (metric, place) => ResultColumn<Row>.Number(metric.Name, metric.Definition, row => row.Values[place])
            ),
        ];

    private static IEnumerable<Row> Rows(RunResult result, ImmutableArray<Metric> metrics)
    {
        double?[][] columns = [.. metrics.Select(metric => result.ValuesOf(metric.Name, Scope.All).ToArray())];
        return Enumerable
            .Range(0, result.Replications)
            .Select(replication => new Row(replication, [.. columns.Select(column => column[replication])]));
    }

    private sealed record Row(int Replication, double?[] Values);
}
