using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Checks;

/// <summary>Warns of outages that change nothing because nothing depends on what they hit.</summary>
internal static class OutageCheck
{
    private static readonly string[] Dependents = ["sites", "systems", "lines", "numbers", "ivr", "agents"];

    public static void Run(ReadingContext context)
    {
        HashSet<string> needed = [.. References(context)];
        foreach (MapEntry outage in context.Root["outages"] is MapNode map ? map.Entries : [])
        {
            bool idle =
                outage.Value is MapNode keys
                && keys["hits"] is ScalarNode { Text: var hits }
                && (IsIn(hits, "systems") || IsIn(hits, "sites"))
                && context.NamesIn(hits.Split('.')[0]).Contains(hits[(hits.IndexOf('.') + 1)..])
                && !needed.Contains(hits);
            if (idle)
            {
                string target = Found.Text(((MapNode)outage.Value)["hits"]!);
                string verb = IsIn(target, "sites") ? "works at" : "runs on";
                context.Diagnostics.Warning(
                    ((MapNode)outage.Value)["hits"]!.Place,
                    $"nothing {verb} {target}, so outage '{outage.Name}' changes nothing",
                    verb == "runs on" ? $"add runs_on: {target} to what needs it" : $"add site: {target} to its agents"
                );
            }
        }
    }

    private static IEnumerable<string> References(ReadingContext context) =>
        from section in Dependents
        where context.Root[section] is MapNode
        from entry in ((MapNode)context.Root[section]!).Entries
        let keys = entry.Value as MapNode
        where keys is not null
        from node in new[] { keys["runs_on"], keys["site"] }
        from item in node is SequenceNode list ? list.Items
        : node is null ? []
        : [node]
        let text = (item as ScalarNode)?.Text
        where text is not null
        select text;

    private static bool IsIn(string reference, string section) =>
        reference.StartsWith(section + ".", StringComparison.Ordinal);
}
