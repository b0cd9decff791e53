using CallSim.Scenarios.Language;
using CallSim.Scenarios.Laws;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Reads the agent groups.</summary>
/// <param name="context">What the readers share.</param>
internal sealed class AgentReader(ReadingContext context)
{
    private readonly CountReader _counts = new(context);
    private readonly ShiftReader _shifts = new(context);
    private readonly SkillsReader _skills = new(context);
    private readonly LawReader _laws = new(context);
    private readonly StaffingBoundsReader _bounds = new(context);

    /// <summary>The groups that could be read; the others are reported.</summary>
    public ImmutableArray<ReadGroup> Read(Node node) =>
        [.. NamedMap.Entries(context, node, "agents", "desk: { count: 20 }").Select(Group).OfType<ReadGroup>()];

    private ReadGroup? Group(MapEntry entry)
    {
        string who = $"group '{entry.Name}'";
        if (MapReader.Open(context, entry.Value, AgentSections.Group, who) is not { } map)
        {
            return null;
        }

        AgentGroupPlan? plan = Staffing(map, new AgentGroupPlan { Name = entry.Name }, who);
        ImmutableArray<(AgentSkillPlan Plan, Place Place)>? skills = map["skills"] is { } skillsNode
            ? _skills.Read(skillsNode)
            : null;
        string? site = map["site"] is { } siteNode
            ? Reference.Resolve(context, siteNode, "site", "sites", context.NamesIn("sites"))
            : null;
        ImmutableArray<string>? runsOn = RunsOn.Read(context, map["runs_on"]);
        AgentCostPlan? cost = map["cost"] is { } costNode ? Cost(costNode) : null;
        IntervalSeries<Law>? spotsAfter = map["spots_after"] is { } spots ? _laws.Read(spots, "spots_after") : null;
        GoalsPlan goals = new GoalsReader(context).Read(map["targets"], TargetSections.OfGroup, who);
        StaffingBounds? bounds = _bounds.Read(map["staffing"], who, hasShifts: map["shifts"] is not null);
        if (plan is null)
        {
            return null;
        }

        plan = plan with
        {
            Skills = skills is null ? null : [.. skills.Value.Select(skill => skill.Plan)],
            Site = site,
            RunsOn = runsOn ?? [],
            Cost = cost,
            SpotsAfter = spotsAfter ?? plan.SpotsAfter,
            Goals = goals,
            Staffing = bounds ?? plan.Staffing,
        };
        Place staffed = (map["count"] ?? map["shifts"])!.Place;
        return new ReadGroup(plan, entry.Key.Place, staffed, skills ?? []);
    }

    /// <summary>The group with its count or its shifts; null when they cannot be read, which is reported.</summary>
    private AgentGroupPlan? Staffing(MapReader map, AgentGroupPlan group, string who)
    {
        string? way = map.OneWay(context, who);
        IntervalSeries<double>? count = map["count"] is { } countNode ? _counts.Read(countNode) : null;
        ImmutableArray<ShiftPlan>? shifts = map["shifts"] is { } shiftsNode ? _shifts.Read(shiftsNode) : null;
        HeadCountRounding? rounding = map["rounding"] is { } rule
            ? context.Scalars.Choice(rule, "rounding", Choices.Rounding)
            : group.Rounding;
        double? shrinkage = BelowOne(map["shrinkage"], "shrinkage");
        double? absent = BelowOne(map["absent"], "absent");
        Warn(map, who, shifts ?? [], shrinkage);
        bool isStaffed = way == "count" ? count is not null : way == "shifts" && shifts is not null;
        return !isStaffed || rounding is null || shrinkage is null || absent is null
            ? null
            : group with
            {
                Count = count ?? group.Count,
                Shifts = shifts ?? [],
                Rounding = rounding.Value,
                Shrinkage = shrinkage.Value,
                Absent = absent.Value,
            };
    }

    private void Warn(MapReader map, string who, ImmutableArray<ShiftPlan> shifts, double? shrinkage)
    {
        if (shrinkage > 0 && shifts.Any(shift => !shift.Breaks.IsEmpty))
        {
            context.Diagnostics.Warning(
                map["shrinkage"]!.Place,
                $"{who} has both shrinkage and written-out breaks; the breaks come on top",
                "leave out of the shrinkage what the breaks already take"
            );
        }

        if (map["shifts"] is not null && map["rounding"] is { } unused)
        {
            context.Diagnostics.Warning(unused.Place, "rounding has no meaning with shifts", "leave it out");
        }
    }

    private double? BelowOne(Node? node, string what)
    {
        double? share = node is null ? 0 : context.Scalars.Share(node, what);
        if (share is null or < 1)
        {
            return share;
        }

        context.Diagnostics.Error(node!.Place, $"{what} must be below 100%, found {Found.Text(node)}", "write 12%");
        return null;
    }

    private AgentCostPlan? Cost(Node node)
    {
        if (MapReader.Open(context, node, AgentSections.Cost, "cost") is not { } map)
        {
            return null;
        }

        double? hour = map["hour"] is { } plain ? Money(plain, "the cost of an hour") : null;
        double? overtime = map["overtime_hour"] is { } extra ? Money(extra, "the cost of an overtime_hour") : hour;
        return hour is null || overtime is null ? null : new AgentCostPlan(hour.Value, overtime.Value);
    }

    private double? Money(Node node, string what) => context.Scalars.Number(node, what, 0, AgentSections.MostCost);
}

/// <summary>An agent group with the places that later checks point at.</summary>
/// <param name="Plan">The group.</param>
/// <param name="Name">Where its name stands.</param>
/// <param name="Count">Where its count or its shifts stand.</param>
/// <param name="Skills">Its skills, with their places.</param>
internal sealed record ReadGroup(
    AgentGroupPlan Plan,
    Place Name,
    Place Count,
    ImmutableArray<(AgentSkillPlan Plan, Place Place)> Skills
);
