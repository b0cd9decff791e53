using CallSim.Experiments;
using CallSim.Model;
using CallSim.Statistics;
using static CallSim.Tests.Model.Plans;

namespace CallSim.Tests.Experiments;

/// <summary>Goals and their verdicts, by cases worked out by hand.</summary>
public sealed class GoalVerdictTests
{
    private static readonly Goal s_atLeast80 = new("service_level", Scope.All, MetricUnit.Share, 0.8, IsLeast: true);
    private static readonly Goal s_atMost20 = new("abandon_share", Scope.All, MetricUnit.Share, 0.2, IsLeast: false);

    [TestCase(0.85, 0.02, Verdict.Met, TestName = "Judge_IntervalOnTheGoodSide_IsMet")]
    [TestCase(0.81, 0.02, Verdict.NotCertain, TestName = "Judge_ValueGoodIntervalAcross_IsNotCertain")]
    [TestCase(0.79, 0.02, Verdict.NotCertain, TestName = "Judge_ValueBadIntervalAcross_IsNotCertain")]
    [TestCase(0.75, 0.02, Verdict.Missed, TestName = "Judge_IntervalBeyondTheBound_IsMissed")]
    [TestCase(0.80, null, Verdict.NotCertain, TestName = "Judge_ReplicationsAllOnTheBound_IsNotCertain")]
    [TestCase(0.99, null, Verdict.NotCertain, TestName = "Judge_ReplicationsAllGood_IsNotCertain")]
    [TestCase(0.79, null, Verdict.Missed, TestName = "Judge_ReplicationsAllBeyond_IsMissed")]
    public void Judge_GoalOfAtLeast80_LooksAtTheWholeInterval(double value, double? halfWidth, Verdict verdict)
    {
        Assert.That(Judge(s_atLeast80, value, halfWidth), Is.EqualTo(verdict));
        Assert.That(Judge(s_atMost20, 1 - value, halfWidth), Is.EqualTo(verdict), "mirrored");
    }

    // Powers of two, so that the ends of the interval are exact.
    [TestCase(0.75, Verdict.Met, TestName = "Judge_IntervalThatBeginsOnTheBound_IsMet")]
    [TestCase(0.25, Verdict.NotCertain, TestName = "Judge_IntervalThatEndsOnTheBound_IsNotCertain")]
    public void Judge_IntervalThatTouchesTheBound(double value, Verdict verdict) =>
        Assert.That(Judge(s_atLeast80 with { Bound = 0.5 }, value, 0.25), Is.EqualTo(verdict));

    [TestCase(0.30, 0.75, Verdict.NotCertain, TestName = "Judge_LowerEndBeyond_IsNotCertain")]
    [TestCase(0.50, 0.75, Verdict.Met, TestName = "Judge_LowerEndOnTheBound_IsMet")]
    [TestCase(0.25, 0.49, Verdict.Missed, TestName = "Judge_UpperEndBeyond_IsMissed")]
    public void Judge_IntervalThatIsNotSymmetrical_LooksAtItsEnds(double low, double high, Verdict verdict)
    {
        // The value lies at the far end, where half the width would say something else.
        Estimate estimate = new(low, (high - low) / 2, 100) { Low = low, High = high };
        Assert.That(GoalVerdict.Of(s_atLeast80 with { Bound = 0.5 }, estimate).Verdict, Is.EqualTo(verdict));
    }

    [TestCase(0.99, 9, Verdict.NotCertain)]
    [TestCase(0.01, 9, Verdict.NotCertain)]
    [TestCase(0.01, 10, Verdict.Missed)]
    [TestCase(null, 100, Verdict.NoValue)]
    public void Judge_FewReplicationsOrNoValue_IsNotDecided(double? value, int replications, Verdict verdict) =>
        Assert.That(GoalVerdict.Of(s_atLeast80, new Estimate(value, null, replications)).Verdict, Is.EqualTo(verdict));

