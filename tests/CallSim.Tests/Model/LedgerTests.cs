using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Model;
using static CallSim.Tests.Model.Plans;

namespace CallSim.Tests.Model;

/// <summary>What is booked, where and when, worked out by hand.</summary>
public sealed class LedgerTests
{
    private const long Second = 1_000_000;

    [Test]
    public void Legs_TalkHoldAndWrapUp_AreBookedWithTheLegWheneverTheyPass()
    {
        // Anna joins at 55, is answered at once: talk 55–65, hold 65–72, wrap-up 72–77, over the boundary at 60.
        ContactTypePlan type = Type(talk: 10) with
        {
            Hold = new HoldPlan { Chance = 1, Length = Constant(7) },
            WrapUp = new IntervalSeries<Law>(Constant(5)),
        };
        ScriptedCentre centre = new ScriptedCentre(OneDesk(type, 1, 1)).Arrives(55, "anna").Run();

        LegCell first = centre.Ledgers.Legs[IntervalClock.RowOf(0), 1];
        Assert.That(
            (first.Answered, first.Talk, first.Hold, first.WrapUp),
            Is.EqualTo((1L, 10 * Second, 7 * Second, 5 * Second))
        );
        Assert.That(
            Agents(centre, 0),
            Is.EqualTo((55L, 5L, 0L, 0L)),
            "idle, talking, holding, wrapping in the first minute"
        );
        Assert.That(Agents(centre, 1), Is.EqualTo((43L, 5L, 7L, 5L)));
    }

    [Test]
    public void Legs_Abandoned_CountByTheIntervalOfJoiningAndOfLeaving()
    {
        ScriptedCentre centre = new ScriptedCentre(OneDesk(Type(patience: 15), 0, 0)).Arrives(50, "anna").Run();
        LegCell joined = centre.Ledgers.Legs[IntervalClock.RowOf(0), 0];
        LegCell left = centre.Ledgers.Legs[IntervalClock.RowOf(1), 0];
        Assert.That((joined.Offered, joined.Abandoned, joined.AbandonedHere), Is.EqualTo((1L, 1L, 0L)));
        Assert.That((left.Offered, left.Abandoned, left.AbandonedHere), Is.EqualTo((0L, 0L, 1L)));
        Assert.That(joined.Wait, Is.EqualTo(15 * Second));
    }

    [TestCase(20, 1, TestName = "Legs_AnsweredAfterExactlyTheThreshold_CountsAsInTime")]
    [TestCase(20.000001, 0, TestName = "Legs_AnsweredAMicrosecondLater_DoesNot")]
    public void Legs_Threshold_IsInclusive(double talk, int inTime)
    {
        ScriptedCentre centre = new ScriptedCentre(OneDesk(Type(talk: talk), 1))
            .Arrives(0, "anna")
            .Arrives(0, "bert")
            .Run();
        Assert.That(centre.Ledgers.Legs.InTime(IntervalClock.RowOf(0), 1, 0), Is.EqualTo(1 + inTime));
    }

    [Test]
    public void Offer_NoAgentAndNoPlace_IsTurnedAwayBeforeBalkingIsAsked()
    {
        CentrePlan plan = WithPlaces(0, Type() with { Balks = 1 });
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(1, "anna").Arrives(2, "bert").Run();
        LegCell cell = centre.Ledgers.Legs[IntervalClock.RowOf(0), 0];
        Assert.That((cell.QueueFull, cell.Balked), Is.EqualTo((1L, 0L)));
    }

    [Test]
    public void Offer_EverybodyBalks_NobodyWaits()
    {
        CentrePlan plan = OneDesk(Type() with { Balks = 1 }, 1);
        ScriptedCentre centre = new ScriptedCentre(plan)
            .Arrives(1, "anna")
            .Arrives(2, "bert")
            .Arrives(11, "carl")
            .Run();
        LegCell lost = centre.Ledgers.Legs[IntervalClock.RowOf(0), 0];
        Assert.That((lost.Balked, lost.Wait, lost.AbandonedShort), Is.EqualTo((1L, 0L, 1L)));
        Assert.That(
            centre.Ledgers.Legs.InTime(IntervalClock.RowOf(0), 0, 0),
            Is.EqualTo(1),
            "an abandonment at 0 s is in time"
        );
        Assert.That(centre.Of("carl")[0], Is.EqualTo("11 agent 0 answers carl"), "who finds an agent does not balk");
    }

    [Test]
    public void Offer_FullPlaces_OnlyWhoWaitsNeedsOne()
    {
        ScriptedCentre centre = new ScriptedCentre(WithPlaces(1, Type()))
            .Arrives(1, "anna")
            .Arrives(2, "bert")
            .Arrives(3, "carl")
            .Run();
        Assert.That(centre.Of("bert")[0], Is.EqualTo("11 agent 0 answers bert"));
        Assert.That(centre.Of("carl"), Is.Empty);
    }

