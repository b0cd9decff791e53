namespace CallSim.Model;

/// <summary>The rules that an agent group must keep: its head counts or shifts, absence, shrinkage, cost.</summary>
internal static class StaffChecks
{
    private const int MostAgents = 1_000_000;
    private const int MostBreaks = 64;

    private static readonly SimSpan s_day = SimSpan.FromDays(1);

    public static void Check(AgentGroupPlan group, CentrePlan plan, List<string> mistakes)
    {
        string who = $"of agent group '{group.Name}': ";
        PlanChecks.Series(who + "count", group.Count, plan, mistakes);
        PlanChecks.Demand(
            group.Count.Values.All(count => count is >= 0 and <= MostAgents),
            $"{who}the count is from 0 to 1,000,000, not {group.Count.Values.FirstOrDefault(count => count is < 0 or > MostAgents)}",
            mistakes
        );
        PlanChecks.Demand(
            group.Site is null || plan.Sites.Any(site => site.Name == group.Site),
            $"{who}there is a site '{group.Site}'",
            mistakes
        );
        PlanChecks.Demand(
            group.Shrinkage is >= 0 and < 1,
            $"{who}the shrinkage is from 0 to below 1, not {group.Shrinkage}",
            mistakes
        );
        PlanChecks.Demand(
            group.Absent is >= 0 and < 1,
            $"{who}the chance of absence is from 0 to below 1, not {group.Absent}",
            mistakes
        );
        Cost(group.Cost, who, mistakes);
        PlanChecks.Demand(group.Staffing.Mistake is null, $"{who}{group.Staffing.Mistake}", mistakes);
        PlanChecks.Demand(!group.Shifts.IsDefault, $"{who}there are shifts, or an empty list of them", mistakes);
        if (!group.Shifts.IsDefaultOrEmpty)
        {
            Shifts(group, plan.Time, who, mistakes);
        }
    }

    private static void Cost(AgentCostPlan? cost, string who, List<string> mistakes) =>
        PlanChecks.Demand(
            cost is null || (cost.Hour is >= 0 and <= 1e6 && cost.OvertimeHour is >= 0 and <= 1e6),
            $"{who}an hour costs from 0 to 1,000,000",
            mistakes
        );

    private static void Shifts(AgentGroupPlan group, TimePlan time, string who, List<string> mistakes)
    {
        PlanChecks.Demand(
            group.Count.Values.All(count => count == 0),
            $"{who}there is either a count or there are shifts, not both",
            mistakes
        );
        PlanChecks.Unique(who, "shift", group.Shifts.Select(shift => shift.Name), mistakes);
        foreach (ShiftPlan shift in group.Shifts)
        {
            Shift(shift, time, $"{who}shift '{shift.Name}': ", mistakes);
        }
    }

    private static void Shift(ShiftPlan shift, TimePlan time, string who, List<string> mistakes)
    {
        bool inBounds = shift.Start >= SimSpan.Zero && shift.Start < s_day;
        PlanChecks.Demand(inBounds, $"{who}it starts from 00:00 to before 24:00", mistakes);
        bool hasLength = shift.Length > SimSpan.Zero && shift.Length <= s_day;
        PlanChecks.Demand(hasLength, $"{who}it is longer than 0s, at most 24h", mistakes);
        PlanChecks.Demand(
            shift.Agents is >= 0 and <= MostAgents,
            $"{who}the agents are from 0 to 1,000,000, not {shift.Agents}",
            mistakes
        );
        PlanChecks.Demand(
            (shift.Days & WeekDays.All) != WeekDays.None,
            $"{who}it is on at least one day of the week",
            mistakes
        );
        PlanChecks.Demand(
            time.Date is not null || shift.Days is WeekDays.All or WeekDays.None,
            $"{who}days of the week need a start with a date",
            mistakes
        );
        bool knowsBreaks = !shift.Breaks.IsDefault && shift.Breaks.Length <= MostBreaks;
        PlanChecks.Demand(knowsBreaks, $"{who}there are at most {MostBreaks} breaks", mistakes);
        if (knowsBreaks && inBounds && hasLength)
        {
            foreach (BreakPlan pause in shift.Breaks)
            {
                Break(pause, shift, who, mistakes);
            }
        }
    }

    private static void Break(BreakPlan pause, ShiftPlan shift, string who, List<string> mistakes)
    {
        PlanChecks.Demand(pause.Length > SimSpan.Zero, $"{who}a break is longer than 0s", mistakes);
        if (pause is { After: { } after, From: null, To: null })
        {
            PlanChecks.Demand(
                after >= SimSpan.Zero && after + pause.Length <= shift.Length,
                $"{who}a break after {after} lies within the shift",
                mistakes
            );
        }
        else if (pause is { After: null, From: { } from, To: { } to })
        {
            Window(pause.Length, from, to, shift, who, mistakes);
        }
        else
        {
            mistakes.Add($"expected {who}a break has either a window or a time after which it comes");
        }
    }

    private static void Window(
        SimSpan length,
        SimSpan from,
        SimSpan to,
        ShiftPlan shift,
        string who,
        List<string> mistakes
    )
    {
        bool isTime = from >= SimSpan.Zero && from < s_day;
        PlanChecks.Demand(isTime, $"{who}the window of a break opens from 00:00 to before 24:00", mistakes);
        PlanChecks.Demand(to - from >= length, $"{who}the window of a break is as long as the break", mistakes);
        SimSpan opens = from >= shift.Start ? from - shift.Start : from - shift.Start + s_day;
        PlanChecks.Demand(
            !isTime || opens + (to - from) <= shift.Length,
            $"{who}the window of a break lies within the shift",
            mistakes
        );
    }
}
