using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Reads the shifts of a group.</summary>
/// <param name="context">What the readers share.</param>
internal sealed class ShiftReader(ReadingContext context)
{
    private const string Example = "early: { start: 08:00, length: 8h, agents: 12 }";
    private static readonly SimSpan Day = SimSpan.FromDays(1);
    private readonly BreakReader _breaks = new(context);

    /// <summary>The shifts; null when one cannot be read, which is reported.</summary>
    public ImmutableArray<ShiftPlan>? Read(Node node)
    {
        MapEntry[] entries = [.. NamedMap.Entries(context, node, "shifts", Example)];
        if (node is MapNode { Entries.IsEmpty: true })
        {
            context.Diagnostics.Error(node.Place, "shifts has no entry", "add one such as " + Example);
        }

        ShiftPlan?[] shifts = [.. entries.Select(Shift)];
        return entries.Length == 0 || shifts.Contains(null) ? null : [.. shifts.Select(shift => shift!)];
    }

    private ShiftPlan? Shift(MapEntry entry)
    {
        string who = $"shift '{entry.Name}'";
        if (MapReader.Open(context, entry.Value, ShiftSections.Shift, who) is not { } map)
        {
            return null;
        }

        SimSpan? start = map["start"] is { } clock ? Start(clock, who) : null;
        SimSpan? length = map["length"] is { } span ? Length(span, who) : null;
        double? agents = map["agents"] is { } count
            ? context.Scalars.Number(count, $"the agents of {who}", 0, AgentSections.MostAgents)
            : null;
        WeekDays? days = map["days"] is { } named ? context.WeekDays(named, $"the days of {who}") : WeekDays.All;
        if (start is null || length is null)
        {
            return null;
        }

        ImmutableArray<BreakPlan>? breaks = map["breaks"] is { } list
            ? _breaks.Read(list, who, start.Value, length.Value)
            : [];
        return agents is null || days is null || breaks is null
            ? null
            : new ShiftPlan
            {
                Name = entry.Name,
                Start = start.Value,
                Length = length.Value,
                Agents = agents.Value,
                Days = days.Value,
                Breaks = breaks.Value,
            };
    }

    private SimSpan? Start(Node node, string who)
    {
        SimSpan? start = context.Scalars.Clock(node, $"the start of {who}");
        if (start != Day)
        {
            return start;
        }

        context.Diagnostics.Error(node.Place, $"the start of {who} must be before 24:00", "write 00:00");
        return null;
    }

    private SimSpan? Length(Node node, string who)
    {
        SimSpan? length = context.Scalars.Span(node, $"the length of {who}", aboveZero: true);
        if (length is null || length <= Day)
        {
            return length;
        }

        string message = $"the length of {who} must be at most 24h, found {Found.Text(node)}";
        context.Diagnostics.Error(node.Place, message, "write several shifts");
        return null;
    }
}
