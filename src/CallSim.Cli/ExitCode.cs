using CallSim.Scenarios;

namespace CallSim.Cli;

/// <summary>What the exit codes of <c>callsim</c> mean.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>A target or a baseline was missed.</summary>
    public const int Missed = 1;

    /// <summary>The command line is wrong.</summary>
    public const int WrongCommandLine = 2;

    /// <summary>The scenario or a file of data is not valid.</summary>
    public const int InvalidInput = 3;

    /// <summary>The run failed: no memory, no space, no permission, a clock that stands still.</summary>
    public const int RunFailed = 4;

    /// <summary>A fault of the simulator.</summary>
    public const int Fault = 70;

    /// <summary>Interrupted by the user.</summary>
    public const int Interrupted = 130;

    /// <summary>That of a scenario that has errors: a variant that it does not have is a mistake of the command line.</summary>
    public static int Of(ScenarioReading mistaken) => mistaken.LacksOnlyVariant ? WrongCommandLine : InvalidInput;
}
