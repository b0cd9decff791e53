using System.Collections.Immutable;
using CallSim.Model;
using CallSim.Scenarios;

namespace CallSim.Cli.Checking;

/// <summary>A scenario that was read with its variants.</summary>
/// <param name="File">The file, as the user named it.</param>
/// <param name="Plan">The plan, without variant unless one was chosen; null when it has errors.</param>
/// <param name="Findings">Everything found, each once.</param>
/// <param name="Variants">How many variants it has.</param>
internal sealed record CheckedScenario(string File, CentrePlan? Plan, ImmutableArray<Finding> Findings, int Variants)
{
    /// <summary>The files that were read: the scenario, and those that it and its variants refer to.</summary>
    public ImmutableArray<string> Inputs { get; init; } = [File];

    /// <summary>Whether neither it nor a variant has an error.</summary>
    public bool IsValid => Findings.All(finding => !finding.IsError);

    /// <summary>Reads a scenario and its variants.</summary>
    public static CheckedScenario Read(string file, ScenarioEdits edits)
    {
        ScenarioReading reading = ScenarioReader.Read(file, edits);
        // What is wrong with the scenario is wrong with its variants too, and said once.
        HashSet<Diagnostic> known = [.. reading.Diagnostics];
        List<Finding> findings = [.. reading.Diagnostics.Select(found => new Finding(found, Variant: null))];
        HashSet<string> inputs = [file, .. reading.Files];
        // A chosen variant stands for itself; the others were not asked for.
        foreach (string variant in edits.Variant is null ? reading.Variants : [])
        {
            ScenarioReading varied = ScenarioReader.Read(file, edits with { Variant = variant });
            inputs.UnionWith(varied.Files);
            findings.AddRange(varied.Diagnostics.Where(known.Add).Select(found => new Finding(found, variant)));
        }

        return new CheckedScenario(file, reading.Plan, [.. findings], reading.Variants.Length) { Inputs = [.. inputs] };
    }

    /// <summary>The same with a mistake that concerns the whole of it.</summary>
    public CheckedScenario With(string mistake, string fix) =>
        this with
        {
            Findings = Findings.Add(
                new(
                    new()
                    {
                        Severity = DiagnosticSeverity.Error,
                        File = File,
                        Message = mistake,
                        Fix = fix,
                    },
                    Variant: null
                )
            ),
        };
}

/// <summary>Something found in a scenario.</summary>
/// <param name="Diagnostic">What was found.</param>
/// <param name="Variant">The variant it was found in; null where it is in the scenario itself.</param>
internal sealed record Finding(Diagnostic Diagnostic, string? Variant)
{
    public bool IsError => Diagnostic.Severity == DiagnosticSeverity.Error;

    public override string ToString() => (Variant is null ? "" : $"in variant {Variant}: ") + Diagnostic;
}
