using CallSim.Model;
using static CallSim.Tests.Model.Faults;
using static CallSim.Tests.Model.Plans;

namespace CallSim.Tests.Model;

/// <summary>What is told of an outage: its peak, who hung up, and how long until the centre is itself again. By hand.</summary>
public sealed class RecoveryTests
{
    [TestCase(null, 190)]
    [TestCase(0.85, 190)]
    [TestCase(0.95, 210)]
    public void Recovery_AfterAQueue_IsTimedFromTheEnd(double? goal, double secondsToServiceLevel)
    {
        // Three wait when the desk of one comes back at 100. They are answered at 100, 110 and 120, too late all of them; from
        // 130 on somebody comes every 10 s and is answered at once. The 20th leg is that of 290, and 17 of 20 are in time; 19 of
        // 20 are when the second of the late ones is 20 legs back, at 310.
        ScriptedCentre centre = new(DeskOut(goal, patience: null));
        centre.Arrives(10, "anna").Arrives(20, "bert").Arrives(30, "carl");
        for (double at = 130; at < 400; at += 10)
        {
            centre.Arrives(at, "next");
        }

        OutageOccurrence one = centre.Run().Occurrence();
        Assert.That(one.PeakWaiting, Is.EqualTo(3));
        Assert.That(one.TimeToEmptyQueue, Is.EqualTo(S(20)));
        Assert.That(one.TimeToServiceLevel, Is.EqualTo(S(secondsToServiceLevel)));
        Span<long> cell = centre.Ledgers.Outages!.Cells[IntervalClock.RowOf(0), 0];
        Assert.That(cell[OutageCounter.Recovered], Is.EqualTo(1));
        Assert.That(cell[OutageCounter.TimeToRecover] / 1e6, Is.EqualTo(secondsToServiceLevel));
        Assert.That(cell[OutageCounter.TimeToEmpty] / 1e6, Is.EqualTo(20));
    }

    [Test]
    public void Recovery_NobodyWaitsAtTheEnd_TheQueueIsEmptyAtOnce()
    {
        OutageOccurrence one = new ScriptedCentre(DeskOut(null, patience: null)).Run().Occurrence();
        Assert.That(one.TimeToEmptyQueue, Is.EqualTo(S(0)));
        Assert.That(one.TimeToServiceLevel, Is.Null, "no 20 legs came");
    }

    [Test]
    public void Recovery_SimulationEndsBefore_ThereIsNone()
    {
        // Two wait at 100; the second's turn would be at 110, and the centre is cut off at 105.
        CentrePlan plan = DeskOut(null, patience: null);
        plan = plan with
        {
            Time = plan.Time with { Length = S(105), Close = CloseRule.Cut },
            AgentGroups = [Group("desk", 1, 1)],
        };
        OutageOccurrence one = new ScriptedCentre(plan).Arrives(10, "anna").Arrives(20, "bert").Run().Occurrence();
        Assert.That(one.TimeToEmptyQueue, Is.Null);
    }

    [Test]
    public void During_HangUpsInTheQueueAreCounted_OthersNot()
    {
        // Patience of 15 s: anna hangs up at 15, bert at 99; carl is answered at 100. Dora hangs up at 145, behind carl and emil.
        ScriptedCentre centre = new ScriptedCentre(DeskOut(null, patience: 15, talk: 40))
            .Arrives(0, "anna")
            .Arrives(84, "bert")
            .Arrives(90, "carl")
            .Arrives(130, "emil")
            .Arrives(131, "dora")
            .Run();
        Assert.That(centre.Occurrence().Abandoned, Is.EqualTo(2));
        Assert.That(centre.Ended(ContactOutcome.AbandonedQueue), Is.EqualTo(3));
    }

    [Test]
    public void Recovery_TwoOutagesInTurn_EachHasItsOwnTimes()
    {
        // Out 0–100 and 120–200; anna waits from 10, bert from 110 (the desk talks to anna until 130, kept), then nobody.
        CentrePlan plan = DeskOut(null, patience: null, talk: 30);
        plan = plan with
        {
            Outages = [plan.Outages[0], plan.Outages[0] with { Name = "again", At = S(120), Lasts = Constant(80) }],
        };
        ScriptedCentre centre = new ScriptedCentre(plan)
            .Arrives(10, "anna")
            .Arrives(20, "carl")
            .Arrives(110, "bert")
            .Run();
        IReadOnlyList<OutageOccurrence> all = centre.Ledgers.Outages!.Occurrences;
        Assert.That(all[0].TimeToEmptyQueue, Is.EqualTo(S(130)), "carl is answered at 200, bert at 230");
        Assert.That(all[1].TimeToEmptyQueue, Is.EqualTo(S(30)));
        Assert.That(all.Select(one => one.PeakWaiting), Is.EqualTo(new[] { 2, 2 }));
    }

    // One agent, out from 0 to 100.
    private static CentrePlan DeskOut(double? goal, double? patience, double talk = 10) =>
        OneDesk(Type(talk: talk, patience: patience), [.. Enumerable.Repeat(1.0, 10)]) with
        {
            Outages = [Fault(OutageTarget.Group, "desk", 0, 100)],
            Targets = new()
            {
                Goals = new() { ServiceLevelAtLeast = goal },
                Within = [S(20)],
            },
        };
}
