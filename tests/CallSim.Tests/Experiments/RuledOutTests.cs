using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Tests.Experiments;

/// <summary>A zero is certain where the plan rules the event out, and only there.</summary>
public sealed class RuledOutTests
{
    private static readonly SimSpan s_minute = SimSpan.FromMinutes(1);

    private static readonly ContactTypePlan s_stays = new()
    {
        Name = "stays",
        To = Destination.Queue("stays"),
        ArrivalsPerHour = 20,
        Talk = Law.Deterministic(s_minute),
    };

    // Nobody is so impatient that it would be seen.
    private static readonly ContactTypePlan s_mayLeave = s_stays with
    {
        Name = "may_leave",
        To = Destination.Queue("may_leave"),
        Patience = new IntervalSeries<Law>(Law.Deterministic(SimSpan.FromHours(9))),
    };

    [Test]
    public void Run_NothingToBlockOrTurnAway_ZerosAreCertain()
    {
        RunResult result = Run(s_stays, s_mayLeave);
        foreach (string metric in (string[])["blocked", "balked", "queue_full", "balk_share", "queue_full_share"])
        {
            IsCertain(result[metric], metric);
        }
    }

    [Test]
    public void Run_OneTypeHasNoPatience_OnlyItsZeroIsCertain()
    {
        RunResult result = Run(s_stays, s_mayLeave);
        IsCertain(result["abandoned", Scope.Contact("stays")], "stays");
        IsCertain(result["abandon_share", Scope.Contact("stays")], "stays");
        IsOpen(result["abandoned", Scope.Contact("may_leave")], "may leave");
        IsOpen(result["abandon_share", Scope.Contact("may_leave")], "may leave");
        IsOpen(result["abandoned"], "all");
        IsOpen(result["abandoned", Scope.Queue("stays")], "a queue takes whom it is given");
    }

    [Test]
    public void Run_WaitingPlacesAndBalking_ZerosAreOpen()
    {
        CentrePlan plan = Plan(s_stays with { Balks = 0.5 });
        plan = plan with { Queues = [plan.Queues[0] with { WaitingPlaces = 100 }] };
        RunResult result = Simulation.Run(plan, new RunOptions { Replications = 20 });
        foreach (string metric in (string[])["balked", "queue_full", "balk_share", "queue_full_share"])
        {
            IsOpen(result[metric], metric);
        }
    }

    [Test]
    public void Goal_NobodyMayAbandonAndNobodyCan_IsMet()
    {
        CentrePlan plan = Plan(s_stays);
        plan = plan with { Targets = plan.Targets with { Goals = new GoalsPlan { AbandonmentAtMost = 0 } } };
        RunResult result = Simulation.Run(plan, new RunOptions { Replications = 20 });
        Assert.That(result.Verdicts().Select(verdict => verdict.Verdict), Is.EqualTo([Verdict.Met]));
    }

    [Test]
    public void Interval_AfterTheRun_NobodyCallsForCertain()
    {
        RunResult result = Run(s_stays);
        int after = result.Plan.Time.IntervalCount;
        foreach (Scope scope in (Scope[])[Scope.All, Scope.Contact("stays"), Scope.Queue("stays")])
        {
            IsCertain(result.Interval("offered", scope, after), scope.ToString());
            Assert.That(result.Interval("offered", scope, 0).Value, Is.GreaterThan(0));
        }
    }

    private static CentrePlan Plan(params ContactTypePlan[] types)
    {
        CentreBuilder builder = new CentreBuilder("quiet").Time(SimSpan.FromHours(4));
        foreach (ContactTypePlan type in types)
        {
            builder.Contacts(type);
        }

        return builder.Agents("desk", 50).Build();
    }

    private static RunResult Run(params ContactTypePlan[] types) =>
        Simulation.Run(Plan(types), new RunOptions { Replications = 20 });

    private static void IsCertain(Estimate zero, string what)
    {
        Assert.That(zero.Value, Is.Zero, what);
        Assert.That((zero.Low, zero.High, zero.HalfWidth), Is.EqualTo(((double?)0, (double?)0, (double?)0)), what);
    }

    private static void IsOpen(Estimate zero, string what)
    {
        Assert.That(zero.Value, Is.Zero, what);
        Assert.That(zero.High, Is.GreaterThan(0), what);
    }
}
