using System.Globalization;
using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Validation.Tests.Formulas;

namespace CallSim.Validation.Tests.Staffing;

/// <summary>One skill, a load that never changes: the search must find the agents that the exact chain M/M/n+M asks for.</summary>
public sealed class SteadyStaffingTests
{
    private const double HandleSeconds = 240;
    private const double PatienceSeconds = 150;

    // Calls an hour and the bound on the share that hangs up: far enough from what n and n − 1 agents do, which the test checks.
    [TestCase(30, 0.07)]
    [TestCase(90, 0.03)]
    [TestCase(90, 0.14)]
    [TestCase(200, 0.024)]
    public void Fewest_OfASteadyLoad_AreThoseOfTheChain(double perHour, double abandonment)
    {
        int exact = FewestByChain(perHour, abandonment);
        Assert.That(
            Abandons(perHour, exact),
            Is.LessThan(0.9 * abandonment),
            "the case is clear of the bound, so that there is one answer"
        );
        Assert.That(Abandons(perHour, exact - 1), Is.GreaterThan(1.1 * abandonment));

        StaffingResult result = Find(perHour, abandonment);
        Report(result, exact);
        Assert.That(result.IsReached, Is.True);
        Assert.That(result.Groups[0].Paid, Has.All.EqualTo(exact));
        foreach (StaffingEvidence evidence in result.Evidence)
        {
            Assert.That(evidence.Estimate.Low, Is.LessThan(Abandons(perHour, exact) * 1.03));
            Assert.That(evidence.Estimate.High, Is.GreaterThan(Abandons(perHour, exact) * 0.97));
        }

        // One agent less misses by what the chain says.
        foreach (StaffingPrice price in result.Prices)
        {
            Assert.That(price.Loses!.Verdict, Is.EqualTo(StaffingVerdict.Missed));
            Assert.That(price.Loses.Estimate.Value, Is.GreaterThan(abandonment));
        }
    }

    [Test]
    public void Fewest_WhereTheBoundIsWhatSomeNumberDoesJustSo_AreThatNumberOrOneMore()
    {
        const double perHour = 90;
        int exact = FewestByChain(perHour, 0.03);
        double just = Abandons(perHour, exact) * 1.002;
        StaffingResult result = Find(perHour, just);
        Report(result, exact);
        Assert.That(result.IsReached, Is.True);
        Assert.That(result.Groups[0].Paid, Has.All.InRange(exact, exact + 1));
    }

    private static StaffingResult Find(double perHour, double abandonment)
    {
        CentrePlan plan = new CentreBuilder("steady")
            .Time(
                new TimePlan
                {
                    Length = SimSpan.FromHours(6),
                    Interval = SimSpan.FromHours(3),
                    WarmUp = SimSpan.FromHours(1),
                }
            )
            .Contacts(
                "sales",
                perHour,
                Law.Exponential(SimSpan.FromSeconds(HandleSeconds)),
                Law.Exponential(SimSpan.FromSeconds(PatienceSeconds))
            )
            .Agents("desk", 1)
            .Targets(new TargetsPlan { Goals = new GoalsPlan { AbandonmentAtMost = abandonment } })
            .Build();
        return CallSim.Experiments.Staffing.Find(plan, new StaffingOptions { DayAlone = false });
    }

    private static void Report(StaffingResult result, int exact) =>
        TestContext.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"exact {exact}; found {string.Join(' ', result.Groups[0].Paid)}, started from {string.Join(' ', result.Groups[0].Start)}, {result.Staffings} staffings; {string.Join("; ", result.Evidence.Select(one => $"{one.Estimate.Value:0.0000} [{one.Estimate.Low:0.0000}, {one.Estimate.High:0.0000}]"))}"
            )
        );

    private static int FewestByChain(double perHour, double abandonment) =>
        Enumerable.Range(1, 100).First(agents => Abandons(perHour, agents) <= abandonment);

    // M/M/n+M by its balance equations: the rate at which callers hang up, over that at which they come.
    private static double Abandons(double perHour, int agents)
    {
        double rate = perHour / 3600;
        MarkovChain<int> chain = new(
            0,
            inside =>
                [
                    (inside + 1, inside < agents + 200 ? rate : 0),
                    (
                        Math.Max(0, inside - 1),
                        (Math.Min(inside, agents) / HandleSeconds) + (Math.Max(0, inside - agents) / PatienceSeconds)
                    ),
                ]
        );
        return chain.Mean(chain.LongRun(), inside => Math.Max(0, inside - agents)) / PatienceSeconds / rate;
    }
}
