using System.Collections.Immutable;
using CallSim.Experiments;

namespace CallSim.Cli.Checking;

/// <summary>What came of holding one scenario to its targets.</summary>
/// <param name="Scenario">The scenario, with all that is wrong with it.</param>
internal sealed record GateResult(CheckedScenario Scenario)
{
    /// <summary>The run; null where it could not be made.</summary>
    public RunResult? Run { get; init; }

    /// <summary>Whether a target must be proven met.</summary>
    public bool IsStrict { get; init; }

    /// <summary>What made the run fail; null where nothing did.</summary>
    public string? Failure { get; init; }

    /// <summary>The exit code of a run that failed.</summary>
    public int FailureCode { get; init; }

    /// <summary>Whether the run was stopped before its end: then it says nothing.</summary>
    public bool WasInterrupted => Run?.WasInterrupted == true;

    /// <summary>The targets with their verdicts; empty where there was no run.</summary>
    public ImmutableArray<GoalVerdict> Verdicts => Run?.Verdicts() ?? [];

    /// <summary>Whether a target keeps the scenario from passing.</summary>
    public bool Fails(GoalVerdict verdict) => verdict.Fails(IsStrict);

    /// <summary>What the scenario answers for itself: the worst of its mistakes, its targets and its run, which is the highest code.</summary>
    public int Code =>
        new[]
        {
            Verdicts.Any(Fails) ? ExitCode.Missed : ExitCode.Done,
            Scenario.IsValid ? ExitCode.Done : ExitCode.InvalidInput,
            FailureCode,
        }.Max();

    /// <summary>The same in a word.</summary>
    public string Status =>
        Code switch
        {
            ExitCode.Done => "passed",
            ExitCode.Missed => "failed",
            ExitCode.InvalidInput => "invalid",
            ExitCode.RunFailed => "run_failed",
            _ => "fault",
        };
}
