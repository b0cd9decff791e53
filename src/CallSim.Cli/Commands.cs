using System.CommandLine;
using CallSim.Cli.Arguments;
using CallSim.Cli.Benchmarking;
using CallSim.Cli.Calculating;
using CallSim.Cli.Checking;
using CallSim.Cli.Comparing;
using CallSim.Cli.Explaining;
using CallSim.Cli.Making;
using CallSim.Cli.Planning;
using CallSim.Cli.Running;
using CallSim.Cli.Sweeping;

namespace CallSim.Cli;

/// <summary>The commands of <c>callsim</c>: each its name, what it does, its arguments and the work. A new one is one entry here.</summary>
internal static class Commands
{
    /// <summary>All of them, in the order of the help.</summary>
    public static IEnumerable<Command> Of(Terminal terminal) =>
        [
            Run(terminal),
            Check(terminal),
            New(terminal),
            Compare(terminal),
            Sweep(terminal),
            Staff(terminal),
            Erlang(terminal),
            Explain(terminal),
            Bench(terminal),
            Schema(terminal),
        ];

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
            "Run a scenario at every point of a grid of values or of a Latin hypercube, and print or write a table; goes on where it was stopped.",
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

    private static Command New(Terminal terminal)
    {
        NewArguments arguments = new();
        return Make(
            "new",
            "Write a scenario that explains itself, from a starter or from a planner's spreadsheet.",
            arguments.AddTo,
            (parse, _) => new NewCommand(arguments.Read(parse), terminal).Execute()
        );
    }

    private static Command Explain(Terminal terminal)
    {
        ExplainArguments arguments = new();
        return Make(
            "explain",
            "Say why a run missed its targets, from the folder of its results.",
            arguments.AddTo,
            (parse, _) => new ExplainCommand(arguments.Read(parse), terminal).Execute()
        );
    }

    private static Command Erlang(Terminal terminal)
    {
        ErlangArguments arguments = new();
        return Make(
            "erlang",
            "Compute Erlang B, C or A: what is left out of load, agents and target is solved for.",
            arguments.AddTo,
            (parse, _) => new ErlangCommand(arguments.Read(parse), terminal).Execute()
        );
    }

    private static Command Compare(Terminal terminal)
    {
        CompareArguments arguments = new();
        return Make(
            "compare",
            "Simulate several scenarios, or one and its variants, with the same customers: what differs, and which is better.",
            arguments.AddTo,
            (parse, token) => new CompareCommand(arguments.Read(parse), terminal).Execute(token)
        );
    }

    private static Command Staff(Terminal terminal)
    {
        StaffArguments arguments = new();
        return Make(
            "staff",
            "Find the fewest agents (or the least cost) for each interval and group that meet the targets, proven by simulation.",
            arguments.AddTo,
            (parse, token) => new StaffCommand(arguments.Read(parse), terminal).Execute(token)
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
