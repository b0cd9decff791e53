using Spectre.Console;
using Spectre.Console.Rendering;

namespace CallSim.Cli.Printing;

/// <summary>How long the rest takes, beside a progress bar. That of the console would count what was done before.</summary>
internal sealed class TimeLeftColumn(ProgressSteps steps) : ProgressColumn
{
    /// <inheritdoc/>
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(
            steps.LeftAt(task.Value, task.ElapsedTime ?? TimeSpan.Zero) is { } left
                ? $"about {TimeText.Of(left)} left"
                : ""
        );
}
