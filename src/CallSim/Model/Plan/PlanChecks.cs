using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>
/// The rules a plan must keep to be simulated, checked before every run. The scenario reader reports the same mistakes
/// earlier and at their place; this is the guard for plans made in C#.
/// </summary>
internal static class PlanChecks
{
    public static ImmutableArray<string> Of(CentrePlan plan)
    {
        List<string> mistakes = [];
        Time(plan.Time, mistakes);
        Given("contact types", plan.ContactTypes, mistakes);
        Demand(!plan.Queues.IsDefault, "there are queues, or an empty list of them", mistakes);
        Given("agent groups", plan.AgentGroups, mistakes);
        Demand(!plan.Sites.IsDefault, "there are sites, or an empty list of them", mistakes);
        Demand(!plan.Systems.IsDefault, "there are systems, or an empty list of them", mistakes);
        Demand(!plan.Outages.IsDefault, "there are outages, or an empty list of them", mistakes);
        Given("thresholds of the service level", plan.Targets.Within, mistakes);
        bool partsAreLists =
            !plan.Lines.IsDefault && !plan.Numbers.IsDefault && !plan.Flows.IsDefault && !plan.Transfers.IsDefault;
        Demand(partsAreLists, "lines, numbers, flows and transfers are lists, though they may be empty", mistakes);
        if (!partsAreLists || !IsWhole(plan))
        {
            // The rest is asked of a plan whose intervals can be counted and whose parts are there.
            return [.. mistakes];
        }

        Unique("contact type", plan.ContactTypes.Select(type => type.Name), mistakes);
        Unique("queue", plan.Queues.Select(queue => queue.Name), mistakes);
        Unique("agent group", plan.AgentGroups.Select(group => group.Name), mistakes);
        foreach (ContactTypePlan type in plan.ContactTypes)
        {
            Contact(type, plan, mistakes);
        }

        CustomerChecks.Of(plan, mistakes);
        LineChecks.Of(plan, mistakes);
        FlowChecks.Of(plan, mistakes);

        foreach (QueuePlan queue in plan.Queues)
        {
            Queue(queue, plan, mistakes);
        }

        foreach (AgentGroupPlan group in plan.AgentGroups)
        {
            StaffChecks.Check(group, plan, mistakes);
        }

        OutageChecks.Check(plan, mistakes);
        if (mistakes.Count == 0)
        {
            double contacts = plan.ContactTypes.Sum(type => type.ExpectedContacts(plan.Time));
            Demand(
                contacts <= CentrePlan.MostContacts,
                $"at most {CentrePlan.MostContacts:N0} contacts come in a replication, not {contacts:N0}",
                mistakes
            );
        }

        Targets(plan.Targets, mistakes);
        GoalChecks.Of(plan, mistakes);
        Busyness("", plan.Busyness, mistakes);
        Demand(plan.Run.Replications >= 1, "there is at least one replication", mistakes);
        return [.. mistakes];
    }

    private static bool IsWhole(CentrePlan plan) =>
        plan.Time.Length > SimSpan.Zero
        && plan.Time.Interval > SimSpan.Zero
        && !plan.ContactTypes.IsDefault
        && !plan.Queues.IsDefault
        && !plan.AgentGroups.IsDefault
        && !plan.Sites.IsDefault
        && !plan.Systems.IsDefault
        && !plan.Outages.IsDefault
        && !plan.Targets.Within.IsDefault;

    private static void Time(TimePlan time, List<string> mistakes)
    {
        Demand(time.Length > SimSpan.Zero, "the length is longer than 0s", mistakes);
        Demand(time.Interval > SimSpan.Zero, "the interval is longer than 0s", mistakes);
        Demand(time.WarmUp >= SimSpan.Zero, "the warm-up is not negative", mistakes);
        Demand(time.DrainAtMost >= SimSpan.Zero, "the longest drain is not negative", mistakes);
        if (time.Interval > SimSpan.Zero)
        {
            Intervals(time, mistakes);
        }
    }

    // Busyness and head counts are drawn by the day: an interval lies in one, or is the whole of a run of at most a day.
    private static void Intervals(TimePlan time, List<string> mistakes)
    {
        SimSpan day = SimSpan.FromDays(1);
        bool isWholeRun = time.Interval == time.Length && time.Length <= day;
        bool divides = day.Microseconds % time.Interval.Microseconds == 0;
        bool onBoundary = time.ClockSpan.Microseconds % time.Interval.Microseconds == 0;
        Demand(divides || isWholeRun, $"the interval ({time.Interval}) divides a day", mistakes);
        Demand(onBoundary || isWholeRun, $"the start ({time.Clock:HH:mm}) lies on an interval boundary", mistakes);
        FewIntervals("length", time.Length, time, mistakes);
        FewIntervals("warm-up", time.WarmUp, time, mistakes);
    }

    private static void FewIntervals(string what, SimSpan span, TimePlan time, List<string> mistakes) =>
        Demand(
            span.Microseconds / time.Interval.Microseconds < 1_000_000,
            $"the {what} has under 1,000,000 intervals",
            mistakes
        );

