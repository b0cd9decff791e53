using System.Collections.Immutable;
using CallSim.Model;
using static CallSim.Tests.Model.Plans;

namespace CallSim.Tests.Model;

/// <summary>Call flows, step by step, with certain outcomes; the chances have their tests against theory.</summary>
public sealed class IvrTests
{
    private static readonly PlayStepPlan s_greeting = new()
    {
        Name = "greeting",
        Length = Constant(6),
        Then = Destination.Step("menu"),
    };

    private static readonly MenuStepPlan s_menu = new()
    {
        Name = "menu",
        Options =
        [
            new()
            {
                Key = "1",
                Says = S(4),
                To = Destination.Step("bye"),
            },
            new()
            {
                Key = "2",
                Says = S(5),
                For = ["calls"],
                To = Destination.Queue("calls"),
            },
            new()
            {
                Key = "star",
                Says = S(3),
                To = Destination.Repeat,
            },
        ],
        Otherwise = Destination.Queue("calls"),
        NoInputAfter = S(7),
    };

    private static readonly EndStepPlan s_bye = new() { Name = "bye", End = FlowEnd.Contained };

    [Test]
    public void Menu_WantedOption_IsPressedWhenItHasBeenSaid()
    {
        ScriptedCentre centre = Run(Flow(s_greeting, s_menu, s_bye));
        Assert.That(
            centre.Story("anna"),
            Is.EqualTo(
                new[]
                {
                    "0 Arrives 0",
                    "0 EntersFlow 0",
                    "0 EntersStep 0",
                    "6 LeavesStep 0",
                    "6 EntersStep 1",
                    "15 LeavesStep 2",
                    "15 JoinsQueue 0",
                    "15 IsAnswered 0",
                    "25 ConversationEnds 0",
                    $"25 Leaves {(int)ContactOutcome.Served}",
                }
            )
        );
    }

    [Test]
    public void Menu_Silence_IsPlayedAgainAndThenLeadsElsewhere()
    {
        // Each playing: 12 s of options and 7 s of silence; two repeats, so three playings.
        ScriptedCentre centre = Run(Flow(s_menu with { NoInput = 1 }, s_bye));
        Assert.That(centre.Times(JournalKind.HearsAgain), Is.EqualTo(new[] { "19 anna", "38 anna" }));
        Assert.That(centre.Times(JournalKind.JoinsQueue), Is.EqualTo(new[] { "57 anna" }));
        Span<long> step = centre.Ledgers.Flows.Steps[IntervalClock.RowOf(0), 0];
        Assert.That(
            (step[StepCounter.Entered], step[StepCounter.NoInput], step[StepCounter.Time]),
            Is.EqualTo((1L, 3L, S(57).Microseconds))
        );
    }

    [Test]
    public void Menu_OutOfRepeatsWithoutAWayOut_TrapsTheCaller()
    {
        MenuStepPlan menu = s_menu with { NoInput = 1, Otherwise = null, Repeats = 0 };
        ScriptedCentre centre = Run(Flow(menu, s_bye));
        Assert.That(centre.Story("anna")[^1], Is.EqualTo($"19 Leaves {(int)ContactOutcome.Trapped}"));
    }

    [Test]
    public void Menu_NoOptionForWhatTheyWant_ListenToAllAndGoElsewhere()
    {
        ImmutableArray<MenuOptionPlan> options = [.. s_menu.Options.Select(option => option with { For = [] })];
        ScriptedCentre centre = Run(Flow(s_menu with { Options = options, NoInput = 1 }, s_bye));
        Assert.That(centre.Times(JournalKind.JoinsQueue), Is.EqualTo(new[] { "12 anna" }));
    }

    [Test]
    public void Menu_WrongKeyOfASingleOption_IsInvalidAndRepeats()
    {
        MenuStepPlan menu = s_menu with { Options = [s_menu.Options[1]], WrongKey = 1, Repeats = 1 };
        ScriptedCentre centre = Run(Flow(menu));
        Assert.That(centre.Times(JournalKind.HearsAgain), Is.EqualTo(new[] { "5 anna" }));
        Assert.That(centre.Times(JournalKind.JoinsQueue), Is.EqualTo(new[] { "10 anna" }));
    }

