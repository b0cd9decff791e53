using CallSim.Engine.Randomness;
using CallSim.Model;
using static CallSim.Tests.Model.Plans;

namespace CallSim.Tests.Model;

/// <summary>The order of what is due at one instant, rank by rank and pair by pair.</summary>
public sealed class OneInstantTests
{
    [Test]
    public void IntervalTurns_ConversationEndsAtTheBoundary_TheTurnGoesFirst()
    {
        ScriptedCentre centre = new ScriptedCentre(OneDesk(Type(talk: 60), 1, 1)).Arrives(0, "anna").Run();
        Assert.That(centre.At("60"), Is.EqualTo(new[] { "60 IntervalTurns", "60 ConversationEnds anna" }));
    }

    [Test]
    public void StaffingFalls_AgentGetsFreeAtThatInstant_TakesNoOther()
    {
        // Bert waits from 20; anna ends at 60, when the desk's number falls from 1 to 0.
        ScriptedCentre centre = new ScriptedCentre(OneDesk(Type(talk: 60), 1, 0, 1))
            .Arrives(0, "anna")
            .Arrives(20, "bert")
            .Run();
        Assert.That(
            centre.At("60"),
            Is.EqualTo(
                new[] { "60 IntervalTurns", "60 ConversationEnds anna", "60 StaffingChanges", "60 MatchingIsDue" }
            )
        );
        Assert.That(centre.Of("bert")[0], Is.EqualTo("120 agent 0 answers bert"));
    }

    [Test]
    public void StaffingRises_CallerLosesPatienceAtThatInstant_IsAnswered()
    {
        // Matching goes before the callers' timers.
        ScriptedCentre centre = new ScriptedCentre(OneDesk(Type(patience: 40), 0, 1)).Arrives(20, "anna").Run();
        Assert.That(centre.Of("anna")[0], Is.EqualTo("60 agent 0 answers anna"));
        Assert.That(centre.Diary, Has.None.Contains("CallerLosesPatience"));
    }

    [Test]
    public void ConversationEnds_CallerLosesPatienceAtThatInstant_IsAnswered()
    {
        ScriptedCentre centre = new ScriptedCentre(OneDesk(Type(talk: 10, patience: 8), 1))
            .Arrives(0, "anna")
            .Arrives(2, "bert")
            .Run();
        Assert.That(centre.Of("bert")[0], Is.EqualTo("10 agent 0 answers bert"));
    }

    [Test]
    public void CallerLosesPatience_NextArrivesAtThatInstant_FindsThePlaceFree()
    {
        ContactTypePlan type = Type(talk: 30, patience: 5);
        CentrePlan plan = Day()
            .Contacts(type)
            .Queue(
                new QueuePlan
                {
                    Name = "calls",
                    Skill = "calls",
                    WaitingPlaces = 1,
                }
            )
            .Agents(Group("desk", 1))
            .Build();
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(0, "anna").Arrives(2, "bert").Arrives(7, "carl").Run();
        Assert.That(centre.Of("bert"), Is.EqualTo(new[] { "7 CallerLosesPatience bert" }));
        Assert.That(centre.Of("carl"), Is.EqualTo(new[] { "12 CallerLosesPatience carl" }), "carl waited");
    }

    [Test]
    public void ConversationEnds_NextArrivesAtThatInstant_WhoWaitedIsServedFirst()
    {
        ScriptedCentre centre = new ScriptedCentre(OneDesk(Type(talk: 10), 1))
            .Arrives(0, "anna")
            .Arrives(10, "carl")
            .Arrives(5, "bert")
            .Run();
        Assert.That(centre.Of("bert")[0], Is.EqualTo("10 agent 0 answers bert"));
        Assert.That(centre.Of("carl")[0], Is.EqualTo("20 agent 0 answers carl"));
    }

    [Test]
    public void ConversationsEnd_SeveralAtOneInstant_MatchedAfterTheLastByPriority()
    {
        // Two agents get free at 10. The first end alone would give its agent to whoever it may serve; matching comes after both.
        CentrePlan plan = Day()
            .Contacts(Type("low"))
            .Contacts(Type("high"))
            .Queue(
                new QueuePlan
                {
                    Name = "low",
                    Skill = "low",
                    Priority = 2,
                }
            )
            .Queue(new QueuePlan { Name = "high", Skill = "high" })
            .Agents(Group("both", 2))
            .Build();
        ScriptedCentre centre = new ScriptedCentre(plan)
            .Arrives(0, "anna")
            .Arrives(0, "bert")
            .Arrives(3, "carl")
            .Arrives(4, "dora", type: 1)
            .Run();
        Assert.That(
            centre.At("10"),
            Is.EqualTo(
                new[]
                {
                    "10 ConversationEnds anna",
                    "10 ConversationEnds bert",
                    "10 MatchingIsDue",
                    "10 agent 1 answers carl",
                    "10 agent 0 answers dora",
                }
            )
        );
    }

    [Test]
    public void WrapUpEnds_CallerWaits_IsAnsweredAtOnce()
    {
        ContactTypePlan type = Type(talk: 10) with { WrapUp = new IntervalSeries<Law>(Constant(5)) };
        ScriptedCentre centre = new ScriptedCentre(OneDesk(type, 1)).Arrives(0, "anna").Arrives(1, "bert").Run();
        Assert.That(centre.Of("bert")[0], Is.EqualTo("15 agent 0 answers bert"));
    }

    [Test]
    public void ArrivalsStop_ConversationEndsAtThatInstant_IsFinishedUnlessCut([Values] CloseRule close)
    {
        CentrePlan plan = OneDesk(Type(talk: 60), 1);
        plan = plan with { Time = plan.Time with { Close = close } };
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(0, "anna").Run();
        long served = centre.Ledgers.Contacts.Sum(ContactCounter.Of(ContactOutcome.Served));
        Assert.That(served, Is.EqualTo(close == CloseRule.Drain ? 1 : 0));
    }

    [Test]
    public void StaffingRises_SeveralGroupsAtOneInstant_MatchedOnceByTheBestRank()
    {
        // Both groups come at 60; whoever waits goes to the better rank although the other stands first in the plan.
        CentrePlan plan = Day(2)
            .Contacts(Type())
            .Queue(
                new QueuePlan
                {
                    Name = "calls",
                    Skill = "calls",
                    Route =
                    [
                        ["second"],
                        ["first"],
                    ],
                }
            )
            .Agents(Group("first", 0, 1))
            .Agents(Group("second", 0, 1))
            .Build();
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(30, "anna").Run();
        Assert.That(centre.Of("anna")[0], Is.EqualTo("60 agent 1 answers anna"));
    }
}
