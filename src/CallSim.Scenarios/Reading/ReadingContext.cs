using CallSim.Scenarios.Files;

namespace CallSim.Scenarios.Reading;

/// <summary>What all readers of one scenario share.</summary>
internal sealed class ReadingContext
{
    /// <summary>The most values by interval that files and profiles give.</summary>
    public const int MostValues = 5_000_000;

    private int _values;

    public ReadingContext(MapNode root, ScenarioFiles files, DiagnosticBag diagnostics)
    {
        Root = root;
        Files = files;
        Diagnostics = diagnostics;
        Scalars = new Scalars(diagnostics);
    }

    /// <summary>The scenario, with its edits applied.</summary>
    public MapNode Root { get; }

    public ScenarioFiles Files { get; }

    public DiagnosticBag Diagnostics { get; }

    public Scalars Scalars { get; }

    /// <summary>When the centre is simulated; null where that could not be read, so that nothing is matched to it.</summary>
    public TimePlan? Time { get; set; }

    /// <summary>What the centre promises as a whole: its thresholds and its formula are those of its parts.</summary>
    public TargetsPlan Targets { get; set; } = new();

    /// <summary>The names that a section of the scenario defines, whether or not what they name could be read.</summary>
    public ImmutableArray<string> NamesIn(string section) =>
        Root[section] is MapNode map ? [.. map.Entries.Select(entry => entry.Name)] : [];

    /// <summary>Whether more values by interval may be held; if not, that is reported.</summary>
    /// <param name="values">How many more.</param>
    /// <param name="place">Where they are asked for.</param>
    public bool HasRoomFor(int values, Place place)
    {
        _values = Math.Min(_values + values, MostValues + 1);
        if (_values > MostValues)
        {
            string message = $"files and profiles give more than {MostValues:N0} values by interval";
            Diagnostics.Error(place, message, "simulate a shorter time, or longer intervals");
        }

        return _values <= MostValues;
    }
}
