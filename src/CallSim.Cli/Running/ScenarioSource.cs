using System.Collections.Immutable;
using System.Globalization;
using CallSim.Model;
using CallSim.Scenarios;

namespace CallSim.Cli.Running;

/// <summary>Reads the scenario of a run and says what is wrong with it.</summary>
internal sealed class ScenarioSource(RunSettings settings, Terminal terminal)
{
    private ImmutableArray<Diagnostic> _said = [];
    private CentrePlan? _plan;

    /// <summary>The files that were read: the scenario, and those that it refers to.</summary>
    public ImmutableArray<string> Inputs { get; private set; } = [settings.Scenario];

    /// <summary>The exit code of a scenario that could not be read.</summary>
    public int Refusal { get; private set; } = ExitCode.InvalidInput;

    /// <summary>The plan; null when there are errors, which are printed.</summary>
    public CentrePlan? Read()
    {
        ScenarioReading reading = ScenarioReader.Read(settings.Scenario, settings.Edits);
        _said = reading.Diagnostics;
        _plan = reading.Plan;
        Refusal = ExitCode.Of(reading);
        Inputs = [settings.Scenario, .. reading.Files];
        foreach (Diagnostic diagnostic in reading.Diagnostics)
        {
            if (!settings.IsQuiet || diagnostic.Severity == DiagnosticSeverity.Error)
            {
                terminal.Error.WriteLine(diagnostic);
            }
        }

        return reading.Plan;
    }

    /// <summary>The plan with a factor set.</summary>
    /// <param name="path">The factor's path.</param>
    /// <param name="factor">The factor.</param>
    /// <exception cref="ScenarioException">
    /// The scenario has no such path, or the plan is no longer one that figures read for the first can be compared with.
    /// </exception>
    public CentrePlan ReadWith(string path, double factor)
    {
        Edit edit = new(path, factor.ToString("R", CultureInfo.InvariantCulture));
        ScenarioEdits edits = settings.Edits with { Sets = settings.Edits.Sets.Add(edit) };
        ScenarioReading reading = ScenarioReader.Read(settings.Scenario, edits);
        CentrePlan plan = reading.Plan ?? throw new ScenarioException(reading.Diagnostics);
        return _plan is null || (plan.Time == _plan.Time && AreAlike(plan.Targets, _plan.Targets))
            ? plan
            : throw new ScenarioException([Unlike(path)]);
    }

    /// <summary>Whether a note on a file was among what reading the scenario said.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <param name="note">The note.</param>
    public bool HasNoted(string path, string note) =>
        _said.Any(said => said.Message == note && Path.GetFullPath(said.File) == Path.GetFullPath(path));

    private static bool AreAlike(TargetsPlan one, TargetsPlan other) =>
        one.Within.SequenceEqual(other.Within) && one with { Within = other.Within } == other;

    private static Diagnostic Unlike(string path) =>
        new()
        {
            Severity = DiagnosticSeverity.Error,
            File = "--calibrate " + path,
            Message = "this changes the time or the targets of the scenario, by which the observed figures were read",
            Fix = "calibrate a volume, a span of the contacts or a head count, such as agents.desk.count.times",
        };
}
