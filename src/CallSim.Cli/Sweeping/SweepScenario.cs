using CallSim.Model;
using CallSim.Scenarios;

namespace CallSim.Cli.Sweeping;

/// <summary>Reads the scenario at the points of a sweep and says what is wrong, each mistake once.</summary>
internal sealed class SweepScenario(SweepSettings settings, Terminal terminal)
{
    private const int MostPointsSaid = 5;

    private readonly HashSet<string> _said = [];
    private readonly HashSet<string> _inputs = [settings.Scenario];
    private int _points;

    /// <summary>The files that were read: the scenario, and those that it refers to.</summary>
    public IEnumerable<string> Inputs => _inputs;

    /// <summary>Whether a point that was read has mistakes.</summary>
    public bool HasMistakes => _points > 0;

    /// <summary>Whether more of them would bury the reader.</summary>
    public bool HasSaidEnough => _points == MostPointsSaid;

    /// <summary>The exit code where a point could not be read: that of the worst.</summary>
    public int Refusal { get; private set; } = ExitCode.Done;

    /// <summary>The plan of a point; null where it has mistakes, which are printed with its name.</summary>
    public CentrePlan? Read(long point)
    {
        ScenarioReading reading = ScenarioReader.Read(settings.Scenario, settings.Grid.Edits(settings.Edits, point));
        _inputs.UnionWith(reading.Files);
        // A variant of --vary is a value of the grid, and not one that the whole command stands or falls with.
        int code = settings.Edits.Variant is null ? ExitCode.InvalidInput : ExitCode.Of(reading);
        Refusal = Math.Max(Refusal, reading.HasErrors ? code : ExitCode.Done);
        bool isNew = false;
        foreach (Diagnostic diagnostic in reading.Diagnostics)
        {
            bool isError = diagnostic.Severity == DiagnosticSeverity.Error;
            if ((isError || !settings.IsQuiet) && _said.Add(diagnostic.ToString()))
            {
                terminal.Error.WriteLine(Renamed(diagnostic));
                isNew |= isError;
            }
        }

        if (isNew)
        {
            _points++;
            terminal.Fail(
                $"the scenario is not valid at the point {settings.Grid.NameOf(point)}: nothing was run there"
            );
        }

        return reading.Plan;
    }

    // The user wrote --vary where the reader was given --set.
    private Diagnostic Renamed(Diagnostic diagnostic)
    {
        SweepAxis? axis = settings.Grid.Axes.FirstOrDefault(axis =>
            diagnostic.File == (axis.IsVariant ? "--variant " : "--set ") + axis.Path
        );
        return axis is null ? diagnostic : diagnostic with { File = "--vary " + axis.Path };
    }
}
