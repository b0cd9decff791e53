using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Tests.Properties;
using static CallSim.Tests.Model.Plans;

namespace CallSim.Tests.Experiments;

/// <summary>The contacts that a run hands over: all of them, in order, and no others.</summary>
public sealed class ContactLogTests
{
    [Test]
    public void Contacts_OfRandomPlans_AddUpToTheLedgers([Range(0, 60)] int seed)
    {
        CentrePlan plan = RandomPlan.Of(seed);
        CentreLayout layout = new(plan with { Time = plan.Time with { WarmUp = SimSpan.Zero } });
        Ledgers ledgers = new(layout);
        ContactJournal journal = new();
        Replication.Run(layout, ledgers, 1, replication: 0, journal: journal);
        LegRecord[] legs = [.. Enumerable.Range(0, journal.Legs.Count).Select(place => journal.Legs[place])];

        foreach (ContactOutcome outcome in Enum.GetValues<ContactOutcome>())
        {
            Assert.That(
                legs.Count(leg => leg.Outcome == (int)outcome),
                Is.EqualTo(ledgers.Contacts.Sum(ContactCounter.Of(outcome))),
                outcome.ToString()
            );
        }

        Assert.That(legs.Sum(leg => leg.Wait), Is.EqualTo(Sum(ledgers, cell => cell.Wait + cell.UnfinishedWait)));
        Assert.That(legs.Sum(leg => leg.Talk), Is.EqualTo(Sum(ledgers, cell => cell.Talk)));
        Assert.That(legs.Sum(leg => leg.Hold), Is.EqualTo(Sum(ledgers, cell => cell.Hold)));
        Assert.That(legs.Sum(leg => leg.WrapUp), Is.EqualTo(Sum(ledgers, cell => cell.WrapUp)));
        Assert.That(legs.Count(leg => leg.Leg > 0), Is.EqualTo(Sum(ledgers, cell => cell.Offered)));
        Assert.That(legs.Select(leg => leg.Ended), Is.Ordered);
        Assert.That(
            legs.Count(leg => leg.Resolution == Resolution.NotSolved && leg.Outcome >= 0),
            Is.EqualTo(ledgers.Contacts.Sum(ContactCounter.Unresolved))
        );
    }

    [Test]
    public void Contacts_OnSeveralThreads_ComeInTheSameOrder()
    {
        CentrePlan plan = RandomPlan.Of(7);
        Assert.That(Collect(plan, threads: 3), Is.EqualTo(Collect(plan, threads: 1)));
        Assert.That(Collect(plan, threads: 1), Is.Not.Empty);
    }

    [Test]
    public void Contacts_OfTheWarmUp_AreLeftOut()
    {
        CentrePlan plan = RandomPlan.Of(7);
        plan = plan with { Time = plan.Time with { WarmUp = SimSpan.FromHours(1) } };
        Log log = new();
        RunResult result = Simulation.Run(plan, new RunOptions { Replications = 5, Contacts = log });
        double offered = result["offered"].Value!.Value * 5;
        Assert.That(log.Ended, Is.EqualTo(Math.Round(offered)));
        Assert.That(log.Earliest, Is.GreaterThanOrEqualTo(SimSpan.Zero));
    }

    [Test]
    public void Contacts_CutOffByAnOutage_NameIt()
    {
        CentrePlan plan = OneDesk(Type(talk: 30) with { ArrivalLog = [S(0), S(5)] }, 1) with
        {
            Outages =
            [
                new OutagePlan
                {
                    Name = "fire",
                    Target = OutageTarget.Group,
                    Hits = "desk",
                    At = S(20),
                    Lasts = Law.Deterministic(S(60)),
                    InProgress = InProgressRule.Dropped,
                },
            ],
        };
        Log log = new();
        Simulation.Run(plan, new RunOptions { Replications = 1, Contacts = log });
        Assert.That(log.Legs[0], Is.EqualTo("0 1.1 calls 20s dropped fire"));
    }

    [Test]
    public void Contacts_LogThatThrows_EndsTheRunWithThat()
    {
        RunOptions options = new()
        {
            Replications = 50,
            Threads = 2,
            Contacts = new Full(),
        };
        Assert.That(() => Simulation.Run(RandomPlan.Of(7), options), Throws.TypeOf<IOException>());
    }

    private static List<string> Collect(CentrePlan plan, int threads)
    {
        Log log = new();
        Simulation.Run(
            plan,
            new RunOptions
            {
                Replications = 30,
                Threads = threads,
                Contacts = log,
            }
        );
        return log.Legs;
    }

    private static long Sum(Ledgers ledgers, Func<LegCell, long> value)
    {
        long sum = 0;
        for (int row = 0; row < ledgers.Legs.Rows; row++)
        {
            for (int lane = 0; lane < ledgers.Legs.Lanes; lane++)
            {
                sum += value(ledgers.Legs[row, lane]);
            }
        }

        return sum;
    }

    private sealed class Log : IContactLog
    {
        public List<string> Legs { get; } = [];

        public int Ended { get; private set; }

        public SimSpan Earliest { get; private set; } = SimSpan.Max;

        public void Add(scoped ContactLeg leg)
        {
            Legs.Add($"{leg.Replication} {leg.Contact}.{leg.Leg} {leg.Queue} {leg.Ended} {leg.Outcome} {leg.Reason}");
            Ended += leg.Outcome is null ? 0 : 1;
            Earliest = leg.Arrived < Earliest ? leg.Arrived : Earliest;
        }
    }

    private sealed class Full : IContactLog
    {
        public void Add(scoped ContactLeg leg) => throw new IOException("the disk is full");
    }
}
