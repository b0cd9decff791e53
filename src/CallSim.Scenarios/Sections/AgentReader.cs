using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Reads the agent groups.</summary>
/// <param name="context">What the readers share.</param>
internal sealed class AgentReader(ReadingContext context)
{
    /// <summary>The most skills of a group.</summary>
    public const int MostSkills = 200;

    private const double MostAgents = 1_000_000;

    private static readonly Dictionary<string, HeadCountRounding> Roundings = new(StringComparer.Ordinal)
    {
        ["drawn"] = HeadCountRounding.Drawn,
        ["fixed"] = HeadCountRounding.Fixed,
        ["nearest"] = HeadCountRounding.Nearest,
    };

    private readonly SeriesReader _series = new(context);

    /// <summary>The groups that could be read; the others are reported.</summary>
    public ImmutableArray<ReadGroup> Read(Node node) =>
        [.. NamedMap.Entries(context, node, "agents", "desk: { count: 20 }").Select(Group).OfType<ReadGroup>()];

    private ReadGroup? Group(MapEntry entry)
    {
        if (MapReader.Open(context, entry.Value, AgentSections.Group, $"group '{entry.Name}'") is not { } map)
        {
            return null;
        }

        IntervalSeries<double>? count = map["count"] is { } countNode ? Count(countNode) : null;
        HeadCountRounding? rounding = map["rounding"] is { } rule
            ? context.Scalars.Choice(rule, "rounding", Roundings)
            : HeadCountRounding.Drawn;
        ImmutableArray<(string Name, Place Place)>? skills = map["skills"] is { } skillsNode
            ? Skills(skillsNode)
            : null;
        if (count is null || rounding is null)
        {
            return null;
        }

        AgentGroupPlan plan = new()
        {
            Name = entry.Name,
            Count = count,
            Rounding = rounding.Value,
            Skills = skills is null ? null : [.. skills.Value.Select(skill => (AgentSkillPlan)skill.Name)],
        };
        return new ReadGroup(plan, entry.Key.Place, map["count"]!.Place, skills ?? []);
    }

    private IntervalSeries<double>? Count(Node node)
    {
        if (node is ScalarNode)
        {
            return context.Scalars.Number(node, "count", 0, MostAgents) is { } number ? new(number) : null;
        }

        if (MapReader.Open(context, node, SharedSections.Count, "count") is not { } map)
        {
            return null;
        }

        double? times = _series.Times(map);
        SeriesKeys.Check(context, map, "count");
        ImmutableArray<double>? counts = map.OneOf(context, "count", "file", "profile") switch
        {
            "file" => _series.FromFile(map, "count"),
            "profile" => _series.FromProfile(map, "count", MostAgents)?.Values,
            _ => null,
        };
        if (times is null || counts is null)
        {
            return null;
        }

        ImmutableArray<double> factored = [.. counts.Value.Select(count => count * times.Value)];
        if (MapChanges.Added(context, map.Map, "count", factored) is not { } scaled)
        {
            return null;
        }

        if (scaled.Max() <= MostAgents)
        {
            return new IntervalSeries<double>(scaled);
        }

        context.Diagnostics.Error(node.Place, $"count must be at most {MostAgents:N0}, found {scaled.Max():N0}");
        return null;
    }

    private ImmutableArray<(string Name, Place Place)>? Skills(Node node)
    {
        List<(string Name, Place Place)> skills = [];
        if (node is MapNode map)
        {
            foreach (MapEntry entry in NamedMap.Entries(context, map, "skills", "sales: {}"))
            {
                skills.Add((entry.Name, entry.Key.Place));
                if (entry.Value is not ScalarNode { IsMissing: true })
                {
                    MapReader.Open(context, entry.Value, AgentSections.Skill, $"skill '{entry.Name}'");
                }
            }
        }
        else if (node is SequenceNode list)
        {
            skills.AddRange(
                list.Items.Where(item => Skill.Read(context, item) is not null)
                    .Select(item => (((ScalarNode)item).Text, item.Place))
            );
        }

        if (skills.Count > MostSkills)
        {
            context.Diagnostics.Error(node.Place, $"a group has at most {MostSkills} skills, found {skills.Count}");
            return [];
        }

        if (
            node is ScalarNode
            || (skills.Count == 0 && node is SequenceNode { Items.IsEmpty: true } or MapNode { Entries.IsEmpty: true })
        )
        {
            string found = node is ScalarNode ? Found.Text(node) : "no skill";
            string fix = "write [general, sales]; leave it out for agents who serve every queue";
            context.Diagnostics.Error(node.Place, $"skills must be a list of names, found {found}", fix);
        }

        foreach (var twice in skills.GroupBy(skill => skill.Name).Where(same => same.Count() > 1))
        {
            context.Diagnostics.Error(
                twice.Last().Place,
                $"the skill '{twice.Key}' stands twice",
                "keep one of the two"
            );
        }

        return [.. skills];
    }
}

/// <summary>An agent group with the places that later checks point at.</summary>
/// <param name="Plan">The group.</param>
/// <param name="Name">Where its name stands.</param>
/// <param name="Count">Where its count stands.</param>
/// <param name="Skills">Its skills, with their places.</param>
internal sealed record ReadGroup(
    AgentGroupPlan Plan,
    Place Name,
    Place Count,
    ImmutableArray<(string Name, Place Place)> Skills
);
