using System.Globalization;
using CallSim.Model;
using CallSim.Scenarios;

namespace CallSim.Cli.Running;

/// <summary>Reads the scenario of a run and says what is wrong with it.</summary>
internal sealed class ScenarioSource(RunSettings settings, Terminal terminal)
{
    /// <summary>The plan; null when there are errors, which are printed.</summary>
    public CentrePlan? Read()
    {
        ScenarioReading reading = ScenarioReader.Read(settings.Scenario, settings.Edits);
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
    /// <exception cref="ScenarioException">The scenario has no such path.</exception>
    public CentrePlan ReadWith(string path, double factor)
    {
        Edit edit = new(path, factor.ToString("R", CultureInfo.InvariantCulture));
        ScenarioEdits edits = settings.Edits with { Sets = settings.Edits.Sets.Add(edit) };
        ScenarioReading reading = ScenarioReader.Read(settings.Scenario, edits);
        return reading.Plan ?? throw new ScenarioException(reading.Diagnostics);
    }
}
