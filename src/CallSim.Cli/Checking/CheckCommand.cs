using CallSim.Model;
using CallSim.Scenarios;

namespace CallSim.Cli.Checking;

/// <summary>
/// <c>callsim check</c>: reads scenarios and every variant of theirs, and prints what is wrong. That is its result, so it
/// goes to standard output.
/// </summary>
internal sealed class CheckCommand(CheckSettings settings, Terminal terminal)
{
    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    public int Execute()
    {
        bool allOk = true;
        foreach (string scenario in settings.Scenarios)
        {
            allOk &= Check(scenario);
        }

        return allOk ? ExitCode.Done : ExitCode.InvalidInput;
    }

    private bool Check(string scenario)
    {
        HashSet<Diagnostic> printed = [];
        ScenarioReading reading = ScenarioReader.Read(scenario, settings.Edits);
        Print(reading, printed, prefix: "");
        bool ok = !reading.HasErrors;
        // A chosen variant stands for itself; the others were not asked for.
        foreach (string variant in settings.Edits.Variant is null ? reading.Variants : [])
        {
            ScenarioReading varied = ScenarioReader.Read(scenario, settings.Edits with { Variant = variant });
            Print(varied, printed, prefix: $"in variant {variant}: ");
            ok &= !varied.HasErrors;
        }

        if (ok && !settings.IsQuiet)
        {
            terminal.Out.WriteLine($"{scenario}: ok ({Describe(reading.Plan!, reading.Variants.Length)})");
        }

        return ok;
    }

    private void Print(ScenarioReading reading, HashSet<Diagnostic> printed, string prefix)
    {
        // What is wrong with the scenario is wrong with its variants too, and said once.
        foreach (Diagnostic diagnostic in reading.Diagnostics.Where(printed.Add))
        {
            if (!settings.IsQuiet || diagnostic.Severity == DiagnosticSeverity.Error)
            {
                terminal.Out.WriteLine(prefix + diagnostic);
            }
        }
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
