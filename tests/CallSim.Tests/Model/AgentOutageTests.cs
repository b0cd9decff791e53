using CallSim.Engine.Randomness;
using CallSim.Model;
using static CallSim.Tests.Model.Faults;
using static CallSim.Tests.Model.Plans;

namespace CallSim.Tests.Model;

/// <summary>What outages of agent groups and sites do to conversations. By hand.</summary>
public sealed class AgentOutageTests
{
    [Test]
    public void GroupOut_Kept_ConversationsEndAndWhoWaitsWaits()
    {
        ScriptedCentre centre = TwoTalkOneWaits(InProgressRule.Kept);
        Assert.That(centre.Of("anna")[^1], Is.EqualTo("30 ConversationEnds anna"));
        Assert.That(centre.Of("bert")[^1], Is.EqualTo("31 ConversationEnds bert"));
        Assert.That(centre.Of("carl")[0], Is.EqualTo("50 agent 0 answers carl"));
        Assert.That(centre.Ended(ContactOutcome.Served), Is.EqualTo(3));
        Assert.That(centre.Seconds(AgentCounter.Absent, 0), Is.EqualTo(20 + 19));
    }

    [Test]
    public void GroupOut_Dropped_ConversationsAreCutAndWhoWaitsStays()
    {
        ScriptedCentre centre = TwoTalkOneWaits(InProgressRule.Dropped);
        Assert.That(centre.Ended(ContactOutcome.Dropped), Is.EqualTo(2));
        Assert.That(centre.Occurrence().Dropped, Is.EqualTo(2));
        Assert.That(centre.Of("carl")[0], Is.EqualTo("50 agent 0 answers carl"));
        Assert.That(centre.Seconds(AgentCounter.Talking, 0), Is.EqualTo(10 + 9 + 10));
        Assert.That(centre.Seconds(AgentCounter.Absent, 0), Is.EqualTo(2 * 40));
    }

    [Test]
    public void GroupOut_Requeued_WhoTalkedWaitsBehindWhoWaits()
    {
        ScriptedCentre centre = TwoTalkOneWaits(InProgressRule.Requeued);
        Assert.That(centre.Of("carl")[0], Is.EqualTo("50 agent 0 answers carl"));
        string[] again = [.. centre.Diary.Where(line => line.StartsWith("50 agent 1", StringComparison.Ordinal))];
        Assert.That(again, Has.Length.EqualTo(1), "anna or bert, whoever was put back first");
        Assert.That(centre.Ended(ContactOutcome.Served), Is.EqualTo(3));
        Assert.That(centre.Ended(ContactOutcome.Dropped), Is.Zero);
        Assert.That(centre.Occurrence().Dropped, Is.Zero);
        Assert.That(centre.Occurrence().PeakWaiting, Is.EqualTo(3));
        (long offered, long answered) = Legs(centre);
        Assert.That(offered, Is.EqualTo(5), "anna and bert have two legs");
        Assert.That(answered, Is.EqualTo(5));
        Assert.That(centre.Ledgers.Contacts.Sum(ContactCounter.Offered), Is.EqualTo(3));
        Assert.That(centre.Ledgers.Contacts.Sum(ContactCounter.Transfers), Is.Zero, "going back is no transfer");
    }

    [Test]
    public void GroupOut_Requeued_AnotherGroupTakesTheCallAtOnce()
    {
        // The desk, first by row, takes anna at 0; from 10 on she talks to agent 1 of the other group, for 30 s again.
        CentrePlan plan = Day(10)
            .Contacts(Type(talk: 30))
            .Agents(Group("desk", [.. Enumerable.Repeat(1.0, 10)]))
            .Agents(Group("other", [.. Enumerable.Repeat(1.0, 10)]))
            .Outage(Fault(OutageTarget.Group, "desk", 10, 40, 0, InProgressRule.Requeued))
            .Build();
        List<int> agents = [];
        ScriptedCentre centre = new ScriptedCentre(plan)
            .Arrives(0, "anna")
            .Does(5, at => agents.Add(at.Contacts[new ContactId(0)].Agent.Row))
            .Does(10, at => agents.Add(at.Contacts[new ContactId(0)].Agent.Row))
            .Run();
        Assert.That(agents, Is.EqualTo(new[] { 0, 1 }));
        Assert.That(centre.Of("anna")[^1], Is.EqualTo("40 ConversationEnds anna"));
    }

    [Test]
    public void GroupOut_OnHold_IsCutToo([Values] bool putsBack)
    {
        // Talks until 10, then on hold until 60.
        ContactTypePlan type = Type(talk: 10) with
        {
            Hold = new HoldPlan { Chance = 1, Length = Constant(50) },
        };
        InProgressRule rule = putsBack ? InProgressRule.Requeued : InProgressRule.Dropped;
        CentrePlan plan = OneDesk(type, [.. Enumerable.Repeat(1.0, 10)]) with
        {
            Outages = [Fault(OutageTarget.Group, "desk", 20, 40, 0, rule)],
        };
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(0, "anna").Run();
        Assert.That(centre.AllSeconds(AgentCounter.Holding), Is.EqualTo(putsBack ? 10 + 50 : 10));
        Assert.That(centre.Ended(ContactOutcome.Dropped), Is.EqualTo(putsBack ? 0 : 1));
    }

