using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>How many agents may be of any use to a group that has no bound: some multiple of the greatest load that may come to it.</summary>
internal static class LargestHeads
{
    private const double TimesTheLoad = 3;
    private const double TimesTheSpread = 6;
    private const double AndSoMany = 10;
    private const int MostAgents = 1_000_000;

    /// <summary>The most agents of each group that is looked for: its bound, or those that may be of use.</summary>
    public static int[] Of(StaffingTask task)
    {
        int[] most = new int[task.Groups.Length];
        for (int group = 0; group < most.Length; group++)
        {
            StaffingBounds bounds = task.Bounds[group];
            most[group] = bounds.AtMost ?? Math.Max(bounds.AtLeast, Useful(task, group));
        }

        return most;
    }

    // A bound on the occupancy can ask for more than waits do.
    private static int Useful(StaffingTask task, int group)
    {
        double occupancy = task
            .Goals.Where(goal => goal.Metric == "occupancy" && goal.Bound > 0)
            .Select(goal => goal.Bound)
            .DefaultIfEmpty(1)
            .Min();
        double load = LoadOf(task, group);
        double heads =
            (Math.Max(TimesTheLoad, 1.5 / occupancy) * load) + (TimesTheSpread * Math.Sqrt(load)) + AndSoMany;
        return (int)Math.Min(MostAgents, Math.Ceiling(heads / NetShare(task.PlanOf(task.Groups[group]))));
    }

    /// <summary>The share of a group's scheduled agents who are on the phones on the mean.</summary>
    public static double NetShare(AgentGroupPlan group) => (1 - group.Absent) * (1 - group.Shrinkage);

    private static double LoadOf(StaffingTask task, int group)
    {
        CentrePlan plan = task.Layout.Plan;
        double greatest = 0;
        for (int interval = 0; interval < task.Intervals; interval++)
        {
            double load = 0;
            for (int type = 0; type < plan.ContactTypes.Length; type++)
            {
                load += MayCome(task, group, type) ? LoadOf(plan, plan.ContactTypes[type], interval) : 0;
            }

            greatest = Math.Max(greatest, load);
        }

        return greatest;
    }

    private static bool MayCome(StaffingTask task, int group, int type)
    {
        foreach (Lane lane in task.Layout.Lanes.Lanes)
        {
            if (lane.Type.Row == type && task.Skills.Serves(group, lane.Queue.Row))
            {
                return true;
            }
        }

        return false;
    }

    private static double LoadOf(CentrePlan plan, ContactTypePlan type, int interval)
    {
        double handle =
            type.Talk.At(interval).Mean.Seconds
            + ((type.Hold?.Chance ?? 0) * (type.Hold?.Length.At(interval).Mean.Seconds ?? 0))
            + (type.WrapUp?.At(interval).Mean.Seconds ?? 0);
        double spread = (plan.Busyness?.Cv ?? 0) + (type.Busyness?.Cv ?? 0);
        return PerHour(plan, type, interval) / 3600 * handle * (1 + (TimesTheLoad * spread));
    }

    private static double PerHour(CentrePlan plan, ContactTypePlan type, int interval)
    {
        if (type.ArrivalLog.IsDefaultOrEmpty)
        {
            return type.ArrivalsPerHour.At(interval);
        }

        SimSpan start = plan.Time.OffsetOf(interval);
        SimSpan end = start + plan.Time.LengthOf(interval);
        int came = type.ArrivalLog.Count(at => at >= start && at < end);
        return came * 3600 / plan.Time.LengthOf(interval).Seconds;
    }
}
