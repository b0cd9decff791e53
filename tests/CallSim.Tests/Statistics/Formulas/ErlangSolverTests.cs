using CallSim.Model;
using CallSim.Statistics.Formulas;

namespace CallSim.Tests.Statistics.Formulas;

/// <summary>The search for agents and loads, against trying all.</summary>
public sealed class ErlangSolverTests
{
    private static readonly WaitingTargets s_usual = new() { ServiceLevelAtLeast = 0.8 };

    private static IEnumerable<WaitingTargets> Targets =>
        [
            s_usual,
            new()
            {
                ServiceLevelAtLeast = 0.95,
                WithinSeconds = 5,
                Formula = ServiceLevelFormula.AbandonNegative,
            },
            new() { AbandonmentAtMost = 0.03 },
            new() { AsaAtMost = 12 },
            new() { WaitAtMost = 3 },
            new() { OccupancyAtMost = 0.7 },
            new()
            {
                ServiceLevelAtLeast = 0.8,
                AbandonmentAtMost = 0.05,
                AsaAtMost = 30,
                WaitAtMost = 40,
                OccupancyAtMost = 0.85,
            },
        ];

    [Test]
    public void FewestAgents_ForAnyTargets_AreThoseThatTryingAllFinds(
        [ValueSource(nameof(Targets))] WaitingTargets targets,
        [Values(0.4, 9, 70, 260)] double erlangs,
        [Values(null, 120.0)] double? patience
    )
    {
        ErlangSolver solver = new(240, patience);
        double calls = erlangs * 3600 / 240;
        int tried = Enumerable
            .Range(1, 1000)
            .First(agents => solver.Figures(calls, agents) is { IsStable: true } one && targets.MissedBy(one).IsEmpty);
        Assert.That(solver.FewestAgents(calls, targets).Figures!.Agents, Is.EqualTo(tried));
    }

    [Test]
    public void GreatestLoad_OfAgents_IsWhatTheyCanJustDo(
        [ValueSource(nameof(Targets))] WaitingTargets targets,
        [Values(1, 12, 300)] int agents,
        [Values(null, 120.0)] double? patience
    )
    {
        ErlangSolver solver = new(240, patience);
        ErlangAnswer answer = solver.GreatestLoad(agents, targets);
        if (patience is null && targets == new WaitingTargets { AbandonmentAtMost = 0.03 })
        {
            // Nobody hangs up: every load of fewer erlangs than agents will do, and none of them is the greatest.
            Assert.That(answer.Figures, Is.Null);
            Assert.That(answer.OutOfReach, Is.Empty);
            return;
        }

        IWaitingFormula found = answer.Figures!;
        Assert.That(targets.MissedBy(found), Is.Empty);
        IWaitingFormula more = solver.Figures(found.Load.CallsPerHour * 1.000001, agents);
        Assert.That(more.IsStable && targets.MissedBy(more).IsEmpty, Is.False);
        Assert.That(
            solver.FewestAgents(found.Load.CallsPerHour * 0.999999, targets).Figures!.Agents,
            Is.EqualTo(agents)
        );
    }

    [Test]
    public void FewestAgents_ForWhatNoneReach_NamesIt()
    {
        WaitingTargets targets = new()
        {
            ServiceLevelAtLeast = 1,
            AbandonmentAtMost = 0,
            AsaAtMost = 0,
            WaitAtMost = 0,
            OccupancyAtMost = 0,
        };
        ErlangAnswer answer = new ErlangSolver(240, 120).FewestAgents(100, targets);
        Assert.That(answer.Figures, Is.Null);
        Assert.That(
            answer.OutOfReach,
            Is.EqualTo(new[] { "service_level", "abandon_share", "asa_s", "wait_s", "occupancy" })
        );
    }

    [Test]
    public void FewestAgents_BeyondAMillion_NameWhatTheyMiss()
    {
        ErlangAnswer answer = new ErlangSolver(240, 120).FewestAgents(
            60_000_000,
            s_usual with
            {
                OccupancyAtMost = 0.9,
            }
        );
        Assert.That(answer.Figures, Is.Null);
        Assert.That(answer.OutOfReach, Is.EqualTo(new[] { "service_level", "occupancy" }));
    }

    [Test]
    public void FewestAgents_ForTwentyThousandErlangs_AreFound()
    {
        IWaitingFormula found = new ErlangSolver(240, 120)
            .FewestAgents(20_000 * 15, new() { AbandonmentAtMost = 0.001 })
            .Figures!;
        Assert.That(found.AbandonShare, Is.LessThanOrEqualTo(0.001));
        Assert.That(new ErlangA(found.Load, 120, found.Agents - 1).AbandonShare, Is.GreaterThan(0.001));
    }

    [Test]
    public void FewestAgents_OfErlangCWithoutTargets_CarryTheLoad() =>
        Assert.That(new ErlangSolver(3600).FewestAgents(8, new()).Figures!.Agents, Is.EqualTo(9));

    [Test]
    public void GreatestLoad_WhereAnyLoadIsFine_HasNoEnd()
    {
        ErlangAnswer answer = new ErlangSolver(240, 120).GreatestLoad(10, new() { OccupancyAtMost = 1 });
        Assert.That(answer.Figures, Is.Null);
        Assert.That(answer.OutOfReach, Is.Empty);
    }

    [Test]
    public void MissedBy_OfEachBound_NamesItsMetric()
    {
        ErlangA figures = new(new OfferedLoad(150, 240), 120, 8);
        WaitingTargets none = new()
        {
            ServiceLevelAtLeast = 0,
            AbandonmentAtMost = 1,
            AsaAtMost = 1e9,
            WaitAtMost = 1e9,
            OccupancyAtMost = 1,
        };
        WaitingTargets all = new()
        {
            ServiceLevelAtLeast = 1,
            AbandonmentAtMost = 0,
            AsaAtMost = 0,
            WaitAtMost = 0,
            OccupancyAtMost = 0,
        };
        Assert.That(none.MissedBy(figures), Is.Empty);
        Assert.That(all.MissedBy(figures), Has.Length.EqualTo(5));
        Assert.That(none.IsEmpty, Is.False);
        Assert.That(new WaitingTargets().IsEmpty, Is.True);
    }
}
