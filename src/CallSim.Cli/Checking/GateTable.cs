using System.Collections.Immutable;
using CallSim.Cli.Printing;
using CallSim.Experiments;
using Spectre.Console;

namespace CallSim.Cli.Checking;

/// <summary>The verdicts on one scenario, to read.</summary>
internal static class GateTable
{
    /// <summary>Prints the table and, below it, whether the scenario passed.</summary>
    public static void Print(GateResult result, bool isQuiet, bool noColour, Terminal terminal)
    {
        if (result.Run is null)
        {
            return;
        }

        GoalVerdict[] shown = [.. result.Verdicts.Where(verdict => !isQuiet || result.Fails(verdict))];
        if (shown.Length > 0)
        {
            Consoles.Print(
                terminal,
                noColour,
                console =>
                {
                    console.Write(Consoles.Text($"{result.Scenario.File}: {result.Run.Plan.Name}"));
                    console.WriteLine();
                    console.Write(VerdictTable.Of(shown));
                }
            );
        }

        if (!isQuiet || result.Code != ExitCode.Done)
        {
            terminal.Out.WriteLine(
                $"{result.Scenario.File}: {result.Status} ({Counts(result.Verdicts)}{(result.IsStrict ? "; strict" : "")})"
            );
        }
    }

    private static string Counts(ImmutableArray<GoalVerdict> verdicts) =>
        string.Join(
            ", ",
            verdicts
                .GroupBy(verdict => verdict.Verdict)
                .OrderBy(alike => alike.Key)
                .Select(alike => $"{alike.Count()} {VerdictWord.Of(alike.Key)}")
        );
}
