using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Tests.Docs;

namespace CallSim.Tests.Experiments;

/// <summary>An observer sees everything, in order: what it adds up is what the results of the same replication say.</summary>
public sealed class ObserverTests
{
    private static readonly CentrePlan s_plan = new CentreBuilder("observed")
        .Time(SimSpan.FromHours(4), warmUp: SimSpan.FromMinutes(30))
        .Contacts(
            new ContactTypePlan
            {
                Name = "calls",
                To = Destination.Queue("calls"),
                ArrivalsPerHour = 120,
                Talk = Law.Exponential(SimSpan.FromMinutes(3)),
                Patience = new IntervalSeries<Law>(Law.Exponential(SimSpan.FromMinutes(2))),
                WrapUp = new IntervalSeries<Law>(Law.Deterministic(SimSpan.FromSeconds(20))),
            }
        )
        .Agents("desk", 6)
        .Build();

    [Test]
    public void Observe_OfAReplication_NothingIsLostAndTimeNeverRunsBack()
    {
        ArrivalsAndExits seen = new();
        Simulation.Observe(s_plan, seen, seed: 3, replication: 0);
        Assert.That(seen.All, Has.Count.GreaterThan(2000));
        Assert.That(seen.All.Select(what => what.At), Is.Ordered);
        Assert.That(seen.All[0].At, Is.LessThan(SimSpan.Zero), "the warm-up is seen, too");
        Assert.That(seen.Inside, Is.Empty, "whoever comes leaves");
        Assert.That(Count(seen, JournalKind.IsAnswered), Is.EqualTo(Count(seen, JournalKind.ConversationEnds)));
        Assert.That(Count(seen, JournalKind.WrapUpBegins), Is.EqualTo(Count(seen, JournalKind.WrapUpEnds)));
        Assert.That(
            Count(seen, JournalKind.JoinsQueue),
            Is.EqualTo(Count(seen, JournalKind.Waits) + AnsweredAtOnce(seen)),
            "who joins is answered at once or waits"
        );
    }

    [Test]
    public void Observe_OfAReplication_AddsUpToItsResults()
    {
        ArrivalsAndExits seen = new();
        Simulation.Observe(s_plan, seen, seed: 3, replication: 0);
        RunResult result = Simulation.Run(s_plan, new RunOptions { Seed = 3, Replications = 1 });
        HashSet<long> measured =
        [
            .. seen
                .All.Where(what => what.Kind == JournalKind.Arrives && what.At >= SimSpan.Zero)
                .Select(what => what.Contact),
        ];
        Assert.That(measured, Has.Count.EqualTo(result["offered"].Value));
        Assert.That(Left("served"), Is.EqualTo(result["served"].Value));
        Assert.That(Left("abandoned_queue"), Is.EqualTo(result["abandoned"].Value).And.GreaterThan(10));

        int Left(string outcome) =>
            seen.All.Count(what =>
                what.Kind == JournalKind.Leaves && what.Subject == outcome && measured.Contains(what.Contact)
            );
    }

    [Test]
    public void Observe_WithAPolicyOfOnesOwn_FollowsIt()
    {
        PolicyCatalogue policies = PolicyCatalogue.Standard.With(LongestQueueFirst.Policy);
        ArrivalsAndExits seen = new();
        Simulation.Observe(s_plan with { Routing = "longest_queue" }, seen, seed: 3, policies: policies);
        Assert.That(seen.All, Is.Not.Empty);
    }

    [Test]
    public void Observe_ObserverThrows_IsBlamedWithItsOwnWords()
    {
        InvalidOperationException own = new("The notebook is full.");
        ObserverException blame = Assert.Throws<ObserverException>(() =>
            Simulation.Observe(s_plan, new Throwing(own), seed: 3)
        );
        Assert.That(blame.InnerException, Is.SameAs(own));
        Assert.That(
            blame.Message,
            Does.StartWith("The observer 'Throwing' failed when it was told of Arrives at ")
                .And.EndsWith(": The notebook is full. The mistake is in the observer, and the simulation was stopped.")
        );
        Assert.That(blame.What.Kind, Is.EqualTo(JournalKind.Arrives));
    }

    [Test]
    public void Observe_ObserverGivesUp_PassesThrough()
    {
        OperationCanceledException enough = new("Seen enough.");
        Assert.That(() => Simulation.Observe(s_plan, new Throwing(enough), seed: 3), Throws.Exception.SameAs(enough));
    }

    [Test]
    public void Observe_PolicyNotHandedIn_SaysHowItIs() =>
        Assert.That(
            () => Simulation.Observe(s_plan with { Routing = "longest_queue" }, new Silent()),
            Throws
                .TypeOf<PlanException>()
                .With.Message.Contains("the routing policy is 'longest_queue', but the run knows 'ranked' alone")
                .And.Message.Contains("to Simulation.Observe and Simulation.Tell as the argument 'policies'")
        );

    [Test]
    public void Observe_Cancelled_GivesUp() =>
        Assert.Throws<OperationCanceledException>(() =>
            Simulation.Observe(
                s_plan with
                {
                    Time = s_plan.Time with { Length = SimSpan.FromDays(2000), Interval = SimSpan.FromDays(1) },
                },
                new Silent(),
                cancellation: new CancellationToken(canceled: true)
            )
        );

    private static int Count(ArrivalsAndExits seen, JournalKind kind) => seen.All.Count(what => what.Kind == kind);

    private static int AnsweredAtOnce(ArrivalsAndExits seen) =>
        seen
            .All.Zip(seen.All.Skip(1))
            .Count(pair => pair.First.Kind == JournalKind.JoinsQueue && pair.Second.Kind == JournalKind.IsAnswered);

    /// <summary>Throws as soon as somebody arrives.</summary>
    private sealed class Throwing(Exception what) : ISimulationObserver
    {
        public void Happens(in Happening happening)
        {
            if (happening.Kind == JournalKind.Arrives)
            {
                throw what;
            }
        }
    }

    private sealed class Silent : ISimulationObserver
    {
        public void Happens(in Happening what) { }
    }

    /// <summary>Keeps everything, and who is in the centre.</summary>
    private sealed class ArrivalsAndExits : ISimulationObserver
    {
        public List<Happening> All { get; } = [];

        public HashSet<long> Inside { get; } = [];

        public void Happens(in Happening what)
        {
            All.Add(what);
            bool isInOrder = what.Kind switch
            {
                JournalKind.Arrives => Inside.Add(what.Contact),
                JournalKind.Leaves => Inside.Remove(what.Contact),
                _ => what.Contact == 0 || Inside.Contains(what.Contact),
            };
            Assert.That(isInOrder, $"{what} happens to a contact that is in the centre");
        }
    }
}
