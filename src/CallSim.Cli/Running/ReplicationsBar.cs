using CallSim.Cli.Printing;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Cli.Running;

/// <summary>Runs a plan, with a progress bar where somebody watches.</summary>
/// <param name="terminal">Where they watch.</param>
/// <param name="isQuiet">Whether nothing but results and errors is wanted.</param>
/// <param name="noColour">Whether colours are unwanted.</param>
internal sealed class ReplicationsBar(Terminal terminal, bool isQuiet, bool noColour)
{
    public RunResult Run(CentrePlan plan, RunOptions options, CancellationToken cancellation) =>
        Run(
            options.MostReplicationsFor(plan),
            progress =>
                Simulation.Run(plan, progress is null ? options : options with { Progress = progress }, cancellation),
            isMost: options.PrecisionFor(plan) is not null
        );

    /// <summary>Does something that takes so many replications.</summary>
    /// <param name="replications">How many at most.</param>
    /// <param name="simulate">Does it; is given whom to tell the number finished so far, or null for nobody.</param>
    /// <param name="isMost">Whether fewer may be enough.</param>
    public T Run<T>(int replications, Func<Action<int>?, T> simulate, bool isMost = false) =>
        new ProgressBar(terminal, isQuiet, noColour).Run(
            new ProgressSteps(isMost ? "replications, at most" : "replications", replications),
            (show, _) => simulate(show is null ? null : finished => show(finished))
        );
}
