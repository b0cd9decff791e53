using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Reads the sites and the systems, and finds systems that run on themselves.</summary>
/// <param name="context">What the readers share.</param>
internal sealed class SiteReader(ReadingContext context)
{
    private const int MostShown = 12;

    /// <summary>The sites that could be read; the others are reported.</summary>
    public ImmutableArray<SitePlan> Sites(Node? node) =>
        [.. Entries(node, "sites", "site", OutageSections.Site).Select(site => new SitePlan(site.Name, site.RunsOn))];

    /// <summary>The systems that could be read; the others, and circles of them, are reported.</summary>
    public ImmutableArray<SystemPlan> Systems(Node? node)
    {
        ImmutableArray<(string Name, Place Place, ImmutableArray<string> RunsOn)> read =
        [
            .. Entries(node, "systems", "system", OutageSections.System),
        ];
        ImmutableArray<SystemPlan> systems = [.. read.Select(system => new SystemPlan(system.Name, system.RunsOn))];
        foreach (ImmutableArray<string> circle in SystemPlan.CirclesIn(systems))
        {
            string more = circle.Length > MostShown ? " → …" : "";
            string way = string.Join(" → ", circle.Take(MostShown).Select(name => "systems." + name)) + more;
            context.Diagnostics.Error(
                read.First(system => system.Name == circle[0]).Place,
                $"systems run on one another in a circle: {way} → systems.{circle[0]}",
                "take one of them out of a runs_on"
            );
        }

        return systems;
    }

    private IEnumerable<(string Name, Place Place, ImmutableArray<string> RunsOn)> Entries(
        Node? node,
        string section,
        string thing,
        Section keys
    )
    {
        foreach (MapEntry entry in NamedMap.Entries(context, node, section, "main: { runs_on: [systems.power] }"))
        {
            MapReader? map = MapReader.Open(context, entry.Value, keys, $"{thing} '{entry.Name}'");
            if (map is not null)
            {
                yield return (entry.Name, entry.Key.Place, RunsOn.Read(context, map["runs_on"]) ?? []);
            }
        }
    }
}
