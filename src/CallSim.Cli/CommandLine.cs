using System.CommandLine;
using System.CommandLine.Invocation;
using CallSim.Cli.Arguments;
using CallSim.Cli.Printing;
using CallSim.Tables;

namespace CallSim.Cli;

/// <summary>The whole command line: parses, calls a command, turns whatever happens into a message and an exit code.</summary>
internal static class CommandLine
{
    // After an interruption the replications that are complete are still written: that is given this long.
    private static readonly TimeSpan s_timeToFinish = TimeSpan.FromMinutes(1);

    /// <summary>Runs a command.</summary>
    /// <param name="arguments">The words after <c>callsim</c>.</param>
    /// <param name="terminal">Where to write.</param>
    /// <param name="cancellation">Interrupts it, as SIGINT and SIGTERM do.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellation = default)
    {
        // Whatever a command prints goes through here: nothing of the user's may command a terminal.
        Terminal printable = terminal with
        {
            Out = new PrintableWriter(terminal.Out),
            Error = new PrintableWriter(terminal.Error),
        };
        return Guard.Run(printable, () => ParseAndRun(arguments, printable, cancellation));
    }

    /// <summary>The commands and their options.</summary>
    public static RootCommand Root(Terminal terminal)
    {
        RootCommand root = new("Simulates call centres: reads a scenario, runs its day many times, says how it went.");
        foreach (Command command in Commands.Of(terminal))
        {
            root.Add(command);
        }

        root.Options.OfType<VersionOption>().Single().Action = new VersionAction(terminal);
        HelpExamples.AddTo(root);
        return root;
    }

    private static int ParseAndRun(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellation)
    {
        // Without a replacer a word such as @file is taken as it stands, not as a file of further arguments.
        ParserConfiguration parser = new() { ResponseFileTokenReplacer = null };
        ParseResult parse = Root(terminal).Parse(arguments, parser);
        if (parse.Errors.Count > 0)
        {
            return ParseErrors.Report(parse, terminal);
        }

        InvocationConfiguration invocation = new()
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = s_timeToFinish,
        };
        return parse.InvokeAsync(invocation, cancellation).GetAwaiter().GetResult();
    }

    private sealed class VersionAction(Terminal terminal) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            terminal.Out.WriteLine("callsim " + ProductVersion.Text);
            return ExitCode.Done;
        }
    }
}
