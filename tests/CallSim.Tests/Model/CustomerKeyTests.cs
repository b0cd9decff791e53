using System.Collections.Immutable;
using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Model;

namespace CallSim.Tests.Model;

/// <summary>What a change of the plan does to the customers: those it does not concern stay as they were.</summary>
public sealed class CustomerKeyTests
{
    [Test]
    public void Arrivals_OneIntervalEdited_AllOthersStay()
    {
        var before = Arrivals(Plan(100, 100, 100));
        var after = Arrivals(Plan(100, 250, 100));
        Assert.That(In(after, 0), Is.EqualTo(In(before, 0)));
        Assert.That(In(after, 2), Is.EqualTo(In(before, 2)));
        Assert.That(In(after, 1), Has.Count.GreaterThan(In(before, 1).Count));
    }

    [Test]
    public void Arrivals_TenPercentMore_KeepsEveryCustomerAndAddsAFew()
    {
        HashSet<ulong> before = [.. Arrivals(Plan(100, 200, 100)).Select(arrival => arrival.Key)];
        HashSet<ulong> after = [.. Arrivals(Plan(110, 220, 110)).Select(arrival => arrival.Key)];
        Assert.That(before.IsProperSubsetOf(after), Is.True);
        Assert.That(after.Count - before.Count, Is.InRange(15, 70), "40 more are expected");
    }

    [Test]
    public void Arrivals_LongerWarmUp_ChangesNoMeasuredCustomer()
    {
        var without = Arrivals(Plan(100, 100));
        CentrePlan plan = Plan(100, 100);
        SimSpan warmUp = SimSpan.FromMinutes(75);
        var with = Arrivals(plan with { Time = plan.Time with { WarmUp = warmUp } });
        var measured = with.Where(arrival => arrival.At >= SimTime.Zero + warmUp)
            .Select(arrival => (arrival.At - warmUp, arrival.Key));
        Assert.That(measured, Is.EqualTo(without));
        Assert.That(with, Has.Count.GreaterThan(without.Count + 80));
    }

    [Test]
    public void Arrivals_AnotherTypeAdded_LeavesTheFirstAsItWas()
    {
        CentrePlan one = Plan(100, 100);
        CentrePlan two = one with { ContactTypes = [one.ContactTypes[0] with { Name = "new" }, one.ContactTypes[0]] };
        Assert.That(Arrivals(two, type: 1), Is.EqualTo(Arrivals(one)));
        Assert.That(Arrivals(two, type: 0), Is.Not.EqualTo(Arrivals(one)), "another name has other customers");
    }

    [TestCase("09:00")]
    [TestCase("22:00")]
    public void Arrivals_AnotherStart_AreTheSameCountedFromIt(string start)
    {
        CentrePlan plan = Plan(100, 250, 100);
        CentrePlan other = plan with { Time = plan.Time with { Clock = TimeOnly.Parse(start, null) } };
        Assert.That(Arrivals(other), Is.EqualTo(Arrivals(plan)));
    }

    [Test]
    public void Arrivals_AnotherStartBeforeMidnight_MeetTheFactorOfTheNextDayFromThereOn()
    {
        CentrePlan plan = Plan(100, 100, 100) with { Busyness = new DayFactorPlan(DayFactorFamily.Gamma, 0.5) };
        CentrePlan other = plan with { Time = plan.Time with { Clock = new TimeOnly(22, 0) } };
        Assert.That(In(Arrivals(other), 1), Is.EqualTo(In(Arrivals(plan), 1)));
        Assert.That(In(Arrivals(other), 2), Is.Not.EqualTo(In(Arrivals(plan), 2)));
    }

    [Test]
    public void Arrivals_AnotherInterval_AreOthers()
    {
        CentrePlan plan = Plan(100, 100);
        CentrePlan other = plan with { Time = plan.Time with { Interval = SimSpan.FromMinutes(30) } };
        other = other with
        {
            ContactTypes = [other.ContactTypes[0] with { ArrivalsPerHour = new IntervalSeries<double>(100) }],
        };
        Assert.That(Arrivals(other).Skip(150), Is.Not.EqualTo(Arrivals(plan).Skip(150)));
        Assert.That(In(Arrivals(other), 1), Is.Not.EqualTo(In(Arrivals(plan), 1)));
    }

    [Test]
    public void Arrivals_CountsOfAnInterval_ArePoisson()
    {
        // Mean and variance of 4,000 counts of mean 20: standard errors 0.071 and 0.45 (Poisson variance of the variance).
        const int Replications = 4000;
        double sum = 0;
        double squares = 0;
        for (int replication = 0; replication < Replications; replication++)
        {
            int count = In(Arrivals(Plan(20, 40), replication: replication), 0).Count;
            sum += count;
            squares += (double)count * count;
        }

        double mean = sum / Replications;
        double variance = (squares / Replications) - (mean * mean);
        Assert.That(mean, Is.EqualTo(20).Within(4 * 0.071));
        Assert.That(variance, Is.EqualTo(20).Within(4 * 0.46));
    }

    [Test]
    public void Arrivals_RateZero_NobodyComes() => Assert.That(Arrivals(Plan(0, 0)), Is.Empty);

    private static CentrePlan Plan(params double[] perHour)
    {
        ImmutableArray<double> rates = [.. perHour];
        return new CentreBuilder("arrivals")
            .Time(SimSpan.FromHours(perHour.Length), SimSpan.FromHours(1))
            .Contacts(
                new ContactTypePlan
                {
                    Name = "calls",
                    To = Destination.Queue("calls"),
                    ArrivalsPerHour = new IntervalSeries<double>(rates),
                    Talk = Law.Deterministic(SimSpan.Zero),
                }
            )
            .Agents("desk", 1)
            .Build();
    }

    private static List<(SimTime At, ulong Key)> In(List<(SimTime At, ulong Key)> arrivals, int hour)
    {
        SimTime begin = SimTime.Zero + SimSpan.FromHours(hour);
        return [.. arrivals.Where(arrival => arrival.At >= begin && arrival.At < begin + SimSpan.FromHours(1))];
    }

    private static List<(SimTime At, ulong Key)> Arrivals(CentrePlan plan, int type = 0, int replication = 0) =>
        [
            .. ArrivalWitness
                .Of(plan, replication)
                .Where(arrival => arrival.Type == type)
                .Select(arrival => (arrival.At, arrival.Key)),
        ];
}