    private static void Contact(ContactTypePlan type, CentrePlan plan, List<string> mistakes)
    {
        string who = $"contact type '{type.Name}': ";
        Demand(
            type.ArrivalsPerHour.Values.All(rate => rate >= 0 && double.IsFinite(rate)),
            $"{who}arrivals are finite and not negative",
            mistakes
        );
        Demand(
            !type.CountsAllAttempts || type.ArrivalLog.IsDefaultOrEmpty,
            $"{who}a log of arrivals holds first attempts",
            mistakes
        );
        Log(who, type.ArrivalLog, plan.Time, mistakes);
        Busyness(who, type.Busyness, mistakes);
        Demand(type.Balks is >= 0 and <= 1, $"{who}the chance to balk is a share", mistakes);
        Demand(
            type.Hold is null || type.Hold.Chance is >= 0 and <= 1,
            $"{who}the chance of a hold is a share",
            mistakes
        );
        Series(who + "arrivals", type.ArrivalsPerHour, plan, mistakes);
        Series(who + "talk", type.Talk, plan, mistakes);
        Series(who + "patience", type.Patience, plan, mistakes);
        Series(who + "hold", type.Hold?.Length, plan, mistakes);
        Series(who + "wrap-up", type.WrapUp, plan, mistakes);
    }

    private static void Log(string who, ImmutableArray<SimSpan> log, TimePlan time, List<string> mistakes)
    {
        ImmutableArray<SimSpan> given = log.IsDefault ? [] : log;
        Demand(
            given.All(at => at >= SimSpan.Zero && at < time.Length),
            $"{who}every arrival of the log lies in the run",
            mistakes
        );
        bool rises = given.Zip(given.Skip(1), (one, next) => one <= next).All(inOrder => inOrder);
        Demand(rises, $"{who}the arrivals of the log are in rising order", mistakes);
    }

    private static void Busyness(string who, DayFactorPlan? busyness, List<string> mistakes) =>
        Demand(
            busyness is null || busyness.Cv is > 0 and <= 10,
            $"{who}the cv of the busyness is above 0, at most 10",
            mistakes
        );

    private static void Queue(QueuePlan queue, CentrePlan plan, List<string> mistakes)
    {
        string who = $"queue '{queue.Name}': ";
        Demand(queue.Priority >= 1, $"{who}the priority is at least 1", mistakes);
        Demand(queue.WaitingPlaces is null or >= 0, $"{who}waiting places are not negative", mistakes);
        Demand(queue.Route.All(rank => !rank.IsDefaultOrEmpty), $"{who}every rank of the route has a group", mistakes);
        Unique($"{who}group on the route", queue.Route.SelectMany(rank => rank), mistakes);
        foreach (string name in queue.Route.SelectMany(rank => rank))
        {
            AgentGroupPlan? group = plan.AgentGroups.FirstOrDefault(group => group.Name == name);
            Demand(group is not null, $"{who}there is an agent group '{name}'", mistakes);
            Demand(
                group is null || group.Has(queue.Skill),
                $"{who}agents of '{name}' have the skill '{queue.Skill}'",
                mistakes
            );
        }

        bool served = queue.Route.Length > 0 || plan.AgentGroups.Any(group => group.Has(queue.Skill));
        Demand(served, $"{who}some agents have the skill '{queue.Skill}'", mistakes);
    }

    private static void Targets(TargetsPlan targets, List<string> mistakes)
    {
        Demand(targets.Within.All(span => span >= SimSpan.Zero), "thresholds are not negative", mistakes);
        Demand(targets.Within.Distinct().Count() == targets.Within.Length, "thresholds differ", mistakes);
        Demand(targets.ShortAbandon >= SimSpan.Zero, "the short-abandon limit is not negative", mistakes);
    }

    public static void Series<T>(string what, IntervalSeries<T>? series, CentrePlan plan, List<string> mistakes)
        where T : notnull
    {
        bool fits = series is null || series.IsConstant || series.Values.Length == plan.Time.IntervalCount;
        Demand(fits, $"{what}: one value, or one for each of the {plan.Time.IntervalCount} intervals", mistakes);
    }

    /// <summary>Demands that a queue, number or flow is there; other kinds are asked of the flow they belong to.</summary>
    public static void Exists(string who, Destination to, CentrePlan plan, List<string> mistakes)
    {
        bool exists = to.Kind switch
        {
            DestinationKind.Queue => plan.Queues.Any(queue => queue.Name == to.Name),
            DestinationKind.Number => plan.Numbers.Any(number => number.Name == to.Name),
            DestinationKind.Flow => plan.Flows.Any(flow => flow.Name == to.Name),
            _ => true,
        };
        Demand(exists, $"{who}there is '{to}'", mistakes);
    }

    public static void Share(string what, double share, List<string> mistakes) =>
        Demand(share is >= 0 and <= 1, $"{what} is from 0 to 1", mistakes);

    public static void Given<T>(string what, ImmutableArray<T> items, List<string> mistakes) =>
        Demand(!items.IsDefaultOrEmpty, $"there are {what}", mistakes);

    public static void Unique(string what, IEnumerable<string> names, List<string> mistakes)
    {
        foreach (var twice in names.GroupBy(name => name).Where(same => same.Count() > 1))
        {
            mistakes.Add(
                $"expected that each {what} has a name of its own; '{twice.Key}' stands {twice.Count()} times"
            );
        }
    }

    public static void Demand(bool holds, string rule, List<string> mistakes)
    {
        if (!holds)
        {
            mistakes.Add("expected that " + rule);
        }
    }
}
