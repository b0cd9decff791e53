namespace CallSim.Cli.Tests;

/// <summary>What a command answered.</summary>
internal sealed record CliAnswer(int ExitCode, string Out, string Error);

/// <summary>Runs commands inside the test process.</summary>
internal static class CliRun
{
    public static CliAnswer Of(params ReadOnlySpan<string> arguments) => Of(CancellationToken.None, arguments);

    public static CliAnswer Of(CancellationToken cancellation, params ReadOnlySpan<string> arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int exitCode = CommandLine.Run(arguments.ToArray(), new Terminal(output, error), cancellation);
        return new CliAnswer(exitCode, output.ToString(), error.ToString());
    }
}
