using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tests.Model;

/// <summary>A policy that somebody has written is stopped before it does harm, and blamed by its name.</summary>
public sealed class CheckedRoutingTests
{
    private static readonly CentrePlan s_plan = new CentreBuilder("two queues")
        .Time(SimSpan.FromHours(2))
        .Contacts("a", 60, Law.Exponential(SimSpan.FromMinutes(2)), Law.Exponential(SimSpan.FromMinutes(2)))
        .Contacts("b", 60, Law.Exponential(SimSpan.FromMinutes(2)), Law.Exponential(SimSpan.FromMinutes(2)))
        .Agents("both", 2)
        .Agents("only_b", 1, "b")
        .Routing("rogue")
        .Build();

    [Test]
    public void GroupFor_NobodyIdle_IsBlamed() =>
        Blames(
            new Rogue { Group = queue => queue.Row == 0 ? new(0) : GroupId.None },
            "chose group 'both' for queue 'a', where nobody is idle"
        );

    [Test]
    public void GroupFor_OffTheRoute_IsBlamed() =>
        Blames(
            new Rogue { Group = queue => queue.Row == 0 ? new(1) : GroupId.None },
            "brought group 'only_b' and queue 'a' together, which it does not serve"
        );

    [Test]
    public void GroupFor_NoSuchRow_IsBlamed() =>
        Blames(new Rogue { Group = _ => new(2) }, "chose row 2 of the agent groups, which the plan does not have");

    [Test]
    public void QueueFor_NobodyWaits_IsBlamed() =>
        Blames(
            new Rogue
            {
                Group = _ => new(0),
                IsMeek = true,
                Queue = _ => new(1),
            },
            "chose queue 'b', where nobody waits"
        );

    [Test]
    public void QueueFor_NoSuchRow_IsBlamed() =>
        Blames(
            new Rogue
            {
                Group = _ => new(0),
                IsMeek = true,
                Queue = _ => new(7),
            },
            "chose row 7 of the queues, which the plan does not have"
        );

    [Test]
    public void NextMatch_Impossible_IsBlamed() =>
        Blames(new Rogue { Match = new(new(0), new(1)) }, "chose queue 'a', where nobody waits");

    [Test]
    public void Policy_Throws_IsBlamedWithItsOwnWords()
    {
        PolicyException blame = Blames(
            new Rogue { Group = _ => throw new InvalidOperationException("no idea") },
            "failed when a contact joined queue"
        );
        Assert.That(blame.Message, Does.Contain("no idea"));
        Assert.That(blame.InnerException, Is.InstanceOf<InvalidOperationException>());
    }

    [Test]
    public void NextMatch_Default_IsNobody()
    {
        Assert.That(default(RoutingMatch), Is.EqualTo(RoutingMatch.None));
        Assert.That(default(RoutingMatch).IsNone);
        Assert.That(RoutingMatch.None.Queue, Is.EqualTo(QueueId.None));
        Assert.That(RoutingMatch.None.Group, Is.EqualTo(GroupId.None));
        RoutingMatch first = new(new(0), new(3));
        Assert.That(first.IsNone, Is.False);
        Assert.That((first.Queue.Row, first.Group.Row), Is.EqualTo((0, 3)));
    }

