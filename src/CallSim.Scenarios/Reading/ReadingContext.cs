using CallSim.Scenarios.Files;

namespace CallSim.Scenarios.Reading;

/// <summary>What all readers of one scenario share.</summary>
internal sealed class ReadingContext
{
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

    /// <summary>The names that a section of the scenario defines, whether or not what they name could be read.</summary>
    public ImmutableArray<string> NamesIn(string section) =>
        Root[section] is MapNode map ? [.. map.Entries.Select(entry => entry.Name)] : [];
}