    [TestCase(false, "6 anna")]
    [TestCase(true, "0 anna")]
    public void HumanKey_AtTheFirstStepThatAllowsIt_LeadsOutOfTheFlow(bool bargeIn, string asked)
    {
        FlowPlan flow = Flow(s_greeting with { BargeIn = bargeIn }, s_menu, s_bye) with
        {
            HumanKey = new HumanKeyPlan
            {
                Key = "0",
                From = "greeting",
                Wanted = 1,
                To = Destination.Queue("calls"),
            },
        };
        ScriptedCentre centre = Run(flow);
        Assert.That(centre.Times(JournalKind.AsksForHuman), Is.EqualTo(new[] { asked }));
        Assert.That(centre.Times(JournalKind.JoinsQueue), Is.EqualTo(new[] { asked }));
    }

    [Test]
    public void HumanKey_LeadsFromFlowToFlowAndBack_IsPressedOnce()
    {
        FlowPlan first = Flow(s_greeting with { Then = Destination.Queue("calls") }) with
        {
            HumanKey = ToFlow("second"),
        };
        FlowPlan second = first with { Name = "second", HumanKey = ToFlow("welcome") };
        ScriptedCentre centre = new ScriptedCentre(Builder(first).Flow(second).Build()).Arrives(0, "anna").Run();
        Assert.That(centre.Times(JournalKind.AsksForHuman), Is.EqualTo(new[] { "0 anna" }));
        Assert.That(centre.Times(JournalKind.JoinsQueue), Is.EqualTo(new[] { "6 anna" }));
        return;

        static HumanKeyPlan ToFlow(string name) =>
            new()
            {
                Key = "0",
                From = "greeting",
                Wanted = 1,
                To = Destination.Flow(name),
            };
    }

    [TestCase(1, ContactOutcome.Contained)]
    [TestCase(0, ContactOutcome.Served)]
    public void SelfService_SolvedOrNot_EndsOrGoesOn(double solves, object outcome)
    {
        SelfServiceStepPlan service = new()
        {
            Name = "balance",
            Takes = Constant(20),
            Solves = new ShareByContact(1 - solves, [new("calls", solves)]),
            Otherwise = Destination.Queue("calls"),
        };
        ScriptedCentre centre = Run(Flow(service));
        Assert.That(centre.Ledgers.Contacts.Sum(ContactCounter.Of((ContactOutcome)outcome)), Is.EqualTo(1));
        Assert.That(
            centre.Ledgers.Customers[IntervalClock.RowOf(0), 0, CustomerCounter.Reached],
            Is.EqualTo(1),
            "a human, or contained"
        );
    }

    [Test]
    public void HangUp_RunsFromTheFirstStepUntilTheQueue()
    {
        FlowPlan flow = Flow(s_greeting, s_menu, s_bye) with { HangUp = Constant(15.5) };
        ScriptedCentre patient = Run(flow);
        Assert.That(patient.Times(JournalKind.IsAnswered), Is.EqualTo(new[] { "15 anna" }));

        ScriptedCentre centre = Run(flow with { HangUp = Constant(10) });
        Assert.That(centre.Story("anna")[^1], Is.EqualTo($"10 Leaves {(int)ContactOutcome.AbandonedIvr}"));
        Span<long> menu = centre.Ledgers.Flows.Steps[IntervalClock.RowOf(0), 1];
        Assert.That((menu[StepCounter.HungUp], menu[StepCounter.Time]), Is.EqualTo((1L, S(4).Microseconds)));
    }

