using CallSim.Experiments;
using CallSim.Model;
using Spectre.Console;

namespace CallSim.Cli.Printing;

/// <summary>Goals with what came of them, one a row.</summary>
internal static class VerdictTable
{
    public static Table Of(IEnumerable<GoalVerdict> verdicts)
    {
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn("scope");
        table.AddColumn("metric");
        table.AddColumn("goal");
        table.AddColumn(new TableColumn("value").RightAligned());
        table.AddColumn(new TableColumn("95 % interval").RightAligned());
        table.AddColumn("verdict");
        foreach (GoalVerdict verdict in verdicts)
        {
            Goal goal = verdict.Goal;
            table.AddRow(
                Consoles.Text(goal.Scope.ToString()),
                new Text(goal.Metric),
                new Text(goal.ToString()),
                new Text(Figure.BesideBound(verdict.Estimate.Value, verdict.Estimate, goal)),
                new Text(Figure.Range(verdict.Estimate, goal)),
                new Text(VerdictWord.Of(verdict.Verdict), VerdictWord.StyleOf(verdict.Verdict))
            );
        }

        return table;
    }
}