    [TestCase(2.0 / 3, 1)]
    [TestCase(1.0 / 3, 2)]
    [TestCase(0.0, 2)]
    public void GroupPartlyOut_OneWrapsUp_ConversationsAreCutAndTheWrapUpIsFinished(double leaves, int dropped)
    {
        // Anna's agent wraps up from 5 to 105, bert and carl talk from 6 and 7 on, when the outage comes at 8.
        ContactTypePlan type = Type(talk: 5) with
        {
            WrapUp = new IntervalSeries<Law>(Constant(100)),
        };
        CentrePlan plan = OneDesk(type, [.. Enumerable.Repeat(3.0, 10)]) with
        {
            Outages = [Fault(OutageTarget.Group, "desk", 8, 300, leaves, InProgressRule.Dropped)],
        };
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(0, "anna").Arrives(6, "bert").Arrives(7, "carl").Run();
        Assert.That(centre.Ended(ContactOutcome.Dropped), Is.EqualTo(dropped));
        Assert.That(centre.AllSeconds(AgentCounter.Wrapping), Is.EqualTo(100 * (3 - dropped)));
    }

    [Test]
    public void GroupHalfOut_SomeAreIdle_TheyGoFirstAndNobodyIsCut()
    {
        CentrePlan plan = OneDesk(Type(talk: 30), [.. Enumerable.Repeat(4.0, 10)]) with
        {
            Outages = [Fault(OutageTarget.Group, "desk", 10, 40, 0.5, InProgressRule.Dropped)],
        };
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(0, "anna").Arrives(1, "bert").Run();
        Assert.That(centre.Ended(ContactOutcome.Served), Is.EqualTo(2));
        Assert.That(centre.Seconds(AgentCounter.Absent, 0), Is.EqualTo(2 * 40));
    }

    [Test]
    public void SiteOut_HitsTheGroupsThatWorkThere()
    {
        CentrePlan plan = Day(10)
            .Contacts(Type(talk: 30))
            .Site(new("north", []))
            .Site(new("south", []))
            .Agents(Group("one", [.. Enumerable.Repeat(1.0, 10)]) with { Site = "north" })
            .Agents(Group("two", [.. Enumerable.Repeat(1.0, 10)]) with { Site = "south" })
            .Agents(Group("three", [.. Enumerable.Repeat(1.0, 10)]) with { Site = "north" })
            .Outage(Fault(OutageTarget.Site, "north", 10, 40, 0, InProgressRule.Dropped))
            .Build();
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(0, "anna").Arrives(1, "bert").Arrives(2, "carl").Run();
        Assert.That(centre.Ended(ContactOutcome.Dropped), Is.EqualTo(2));
        Assert.That(centre.Of("bert")[^1], Is.EqualTo("31 ConversationEnds bert"));
    }

    [Test]
    public void Repair_CallerLosesPatienceAtThatInstant_IsAnswered()
    {
        CentrePlan plan = OneDesk(Type(talk: 30, patience: 20), [.. Enumerable.Repeat(1.0, 10)]) with
        {
            Outages = [Fault(OutageTarget.Group, "desk", 0, 40)],
        };
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(20, "anna").Run();
        Assert.That(centre.Of("anna")[0], Is.EqualTo("40 agent 0 answers anna"));
    }

    [Test]
    public void LinesAndAgentsOut_OneSystem_CallsWithoutALineAreNotPutBack()
    {
        // Bert has no line of the carrier: he is put back. Anna's call is cut off with her line.
        CentrePlan plan = Hotline(channels: 5, agents: 2)
            .Contacts(Type("direct", talk: 30) with { To = Destination.Queue("calls") })
            .System(new("power", []))
            .Outage(Fault(OutageTarget.System, "power", 10, 40, 0, InProgressRule.Requeued))
            .Build();
        plan = plan with
        {
            Lines = [plan.Lines[0] with { RunsOn = ["power"] }],
            AgentGroups = [plan.AgentGroups[0] with { RunsOn = ["power"] }],
        };
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(0, "anna").Arrives(1, "bert", type: 1).Run();
        Assert.That(centre.Ended(ContactOutcome.Dropped), Is.EqualTo(1));
        Assert.That(centre.Of("bert")[^2], Is.EqualTo("50 agent 0 answers bert"));
    }

    // Anna talks from 0, bert from 1, carl waits from 5; the desk of two is out from 10 to 50.
    private static ScriptedCentre TwoTalkOneWaits(InProgressRule rule)
    {
        CentrePlan plan = OneDesk(Type(talk: 30), [.. Enumerable.Repeat(2.0, 10)]);
        plan = plan with { Outages = [Fault(OutageTarget.Group, "desk", 10, 40, 0, rule)] };
        return new ScriptedCentre(plan).Arrives(0, "anna").Arrives(1, "bert").Arrives(5, "carl").Run();
    }

    private static (long Offered, long Answered) Legs(ScriptedCentre centre)
    {
        (long offered, long answered) = (0, 0);
        for (int lane = 0; lane < centre.Ledgers.Legs.Lanes; lane++)
        {
            offered += centre.Ledgers.Legs[IntervalClock.RowOf(0), lane].Offered;
            answered += centre.Ledgers.Legs[IntervalClock.RowOf(0), lane].Answered;
        }

        return (offered, answered);
    }
}
