using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Reads the skills of a group: a list of names, or a map of names to the group's factors in them.</summary>
/// <param name="context">What the readers share.</param>
internal sealed class SkillsReader(ReadingContext context)
{
    /// <summary>The most skills of a group.</summary>
    public const int Most = 200;

    /// <summary>The skills that could be read, with their places; the others are reported.</summary>
    public ImmutableArray<(AgentSkillPlan Plan, Place Place)> Read(Node node)
    {
        ImmutableArray<(AgentSkillPlan Plan, Place Place)> skills = node switch
        {
            MapNode map => [.. NamedMap.Entries(context, map, "skills", "sales: {}").Select(OfEntry)],
            SequenceNode list =>
            [
                .. list
                    .Items.Select(item => (Name: Skill.Read(context, item), item.Place))
                    .Where(skill => skill.Name is not null)
                    .Select(skill => ((AgentSkillPlan)skill.Name!, skill.Place)),
            ],
            _ => [],
        };
        if (skills.Length > Most)
        {
            string message = $"a group has at most {Most} skills, found {skills.Length}";
            context.Diagnostics.Error(node.Place, message, "leave skills out for agents who serve every queue");
            return [];
        }

        CheckSome(node);
        CheckOnce(skills);
        return skills;
    }

    private void CheckSome(Node node)
    {
        if (node is ScalarNode or SequenceNode { Items.IsEmpty: true } or MapNode { Entries.IsEmpty: true })
        {
            string found = node is ScalarNode ? Found.Text(node) : "no skill";
            string fix = "write [general, sales]; leave it out for agents who serve every queue";
            context.Diagnostics.Error(node.Place, $"skills must be a list of names, found {found}", fix);
        }
    }

    private void CheckOnce(ImmutableArray<(AgentSkillPlan Plan, Place Place)> skills)
    {
        foreach (var twice in skills.GroupBy(skill => skill.Plan.Name).Where(same => same.Count() > 1))
        {
            string message = $"the skill '{twice.Key}' stands twice";
            context.Diagnostics.Error(twice.Last().Place, message, "keep one of the two");
        }
    }

    private (AgentSkillPlan Plan, Place Place) OfEntry(MapEntry entry)
    {
        AgentSkillPlan plain = new() { Name = entry.Name };
        if (
            entry.Value is ScalarNode { IsMissing: true }
            || MapReader.Open(context, entry.Value, AgentSections.Skill, $"skill '{entry.Name}'") is not { } map
        )
        {
            return (plain, entry.Key.Place);
        }

        AgentSkillPlan skill = plain with
        {
            Talk = Factor(map, "talk"),
            Hold = Factor(map, "hold"),
            WrapUp = Factor(map, "wrap_up"),
            Misroutes = map["misroutes"] is { } share ? context.Scalars.Share(share, "misroutes") ?? 0 : 0,
            Resolves = Factor(map, "resolves"),
        };
        return (skill, entry.Key.Place);
    }

    // What cannot be read is reported, so that the plan is not made and the value does not matter.
    private double Factor(MapReader map, string key) =>
        map[key] is { } node ? context.Scalars.Factor(node, key)?.Nearest() ?? 1 : 1;
}
