using CallSim.Cli.Printing;
using CallSim.Experiments;
using CallSim.Model;
using Spectre.Console;

namespace CallSim.Cli.Running;

/// <summary>Runs a plan, with a progress bar where somebody watches.</summary>
internal sealed class ReplicationsBar(RunSettings settings, Terminal terminal)
{
    public RunResult Run(CentrePlan plan, RunOptions options, CancellationToken cancellation)
    {
        if (settings.IsQuiet || !terminal.ErrorIsTerminal)
        {
            return Simulation.Run(plan, options, cancellation);
        }

        IAnsiConsole console = Consoles.OfError(terminal, settings.NoColour);
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
                int replications = options.Replications ?? plan.Run.Replications;
                ProgressTask task = progress.AddTask("replications", maxValue: replications);
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
