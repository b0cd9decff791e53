using CallSim.Model;
using CallSim.Scenarios;

namespace CallSim.Cli.Sweeping;

/// <summary>Reads the scenario at the points of a sweep and says what is wrong, each mistake once.</summary>
internal sealed class SweepScenario(SweepSettings settings, SweepDesign design, Terminal terminal)
{
    private const int MostPointsSaid = 5;

    // So many are read before the first is run; of more, the extremes.
    private const long ReadBefore = 1000;

    private readonly HashSet<string> _said = [];
    private readonly HashSet<string> _inputs = [settings.Scenario];
    private int _points;

    /// <summary>The points.</summary>
    public SweepDesign Design => design;

    /// <summary>The files that were read: the scenario, and those that it refers to.</summary>
    public IEnumerable<string> Inputs => _inputs;

    /// <summary>Reads all points where they are few, and says what is wrong: a mistake in the last one must not cost a night.</summary>
    /// <returns>Whether nothing is wrong.</returns>
    public bool IsSound(CancellationToken cancellation)
    {
        IEnumerable<long> points =
            design.Count <= ReadBefore
                ? Enumerable.Range(0, (int)design.Count).Select(point => (long)point)
                : design.Extremes();
        foreach (long point in points)
        {
            // More mistakes would bury the reader.
            if (cancellation.IsCancellationRequested || _points == MostPointsSaid)
            {
                break;
            }

            _ = Read(point);
        }

        return _points == 0;
    }

    /// <summary>The exit code where a point could not be read: that of the worst.</summary>
    public int Refusal { get; private set; } = ExitCode.Done;

    /// <summary>The plan of a point; null where it has mistakes, which are printed with its name.</summary>
    public CentrePlan? Read(long point) => Read(point, terminal);

    /// <summary>The same, with its mistakes told to another place.</summary>
    public CentrePlan? Read(long point, Terminal messages)
    {
        ScenarioReading reading = ScenarioReader.Read(settings.Scenario, design.Edits(settings.Edits, point));
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
                messages.Error.WriteLine(Renamed(diagnostic));
                isNew |= isError;
            }
        }

        if (isNew)
        {
            _points++;
            messages.Fail($"the scenario is not valid at the point {design.NameOf(point)}: nothing was run there");
        }

        return reading.Plan;
    }

    // The user wrote --vary where the reader was given --set.
    private Diagnostic Renamed(Diagnostic diagnostic)
    {
        SweepAxis? axis = design.Axes.FirstOrDefault(axis =>
            diagnostic.File == (axis.IsVariant ? "--variant " : "--set ") + axis.Path
        );
        return axis is null ? diagnostic : diagnostic with { File = "--vary " + axis.Path };
    }
}