    [TestCase(Verdict.Met, false, false)]
    [TestCase(Verdict.NotCertain, false, true)]
    [TestCase(Verdict.NoValue, false, true)]
    [TestCase(Verdict.Missed, true, true)]
    public void Fails_LenientAndStrict(Verdict verdict, bool lenient, bool strict)
    {
        GoalVerdict judged = new(s_atLeast80, default, verdict);
        Assert.That((judged.Fails(isStrict: false), judged.Fails(isStrict: true)), Is.EqualTo((lenient, strict)));
    }

    [Test]
    public void Goal_InWords_HasItsUnit()
    {
        Goal asa = new("asa_s", Scope.All, MetricUnit.Seconds, 12.5, IsLeast: false);
        Assert.That((s_atLeast80.ToString(), asa.ToString()), Is.EqualTo(("at least 80 %", "at most 12.5 s")));
    }

    /// <summary>
    /// Two customers of 10 s each come at 0 and 1 s to one agent: the second waits 9 s. Mean wait 4.5 s, half are answered
    /// within 5 s, all within 20 s; the agent is busy 20 of 60 s. Nobody calls the other queue.
    /// </summary>
    [Test]
    public void Verdicts_OfADayByHand_AreThoseOfItsParts()
    {
        CentrePlan plan = Day()
            .Contacts(Type("busy") with { ArrivalLog = [S(0), S(1)] })
            .Contacts(Type("idle"))
            .Agents(Group("desk", 1))
            .Targets(
                new()
                {
                    Within = [S(5), S(20)],
                    Goals = new() { ServiceLevelAtLeast = 0.5, OccupancyAtMost = 0.33 },
                }
            )
            .Goals(Scope.Contact("busy"), new() { AsaAtMost = S(4.5), WaitAtMost = S(4.4) })
            .Goals(
                Scope.Queue("busy"),
                new()
                {
                    ServiceLevelAtLeast = 0.51,
                    ServiceLevelWithin = S(20),
                    AbandonmentAtMost = 0.5,
                }
            )
            .Goals(Scope.Queue("idle"), new() { ServiceLevelAtLeast = 0.1 })
            .Goals(Scope.Group("desk"), new() { OccupancyAtMost = 0.34 })
            .Build();

        RunResult result = Simulation.Run(plan, new() { Replications = 10, Threads = 1 });

        Assert.That(
            Told(result),
            Is.EqualTo(
                new[]
                {
                    // Every replication is the same, so that nothing proves a goal met: only all or nothing of the trials has an interval.
                    ("all", "service_level", Verdict.NotCertain),
                    ("all", "occupancy", Verdict.Missed),
                    ("contact:busy", "asa_s", Verdict.NotCertain),
                    ("contact:busy", "wait_s", Verdict.Missed),
                    // By the interval of 20 trials of which none failed, 72 % to 100 %.
                    ("queue:busy", "service_level_20s", Verdict.Met),
                    ("queue:busy", "abandon_share", Verdict.Met),
                    ("queue:idle", "service_level", Verdict.NoValue),
                    ("group:desk", "occupancy", Verdict.NotCertain),
                }
            )
        );
        Assert.That(
            result.Verdicts().Select(found => found.Estimate.Value),
            Is.EqualTo(new double?[] { 0.5, 1 / 3.0, 4.5, 4.5, 1, 0, null, 1 / 3.0 }).Within(1e-12)
        );
    }

