using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Cli.Checking;

/// <summary>
/// <c>callsim check</c>: reads scenarios and every variant of theirs, and prints what is wrong. That is its result, so it
/// goes to standard output. With <c>--targets</c> it also runs them and holds them to their targets.
/// </summary>
internal sealed class CheckCommand(CheckSettings settings, Terminal terminal)
{
    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    public int Execute(CancellationToken cancellation)
    {
        ImmutableArray<CheckedScenario> scenarios =
        [
            .. settings.Scenarios.Select(file => CheckedScenario.Read(file, settings.Edits)),
        ];
        if (settings.Gate is { } gate)
        {
            return new GateCommand(gate, settings.Edits, settings.IsQuiet, terminal).Execute(scenarios, cancellation);
        }

        foreach (CheckedScenario scenario in scenarios)
        {
            FindingsReport.Print(scenario.Findings, settings.IsQuiet, terminal.Out);
            if (scenario.IsValid && !settings.IsQuiet)
            {
                terminal.Out.WriteLine($"{scenario.File}: ok ({Describe(scenario.Plan!, scenario.Variants)})");
            }
        }

        return scenarios.All(scenario => scenario.IsValid) ? ExitCode.Done : ExitCode.InvalidInput;
    }

    private static string Describe(CentrePlan plan, int variants)
    {
        string[] parts =
        [
            Count(plan.ContactTypes.Length, "contact type"),
            Count(plan.Queues.Length, "queue"),
            Count(plan.AgentGroups.Length, "agent group"),
            Count(plan.Time.IntervalCount, "interval"),
            .. variants == 0 ? Array.Empty<string>() : [Count(variants, "variant")],
        ];
        return string.Join(", ", parts);
    }

    private static string Count(int count, string thing) => count == 1 ? $"1 {thing}" : $"{count} {thing}s";
}
