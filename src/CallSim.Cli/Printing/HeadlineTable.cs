using CallSim.Experiments;
using CallSim.Model;
using CallSim.Statistics;
using Spectre.Console;

namespace CallSim.Cli.Printing;

/// <summary>The headline metrics of the whole centre, with the goals beside them.</summary>
internal static class HeadlineTable
{
    public static Table Of(RunResult result)
    {
        Dictionary<string, GoalVerdict> goals = result
            .Verdicts()
            .Where(verdict => verdict.Goal.Scope == Scope.All)
            .ToDictionary(verdict => verdict.Goal.Metric);
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn("metric");
        table.AddColumn(new TableColumn("value").RightAligned());
        table.AddColumn(new TableColumn("95 % interval").RightAligned());
        if (goals.Count > 0)
        {
            table.AddColumn("goal");
        }

        foreach (Metric metric in result.Metrics.Where(metric => IsShown(metric, result)))
        {
            Estimate estimate = result[metric.Name];
            List<Text> cells =
            [
                new(metric.Name),
                new(Figure.Of(estimate.Value, metric.Unit, Figure.Shown(estimate, metric.Unit).HalfWidth)),
                new(Figure.Interval(estimate, metric.Unit)),
            ];
            if (goals.Count > 0)
            {
                cells.Add(goals.TryGetValue(metric.Name, out GoalVerdict? goal) ? Judged(goal) : new(""));
            }

            table.AddRow(cells);
        }

        return table;
    }

    private static bool IsShown(Metric metric, RunResult result) =>
        metric.IsHeadline || (metric.IsHeadlineUnlessZero && result[metric.Name].Value > 0);

    private static Text Judged(GoalVerdict verdict) =>
        new($"{verdict.Goal}: {VerdictWord.Of(verdict.Verdict)}", VerdictWord.StyleOf(verdict.Verdict));
}
