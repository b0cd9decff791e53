using System.Globalization;
using System.Text;
using CallSim.Cli.Arguments;
using CallSim.Cli.Running;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Tables;
using Spectre.Console;

namespace CallSim.Cli.Printing;

/// <summary>Prints the results of a run in the format asked for.</summary>
internal sealed class RunReport(RunSettings settings, Terminal terminal)
{
    public void Print(RunResult result, ActualComparison? comparison)
    {
        switch (settings.Format)
        {
            case OutputFormat.Csv:
                PrintText(stream => SummaryCsv.Write(stream, result));
                break;
            case OutputFormat.Json:
                PrintText(stream => JsonReport.Write(stream, result, comparison));
                break;
            default:
                PrintTables(result, comparison);
                break;
        }
    }

    private void PrintText(Action<Stream> write)
    {
        using MemoryStream stream = new();
        write(stream);
        terminal.Out.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    private void PrintTables(RunResult result, ActualComparison? comparison) =>
        Consoles.Print(terminal, settings.NoColour, console => PrintTables(console, result, comparison));

    private static void PrintTables(IAnsiConsole console, RunResult result, ActualComparison? comparison)
    {
        TargetsPlan targets = result.Plan.Targets;
        console.Write(Consoles.Text(result.Plan.Name));
        console.WriteLine();
        console.Write(HeadlineTable.Of(result));
        console.WriteLine(
            $"service_level: within {MetricCatalogue.NameOf(targets.Within[0])}, by the formula {ServiceLevelFormulas.NameOf(targets.Formula)}"
        );
        foreach (Amplification amplification in result.Amplifications)
        {
            console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{amplification.ContactType}: the volume counts all attempts, {amplification.Factor:0.000} for each first attempt"
                )
            );
        }

        if (ScopesTable.Of(result) is { } scopes)
        {
            console.WriteLine();
            console.Write(scopes);
        }

        GoalVerdict[] ofParts = [.. result.Verdicts().Where(verdict => verdict.Goal.Scope != Scope.All)];
        if (ofParts.Length > 0)
        {
            console.WriteLine();
            console.Write(VerdictTable.Of(ofParts));
        }

        if (comparison is not null)
        {
            console.WriteLine();
            console.WriteLine($"Observed and simulated, {comparison.Scope}{Calibrated(comparison.Calibration)}");
            console.Write(new ComparisonTable(comparison, result.Plan.Time, targets.Within[0]).Make());
        }
    }

    private static string Calibrated(ActualCalibration? calibration) =>
        calibration is null
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $", calibrated with {calibration.Path} = {calibration.Factor:0.0000}"
            );
}
