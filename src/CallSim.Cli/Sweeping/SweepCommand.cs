using System.Collections.Immutable;
using CallSim.Cli.Running;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Tables;

namespace CallSim.Cli.Sweeping;

/// <summary>
/// <c>callsim sweep</c>: runs a scenario at every point of a grid, all from the same seed, so that points differ by what was
/// varied alone. Points that are done survive whatever ends the program.
/// </summary>
internal sealed class SweepCommand(SweepSettings settings, Terminal terminal)
{
    private readonly SweepScenario _scenario = new(settings, terminal);

    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    public int Execute(CancellationToken cancellation)
    {
        if (!_scenario.IsSound(cancellation) || _scenario.Read(0) is not { } first)
        {
            return ExitCode.InvalidInput;
        }

        if (
            new SweepMetrics(settings, terminal).Of(first) is not { } metrics
            || PrecisionMistakes.Say(settings.Options.Precision, first, terminal)
            || !SweepReport.CanShow(settings, metrics, terminal)
        )
        {
            return ExitCode.WrongCommandLine;
        }

        using SweepStore store = SweepStore.Open(settings, first, metrics, _scenario);
        SayWhatIsDone(store.Points);
        RunOptions options = settings.Options.WithCustomersOf(settings.Scenario, settings.Edits, cancellation);
        SweepCost cost = SweepCost.Of(settings.Grid.Count - store.Points, first, options, cancellation);
        if (!cost.IsAccepted(settings, terminal))
        {
            store.DiscardIfEmpty();
            return ExitCode.WrongCommandLine;
        }

        int code = new SweepRun(settings, _scenario, metrics, terminal).Complete(store, options, cancellation);
        if (code == ExitCode.Done)
        {
            Finish(store, metrics);
        }

        return code;
    }

    private void SayWhatIsDone(long points)
    {
        if (points > 0 && !settings.IsQuiet)
        {
            string journal = SweepJournal.PathOf(settings.Out!);
            terminal.Error.WriteLine($"going on: {points:N0} of {settings.Grid.Count:N0} points are in {journal}");
        }
    }

    private void Finish(SweepStore store, ImmutableArray<Metric> metrics)
    {
        new SweepReport(settings, metrics, terminal).Print(store);
        store.Complete();
        if (settings.Out is not null && !settings.IsQuiet)
        {
            terminal.Error.WriteLine($"{settings.Grid.Count:N0} points written to {settings.Out}");
        }
    }
}
