using System.Collections.Immutable;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Statistics;
using Spectre.Console;

namespace CallSim.Cli.Printing;

/// <summary>A few metrics of each contact type, queue, group and number, where there are several of a kind.</summary>
internal static class ScopesTable
{
    private static readonly ImmutableArray<string> s_metrics =
    [
        "offered",
        "answered",
        "abandon_share",
        "service_level",
        "asa_s",
        "wait_s",
        "aht_s",
        "occupancy",
    ];

    /// <summary>The table; null where there is nothing to tell apart.</summary>
    public static Table? Of(RunResult result)
    {
        ImmutableArray<Scope> scopes =
        [
            .. result
                .Scopes.Where(scope =>
                    scope.Kind is ScopeKind.Contact or ScopeKind.Queue or ScopeKind.Group or ScopeKind.Number
                )
                .GroupBy(scope => scope.Kind)
                .Where(ofKind => ofKind.Count() > 1)
                .SelectMany(ofKind => ofKind),
        ];
        if (scopes.IsEmpty)
        {
            return null;
        }

        ImmutableArray<Metric> metrics = [.. result.Metrics.Where(metric => s_metrics.Contains(metric.Name))];
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn("scope");
        foreach (Metric metric in metrics)
        {
            table.AddColumn(new TableColumn(metric.Name).RightAligned());
        }

        foreach (Scope scope in scopes)
        {
            table.AddRow([
                new Text(scope.ToString()),
                .. metrics.Select(metric => new Text(Cell(result, metric, scope))),
            ]);
        }

        return table;
    }

    private static string Cell(RunResult result, Metric metric, Scope scope)
    {
        if (!metric.Scopes.Contains(scope.Kind))
        {
            return "";
        }

        Estimate estimate = result[metric.Name, scope];
        return Figure.WithInterval(estimate, metric.Unit);
    }
}