    /// <summary>Two customers hang up after 5 s, as nobody is at work: a promise to them is broken, one about the agents is not.</summary>
    [Test]
    public void Verdicts_WhereContactsCameAndNobodyAnswered_AreMissed()
    {
        CentrePlan plan = Day()
            .Contacts(Type("busy") with { ArrivalLog = [S(0), S(1)], Patience = Constant(5) })
            .Contacts(Type("idle"))
            .Agents(Group("desk", 0))
            .Targets(
                new()
                {
                    Goals = new() { AsaAtMost = S(20), OccupancyAtMost = 0.9 },
                }
            )
            .Goals(Scope.Contact("busy"), new() { AsaAtMost = S(20), WaitAtMost = S(6) })
            .Goals(Scope.Queue("busy"), new() { AbandonmentAtMost = 0.1, AsaAtMost = S(20) })
            .Goals(Scope.Queue("idle"), new() { AsaAtMost = S(20) })
            .Goals(Scope.Group("desk"), new() { OccupancyAtMost = 0.9 })
            .Build();

        RunResult result = Simulation.Run(plan, new() { Replications = 10, Threads = 1 });

        Assert.That(
            Told(result),
            Is.EqualTo(
                new[]
                {
                    ("all", "asa_s", Verdict.Missed),
                    ("all", "occupancy", Verdict.NoValue),
                    ("contact:busy", "asa_s", Verdict.Missed),
                    ("contact:busy", "wait_s", Verdict.NotCertain),
                    ("queue:busy", "abandon_share", Verdict.Missed),
                    ("queue:busy", "asa_s", Verdict.Missed),
                    ("queue:idle", "asa_s", Verdict.NoValue),
                    ("group:desk", "occupancy", Verdict.NoValue),
                }
            )
        );
    }

    private static IEnumerable<(string Scope, string Metric, Verdict Verdict)> Told(RunResult result) =>
        result.Verdicts().Select(found => (found.Goal.Scope.ToString(), found.Goal.Metric, found.Verdict));

    [Test]
    public void Verdicts_OfAPlanWithoutGoals_AreNone() =>
        Assert.That(Simulation.Run(OneDesk(Type(), 1), new() { Replications = 1, Threads = 1 }).Verdicts(), Is.Empty);

    [Test]
    public void Build_GoalsThatCannotBeJudged_AreMistakes()
    {
        CentreBuilder builder = Day()
            .Contacts(Type())
            .Agents(Group("desk", 1))
            .Targets(
                new()
                {
                    Goals = new() { BlockedAtMost = 0.1, AsaAtMost = S(-1) },
                }
            )
            .Goals(Scope.Queue("calls"), new() { OccupancyAtMost = 0.5, AbandonmentAtMost = 1.5 })
            .Goals(Scope.Contact("calls"), new() { ServiceLevelAtLeast = 0.8, ServiceLevelWithin = S(30) })
            .Goals(Scope.Group("nobody"), new() { OccupancyAtMost = 0.5 });

        PlanException mistakes = Assert.Throws<PlanException>(() => builder.Build());

        Assert.That(
            mistakes.Mistakes,
            Is.EqualTo(
                new[]
                {
                    "expected that the goal for blocked_share of all is about a metric that is reported for it",
                    "expected that the goal for asa_s of all is not negative",
                    "expected that the goal for service_level_30s of contact:calls is about a metric that is reported for it",
                    "expected that the goal for abandon_share of queue:calls is from 0 to 1",
                    "expected that the goal for occupancy of queue:calls is about a metric that is reported for it",
                    "expected that goals are of a contact type, a queue or an agent group; there is no 'group:nobody'",
                }
            )
        );
    }

    [Test]
    public void Hash_GoalOfAPart_ChangesIt()
    {
        CentrePlan plan = OneDesk(Type(), 1);
        GoalsPlan goals = new() { AsaAtMost = S(20) };
        string[] hashes =
        [
            plan.Hash,
            (plan with { Targets = plan.Targets with { Goals = goals } }).Hash,
            (plan with { Queues = [plan.Queues[0] with { Goals = goals }] }).Hash,
            (plan with { ContactTypes = [plan.ContactTypes[0] with { Goals = goals }] }).Hash,
            (plan with { AgentGroups = [plan.AgentGroups[0] with { Goals = goals }] }).Hash,
        ];
        Assert.That(hashes, Is.Unique);
    }

    private static Verdict Judge(Goal goal, double value, double? halfWidth) =>
        GoalVerdict.Of(goal, new Estimate(value, halfWidth, 100)).Verdict;
}
