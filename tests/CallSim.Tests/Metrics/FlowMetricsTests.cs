using CallSim.Experiments;
using CallSim.Model;
using CallSim.Tests.Model;
using static CallSim.Tests.Model.Plans;

namespace CallSim.Tests.Metrics;

/// <summary>Call flows, worked out by hand: 5 s of greeting, a menu of two options, a task of 4 s that is always solved.</summary>
public sealed class FlowMetricsTests
{
    [Test]
    public void Flow_ThreeCallers_AreServedContainedAndTrapped()
    {
        ScriptedCentre centre = ThreeCallers(Welcome());
        foreach (Scope scope in (Scope[])[Scope.All, Scope.Ivr("welcome")])
        {
            centre.Has(
                scope,
                ("entered", 3),
                ("contained", 1),
                ("contained_share", 1.0 / 3),
                ("ivr_abandon_share", 0),
                ("ivr_time_s", (7.0 + 14 + 10) / 3),
                ("ivr_mean", (7.0 + 14 + 10) / 60)
            );
        }

        centre.Has(Scope.Ivr("welcome"), ("ivr_peak", 3), ("hung_up", 0));
        centre.Has(
            Scope.All,
            ("offered", 3),
            ("offered_to_queue", 1),
            ("served", 1),
            ("trapped", 1),
            ("true_contained_share", 1.0 / 3),
            ("time_to_human_s", 7),
            ("asa_s", 0),
            ("accessibility", 2.0 / 3)
        );
        centre.Has(Scope.Contact("balance"), ("contained_share", 1), ("trapped", 0));
    }

    [Test]
    public void Steps_OfThreeCallers_SayWhereTheyWentAndHowLongItTook()
    {
        ScriptedCentre centre = ThreeCallers(Welcome());
        FlowAccumulator accumulator = new(centre.Centre.Layout);
        accumulator.Add(centre.Ledgers.Flows);
        IvrStepResult[] steps = [.. accumulator.Means(1)];

        Assert.That(steps.Select(step => step.Step), Is.EqualTo((string[])["hello", "menu", "task"]));
        Assert.That(steps.Select(step => step.Entered), Is.EqualTo((double[])[3, 3, 1]));
        Assert.That(steps.Select(step => step.MeanSeconds), Is.EqualTo((double?[])[5, 4, 4]));
        Assert.That(steps.Select(step => step.Contained), Is.EqualTo((double[])[0, 0, 1]));
        Assert.That(steps[0].Ways, Is.EqualTo((IvrWay[])[new("then", "menu", 3)]));
        Assert.That(
            steps[1].Ways,
            Is.EqualTo((IvrWay[])[new("1", "queues.calls", 1), new("2", "task", 1), new("otherwise", "trapped", 1)])
        );
        Assert.That(
            steps[2].Ways,
            Is.EqualTo((IvrWay[])[new("then", "contained", 1), new("otherwise", "queues.calls", 0)])
        );
    }

    [Test]
    public void Flow_ImpatientCallers_HangUpInTheMenu()
    {
        ScriptedCentre centre = ThreeCallers(Welcome() with { HangUp = Constant(6) });
        centre.Has(
            Scope.Ivr("welcome"),
            ("entered", 3),
            ("hung_up", 3),
            ("ivr_abandon_share", 1),
            ("ivr_time_s", 6),
            ("contained", 0)
        );
        centre.Has(Scope.All, ("abandoned_ivr", 3), ("abandoned", 0), ("accessibility", 0));
        Assert.That(centre.Value("time_to_human_s"), Is.Null, "nobody was answered");
    }

    [Test]
    public void Flow_KeyToAHuman_IsAWayOfItsOwn()
    {
        HumanKeyPlan key = new()
        {
            Key = "0",
            From = "menu",
            Wanted = 1,
            To = Destination.Queue("calls"),
        };
        ScriptedCentre centre = ThreeCallers(Welcome() with { HumanKey = key });
        FlowAccumulator accumulator = new(centre.Centre.Layout);
        accumulator.Add(centre.Ledgers.Flows);
        IvrStepResult menu = accumulator.Means(1).Single(step => step.Step == "menu");

        Assert.That(menu.HumanKey, Is.EqualTo(3));
        Assert.That(menu.Ways[^1], Is.EqualTo(new IvrWay("human_key", "queues.calls", 3)));
        Assert.That(menu.Ways.Sum(way => way.Callers), Is.EqualTo(menu.Entered));
        centre.Has(Scope.All, ("offered_to_queue", 3), ("time_to_human_s", 5));
    }

    [Test]
    public void Flow_OnePort_BlocksWhoeverFindsItTaken()
    {
        ScriptedCentre centre = ThreeCallers(Welcome() with { Ports = 1 });
        centre.Has(
            Scope.All,
            ("offered", 3),
            ("entered", 1),
            ("blocked", 2),
            ("blocked_ports", 2),
            ("blocked_share", 2.0 / 3)
        );
    }

    private static ScriptedCentre ThreeCallers(FlowPlan flow)
    {
        Destination welcome = Destination.Flow("welcome");
        CentrePlan plan = Day()
            .Flow(flow)
            .Contacts(Type() with { To = welcome })
            .Contacts(Type("balance") with { To = welcome })
            .Contacts(Type("lost") with { To = welcome })
            .Queue(new QueuePlan { Name = "calls", Skill = "calls" })
            .Agents(Group("desk", 3))
            .Build();
        return new ScriptedCentre(plan)
            .Arrives(0, "anna")
            .Arrives(0, "bert", type: 1)
            .Arrives(0, "carl", type: 2)
            .Run();
    }

    private static FlowPlan Welcome() =>
        new()
        {
            Name = "welcome",
            Steps =
            [
                new PlayStepPlan
                {
                    Name = "hello",
                    Length = Constant(5),
                    Then = Destination.Step("menu"),
                },
                new MenuStepPlan
                {
                    Name = "menu",
                    Options =
                    [
                        new()
                        {
                            Key = "1",
                            Says = S(2),
                            For = ["calls"],
                            To = Destination.Queue("calls"),
                        },
                        new()
                        {
                            Key = "2",
                            Says = S(3),
                            For = ["balance"],
                            To = Destination.Step("task"),
                        },
                    ],
                },
                new SelfServiceStepPlan
                {
                    Name = "task",
                    Takes = Constant(4),
                    Solves = new ShareByContact(1),
                    Otherwise = Destination.Queue("calls"),
                },
            ],
        };
}
