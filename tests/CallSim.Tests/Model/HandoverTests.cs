using CallSim.Engine.Randomness;
using CallSim.Model;
using static CallSim.Tests.Model.Plans;

namespace CallSim.Tests.Model;

/// <summary>Contacts that are passed on, and agents who differ by skill, by hand.</summary>
public sealed class HandoverTests
{
    [Test]
    public void Transfer_AtTheEndOfTheTalk_BeginsALegAndExplainsAgain()
    {
        TransferPlan transfer = new()
        {
            Name = "on",
            FromQueue = "calls",
            Chance = 1,
            To = "second",
            ExplainsAgain = Constant(40),
        };
        CentrePlan plan = Two(Type()).Transfer(transfer).Build();
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(0, "anna").Run();
        Assert.That(
            centre.Story("anna"),
            Is.EqualTo(
                new[]
                {
                    "0 Arrives 0",
                    "0 JoinsQueue 0",
                    "0 IsAnswered 0",
                    "10 ConversationEnds 0",
                    "10 IsPassedOn 1",
                    "10 JoinsQueue 1",
                    "10 IsAnswered 1",
                    "60 ConversationEnds 1",
                    $"60 Leaves {(int)ContactOutcome.Served}",
                }
            )
        );
        Assert.That(centre.Ledgers.Contacts.Sum(ContactCounter.Transfers), Is.EqualTo(1));
        Assert.That(centre.Ledgers.Contacts.Sum(ContactCounter.Transferred), Is.EqualTo(1));
    }

    [Test]
    public void Needs_AgentWithoutTheSkill_NoticesAndPassesOnAndWrapsUp()
    {
        ContactTypePlan type = Type() with
        {
            Needs = "second",
            Hold = new HoldPlan { Chance = 1, Length = Constant(100) },
            WrapUp = new IntervalSeries<Law>(Constant(5)),
        };
        ScriptedCentre centre = new ScriptedCentre(Two(type).Build()).Arrives(0, "anna").Run();
        // 60 s are the default of spots_after; there is no hold in a talk that is cut short.
        Assert.That(centre.Times(JournalKind.ConversationEnds)[0], Is.EqualTo("60 anna"));
        Assert.That(centre.Times(JournalKind.IsAnswered)[1], Is.EqualTo("60 anna"));
        Assert.That(centre.Times(JournalKind.WrapUpEnds)[0], Is.EqualTo("65 "));
        Assert.That(centre.Times(JournalKind.GoesOnHold), Is.EqualTo(new[] { "70 anna" }));
    }

    [Test]
    public void Misroute_GoesToAQueueOfAnotherSkillAndBack()
    {
        AgentSkillPlan careless = new() { Name = "calls", Misroutes = 1 };
        CentrePlan plan = Day(4)
            .Contacts(Type())
            .Queue(new QueuePlan { Name = "calls", Skill = "calls" })
            .Queue(new QueuePlan { Name = "second", Skill = "second" })
            .Agents(Group("first", 1, 0, 0, 0) with { Skills = [careless] })
            .Agents(Group("second", 1) with { Skills = ["second"] })
            .Agents(Group("careful", 0, 1, 1, 1) with { Skills = ["calls"] })
            .Build();
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(5, "anna").Run();
        Assert.That(
            centre.Times(JournalKind.JoinsQueue),
            Is.EqualTo(new[] { "5 anna", "65 anna", "125 anna" }),
            "to calls, to second by mistake, and back"
        );
        Assert.That(centre.Story("anna")[^1], Is.EqualTo($"135 Leaves {(int)ContactOutcome.Served}"));
        Assert.That(centre.Ledgers.Contacts.Sum(ContactCounter.Transfers), Is.EqualTo(2));
        Assert.That(centre.Ledgers.Contacts.Sum(ContactCounter.Transferred), Is.EqualTo(1));
    }

