using System.Collections.Immutable;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Cli.Planning;

/// <summary>
/// Lets a search count hours where the groups have costs: it does not see them, and the staffing that it finds has them again.
/// </summary>
internal static class CostsOf
{
    public static CentrePlan Removed(CentrePlan plan) =>
        plan with
        {
            AgentGroups = [.. plan.AgentGroups.Select(group => group with { Cost = null })],
        };

    /// <summary>A result with the costs of a plan.</summary>
    public static StaffingResult Restored(StaffingResult result, CentrePlan plan)
    {
        ImmutableArray<StaffedGroup> groups =
        [
            .. result.Groups.Zip(
                plan.AgentGroups,
                (group, of) => group with { Cost = group.PaidHours * of.Cost?.Hour }
            ),
        ];
        return result with
        {
            Plan = result.Plan with
            {
                AgentGroups =
                [
                    .. result.Plan.AgentGroups.Zip(plan.AgentGroups, (group, of) => group with { Cost = of.Cost }),
                ],
            },
            Groups = groups,
            Cost = groups.Any(group => group.Cost is null) ? null : groups.Sum(group => group.Cost),
        };
    }
}
