using System.Collections.Immutable;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Tables;

namespace CallSim.Cli.Sweeping;

/// <summary>Runs the points of a sweep that are left, one after the other, each into the store before the next begins.</summary>
/// <param name="settings">What was asked for.</param>
/// <param name="scenario">Reads the scenario at a point.</param>
/// <param name="metrics">The metrics that are kept.</param>
/// <param name="terminal">Where it says what keeps it from going on.</param>
internal sealed class SweepRun(
    SweepSettings settings,
    SweepScenario scenario,
    ImmutableArray<Metric> metrics,
    Terminal terminal
)
{
    private readonly SweepMetrics _metrics = new(settings, terminal);

    /// <summary>Runs them.</summary>
    /// <param name="store">The points that are done.</param>
    /// <param name="options">How each is run.</param>
    /// <param name="cancellation">Interrupts it: the point that is running is given up.</param>
    /// <returns>The exit code: done, interrupted, or invalid input where a point is not valid.</returns>
    public int Complete(SweepStore store, RunOptions options, CancellationToken cancellation)
    {
        while (store.Points < scenario.Design.Count)
        {
            long point = store.Points;
            if (scenario.Read(point) is not { } plan || !_metrics.AreIn(metrics, plan, scenario.Design.NameOf(point)))
            {
                return ExitCode.InvalidInput;
            }

            RunResult result = Simulation.Run(plan, options, cancellation);
            if (result.WasInterrupted)
            {
                return Interrupted(point);
            }

            store.Add(
                new(point, result.Replications, [.. metrics.Select(metric => result[metric.Name, settings.Scope])])
            );
        }

        return ExitCode.Done;
    }

    private int Interrupted(long points)
    {
        string kept = settings.Out is null
            ? "nothing was kept"
            : $"{points:N0} of {scenario.Design.Count:N0} points are kept in {SweepJournal.PathOf(settings.Out)}; the same command goes on";
        terminal.Error.WriteLine("interrupted: " + kept);
        return ExitCode.Interrupted;
    }
}
