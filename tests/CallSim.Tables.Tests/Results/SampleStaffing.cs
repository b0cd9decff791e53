using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tables.Tests.Results;

/// <summary>A small search, for what its tables say about themselves.</summary>
internal static class SampleStaffing
{
    private static readonly Lazy<StaffSearch> s_search = new(Make);

    public static StaffSearch Search => s_search.Value;

    private static StaffSearch Make()
    {
        CentrePlan plan = new CentreBuilder("sample")
            .Time(SimSpan.FromHours(2))
            .Contacts("sales", 60, Law.Exponential(SimSpan.FromMinutes(3)), Law.Exponential(SimSpan.FromMinutes(2)))
            .Agents("NAME", 3)
            .Build() with
        {
            Targets = new TargetsPlan { Goals = new GoalsPlan { ServiceLevelAtLeast = 0.8 } },
        };
        StaffingResult result = Staffing.Find(plan, new StaffingOptions { Replications = 40 });
        return new StaffSearch(plan, result, Simulation.Run(result.Plan, new RunOptions { Replications = 20 }));
    }
}
