using CallSim.Engine;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tests.Experiments;

/// <summary>A goal of occupancy is about time: of that there is enough for a proof wherever somebody works.</summary>
public sealed class StaffingOccupancyTests
{
    [Test]
    public void Occupancy_NearItsBound_IsProven_AndNeverTooRare(
        [Values(2ul, 3ul)] ulong seed,
        [Values(0.688, 0.69, 0.695)] double bound
    )
    {
        CentrePlan plan = new CentreBuilder("busy")
            .Time(new TimePlan { Length = SimSpan.FromHours(3), Interval = SimSpan.FromMinutes(30) })
            .Contacts(StaffingPlans.Type("sales", [60, 80, 100, 80, 60, 60]))
            .Agents("desk", 1)
            .Targets(
                new TargetsPlan
                {
                    Goals = new GoalsPlan { ServiceLevelAtLeast = 0.8, OccupancyAtMost = bound },
                }
            )
            .Build();
        StaffingResult result = Staffing.Find(
            plan,
            StaffingPlans.Quick with
            {
                Seed = seed,
                ReplicationsAtMost = 800,
                Prices = false,
                DayAlone = false,
            }
        );

        Assert.That(result.IsReached, Is.True);
        foreach (StaffingEvidence evidence in result.Evidence.Where(one => one.Goal.Metric == "occupancy"))
        {
            Assert.That(evidence.Verdict, Is.EqualTo(StaffingVerdict.Met));
            Assert.That(evidence.Estimate.High, Is.LessThanOrEqualTo(bound));
        }
    }
}