    [Test]
    public void SkillFactors_OnTalkHoldAndWrapUp_StretchTheSpans()
    {
        ContactTypePlan type = Type() with
        {
            Hold = new HoldPlan { Chance = 1, Length = Constant(8) },
            WrapUp = new IntervalSeries<Law>(Constant(6)),
        };
        AgentSkillPlan slow = new()
        {
            Name = "calls",
            Talk = 1.5,
            Hold = 2,
            WrapUp = 3,
        };
        CentrePlan plan = Day(1).Contacts(type).Agents(Group("desk", 1) with { Skills = [slow] }).Build();
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(0, "anna").Run();
        Assert.That(centre.Times(JournalKind.GoesOnHold)[0], Is.EqualTo("15 anna"));
        Assert.That(centre.Times(JournalKind.ConversationEnds)[0], Is.EqualTo("31 anna"));
        Assert.That(centre.Times(JournalKind.WrapUpEnds)[0], Is.EqualTo("49 "));
    }

    [Test]
    public void Transfer_LaterLegIsAbandoned_IsAbandonedAfterAnAnswer()
    {
        TransferPlan transfer = new()
        {
            Name = "on",
            Chance = 1,
            FromQueue = "calls",
            To = "second",
        };
        CentrePlan plan = Two(Type(patience: 3), second: 0).Transfer(transfer).Build();
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(0, "anna").Run();
        Assert.That(centre.Story("anna")[^1], Is.EqualTo($"13 Leaves {(int)ContactOutcome.AbandonedAfterAnswer}"));
    }

    [Test]
    public void Transfer_AgentWhoPassesOnIsTheOneForIt_TakesWhoWaitsFirst()
    {
        // One agent for both queues, bert waits: the freed agent is matched before the transferred leg joins.
        TransferPlan transfer = new()
        {
            Name = "on",
            Chance = 1,
            FromQueue = "calls",
            To = "second",
        };
        CentrePlan plan = Day(1)
            .Contacts(Type())
            .Queue(new QueuePlan { Name = "calls", Skill = "calls" })
            .Queue(new QueuePlan { Name = "second", Skill = "second" })
            .Transfer(transfer)
            .Agents(Group("desk", 1))
            .Build();
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(0, "anna").Arrives(1, "bert").Run();
        Assert.That(
            centre.Times(JournalKind.IsAnswered),
            Is.EqualTo(new[] { "0 anna", "10 bert", "20 anna", "30 bert" })
        );
    }

    [Test]
    public void PutBack_InATalkThatATransferWouldHaveEnded_BeginsAgainInTheSameQueue()
    {
        // Anna's talk of 10 s is cut off at 4 s: she needs what she needed, and has nothing to explain to the next agent.
        TransferPlan transfer = new()
        {
            Name = "on",
            Chance = 1,
            FromQueue = "calls",
            To = "second",
            ExplainsAgain = Constant(40),
        };
        OutagePlan requeues = new()
        {
            Name = "elsewhere",
            Target = OutageTarget.Group,
            Hits = "second",
            At = S(170),
            Lasts = Constant(1),
            InProgress = InProgressRule.Requeued,
        };
        CentrePlan plan = Two(Type()).Transfer(transfer).Outage(requeues).Build();
        ScriptedCentre centre = new ScriptedCentre(plan)
            .Arrives(0, "anna")
            .Does(4, centre => centre.Exits.PutBack(centre.Contacts.All().Single()))
            .Run();
        Assert.That(
            centre.Times(JournalKind.ConversationEnds),
            Is.EqualTo(new[] { "4 anna", "14 anna", "64 anna" }),
            "10 s at the first, then 10 s and 40 s of explaining at the second"
        );
        Assert.That(centre.Ledgers.Contacts.Sum(ContactCounter.Transfers), Is.EqualTo(1));
    }

    private static CentreBuilder Two(ContactTypePlan type, int second = 1) =>
        Day(3)
            .Contacts(type)
            .Queue(new QueuePlan { Name = "calls", Skill = "calls" })
            .Queue(new QueuePlan { Name = "second", Skill = "second" })
            .Agents(Group("first", 1) with { Skills = ["calls"] })
            .Agents(Group("second", second) with { Skills = ["second"] });
}
