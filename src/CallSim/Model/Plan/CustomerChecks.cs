using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>The rules for where contacts go first and next, and for customers who call again; see <see cref="PlanChecks"/>.</summary>
internal static class CustomerChecks
{
    public static void Of(CentrePlan plan, List<string> mistakes)
    {
        foreach (ContactTypePlan type in plan.ContactTypes)
        {
            Type(type, plan, mistakes);
        }

        PlanChecks.Unique(PlanChecks.That, "transfer", plan.Transfers.Select(transfer => transfer.Name), mistakes);
        foreach (TransferPlan transfer in plan.Transfers)
        {
            Transfer(transfer, plan, mistakes);
        }

        IEnumerable<string> types = plan.ContactTypes.Select(type => type.Name);
        IEnumerable<string> queues = plan.Queues.Select(queue => queue.Name);
        foreach (ImmutableArray<string> loop in TransferLoops.Endless(types, queues, plan.Transfers))
        {
            mistakes.Add($"expected that transfers come to an end; these pass on for ever: {string.Join(", ", loop)}");
        }

        PlanChecks.Demand(
            plan.Targets.FcrWithin > SimSpan.Zero,
            "that the time for a repeat call is above 0s",
            mistakes
        );
    }

    private static void Type(ContactTypePlan type, CentrePlan plan, List<string> mistakes)
    {
        string who = $"of contact type '{type.Name}': ";
        PlanChecks.Demand(
            type.To.Kind is DestinationKind.Queue or DestinationKind.Number or DestinationKind.Flow,
            $"{who}it leads to a queue, a number or a flow, not to {type.To}",
            mistakes
        );
        PlanChecks.Exists(who, type.To, plan, mistakes);
        PlanChecks.Demand(
            type.Needs is null || plan.AgentGroups.Any(group => group.Has(type.Needs)),
            $"{who}some agents have the skill '{type.Needs}'",
            mistakes
        );
        PlanChecks.Share($"{who}the chance to be solved", type.Resolved, mistakes);
        if (type.CallsAgain is { } again)
        {
            PlanChecks.Share($"{who}the share who call again", again.Chance, mistakes);
            PlanChecks.Series(who + "delay of a further call", again.Delay, plan, mistakes);
        }

        if (type.Redials is { } redials)
        {
            Redials(redials, type, plan, mistakes);
        }
    }

    private static void Redials(RedialPlan redials, ContactTypePlan type, CentrePlan plan, List<string> mistakes)
    {
        string who = $"of contact type '{type.Name}': ";
        foreach (double share in redials.AfterBlocked.Concat(redials.AfterAbandon).Concat(redials.AfterOutage))
        {
            PlanChecks.Share($"{who}the share who redial", share, mistakes);
        }

        PlanChecks.Demand(
            redials.AttemptsAtMost is null or >= 1,
            $"{who}a customer makes at least one attempt",
            mistakes
        );
        PlanChecks.Series(who + "delay of a redial", redials.Delay, plan, mistakes);
        PlanChecks.Demand(
            !redials.GoesRoundAtOnce(type, plan.Numbers, plan.Flows),
            $"{who}who redials for ever waits between the attempts",
            mistakes
        );
    }

    private static void Transfer(TransferPlan transfer, CentrePlan plan, List<string> mistakes)
    {
        string who = $"of transfer '{transfer.Name}': ";
        PlanChecks.Share($"{who}the chance", transfer.Chance, mistakes);
        PlanChecks.Exists(who, Destination.Queue(transfer.To), plan, mistakes);
        PlanChecks.Series(who + "explanation", transfer.ExplainsAgain, plan, mistakes);
        if (transfer.FromQueue is { } queue)
        {
            PlanChecks.Exists(who, Destination.Queue(queue), plan, mistakes);
        }

        PlanChecks.Demand(
            transfer.FromContact is null || plan.ContactTypes.Any(type => type.Name == transfer.FromContact),
            $"{who}there is a contact type '{transfer.FromContact}'",
            mistakes
        );
        PlanChecks.Demand(
            transfer.FromGroup is null || plan.AgentGroups.Any(group => group.Name == transfer.FromGroup),
            $"{who}there is an agent group '{transfer.FromGroup}'",
            mistakes
        );
    }
}
