using Spectre.Console;

namespace CallSim.Cli.Printing;

/// <summary>Spectre consoles over the command's streams: colours and widths only where there is a terminal.</summary>
internal static class Consoles
{
    // No table may be broken into a second line in a file or a pipe.
    private const int WidthOfFile = 1000;

    public static IAnsiConsole OfOut(Terminal terminal, bool noColour) =>
        Make(terminal.Out, terminal.OutIsTerminal, noColour || terminal.NoColour);

    public static IAnsiConsole OfError(Terminal terminal, bool noColour) =>
        Make(terminal.Error, terminal.ErrorIsTerminal, noColour || terminal.NoColour);

    /// <summary>A cell with text of the user's, such as a name.</summary>
    public static Text Text(string text) => new(PrintableWriter.Line(text));

    /// <summary>Prints results to standard output.</summary>
    public static void Print(Terminal terminal, bool noColour, Action<IAnsiConsole> print)
    {
        if (terminal.OutIsTerminal)
        {
            print(OfOut(terminal, noColour));
            return;
        }

        // In a file or a pipe the blanks that fill a table's last column are only in the way.
        using StringWriter text = new();
        print(OfOut(terminal with { Out = text }, noColour));
        foreach (string line in text.ToString().TrimEnd().Split('\n'))
        {
            terminal.Out.WriteLine(line.TrimEnd());
        }
    }

    private static IAnsiConsole Make(TextWriter writer, bool isTerminal, bool noColour)
    {
        IAnsiConsole console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = isTerminal && !noColour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
                Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
                // The console's own escapes are wanted: texts of the user's are made printable before it gets them.
                Out = new AnsiConsoleOutput(writer is PrintableWriter printable ? printable.Inner : writer),
            }
        );
        if (!isTerminal)
        {
            console.Profile.Width = WidthOfFile;
        }

        return console;
    }
}
