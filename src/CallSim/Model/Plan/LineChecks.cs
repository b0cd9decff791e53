namespace CallSim.Model;

/// <summary>The rules that line groups and numbers must keep; see <see cref="PlanChecks"/>.</summary>
internal static class LineChecks
{
    private static readonly SimSpan s_day = SimSpan.FromDays(1);

    public static void Of(CentrePlan plan, List<string> mistakes)
    {
        PlanChecks.Unique(PlanChecks.That, "line group", plan.Lines.Select(group => group.Name), mistakes);
        PlanChecks.Unique(PlanChecks.That, "number", plan.Numbers.Select(number => number.Name), mistakes);
        foreach (LineGroupPlan group in plan.Lines)
        {
            PlanChecks.Demand(
                group.Channels >= 0,
                $"of line group '{group.Name}': channels are not negative",
                mistakes
            );
        }

        foreach (NumberPlan number in plan.Numbers)
        {
            Number(number, plan, mistakes);
        }
    }

    private static void Number(NumberPlan number, CentrePlan plan, List<string> mistakes)
    {
        string who = $"of number '{number.Name}': ";
        PlanChecks.Unique(who, "line group", number.Lines, mistakes);
        foreach (string name in number.Lines)
        {
            LineGroupPlan? group = plan.Lines.FirstOrDefault(group => group.Name == name);
            PlanChecks.Demand(group is not null, $"{who}there is a line group '{name}'", mistakes);
            PlanChecks.Demand(
                group?.Direction != LineDirection.Out,
                $"{who}the line group '{name}' carries calls from customers",
                mistakes
            );
        }

        PlanChecks.Demand(
            number.To.Kind is DestinationKind.Queue or DestinationKind.Flow,
            $"{who}it leads to a queue or a flow, not to {number.To}",
            mistakes
        );
        PlanChecks.Exists(who, number.To, plan, mistakes);
        PlanChecks.Demand(number.Setup >= SimSpan.Zero, $"{who}the set-up is not negative", mistakes);
        PlanChecks.Demand(
            number.CallsPerSecond is null or (> 0 and <= NumberPlan.MostCallsPerSecond),
            $"{who}the calls a second are above 0, at most {NumberPlan.MostCallsPerSecond:N0}",
            mistakes
        );
        if (number.Open is { } open)
        {
            Hours(who, open, plan.Time, mistakes);
        }
    }

    private static void Hours(string who, OpeningHours open, TimePlan time, List<string> mistakes)
    {
        PlanChecks.Given(who, "opening hours", open.Ranges, mistakes);
        foreach (OpeningRange range in open.Ranges.IsDefault ? [] : open.Ranges)
        {
            bool onClock = range.From >= SimSpan.Zero && range.From < s_day;
            bool lasts = range.To > range.From && range.To <= range.From + s_day;
            PlanChecks.Demand(onClock && lasts, $"{who}each opening is on the clock and lasts at most a day", mistakes);
            PlanChecks.Demand(
                range.Days != WeekDays.None && (range.Days & ~WeekDays.All) == WeekDays.None,
                $"{who}each opening is on days of the week",
                mistakes
            );
            PlanChecks.Demand(
                range.Days is WeekDays.All or WeekDays.None || time.Date is not null,
                $"{who}openings on some days of the week need a plan with a date",
                mistakes
            );
        }
    }
}
