using System.Collections.Immutable;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tests.Experiments;

/// <summary>What a search may not do, cannot do, or is asked to stop.</summary>
public sealed class StaffingBoundsTests
{
    [Test]
    public void Staffing_WithinBounds_KeepsToThem()
    {
        CentrePlan plan = StaffingPlans.Day();
        CentrePlan bounded = plan with
        {
            AgentGroups =
            [
                plan.AgentGroups[0] with
                {
                    Staffing = new StaffingBounds { AtLeast = 4, AtMost = 5 },
                },
                plan.AgentGroups[1],
            ],
        };
        StaffingResult result = Staffing.Find(bounded, StaffingPlans.Quick with { DayAlone = false, Prices = false });
        Assert.That(result.IsReached, Is.True);
        Assert.That(result.Groups[0].Paid, Has.All.InRange(4, 5));

        // Those of the options come first.
        StaffingOptions options = StaffingPlans.Quick with
        {
            DayAlone = false,
            Prices = false,
            Bounds = ImmutableDictionary<string, StaffingBounds>.Empty.Add("one", new StaffingBounds { AtMost = 0 }),
        };
        Assert.That(Staffing.Find(bounded, options).Groups[0].Paid, Has.All.Zero);
    }

    [Test]
    public void Staffing_BeyondReach_SaysWhatIsMissedAndByHowMuch()
    {
        CentrePlan plan = StaffingPlans.Single(60, 0.9);
        plan = plan with { AgentGroups = [plan.AgentGroups[0] with { Staffing = new StaffingBounds { AtMost = 4 } }] };
        StaffingResult result = Staffing.Find(plan, StaffingPlans.Quick);
        Assert.That(result.IsReached, Is.False);
        Assert.That(result.Groups[0].Paid, Has.All.EqualTo(4));
        Assert.That(result.OutOfReach, Has.Length.EqualTo(3));
        Assert.That(result.Prices, Is.Empty);
        foreach (StaffingEvidence evidence in result.OutOfReach.Select(one => one.Best))
        {
            Assert.That(evidence.Verdict, Is.EqualTo(StaffingVerdict.Missed));
            Assert.That(evidence.Estimate.High, Is.LessThan(0.9).And.GreaterThan(0.2));
        }
    }

    [Test]
    public void Staffing_OfAPlanThatAsksForNothing_IsRefused()
    {
        CentrePlan plan = StaffingPlans.Single(60, 0.8);
        Assert.That(
            () => Staffing.Find(plan with { Targets = new TargetsPlan() }),
            Throws.InstanceOf<PlanException>().With.Message.Contains("has a goal")
        );
        StaffingOptions unknown = new()
        {
            Bounds = ImmutableDictionary<string, StaffingBounds>.Empty.Add("desc", new StaffingBounds()),
        };
        Assert.That(
            () => Staffing.Find(plan, unknown),
            Throws.InstanceOf<PlanException>().With.Message.Contains("there is no 'desc'")
        );
        CentrePlan reversed = plan with
        {
            AgentGroups =
            [
                plan.AgentGroups[0] with
                {
                    Staffing = new StaffingBounds { AtLeast = 5, AtMost = 4 },
                },
            ],
        };
        Assert.That(
            () => Staffing.Find(reversed),
            Throws.InstanceOf<PlanException>().With.Message.Contains("staffing is at most 5 or more")
        );
        Assert.That(
            () => Staffing.Find(plan, new StaffingOptions { Replications = 9 }),
            Throws.InstanceOf<ArgumentOutOfRangeException>()
        );
    }

    [Test]
    public void Staffing_Cancelled_GivesNothing()
    {
        using CancellationTokenSource source = new();
        StaffingOptions options = StaffingPlans.Quick with
        {
            Progress = progress =>
            {
                if (progress.Phase == StaffingPhase.Removing)
                {
                    source.Cancel();
                }
            },
        };
        Assert.That(
            () => Staffing.Find(StaffingPlans.Day(), options, source.Token),
            Throws.InstanceOf<OperationCanceledException>()
        );
    }

    [Test]
    public void Bounds_OfAStaffing_AreNoPartOfTheHash()
    {
        CentrePlan plan = StaffingPlans.Day();
        CentrePlan bounded = plan with
        {
            AgentGroups =
            [
                plan.AgentGroups[0] with
                {
                    Staffing = new StaffingBounds { AtMost = 7 },
                },
                plan.AgentGroups[1],
            ],
        };
        Assert.That(bounded.Hash, Is.EqualTo(plan.Hash));
    }
}
