using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;
using static CallSim.Tests.Model.Plans;

namespace CallSim.Tests.Model;

/// <summary>A contact type that replays a log arrives at its instants, to the microsecond, in every replication.</summary>
public sealed class LogReplayTests
{
    private static readonly SimSpan[] Log =
    [
        SimSpan.Zero,
        new(1),
        S(59.999999),
        S(60),
        S(60),
        S(60.5),
        S(200),
        S(239.999999),
    ];

    [Test]
    public void Arrivals_OfALog_AreItsInstants()
    {
        foreach (int replication in new[] { 0, 1, 17 })
        {
            Assert.That(Instants(Plan(Log), replication), Is.EqualTo(Log));
        }
    }

    [Test]
    public void Customers_OfALog_AreKeyedByIntervalAndPlaceInIt()
    {
        ulong typeKey = Keys.Named(Keys.Replication(11, 3), "logged");
        (int Interval, int Ordinal)[] places = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (3, 0), (3, 1)];

        var arrivals = ArrivalWitness.Of(Plan(Log), replication: 3).Where(arrival => arrival.Type == 0);

        Assert.That(
            arrivals.Select(arrival => arrival.Key),
            Is.EqualTo(places.Select(place => Keys.Customer(typeKey, place.Interval, place.Ordinal)))
        );
    }

    [Test]
    public void WarmUp_OfALog_HasNoArrivals()
    {
        CentrePlan plan = Plan(Log);
        CentrePlan warm = plan with { Time = plan.Time with { WarmUp = S(90) } };
        Assert.That(Instants(warm), Is.EqualTo(Log.Select(at => at + S(90))));
        Assert.That(
            ArrivalWitness.Of(warm).Where(arrival => arrival.Type == 0).Select(arrival => arrival.Key),
            Is.EqualTo(ArrivalWitness.Of(plan).Where(arrival => arrival.Type == 0).Select(arrival => arrival.Key))
        );
    }

    [Test]
    public void Log_BesideOtherTypes_ChangesNoneOfThem()
    {
        var others = ArrivalWitness.Of(Plan(Log)).Where(arrival => arrival.Type == 1).ToArray();
        Assert.That(others, Has.Length.GreaterThan(20));
        Assert.That(ArrivalWitness.Of(Plan(S(30))).Where(arrival => arrival.Type == 1), Is.EqualTo(others));
    }

    [Test]
    public void DayFactors_OnALog_ChangeNothing()
    {
        CentrePlan plan = Plan(Log) with { Busyness = new DayFactorPlan(DayFactorFamily.Gamma, 1) };
        Assert.That(Instants(plan), Is.EqualTo(Log));
    }

    [Test]
    public void Run_OfALog_SimulatesAsManyContactsAsItHas()
    {
        CentrePlan both = Plan(Log);
        CentrePlan plan = both with { ContactTypes = [both.ContactTypes[0]] };
        CentreLayout layout = new(plan);
        Ledgers ledgers = new(layout);
        Replication.Run(layout, ledgers, seed: 1, replication: 0);
        Assert.That(ledgers.ContactsSimulated, Is.EqualTo(Log.Length));
        Assert.That(plan.ContactTypes[0].ExpectedContacts(plan.Time), Is.EqualTo(Log.Length));
    }

    [Test]
    public void Run_OfOneAgentAndALog_HasTheWaitsWorkedOutByHand()
    {
        // One agent, talks of 10 s: the second waits for the first, the third for both, the fourth finds the agent free.
        CentrePlan plan = Day(4)
            .Contacts(Type("logged") with { ArrivalLog = [S(0), S(0), S(5), S(100)] })
            .Agents(Group("desk", 1, 1, 1, 1))
            .Build();
        RunResult result = Simulation.Run(plan, new RunOptions { Replications = 5 });
        Assert.That(result.ValuesOf("offered", Scope.All), Is.EqualTo(Enumerable.Repeat(4.0, 5)));
        Assert.That(result["wait_s"].Value, Is.EqualTo((0 + 10 + 15 + 0) / 4.0).Within(1e-12));
    }

    [Test]
    public void Mistakes_OfALogOutsideTheRunOrOutOfOrder_AreSaid()
    {
        Assert.That(Broken(S(240)), Has.One.Contains("every arrival of the log lies in the run"));
        Assert.That(Broken(SimSpan.Zero - S(1)), Has.One.Contains("every arrival of the log lies in the run"));
        Assert.That(Broken(S(2), S(1)), Has.One.Contains("the arrivals of the log are in rising order"));
        Assert.That(Broken(S(1), S(1)), Is.Empty);

        static IEnumerable<string> Broken(params SimSpan[] log)
        {
            CentrePlan plan = Plan();
            return (plan with { ContactTypes = [plan.ContactTypes[0] with { ArrivalLog = [.. log] }] }).Mistakes;
        }
    }

    /// <summary>Four intervals of a minute, with a type that replays a log and one that is Poisson.</summary>
    private static CentrePlan Plan(params SimSpan[] log) =>
        Day(4)
            .Contacts(Type("logged") with { ArrivalLog = [.. log] })
            .Contacts(Type("poisson") with { ArrivalsPerHour = 600.0 })
            .Agents(Group("desk", 1, 1, 1, 1))
            .Build();

    private static IEnumerable<SimSpan> Instants(CentrePlan plan, int replication = 0) =>
        ArrivalWitness
            .Of(plan, replication)
            .Where(arrival => arrival.Type == 0)
            .Select(arrival => arrival.At - SimTime.Zero);
}
