using System.CommandLine;
using CallSim.Cli.Arguments;
using CallSim.Cli.Benchmarking;
using CallSim.Cli.Checking;
using CallSim.Cli.Running;
using CallSim.Cli.Sweeping;

namespace CallSim.Cli;

/// <summary>The commands of <c>callsim</c>: each its name, what it does, its arguments and the work. A new one is one entry here.</summary>
internal static class Commands
{
    /// <summary>All of them, in the order of the help.</summary>
    public static IEnumerable<Command> Of(Terminal terminal) =>
        [Run(terminal), Sweep(terminal), Check(terminal), Bench(terminal), Schema(terminal)];

    private static Command Run(Terminal terminal)
    {
        RunArguments arguments = new();
        return Make(
            "run",
            "Simulate a scenario and print how it went; --out writes the result files.",
            arguments.AddTo,
            (parse, token) => new RunCommand(arguments.Read(parse), terminal).Execute(token)
        );
    }

    private static Command Sweep(Terminal terminal)
    {
        SweepArguments arguments = new();
        return Make(
            "sweep",
            "Run a scenario at every point of a grid of values, and print or write a table; goes on where it was stopped.",
            arguments.AddTo,
            (parse, token) => new SweepCommand(arguments.Read(parse), terminal).Execute(token)
        );
    }

    private static Command Check(Terminal terminal)
    {
        CheckArguments arguments = new();
        return Make(
            "check",
            "Read scenarios and their variants, and print every mistake with place and cure; --targets runs them too.",
            arguments.AddTo,
            (parse, token) => new CheckCommand(arguments.Read(parse), terminal).Execute(token)
        );
    }

    private static Command Bench(Terminal terminal)
    {
        BenchArguments arguments = new();
        return Make(
            "bench",
            "Measure how fast scenarios are simulated; --baseline fails on a loss of speed.",
            arguments.AddTo,
            (parse, token) => new BenchCommand(arguments.Read(parse), terminal).Execute(token)
        );
    }

    private static Command Schema(Terminal terminal)
    {
        SchemaArguments arguments = new();
        return Make(
            "schema",
            "Print a JSON Schema: of the scenario language, for editors, or of what check --targets --format json prints.",
            arguments.AddTo,
            (parse, _) =>
            {
                terminal.Out.Write(arguments.Read(parse));
                return ExitCode.Done;
            }
        );
    }

    private static Command Make(
        string name,
        string description,
        Action<Command> addArguments,
        Func<ParseResult, CancellationToken, int> execute
    )
    {
        Command command = new(name, description);
        addArguments(command);
        // On a thread of its own, so that the handler of signals is in place while it works.
        command.SetAction((parse, token) => Task.Run(() => execute(parse, token), CancellationToken.None));
        return command;
    }
}
