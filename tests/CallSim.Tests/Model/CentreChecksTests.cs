using System.Collections.Immutable;
using CallSim.Engine;
using CallSim.Model;

namespace CallSim.Tests.Model;

/// <summary>The rules for lines, flows and customers of plans made in C#: a sound plan has no mistake, each breach has its own.</summary>
public sealed class CentreChecksTests
{
    private static readonly CentrePlan s_sound = Sound();

    public static IEnumerable<TestCaseData> Breaches =>
        [
            Case("channels", "channels are not negative", Line(line => line with { Channels = -1 })),
            Case(
                "two groups",
                "each line group has a name",
                plan => plan with { Lines = [plan.Lines[0], plan.Lines[0]] }
            ),
            Case("no lists", "are lists", plan => plan with { Flows = default }),
            Case("no such line", "there is a line group 'b'", Number(number => number with { Lines = ["b"] })),
            Case("line twice", "'a' stands 2 times", Number(number => number with { Lines = ["a", "a"] })),
            Case("out", "carries calls from customers", Line(line => line with { Direction = LineDirection.Out })),
            Case("to", "not to numbers.hotline", Number(number => number with { To = Destination.Number("hotline") })),
            Case("lost", "there is 'queues.none'", Number(number => number with { To = Destination.Queue("none") })),
            Case("setup", "the set-up is not", Number(number => number with { Setup = SimSpan.Zero - Plans.S(1) })),
            Case("no rate", "calls a second are above 0", Number(number => number with { CallsPerSecond = 0 })),
            Case("rate", "at most 1,000,000", Number(number => number with { CallsPerSecond = 1_000_001 })),
            Case("no number", "at most 1,000,000", Number(number => number with { CallsPerSecond = double.NaN })),
            Case("no hours", "of number 'hotline': there are opening hours", Open()),
            Case(
                "from",
                "on the clock",
                Open(new OpeningRange(WeekDays.All, SimSpan.FromDays(1), SimSpan.FromDays(2)))
            ),
            Case("two days", "at most a day", Open(new OpeningRange(WeekDays.All, Plans.S(0), SimSpan.FromDays(2)))),
            Case("no days", "days of the week", Open(new OpeningRange(WeekDays.None, Plans.S(0), Plans.S(9)))),
            Case("no date", "need a plan with a date", Open(new OpeningRange(WeekDays.Monday, Plans.S(0), Plans.S(9)))),
            Case("ports", "ports are not negative", Flow(flow => flow with { Ports = -1 })),
            Case("no steps", "of flow 'ivr': there are steps", Flow(flow => flow with { Steps = [] })),
            Case(
                "step twice",
                "'menu' stands 2 times",
                Flow(flow => flow with { Steps = flow.Steps.Add(flow.Steps[1]) })
            ),
            Case("no such step", "there is a step 'none'", Play(play => play with { Then = Destination.Step("none") })),
            Case("repeat", "not to repeat", Play(play => play with { Then = Destination.Repeat })),
            Case("to a number", "not to numbers", Play(play => play with { Then = Destination.Number("hotline") })),
            Case("key from", "there is a step 'none'", Key(key => key with { From = "none" })),
            Case("key wanted", "who want a human is from 0 to 1", Key(key => key with { Wanted = 1.1 })),
            Case("key to", "there is 'ivr.none'", Key(key => key with { To = Destination.Flow("none") })),
            Case("no options", "of step 'ivr.menu': there are options", Menu(menu => menu with { Options = [] })),
            Case("wrong key", "wrong key is from 0 to 1", Menu(menu => menu with { WrongKey = -0.1 })),
            Case("silence", "no input is from 0 to 1", Menu(menu => menu with { NoInput = 2 })),
            Case("wait", "wait for a key", Menu(menu => menu with { NoInputAfter = SimSpan.Zero - Plans.S(1) })),
            Case("repeats", "repeats are not negative", Menu(menu => menu with { Repeats = -1 })),
            Case(
                "key twice",
                "'1' stands 2 times",
                Menu(menu => menu with { Options = [menu.Options[0], menu.Options[0]] })
            ),
            Case(
                "for",
                "there is a contact type 'loan'",
                Menu(menu => menu with { Options = [menu.Options[0] with { For = ["loan"] }] })
            ),
            Case(
                "says",
                "what an option says",
                Menu(menu => menu with { Options = [menu.Options[0] with { Says = SimSpan.Zero - Plans.S(1) }] })
            ),
            Case("solves", "share solved is from 0 to 1", Service(step => step with { Solves = new(2) })),
            Case(
                "solves for",
                "there is a contact type 'loan'",
                Service(step => step with { Solves = new(0, [new("loan", 0.5)]) })
            ),
            Case(
                "loop",
                "takes none: ivr.hello, ivr.menu",
                plan =>
                    Menu(menu => menu with { Otherwise = Destination.Step("hello") })(
                        Play(play => play with { Length = Plans.Constant(0) })(plan)
                    )
            ),
            Case("contact to", "there is 'numbers.none'", Type(type => type with { To = Destination.Number("none") })),
            Case("contact to a step", "not to menu", Type(type => type with { To = Destination.Step("menu") })),
            Case("needs", "agents have the skill 'chess'", Type(type => type with { Needs = "chess" })),
            Case("resolved", "to be solved is from 0 to 1", Type(type => type with { Resolved = 1.5 })),
            Case(
                "again",
                "who call again is from 0 to 1",
                Type(type =>
                    type with
                    {
                        CallsAgain = new() { Chance = -1, Delay = Plans.Constant(9) },
                    }
                )
            ),
            Case("redial share", "who redial is from 0 to 1", Redials(redials => redials with { AfterAbandon = [2] })),
            Case("attempts", "at least one attempt", Redials(redials => redials with { AttemptsAtMost = 0 })),
            Case("spin", "waits between", Redials(redials => redials with { Delay = Plans.Constant(0) })),
            Case("transfer chance", "the chance is from 0 to 1", Transfer(transfer => transfer with { Chance = 2 })),
            Case("transfer to", "there is 'queues.none'", Transfer(transfer => transfer with { To = "none" })),
            Case("transfer from", "there is 'queues.none'", Transfer(transfer => transfer with { FromQueue = "none" })),
            Case("from contact", "contact type 'none'", Transfer(transfer => transfer with { FromContact = "none" })),
            Case("from group", "agent group 'none'", Transfer(transfer => transfer with { FromGroup = "none" })),
            Case("for ever", "for ever: on", Transfer(transfer => transfer with { Chance = 1, FromQueue = null })),
            Case("fcr", "repeat call is above", plan => plan with { Targets = new() { FcrWithin = SimSpan.Zero } }),
        ];

