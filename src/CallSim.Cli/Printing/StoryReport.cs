using System.Globalization;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Cli.Printing;

/// <summary>Prints the story of one customer, each line with its clock time.</summary>
internal static class StoryReport
{
    /// <summary>Prints it, or says that there is no such customer.</summary>
    /// <returns>The exit code.</returns>
    public static int Print(CustomerStory story, int customer, TimePlan time, Terminal terminal)
    {
        if (story.Lines.IsEmpty)
        {
            terminal.Fail(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"--trace {customer}: only {story.Customers} customers came in replication 0"
                )
            );
            return ExitCode.WrongCommandLine;
        }

        foreach (StoryLine line in story.Lines)
        {
            terminal.Out.WriteLine($"{time.ClockAt(line.At)}  {line.Text}");
        }

        return ExitCode.Done;
    }
}
