using CallSim.Cli.Printing;
using CallSim.Experiments;
using CallSim.Model;
using Spectre.Console;

namespace CallSim.Cli.Running;

/// <summary>Runs a plan, with a progress bar where somebody watches.</summary>
/// <param name="terminal">Where they watch.</param>
/// <param name="isQuiet">Whether nothing but results and errors is wanted.</param>
/// <param name="noColour">Whether colours are unwanted.</param>
internal sealed class ReplicationsBar(Terminal terminal, bool isQuiet, bool noColour)
{
    public RunResult Run(CentrePlan plan, RunOptions options, CancellationToken cancellation)
    {
        if (isQuiet || !terminal.ErrorIsTerminal)
        {
            return Simulation.Run(plan, options, cancellation);
        }

        IAnsiConsole console = Consoles.OfError(terminal, noColour);
        return console
            .Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RemainingTimeColumn()
            )
            .Start(progress =>
            {
                string what = options.PrecisionFor(plan) is null ? "replications" : "replications, at most";
                ProgressTask task = progress.AddTask(what, maxValue: options.MostReplicationsFor(plan));
                return Simulation.Run(
                    plan,
                    options with
                    {
                        Progress = finished => task.Value = finished,
                    },
                    cancellation
                );
            });
    }
}