    [Test]
    public void Ports_AllTaken_BlocksAndGivesBack()
    {
        CentrePlan plan = Plan(Flow(s_greeting, s_menu, s_bye) with { Ports = 1 });
        ScriptedCentre centre = new ScriptedCentre(plan)
            .Arrives(0, "anna")
            .Arrives(14, "bert")
            .Arrives(16, "carl")
            .Run();
        Assert.That(centre.Times(JournalKind.IsBlocked), Is.EqualTo(new[] { "14 bert" }));
        Assert.That(centre.Ledgers.Contacts.Sum(ContactCounter.Of(BlockReason.Ports)), Is.EqualTo(1));
    }

    [TestCase(DestinationKind.Number)]
    [TestCase(DestinationKind.Flow)]
    public void Ports_GivenBackAtTheInstantTheyAreAskedFor_AreFree(DestinationKind by)
    {
        // A call a second, six seconds in the flow, six ports: every caller comes as another leaves.
        PlayStepPlan ahead = s_greeting with
        {
            Length = Constant(2),
            Then = Destination.Flow("welcome"),
        };
        FlowPlan first = Flow(ahead) with { Name = "first" };
        FlowPlan flow = Flow(s_greeting with { Then = Destination.Queue("calls") }) with { Ports = 6 };
        NumberPlan number = new()
        {
            Name = "hotline",
            To = Destination.Flow("welcome"),
            Setup = S(2),
        };
        Destination to = by == DestinationKind.Number ? Destination.Number("hotline") : Destination.Flow("first");
        CentrePlan plan = Builder(flow, to).Flow(first).Number(number).Build();
        ScriptedCentre centre = new(plan);
        for (int second = 0; second < 55; second++)
        {
            centre.Arrives(second, $"caller {second}");
        }

        Assert.That(centre.Run().Times(JournalKind.IsBlocked), Is.Empty);
    }

    [Test]
    public void HangUp_AtTheInstantBetweenTwoFlows_LeavesNothingBehind()
    {
        // Another caller's step ends at the same instant, so that anna has to wait for her turn to enter.
        PlayStepPlan on = s_greeting with
        {
            Then = Destination.Flow("second"),
        };
        FlowPlan first = Flow(on) with { HangUp = Constant(6) };
        FlowPlan second = Flow(s_greeting with { Then = Destination.Queue("calls") }) with { Name = "second" };
        CentrePlan plan = Builder(first).Flow(second).Build();
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(0, "anna").Arrives(0, "bert").Run();
        Assert.That(centre.Ledgers.Contacts.Sum(ContactCounter.Of(ContactOutcome.AbandonedIvr)), Is.EqualTo(2));
    }

    [Test]
    public void Flow_LeadsToAnother_TakesItsPortAndKeepsThePatience()
    {
        PlayStepPlan on = s_greeting with { Then = Destination.Flow("second") };
        FlowPlan first = Flow(on) with { HangUp = Constant(9) };
        FlowPlan second = Flow(s_greeting with { Then = Destination.Queue("calls") }) with { Name = "second" };
        CentrePlan plan = Builder(first).Flow(second).Build();
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(0, "anna").Run();
        Assert.That(centre.Story("anna")[^1], Is.EqualTo($"9 Leaves {(int)ContactOutcome.AbandonedIvr}"));
        Assert.That(centre.Ledgers.Flows.Flows[IntervalClock.RowOf(0), 1][FlowCounter.HungUp], Is.EqualTo(1));
    }

    private static ScriptedCentre Run(FlowPlan flow) => new ScriptedCentre(Plan(flow)).Arrives(0, "anna").Run();

    private static CentrePlan Plan(FlowPlan flow) => Builder(flow).Build();

    private static CentreBuilder Builder(FlowPlan flow) => Builder(flow, Destination.Flow("welcome"));

    private static CentreBuilder Builder(FlowPlan flow, Destination to) =>
        Day()
            .Contacts(Type() with { To = to })
            .Queue(new QueuePlan { Name = "calls", Skill = "calls" })
            .Flow(flow)
            .Agents(Group("desk", 9));

    private static FlowPlan Flow(params ImmutableArray<StepPlan> steps) => new() { Name = "welcome", Steps = steps };
}
