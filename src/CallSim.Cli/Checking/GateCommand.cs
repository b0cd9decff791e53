using System.Collections.Immutable;
using System.Diagnostics;
using CallSim.Cli.Arguments;
using CallSim.Cli.Running;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Scenarios;

namespace CallSim.Cli.Checking;

/// <summary>
/// <c>callsim check --targets</c>: runs scenarios and holds them to their targets. One that cannot be run does not keep the
/// others from it.
/// </summary>
internal sealed class GateCommand(GateSettings settings, ScenarioEdits edits, bool isQuiet, Terminal terminal)
{
    /// <summary>Does it.</summary>
    /// <param name="scenarios">The scenarios, at least one.</param>
    /// <param name="cancellation">Gives up: nothing that is written as a whole is written then.</param>
    /// <returns>The highest exit code of any scenario.</returns>
    public int Execute(ImmutableArray<CheckedScenario> scenarios, CancellationToken cancellation)
    {
        NewFile? report = settings.Junit is null
            ? null
            : JunitFile.At(settings.Junit, settings.Force, scenarios.SelectMany(scenario => scenario.Inputs));
        report?.CheckIsFree();
        List<GateResult> results = [];
        foreach (CheckedScenario scenario in scenarios.Select(WithGoals))
        {
            FindingsReport.Print(scenario.Findings, isQuiet, IsTable ? terminal.Out : terminal.Error);
            GateResult result = Judge(scenario, cancellation);
            if (result.WasInterrupted)
            {
                terminal.Error.WriteLine($"interrupted: the targets of {scenario.File} were not judged");
                return ExitCode.Interrupted;
            }

            results.Add(result);
            if (IsTable)
            {
                GateTable.Print(result, isQuiet, settings.NoColour, terminal);
            }
        }

        int code = results.Max(result => result.Code);
        // The file first: where it cannot be written the command does not end with the exit code that the document tells.
        report?.Write(stream => JunitFile.Write(stream, results));
        if (!IsTable)
        {
            terminal.Out.Write(GateJson.Of(results, settings.IsStrict, code));
        }

        return code;
    }

    private bool IsTable => settings.Format == OutputFormat.Table;

    // To ask for targets where there are none, or for verdicts where none can be given, is a mistake: such a gate stops nothing.
    private CheckedScenario WithGoals(CheckedScenario scenario)
    {
        if (scenario.Plan is not { } plan)
        {
            return scenario;
        }

        if (Goal.Of(plan).IsEmpty)
        {
            return scenario.With(
                "there is no target to check: the scenario has no goal",
                "write targets: { service_level: { at_least: 80% } }, or leave --targets out"
            );
        }

        if (settings.Options.Precision?.MistakesIn(plan) is [var first, ..])
        {
            return scenario.With("--precision: " + first.Text, PrecisionMistakes.FixOf(first));
        }

        int replications = settings.Options.MostReplicationsFor(plan);
        return replications >= GoalVerdict.FewestReplications
            ? scenario
            : scenario.With(
                $"run.replications is {replications}: fewer than {GoalVerdict.FewestReplications} decide about no target",
                "write more, or add --replications 100"
            );
    }

    private GateResult Judge(CheckedScenario scenario, CancellationToken cancellation)
    {
        // Variants are read, not run: a broken one does not make the scenario itself unfit.
        bool canRun = scenario.Findings.All(finding => !finding.IsError || finding.Variant is not null);
        return canRun
            ? Run(scenario, scenario.Plan!, cancellation)
            : new GateResult(scenario) { IsStrict = settings.IsStrict };
    }

    private GateResult Run(CheckedScenario scenario, CentrePlan plan, CancellationToken cancellation)
    {
        using StringWriter failure = new();
        RunResult? run = null;
        long started = Stopwatch.GetTimestamp();
        int code = Guard.Run(
            terminal with
            {
                Error = failure,
            },
            () =>
            {
                run = new ReplicationsBar(terminal, isQuiet, settings.NoColour).Run(
                    plan,
                    settings.Options.WithItsCustomers(scenario.File, edits, cancellation),
                    cancellation
                );
                return ExitCode.Done;
            }
        );
        terminal.Error.Write(failure);
        if (run is { WasInterrupted: false } && !isQuiet)
        {
            RunRemarks.Print(run, Stopwatch.GetElapsedTime(started), terminal.Error, scenario.File + ": ");
        }

        return new GateResult(scenario)
        {
            Run = run,
            IsStrict = settings.IsStrict,
            Failure = code == ExitCode.Done ? null : failure.ToString().TrimEnd(),
            FailureCode = code,
        };
    }
}
