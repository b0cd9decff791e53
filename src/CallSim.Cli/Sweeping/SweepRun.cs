using System.Collections.Immutable;
using CallSim.Cli.Printing;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Tables;

namespace CallSim.Cli.Sweeping;

/// <summary>Runs the points of a sweep that are left, one after the other, each into the store before the next begins.</summary>
/// <param name="settings">What was asked for.</param>
/// <param name="scenario">Reads the scenario at a point.</param>
/// <param name="metrics">The metrics that are kept.</param>
/// <param name="terminal">Where it says how far it is, and what keeps it from going on.</param>
internal sealed class SweepRun(
    SweepSettings settings,
    SweepScenario scenario,
    ImmutableArray<Metric> metrics,
    Terminal terminal
)
{
    private readonly SweepDesign _design = scenario.Design;

    /// <summary>Runs them, with a progress bar where somebody watches.</summary>
    /// <param name="store">The points that are done.</param>
    /// <param name="options">How each is run.</param>
    /// <param name="cancellation">Interrupts it: the point that is running is given up.</param>
    /// <returns>The exit code: done, interrupted, or invalid input where a point is not valid.</returns>
    public int Complete(SweepStore store, RunOptions options, CancellationToken cancellation) =>
        new ProgressBar(terminal, settings.IsQuiet, settings.NoColour).Run(
            new ProgressSteps("points", _design.Count) { Begun = store.Points, IsCounted = true },
            (show, messages) => Complete(store, options, show, messages, cancellation)
        );

    private int Complete(
        SweepStore store,
        RunOptions options,
        Action<double>? show,
        Terminal messages,
        CancellationToken cancellation
    )
    {
        SweepMetrics known = new(settings, messages);
        for (long point = store.Points; point < _design.Count; point++)
        {
            if (scenario.Read(point, messages) is not { } plan || !known.AreIn(metrics, plan, _design.NameOf(point)))
            {
                return ExitCode.InvalidInput;
            }

            RunResult result = Simulation.Run(plan, Showing(options, plan, point, show), cancellation);
            if (result.WasInterrupted)
            {
                SayWhatIsKept(point, messages);
                return ExitCode.Interrupted;
            }

            store.Add(
                new(point, result.Replications, [.. metrics.Select(metric => result[metric.Name, settings.Scope])])
            );
            show?.Invoke(point + 1);
        }

        return ExitCode.Done;
    }

    private static RunOptions Showing(RunOptions options, CentrePlan plan, long point, Action<double>? show)
    {
        double replications = options.MostReplicationsFor(plan);
        return show is null ? options : options with { Progress = finished => show(point + (finished / replications)) };
    }

    private void SayWhatIsKept(long points, Terminal messages)
    {
        string kept = settings.Out is null
            ? "nothing was kept"
            : $"{points:N0} of {_design.Count:N0} points are kept in {SweepJournal.PathOf(settings.Out)}; the same command goes on";
        messages.Error.WriteLine("interrupted: " + kept);
    }
}
