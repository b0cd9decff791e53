using System.Collections.Immutable;
using System.Text;
using CallSim.Cli.Arguments;
using CallSim.Cli.Printing;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Tables;
using Spectre.Console;

namespace CallSim.Cli.Comparing;

/// <summary>Prints a comparison in the format asked for.</summary>
/// <param name="settings">What was asked for.</param>
/// <param name="metrics">The metrics of the table; null for the headline metrics.</param>
/// <param name="scopes">The scopes of the table.</param>
/// <param name="terminal">Where to.</param>
internal sealed class CompareReport(
    CompareSettings settings,
    ImmutableArray<Metric>? metrics,
    ImmutableArray<Scope> scopes,
    Terminal terminal
)
{
    public void Print(ComparisonResult result)
    {
        switch (settings.Format)
        {
            case OutputFormat.Csv:
                PrintText(stream => ComparisonCsv.Write(stream, result));
                break;
            case OutputFormat.Json:
                PrintText(stream => ComparisonJson.Write(stream, result));
                break;
            default:
                Consoles.Print(terminal, settings.NoColour, console => PrintTable(console, result));
                break;
        }
    }

    private void PrintText(Action<Stream> write)
    {
        using MemoryStream stream = new();
        write(stream);
        terminal.Out.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    private void PrintTable(IAnsiConsole console, ComparisonResult result)
    {
        TargetsPlan targets = result.Baseline.Plan.Targets;
        console.Write(Consoles.Text(result.Baseline.Plan.Name));
        console.WriteLine();
        console.Write(
            Consoles.Text(
                $"differences to {result.Baseline.Name}, with the same customers in {ReplicationCount.Of(result.Replications)}"
            )
        );
        console.WriteLine();
        console.Write(DesignsTable.Of(result, metrics, scopes));
        console.WriteLine(
            $"service_level: within {MetricCatalogue.NameOf(targets.Within[0])}, by the formula {ServiceLevelFormulas.NameOf(targets.Formula)}"
        );
        if (result.Looks > 1)
        {
            PrintDecision(console, result);
        }
    }

    private static void PrintDecision(IAnsiConsole console, ComparisonResult result)
    {
        console.WriteLine(
            $"intervals and p allow for {result.Looks} looks, the last at {ReplicationCount.Of(result.ReplicationsWanted)}"
        );
        if (!result.WasInterrupted && result.Undecided.IsEmpty)
        {
            console.WriteLine($"decided after {ReplicationCount.Of(result.Replications)}");
        }

        foreach (Undecided open in result.Undecided)
        {
            console.Write(
                Consoles.Text(
                    $"not decided after {ReplicationCount.Of(result.Replications)}: {open.Metric} of {open.Design}"
                )
            );
            console.WriteLine();
        }
    }
}