    [Test]
    public void Queues_MeanAndPeak_AreOfTheIntervalInWhichTheyPass()
    {
        // One agent: anna talks 0–40; bert waits 10–40, carl 20–80 (bert talks 40–80).
        ScriptedCentre centre = new ScriptedCentre(OneDesk(Type(talk: 40), 1, 1))
            .Arrives(0, "anna")
            .Arrives(10, "bert")
            .Arrives(20, "carl")
            .Run();
        Span<long> first = centre.Ledgers.Queues.Cells[IntervalClock.RowOf(0), 0];
        Span<long> second = centre.Ledgers.Queues.Cells[IntervalClock.RowOf(1), 0];
        Assert.That((first[QueueCounter.Waiting], first[QueueCounter.Peak]), Is.EqualTo((70 * Second, 2L)));
        Assert.That(
            (second[QueueCounter.Waiting], second[QueueCounter.Peak]),
            Is.EqualTo((20 * Second, 1L)),
            "the peak begins with who waits already"
        );
    }

    [Test]
    public void Close_DrainTooShort_LeavesTheRestUnfinished()
    {
        // Anna talks 50–80, bert waits from 55; the drain ends at 70.
        CentrePlan plan = OneDesk(Type(talk: 30), 1);
        plan = plan with { Time = plan.Time with { DrainAtMost = S(10) } };
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(50, "anna").Arrives(55, "bert").Run();
        int row = IntervalClock.RowOf(0);
        Assert.That(centre.Ledgers.Contacts[row, 0, ContactCounter.Of(ContactOutcome.Unfinished)], Is.EqualTo(2));
        Assert.That(centre.Ledgers.Legs[row, 0].Unfinished, Is.EqualTo(1));
        Assert.That(centre.Ledgers.Legs[row, 0].UnfinishedWait, Is.EqualTo(15 * Second));
        Assert.That(centre.Ledgers.Legs[row, 1].Talk, Is.EqualTo(20 * Second));
        Assert.That(centre.Centre.Agenda.Now, Is.EqualTo(SimTime.Zero + S(70)));
    }

    [Test]
    public void Close_WrapUpAfterTheLastContact_IsFinished()
    {
        ContactTypePlan type = Type(talk: 30) with { WrapUp = new IntervalSeries<Law>(Constant(25)) };
        ScriptedCentre centre = new ScriptedCentre(OneDesk(type, 1)).Arrives(50, "anna").Run();
        Assert.That(centre.Ledgers.Legs[IntervalClock.RowOf(0), 1].WrapUp, Is.EqualTo(25 * Second));
        Assert.That(centre.Centre.Agenda.Now, Is.EqualTo(SimTime.Zero + S(105)));
    }

    [Test]
    public void WarmUp_ContactOfTheWarmUp_IsBookedInNoInterval()
    {
        // The warm-up is the first 60 s. Anna joins in it and is answered in the first interval.
        CentrePlan plan = OneDesk(Type(talk: 30), 1, 1);
        plan = plan with { Time = plan.Time with { WarmUp = S(60) } };
        ScriptedCentre centre = new ScriptedCentre(plan)
            .Arrives(40, "zeno")
            .Arrives(50, "anna")
            .Arrives(70, "bert")
            .Run();
        LegLedger legs = centre.Ledgers.Legs;
        Assert.That(
            (legs[IntervalClock.WarmUpRow, 1].Answered, legs[IntervalClock.RowOf(0), 1].Answered),
            Is.EqualTo((2L, 1L))
        );
        Assert.That(legs.Waits(1).Count, Is.EqualTo(1), "only bert's wait is measured");
        Assert.That(legs.Longest(1), Is.EqualTo(S(30)), "bert waits from 70 to 100");
        Assert.That(Agents(centre, 0), Is.EqualTo((0L, 60L, 0L, 0L)), "time is clipped at the start");
    }

    [Test]
    public void Talk_MeanByInterval_IsThatOfTheIntervalInWhichItBegins()
    {
        ContactTypePlan type = Type() with { Talk = new IntervalSeries<Law>(Constant(10), Constant(20)) };
        ScriptedCentre centre = new ScriptedCentre(OneDesk(type, 1, 1)).Arrives(50, "anna").Arrives(55, "bert").Run();
        LegCell first = centre.Ledgers.Legs[IntervalClock.RowOf(0), 1];
        Assert.That(
            first.Talk,
            Is.EqualTo(30 * Second),
            "anna talks 50–60 by the first interval, bert 60–80 by the second"
        );
    }

    private static CentrePlan WithPlaces(int places, ContactTypePlan type) =>
        Day()
            .Contacts(type)
            .Queue(
                new QueuePlan
                {
                    Name = type.To.Name,
                    Skill = type.To.Name,
                    WaitingPlaces = places,
                }
            )
            .Agents(Group("desk", 1))
            .Build();

    private static (long Idle, long Talking, long Holding, long Wrapping) Agents(ScriptedCentre centre, int interval)
    {
        Span<long> cell = centre.Ledgers.Agents.Cells[IntervalClock.RowOf(interval), 0];
        return (
            cell[AgentCounter.Idle] / Second,
            cell[AgentCounter.Talking] / Second,
            cell[AgentCounter.Holding] / Second,
            cell[AgentCounter.Wrapping] / Second
        );
    }
}