    [Test]
    public void Mistakes_OfASoundPlan_AreNone() => Assert.That(s_sound.Mistakes, Is.Empty);

    [TestCaseSource(nameof(Breaches))]
    public void Mistakes_OfABreach_SayIt(string mistake, Func<CentrePlan, CentrePlan> breach)
    {
        ImmutableArray<string> mistakes = breach(s_sound).Mistakes;

        Assert.That(mistakes, Has.Length.EqualTo(1), string.Join("; ", mistakes));
        Assert.That(mistakes[0], Does.Contain(mistake));
    }

    private static CentrePlan Sound() =>
        Plans
            .Day()
            .Contacts(
                Plans.Type(patience: 20) with
                {
                    To = Destination.Number("hotline"),
                    Needs = "calls",
                    Redials = new() { AfterBlocked = [1], Delay = Plans.Constant(9) },
                }
            )
            .Queue(new() { Name = "calls", Skill = "calls" })
            .Queue(new() { Name = "second", Skill = "second" })
            .Agents("desk", 2, "calls", "second")
            .Lines(new LineGroupPlan { Name = "a", Channels = 0 })
            .Number(
                new NumberPlan
                {
                    Name = "hotline",
                    Lines = ["a"],
                    To = Destination.Flow("ivr"),
                }
            )
            .Flow(SoundFlow())
            .Transfer(
                new TransferPlan
                {
                    Name = "on",
                    FromQueue = "calls",
                    Chance = 0.5,
                    To = "second",
                }
            )
            .Build();

    private static FlowPlan SoundFlow() =>
        new()
        {
            Name = "ivr",
            HumanKey = new()
            {
                Key = "0",
                From = "menu",
                Wanted = 0.1,
                To = Destination.Queue("calls"),
            },
            Steps =
            [
                new PlayStepPlan
                {
                    Name = "hello",
                    Length = Plans.Constant(5),
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
                            For = ["calls"],
                            To = Destination.Step("task"),
                        },
                    ],
                    Otherwise = Destination.Step("task"),
                },
                new SelfServiceStepPlan
                {
                    Name = "task",
                    Takes = Plans.Constant(0),
                    Solves = new(0.5),
                    Then = Destination.Step("bye"),
                    Otherwise = Destination.Step("ask"),
                },
                new QueueStepPlan { Name = "ask", Queue = "calls" },
                new EndStepPlan { Name = "bye", End = FlowEnd.Contained },
            ],
        };

    private static TestCaseData Case(string name, string mistake, Func<CentrePlan, CentrePlan> breach) =>
        new TestCaseData(mistake, breach).SetArgDisplayNames(name);

    private static Func<CentrePlan, CentrePlan> Line(Func<LineGroupPlan, LineGroupPlan> change) =>
        plan => plan with { Lines = [change(plan.Lines[0])] };

    private static Func<CentrePlan, CentrePlan> Number(Func<NumberPlan, NumberPlan> change) =>
        plan => plan with { Numbers = [change(plan.Numbers[0])] };

    private static Func<CentrePlan, CentrePlan> Open(params OpeningRange[] ranges) =>
        Number(number => number with { Open = new OpeningHours([.. ranges]) });

    private static Func<CentrePlan, CentrePlan> Flow(Func<FlowPlan, FlowPlan> change) =>
        plan => plan with { Flows = [change(plan.Flows[0])] };

    private static Func<CentrePlan, CentrePlan> Key(Func<HumanKeyPlan, HumanKeyPlan> change) =>
        Flow(flow => flow with { HumanKey = change(flow.HumanKey!) });

    private static Func<CentrePlan, CentrePlan> Play(Func<PlayStepPlan, PlayStepPlan> change) => Step(0, change);

    private static Func<CentrePlan, CentrePlan> Menu(Func<MenuStepPlan, MenuStepPlan> change) => Step(1, change);

    private static Func<CentrePlan, CentrePlan> Service(Func<SelfServiceStepPlan, SelfServiceStepPlan> change) =>
        Step(2, change);

    private static Func<CentrePlan, CentrePlan> Step<T>(int index, Func<T, T> change)
        where T : StepPlan =>
        Flow(flow => flow with { Steps = flow.Steps.SetItem(index, change((T)flow.Steps[index])) });

    private static Func<CentrePlan, CentrePlan> Type(Func<ContactTypePlan, ContactTypePlan> change) =>
        plan => plan with { ContactTypes = [change(plan.ContactTypes[0])] };

    private static Func<CentrePlan, CentrePlan> Redials(Func<RedialPlan, RedialPlan> change) =>
        Type(type => type with { Redials = change(type.Redials!) });

    private static Func<CentrePlan, CentrePlan> Transfer(Func<TransferPlan, TransferPlan> change) =>
        plan => plan with { Transfers = [change(plan.Transfers[0])] };
}
