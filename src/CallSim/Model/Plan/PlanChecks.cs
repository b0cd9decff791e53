using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>
/// The rules a plan must keep to be simulated, checked before every run. The scenario reader reports the same mistakes
/// earlier and at their place; this is the guard for plans made in C#.
/// </summary>
internal static class PlanChecks
{
    /// <summary>What a rule of the whole plan begins with, where that of a part names the part.</summary>
    public const string That = "that ";

    public static ImmutableArray<string> Of(CentrePlan plan)
    {
        List<string> mistakes = [];
        TimeChecks.Check(plan.Time, mistakes);
        Given(That, "contact types", plan.ContactTypes, mistakes);
        Demand(!plan.Queues.IsDefault, "that there are queues, or an empty list of them", mistakes);
        Given(That, "agent groups", plan.AgentGroups, mistakes);
        Demand(!plan.Sites.IsDefault, "that there are sites, or an empty list of them", mistakes);
        Demand(!plan.Systems.IsDefault, "that there are systems, or an empty list of them", mistakes);
        Demand(!plan.Outages.IsDefault, "that there are outages, or an empty list of them", mistakes);
        Given(That, "thresholds of the service level", plan.Targets.Within, mistakes);
        bool partsAreLists =
            !plan.Lines.IsDefault && !plan.Numbers.IsDefault && !plan.Flows.IsDefault && !plan.Transfers.IsDefault;
        Demand(partsAreLists, "that lines, numbers, flows and transfers are lists, though they may be empty", mistakes);
        if (!partsAreLists || !IsWhole(plan))
        {
            // The rest is asked of a plan whose intervals can be counted and whose parts are there.
            return [.. mistakes];
        }

        Unique(That, "contact type", plan.ContactTypes.Select(type => type.Name), mistakes);
        Unique(That, "queue", plan.Queues.Select(queue => queue.Name), mistakes);
        Unique(That, "agent group", plan.AgentGroups.Select(group => group.Name), mistakes);
        foreach (ContactTypePlan type in plan.ContactTypes)
        {
            ContactChecks.Check(type, plan, mistakes);
        }

        CustomerChecks.Of(plan, mistakes);
        LineChecks.Of(plan, mistakes);
        FlowChecks.Of(plan, mistakes);

        foreach (QueuePlan queue in plan.Queues)
        {
            QueueChecks.Check(queue, plan, mistakes);
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
                $"that at most {CentrePlan.MostContacts:N0} contacts come in a replication, not {contacts:N0}",
                mistakes
            );
        }

        Targets(plan.Targets, mistakes);
        GoalChecks.Of(plan, mistakes);
        ContactChecks.Busyness(That, plan.Busyness, mistakes);
        Demand(plan.Run.Replications >= 1, "that there is at least one replication", mistakes);
        if (mistakes.Count == 0 && plan.Run.Precision is { } precision)
        {
            mistakes.AddRange(precision.MistakesIn(plan).Select(mistake => mistake.Text));
        }

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

    private static void Targets(TargetsPlan targets, List<string> mistakes)
    {
        Demand(targets.Within.All(span => span >= SimSpan.Zero), "that thresholds are not negative", mistakes);
        Demand(targets.Within.Distinct().Count() == targets.Within.Length, "that thresholds differ", mistakes);
        Demand(targets.ShortAbandon >= SimSpan.Zero, "that the short-abandon limit is not negative", mistakes);
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

    public static void Given<T>(string who, string what, ImmutableArray<T> items, List<string> mistakes) =>
        Demand(!items.IsDefaultOrEmpty, $"{who}there are {what}", mistakes);

    public static void Unique(string who, string what, IEnumerable<string> names, List<string> mistakes)
    {
        foreach (var twice in names.GroupBy(name => name).Where(same => same.Count() > 1))
        {
            mistakes.Add(
                $"expected {who}each {what} has a name of its own; '{twice.Key}' stands {twice.Count()} times"
            );
        }
    }

    /// <summary>Adds a mistake where a rule does not hold.</summary>
    /// <param name="holds">Whether it holds.</param>
    /// <param name="rule">What follows "expected": <see cref="That"/>, or "of" whom and a colon; then what has to hold.</param>
    /// <param name="mistakes">What was found so far.</param>
    public static void Demand(bool holds, string rule, List<string> mistakes)
    {
        if (!holds)
        {
            mistakes.Add("expected " + rule);
        }
    }
}
