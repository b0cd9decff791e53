namespace CallSim.Model;

/// <summary>What a plan may have, or do without. Metrics of what a plan does without are not reported.</summary>
[Flags]
public enum PlanFeatures
{
    /// <summary>Nothing in particular.</summary>
    None = 0,

    /// <summary>Numbers.</summary>
    Numbers = 1,

    /// <summary>Line groups.</summary>
    Lines = 2,

    /// <summary>Call flows.</summary>
    Flows = 4,

    /// <summary>Contacts that agents pass on: transfers, or misroutes.</summary>
    Transfers = 8,

    /// <summary>Customers who call again.</summary>
    FurtherContacts = 16,

    /// <summary>Served contacts whose matter is not solved.</summary>
    UnsolvedMatters = 32,

    /// <summary>Outages.</summary>
    Outages = 64,
}

/// <summary>Finds the features of plans.</summary>
internal static class FeatureFinder
{
    /// <summary>The features of a plan.</summary>
    public static PlanFeatures Of(CentrePlan plan) =>
        If(plan.Numbers.Length > 0, PlanFeatures.Numbers)
        | If(plan.Lines.Length > 0, PlanFeatures.Lines)
        | If(plan.Flows.Length > 0, PlanFeatures.Flows)
        | If(plan.Outages.Length > 0, PlanFeatures.Outages)
        | If(PassesOn(plan), PlanFeatures.Transfers)
        | If(plan.ContactTypes.Any(CallsAgain), PlanFeatures.FurtherContacts)
        | If(LeavesUnsolved(plan), PlanFeatures.UnsolvedMatters);

    /// <summary>Whether customers of a type may make more than one contact.</summary>
    public static bool CallsAgain(ContactTypePlan type) => type.Redials is not null || type.CallsAgain is not null;

    // A wrong key in a menu may lead to agents who lack the skill, if any do.
    private static bool PassesOn(CentrePlan plan) =>
        plan.Transfers.Length > 0
        || plan.ContactTypes.Any(type => type.Needs is not null)
        || SkillsOf(plan).Any(skill => skill.Misroutes > 0)
        || (plan.Flows.Length > 0 && SkillsOf(plan).Any());

    private static bool LeavesUnsolved(CentrePlan plan) =>
        plan.ContactTypes.Any(type => type.Resolved < 1) || SkillsOf(plan).Any(skill => skill.Resolves < 1);

    private static IEnumerable<AgentSkillPlan> SkillsOf(CentrePlan plan) =>
        plan.AgentGroups.SelectMany(group => group.Skills is { IsDefault: false } skills ? skills : []);

    private static PlanFeatures If(bool has, PlanFeatures feature) => has ? feature : PlanFeatures.None;
}
