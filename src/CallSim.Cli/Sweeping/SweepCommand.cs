using System.Collections.Immutable;
using CallSim.Cli.Running;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Tables;

namespace CallSim.Cli.Sweeping;

/// <summary>
/// <c>callsim sweep</c>: runs a scenario at many points, all from the same seed, so that points differ by what was varied alone.
/// Points that are done survive whatever ends the program.
/// </summary>
internal sealed class SweepCommand(SweepSettings settings, Terminal terminal)
{
    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    public int Execute(CancellationToken cancellation)
    {
        if (DesignMaker.Make(settings, terminal, out int refusal) is not { } design)
        {
            return refusal;
        }

        SweepScenario scenario = new(settings, design, terminal);
        if (!scenario.IsSound(cancellation) || scenario.Read(0) is not { } first)
        {
            return scenario.Refusal;
        }

        if (
            new SweepMetrics(settings, terminal).Of(first) is not { } metrics
            || PrecisionMistakes.Say(settings.Options.Precision, first, terminal)
        )
        {
            return ExitCode.WrongCommandLine;
        }

        SweepReport report = new(settings, design, metrics, terminal);
        return report.CanShow() ? Run(scenario, first, metrics, report, cancellation) : ExitCode.WrongCommandLine;
    }

    private int Run(
        SweepScenario scenario,
        CentrePlan first,
        ImmutableArray<Metric> metrics,
        SweepReport report,
        CancellationToken cancellation
    )
    {
        using SweepStore store = SweepStore.Open(settings, first, metrics, scenario);
        SweepDesign design = scenario.Design;
        if (store.Points > 0)
        {
            Note(
                $"going on: {store.Points:N0} of {design.Count:N0} points are in {SweepJournal.PathOf(settings.Out!)}"
            );
        }

        RunOptions options = settings.Options.WithCustomersOf(settings.Scenario, settings.Edits, cancellation);
        SweepCost cost = SweepCost.Of(design.Count - store.Points, first, options, cancellation);
        if (!cost.IsAccepted(settings, design, terminal))
        {
            store.DiscardIfEmpty();
            return ExitCode.WrongCommandLine;
        }

        int code = new SweepRun(settings, scenario, metrics, terminal).Complete(store, options, cancellation);
        if (code == ExitCode.Done)
        {
            report.Print(store);
            store.Complete();
            Note(settings.Out is null ? "" : $"{design.Count:N0} points written to {settings.Out}");
        }

        return code;
    }

    private void Note(string text)
    {
        if (text.Length > 0 && !settings.IsQuiet)
        {
            terminal.Error.WriteLine(text);
        }
    }
}
