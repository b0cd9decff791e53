namespace CallSim.Cli.Making;

/// <summary>A scenario to begin with, explained line by line.</summary>
/// <param name="Name">Its name.</param>
/// <param name="HasFigures">Whether it is a day's spreadsheet, from which the scenario is made.</param>
internal sealed record Starter(string Name, bool HasFigures)
{
    private static readonly Starter[] s_all =
    [
        new("one-skill", HasFigures: false),
        new("multi-skill", HasFigures: false),
        new("ivr", HasFigures: false),
        new("outage", HasFigures: false),
        new("day", HasFigures: true),
    ];

    /// <summary>The names of all.</summary>
    public static IEnumerable<string> Names => s_all.Select(starter => starter.Name);

    /// <summary>The names of all, as a sentence lists them.</summary>
    public static string Listed => string.Join(", ", Names.SkipLast(1)) + " or " + s_all[^1].Name;

    /// <summary>The starter of a name; null for none.</summary>
    public static Starter? Of(string name) => Array.Find(s_all, starter => starter.Name == name);

    /// <summary>Its text: the scenario, or the spreadsheet.</summary>
    public string Text()
    {
        string name = $"CallSim.Cli.Making.Starters.{Name}.{(HasFigures ? "csv" : "yaml")}";
        using StreamReader reader = new(typeof(Starter).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
