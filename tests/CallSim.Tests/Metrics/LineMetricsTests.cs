using CallSim.Model;
using CallSim.Tests.Model;
using static CallSim.Tests.Model.Plans;

namespace CallSim.Tests.Metrics;

/// <summary>Lines and numbers, worked out by hand.</summary>
public sealed class LineMetricsTests
{
    [Test]
    public void Lines_TwoGroupsOfOneChannel_CarryOverflowAndBlock()
    {
        ScriptedCentre centre = new ScriptedCentre(
            TwoGroups(
                new NumberPlan
                {
                    Name = "main",
                    Lines = ["a", "b"],
                    To = Calls,
                }
            )
        ).Arrives(0, "anna").Arrives(2, "bert").Arrives(4, "carl").Arrives(11, "dora").Run();

        centre.Has(
            Scope.Line("a"),
            ("attempts", 4),
            ("carried", 2),
            ("overflowed", 1),
            ("blocked", 1),
            ("blocked_share", 0.25),
            ("carried_erlangs", 20.0 / 60),
            ("channels_peak", 1),
            ("all_busy_s", 20),
            ("all_down_s", 0)
        );
        centre.Has(Scope.Line("b"), ("attempts", 2), ("carried", 1), ("blocked", 1), ("all_busy_s", 10));
        foreach (Scope scope in (Scope[])[Scope.All, Scope.Contact("calls"), Scope.Number("main")])
        {
            centre.Has(
                scope,
                ("offered", 4),
                ("offered_to_queue", 3),
                ("answered", 3),
                ("blocked", 1),
                ("blocked_all_busy", 1),
                ("blocked_share", 0.25),
                ("accessibility", 0.75),
                ("time_to_human_s", 0)
            );
        }
    }

    [Test]
    public void TimeToHuman_BehindASetUpAndAQueue_RunsFromTheArrival()
    {
        NumberPlan number = new()
        {
            Name = "main",
            To = Calls,
            Setup = S(3),
        };
        ScriptedCentre centre = new ScriptedCentre(TwoGroups(number, agents: 1))
            .Arrives(0, "anna")
            .Arrives(1, "bert")
            .Run();

        // Anna is answered at 3. Bert joins at 4, and is answered at 13: 12 s after he called.
        centre.Has(Scope.All, ("asa_s", 4.5), ("time_to_human_s", 7.5));
    }

    [Test]
    public void TimeToHuman_OverTwoIntervals_IsThatOfTheIntervalOfTheArrival()
    {
        NumberPlan number = new()
        {
            Name = "main",
            To = Calls,
            Setup = S(3),
        };
        CentrePlan plan = TwoGroups(number) with { Time = TwoGroups(number).Time with { Length = S(120) } };
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(58, "anna").Run();
        FactSheet sheet = new(thresholds: 1);

        sheet.Gather(ScopeColumns.Of(centre.Centre.Layout)[0], centre.Ledgers, IntervalClock.RowOf(0), S(60));
        Assert.That(sheet[Fact.AnsweredContacts], Is.EqualTo(1));
        Assert.That(sheet[Fact.TimeToHuman], Is.EqualTo(S(3).Microseconds));

        sheet.Gather(ScopeColumns.Of(centre.Centre.Layout)[0], centre.Ledgers, IntervalClock.RowOf(1), S(60));
        Assert.That(sheet[Fact.Answered], Is.EqualTo(1), "the leg joined in the second interval");
        Assert.That(sheet[Fact.AnsweredContacts], Is.Zero);
    }

    [Test]
    public void Contacts_WhoJoinTheQueueAfterTheStartOrTheEnd_CountByTheirArrival()
    {
        NumberPlan number = new()
        {
            Name = "main",
            To = Calls,
            Setup = S(3),
        };
        CentrePlan plan = TwoGroups(number);
        plan = plan with { Time = plan.Time with { WarmUp = S(60) } };
        // Anna calls before the start at 60 and is answered behind it, bert calls before the end at 120.
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(58, "anna").Arrives(118, "bert").Run();
        foreach (Scope scope in (Scope[])[Scope.All, Scope.Queue("calls")])
        {
            centre.Has(scope, ("offered", 1), ("answered", 1), ("aht_s", 10));
        }

        centre.Has(Scope.All, ("served", 1), ("offered_to_queue", 1), ("time_to_human_s", 3));
    }

    [Test]
    public void Number_OneCallASecond_BlocksTheSecondForItsRate()
    {
        NumberPlan number = new()
        {
            Name = "main",
            To = Calls,
            CallsPerSecond = 1,
        };
        ScriptedCentre centre = new ScriptedCentre(TwoGroups(number)).Arrives(5, "anna").Arrives(5.5, "bert").Run();
        centre.Has(
            Scope.Number("main"),
            ("offered", 2),
            ("blocked_rate_limit", 1),
            ("blocked_all_busy", 0),
            ("blocked_closed", 0),
            ("blocked_share", 0.5)
        );
    }

    [Test]
    public void Number_WithOneOfTwoTypes_HasItsContactsAlone()
    {
        CentrePlan plan = Day()
            .Number(new NumberPlan { Name = "main", To = Calls })
            .Contacts(Type() with { To = Destination.Number("main") })
            .Contacts(Type("others") with { To = Calls })
            .Agents(Group("desk", 1))
            .Build();
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(0, "anna").Arrives(3, "bert", type: 1).Run();
        centre.Has(Scope.Number("main"), ("offered", 1), ("answered", 1), ("asa_s", 0), ("aht_s", 10));
        centre.Has(Scope.All, ("offered", 2), ("asa_s", 3.5), ("time_to_human_s", 3.5));
    }

    [Test]
    public void Skill_OfTwoQueues_AddsUpTheirLegs()
    {
        CentrePlan plan = Day()
            .Contacts(Type("calls", patience: 5))
            .Contacts(Type("others"))
            .Queue(new QueuePlan { Name = "calls", Skill = "talk" })
            .Queue(new QueuePlan { Name = "others", Skill = "talk" })
            .Agents(Group("desk", 1))
            .Build();
        ScriptedCentre centre = new ScriptedCentre(plan)
            .Arrives(0, "anna", type: 1)
            .Arrives(2, "bert")
            .Arrives(4, "carl", type: 1)
            .Run();
        centre.Has(
            Scope.Skill("talk"),
            ("offered", 3),
            ("answered", 2),
            ("abandoned", 1),
            ("asa_s", 3),
            ("queue_mean", 11.0 / 60)
        );
    }

    private static Destination Calls => Destination.Queue("calls");

    private static CentrePlan TwoGroups(NumberPlan number, double agents = 5) =>
        Day()
            .Lines(new LineGroupPlan { Name = "a", Channels = 1 })
            .Lines(new LineGroupPlan { Name = "b", Channels = 1 })
            .Number(number)
            .Contacts(Type() with { To = Destination.Number("main") })
            .Queue(new QueuePlan { Name = "calls", Skill = "calls" })
            .Agents(Group("desk", agents))
            .Build();
}