    [Test]
    public void View_AskedAboutRowsThatAreNotThere_SaysWhichThereAre()
    {
        Asks(view => view.Waiting(new(2)), "queues, rows 0 to 1, found row 2");
        Asks(view => view.FirstJoined(new(2)), "queues, rows 0 to 1, found row 2");
        Asks(view => view.PriorityOf(QueueId.None), "queues, rows 0 to 1, found none");
        Asks(view => view.RouteOf(QueueId.None), "queues, rows 0 to 1, found none");
        Asks(view => view.QueuesOf(new(5)), "agent groups, rows 0 to 1, found row 5");
        Asks(view => view.Idle(new(5)), "agent groups, rows 0 to 1, found row 5");
        Asks(view => view.OnDuty(GroupId.None), "agent groups, rows 0 to 1, found none");
        Asks(view => view.IdleSince(new(2)), "agent groups, rows 0 to 1, found row 2");

        static void Asks(Func<RoutingView, object> question, string words)
        {
            PolicyCatalogue policies = PolicyCatalogue.Standard.With(
                new(
                    "rogue",
                    "",
                    view =>
                    {
                        question(view);
                        return new RankedRouting(view);
                    }
                )
            );
            PolicyException blame = Assert.Throws<PolicyException>(() =>
                Simulation.Run(
                    s_plan,
                    new RunOptions
                    {
                        Policies = policies,
                        Replications = 1,
                        Threads = 1,
                    }
                )
            );
            Assert.That(blame.InnerException, Is.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(blame.Message, Does.Contain("expected one of the plan's " + words));
        }
    }

    [Test]
    public void Policy_CannotBeMade_IsBlamed()
    {
        PolicyCatalogue policies = PolicyCatalogue.Standard.With(
            new("rogue", "", _ => throw new NotSupportedException("not here"))
        );
        PolicyException? blame = Assert.Throws<PolicyException>(() =>
            Simulation.Run(s_plan, new RunOptions { Policies = policies })
        );
        Assert.That(blame!.Message, Does.Contain("The routing policy 'rogue' could not be made: not here"));
    }

    [Test]
    public void Policy_NotInTheCatalogue_IsAMistakeOfThePlan()
    {
        PlanException? mistake = Assert.Throws<PlanException>(() => Simulation.Run(s_plan));
        Assert.That(mistake!.Message, Does.Contain("the routing policy is 'rogue', but the run knows 'ranked' alone"));
    }

    [Test]
    public void Catalogue_NameTaken_IsRefused() =>
        Assert.Throws<ArgumentException>(() =>
            PolicyCatalogue.Standard.With(new("ranked", "", view => new RankedRouting(view)))
        );

    [Test]
    public void StandardPolicy_UnderAnotherNameAndChecked_GivesTheSameResults()
    {
        PolicyCatalogue policies = PolicyCatalogue.Standard.With(new("rogue", "", view => new RankedRouting(view)));
        RunResult watched = Simulation.Run(s_plan, new RunOptions { Policies = policies });
        RunResult plain = Simulation.Run(s_plan with { Routing = "ranked" });
        Assert.That(watched["wait_s"], Is.EqualTo(plain["wait_s"]));
        Assert.That(watched["offered"].Value, Is.GreaterThan(100));
    }

    [Test]
    public void Policy_ThatDraws_DrawsAnewForEachReplicationAndAlikeOnAnyThread()
    {
        List<ulong> words = [];
        PolicyCatalogue policies = PolicyCatalogue.Standard.With(
            new(
                "rogue",
                "",
                view =>
                {
                    KeyedBits bits = view.RandomBits;
                    lock (words)
                    {
                        words.Add(bits.NextBits());
                    }

                    return new RankedRouting(view);
                }
            )
        );
        Simulation.Run(
            s_plan,
            new RunOptions
            {
                Policies = policies,
                Replications = 8,
                Threads = 1,
            }
        );
        Simulation.Run(
            s_plan,
            new RunOptions
            {
                Policies = policies,
                Replications = 8,
                Threads = 2,
            }
        );
        Assert.That(words.Take(8), Is.Unique, "each replication has a stream of its own");
        Assert.That(words.Skip(8), Is.EquivalentTo(words.Take(8)));
    }

    private static PolicyException Blames(Rogue rogue, string what)
    {
        PolicyCatalogue policies = PolicyCatalogue.Standard.With(new("rogue", "Does as it likes.", rogue.On));
        RunOptions options = new()
        {
            Policies = policies,
            Replications = 1,
            Seed = 5,
        };
        PolicyException? blame = Assert.Throws<PolicyException>(() => Simulation.Run(s_plan, options));
        Assert.That(blame!.Message, Does.StartWith("The routing policy 'rogue' ").And.Contain(what));
        Assert.That((blame.Policy, blame.Seed, blame.Replication), Is.EqualTo(("rogue", 5UL, 0)));
        Assert.That(blame.Message, Does.Contain("seed 5, replication 0, at "));
        return blame;
    }

    /// <summary>A policy that answers whatever a test wants; where that wants nothing, as the standard policy does.</summary>
    private sealed class Rogue : IRouting
    {
        private RoutingView _view = null!;
        private RankedRouting _ranked = null!;

        public Func<QueueId, GroupId>? Group { get; init; }

        public Func<GroupId, QueueId>? Queue { get; init; }

        public RoutingMatch? Match { get; init; }

        /// <summary>Whether a group with nobody idle is not chosen.</summary>
        public bool IsMeek { get; init; }

        public IRouting On(RoutingView view)
        {
            _view = view;
            _ranked = new RankedRouting(view);
            return this;
        }

        public GroupId GroupFor(QueueId queue)
        {
            GroupId group = Group?.Invoke(queue) ?? _ranked.GroupFor(queue);
            return IsMeek && _view.Idle(group) == 0 ? GroupId.None : group;
        }

        public QueueId QueueFor(GroupId group) => Queue?.Invoke(group) ?? _ranked.QueueFor(group);

        public RoutingMatch NextMatch() => Match ?? _ranked.NextMatch();
    }
}
