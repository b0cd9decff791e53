using Spectre.Console;

namespace CallSim.Cli.Printing;

/// <summary>A progress bar on standard error, where somebody watches.</summary>
/// <param name="terminal">Where they watch.</param>
/// <param name="isQuiet">Whether nothing but results and errors is wanted.</param>
/// <param name="noColour">Whether colours are unwanted.</param>
internal sealed class ProgressBar(Terminal terminal, bool isQuiet, bool noColour)
{
    /// <summary>Does something, and shows how far it is.</summary>
    /// <param name="steps">What is to be done.</param>
    /// <param name="work">
    /// Does it; is given whom to tell how many steps are done, from any thread, or null for nobody, and where to write meanwhile: while
    /// the bar stands, what is written to standard error is held back until it is gone.
    /// </param>
    public T Run<T>(ProgressSteps steps, Func<Action<double>?, Terminal, T> work)
    {
        if (isQuiet || !terminal.ErrorIsTerminal)
        {
            return work(null, terminal);
        }

        using StringWriter held = new();
        try
        {
            return Consoles
                .OfError(terminal, noColour)
                .Progress()
                .AutoClear(true)
                .Columns(
                    new TaskDescriptionColumn(),
                    new ProgressBarColumn(),
                    new PercentageColumn(),
                    new TimeLeftColumn(steps)
                )
                .Start(progress =>
                {
                    ProgressTask task = progress.AddTask(
                        Markup.Escape(steps.TextAt(steps.Begun)),
                        maxValue: steps.Total
                    );
                    task.Value = steps.Begun;
                    return work(done => Show(task, steps, done), terminal with { Error = held });
                });
        }
        finally
        {
            terminal.Error.Write(held.ToString());
        }
    }

    private static void Show(ProgressTask task, ProgressSteps steps, double done)
    {
        task.Value = done;
        task.Description = Markup.Escape(steps.TextAt(done));
    }
}
