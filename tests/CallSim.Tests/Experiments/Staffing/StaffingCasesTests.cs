using CallSim.Engine;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tests.Experiments;

/// <summary>Centres that ask for something of their own: nights, shifts, shrinkage, more work, a whole day.</summary>
public sealed class StaffingCasesTests
{
    [Test]
    public void Staffing_WhereNobodyCanCome_NeedsNobody()
    {
        CentrePlan plan = StaffingPlans.Single(60, 0.8);
        plan = plan with
        {
            Time = plan.Time with { Clock = new TimeOnly(8, 0) },
            ContactTypes = [plan.ContactTypes[0] with { To = Destination.Number("hotline") }],
            Numbers =
            [
                new NumberPlan
                {
                    Name = "hotline",
                    To = Destination.Queue("sales"),
                    Open = new OpeningHours([
                        new OpeningRange(WeekDays.All, SimSpan.FromHours(8), SimSpan.FromHours(8.5)),
                    ]),
                },
            ],
        };
        StaffingResult result = Staffing.Find(plan, StaffingPlans.Quick);
        Assert.That(result.IsReached, Is.True);
        Assert.That(result.Groups[0].Paid[0], Is.GreaterThan(0));
        Assert.That(result.Groups[0].Paid[1..], Has.All.Zero);
        Assert.That(result.Evidence.Skip(1).Select(one => one.Verdict), Has.All.EqualTo(StaffingVerdict.Nothing));
    }

    // Nobody may wait too long at all: what meets that in each interval meets it over the day, and the day alone never costs more.
    [Test]
    public void Staffing_OfAPerfectTarget_CostsNoMoreForTheDayAlone()
    {
        StaffingResult result = Staffing.Find(StaffingPlans.Single(60, 1), StaffingPlans.Quick with { Prices = false });
        Assert.That(result.DayAlone!.PaidHours, Is.LessThanOrEqualTo(result.PaidHours));
    }

    [Test]
    public void Staffing_WithHardlyAContact_EndsAndSaysSo()
    {
        // A call in 500 nights: no number of replications that anybody waits for proves 80 %.
        StaffingResult result = Staffing.Find(
            StaffingPlans.Single(0.004, 0.8),
            StaffingPlans.Quick with
            {
                DayAlone = false,
            }
        );
        Assert.That(result.IsReached, Is.True);
        Assert.That(result.Groups[0].Paid, Has.All.LessThanOrEqualTo(1));
        Assert.That(
            result.Evidence.Select(one => one.Verdict),
            Has.All.EqualTo(StaffingVerdict.TooRare).Or.EqualTo(StaffingVerdict.Nothing)
        );
    }

    [Test]
    public void Staffing_WithShrinkage_PaysForThoseOffThePhones()
    {
        CentrePlan plan = StaffingPlans.Single(60, 0.8);
        StaffingResult all = Staffing.Find(plan, StaffingPlans.Quick with { Prices = false, DayAlone = false });
        StaffingResult some = Staffing.Find(
            plan with
            {
                AgentGroups = [plan.AgentGroups[0] with { Shrinkage = 0.25, Absent = 0.04 }],
            },
            StaffingPlans.Quick with
            {
                Prices = false,
                DayAlone = false,
            }
        );
        Assert.That(some.IsReached, Is.True);
        for (int interval = 0; interval < 3; interval++)
        {
            int paid = some.Groups[0].Paid[interval];
            Assert.That(some.Groups[0].Net[interval], Is.EqualTo(paid * 0.75 * 0.96).Within(1e-12));
            Assert.That(
                paid * 0.75 * 0.96,
                Is.InRange(all.Groups[0].Paid[interval] - 0.5, all.Groups[0].Paid[interval] + 2)
            );
        }
    }

    [Test]
    public void Staffing_OfMoreContacts_NeedsNoFewer()
    {
        double before = 0;
        foreach (double perHour in (double[])[20, 30, 45, 60, 80])
        {
            double hours = Staffing
                .Find(StaffingPlans.Single(perHour, 0.8), StaffingPlans.Quick with { Prices = false, DayAlone = false })
                .PaidHours;
            // Half an hour is one agent in one interval: a bound may be proven here and not there.
            Assert.That(hours, Is.GreaterThanOrEqualTo(before - 0.5));
            before = hours;
        }
    }

    [Test]
    public void Staffing_OverTheDay_CostsNoMoreAndHidesBadIntervals()
    {
        CentrePlan plan = StaffingPlans.Single(60, 0.8);
        StaffingResult each = Staffing.Find(plan, StaffingPlans.Quick with { Prices = false });
        StaffingResult day = Staffing.Find(plan, StaffingPlans.Quick with { Prices = false, Each = StaffingEach.Day });
        Assert.That(day.IsReached, Is.True);
        Assert.That(day.Evidence, Has.Length.EqualTo(1));
        Assert.That(day.Evidence[0].Interval, Is.Null);
        Assert.That(day.Evidence[0].Estimate.Low, Is.GreaterThanOrEqualTo(0.8));
        Assert.That(day.PaidHours, Is.LessThanOrEqualTo(each.PaidHours));
        Assert.That(day.DayAlone, Is.Null);
        Assert.That(each.DayAlone!.PaidHours, Is.LessThanOrEqualTo(each.PaidHours));
        Assert.That(each.DayAlone.Days[0].Day.Value, Is.EqualTo(0.8).Within(0.08));
    }

    [Test]
    public void Staffing_OfGroupsWithShifts_LeavesThemAsTheyAre()
    {
        CentrePlan plan = StaffingPlans.Single(60, 0.8);
        AgentGroupPlan shift = new()
        {
            Name = "early",
            Cost = new AgentCostPlan(10, 12),
            Shifts =
            [
                new ShiftPlan
                {
                    Name = "all",
                    Start = SimSpan.Zero,
                    Length = SimSpan.FromHours(1),
                    Agents = 3,
                },
            ],
        };
        StaffingResult result = Staffing.Find(
            plan with
            {
                AgentGroups = [.. plan.AgentGroups, shift],
            },
            StaffingPlans.Quick with
            {
                Prices = false,
                DayAlone = false,
            }
        );
        Assert.That(result.IsReached, Is.True);
        Assert.That(result.Plan.AgentGroups[1], Is.EqualTo(shift));
        StaffedGroup early = result.Groups[1];
        Assert.That((early.IsLookedFor, early.PaidHours, early.Cost), Is.EqualTo((false, 3.0, (double?)30.0)));
        Assert.That(result.Cost, Is.Null, "the other group has none");
        Assert.That(result.Groups[0].Paid[0], Is.LessThan(result.Groups[0].Paid[2]), "three help in the first hour");
    }
}
