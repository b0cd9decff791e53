namespace CallSim.Cli;

/// <summary>Where the command writes: results to one stream, everything else to the other.</summary>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error)
{
    /// <summary>Whether standard output is a terminal. Default false.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Whether standard error is a terminal. Default false.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether the environment forbids colours (<c>NO_COLOR</c>). Default false.</summary>
    public bool NoColour { get; init; }

    /// <summary>The streams of this process.</summary>
    public static Terminal OfProcess() =>
        new(Console.Out, Console.Error)
        {
            OutIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            NoColour = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        };

    /// <summary>Says that something keeps the command from being done.</summary>
    public void Fail(string message, string? hint = null)
    {
        Error.WriteLine("callsim: error: " + message);
        if (hint is not null)
        {
            Error.WriteLine("  " + hint);
        }
    }
}
