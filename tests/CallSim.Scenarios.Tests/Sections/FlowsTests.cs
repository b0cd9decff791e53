using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Model;

namespace CallSim.Scenarios.Tests.Sections;

public sealed class FlowsTests
{
    private static readonly Destination Desk = Destination.Queue("enquiry");

    [Test]
    public void Flow_WithStepsOnly_HasTheDefaults()
    {
        FlowPlan flow = Flow("{ steps: { ask: { queue: queues.enquiry } } }");

        Assert.That(
            (flow.Name, flow.Ports, flow.HangUp, flow.HumanKey),
            Is.EqualTo(("welcome", (int?)null, (IntervalSeries<Law>?)null, (HumanKeyPlan?)null))
        );
        Assert.That(
            flow.Steps,
            Is.EqualTo(
                new[]
                {
                    new QueueStepPlan { Name = "ask", Queue = "enquiry" },
                }
            )
        );
    }

    [Test]
    public void Flow_WithEveryKey_HasThem()
    {
        FlowPlan flow = Flow(
            """
            { ports: 60, hang_up: { weibull: { mean: 4m, shape: 1.3 } },
              human_key: { key: star, from: ask, wanted: 12%, to: end },
              steps: { hello: { play: 1s, then: ask }, ask: { queue: queues.enquiry }, end: { end: contained } } }
            """
        );

        Assert.That(flow.Ports, Is.EqualTo(60));
        Assert.That(flow.HangUp!.At(0), Is.EqualTo(Law.Weibull(SimSpan.FromMinutes(4), 1.3)));
        Assert.That(
            flow.HumanKey,
            Is.EqualTo(
                new HumanKeyPlan
                {
                    Key = "star",
                    From = "ask",
                    Wanted = 0.12,
                    To = Destination.Step("end"),
                }
            )
        );
    }

    [Test]
    public void HumanKey_WithoutKeyAndStep_IsZeroFromTheFirst() =>
        Assert.That(
            Flow(
                "{ human_key: { wanted: 0.5, to: queues.enquiry }, steps: { hello: { play: 1s, then: queues.enquiry } } }"
            ).HumanKey,
            Is.EqualTo(
                new HumanKeyPlan
                {
                    Key = "0",
                    From = "hello",
                    Wanted = 0.5,
                    To = Desk,
                }
            )
        );

    [TestCase("6s", "")]
    [TestCase("6s", ", barge_in: true")]
    public void Play_WithBargeInMissingOrTrue_TakesKeys(string length, string bargeIn) =>
        Assert.That(
            Step($"{{ play: {length}, then: queues.enquiry{bargeIn} }}"),
            Is.EqualTo(
                new PlayStepPlan
                {
                    Name = "first",
                    Length = Law.Deterministic(SimSpan.FromSeconds(6)),
                    Then = Desk,
                }
            )
        );

    [Test]
    public void Play_OfARandomLengthWithoutBargeIn_HasThem() =>
        Assert.That(
            Step("{ play: { exponential: 6s }, barge_in: false, then: queues.enquiry }"),
            Is.EqualTo(
                new PlayStepPlan
                {
                    Name = "first",
                    Length = Law.Exponential(SimSpan.FromSeconds(6)),
                    BargeIn = false,
                    Then = Desk,
                }
            )
        );

    [Test]
    public void Menu_WithOneOption_HasTheDefaults()
    {
        MenuStepPlan menu = (MenuStepPlan)Step("{ options: [{ key: 7, for: [enquiry], to: queues.enquiry }] }");
        MenuOptionPlan option = menu.Options.Single();

        Assert.That((menu.WrongKey, menu.NoInput, menu.NoInputAfter), Is.EqualTo((0.0, 0.0, SimSpan.Zero)));
        Assert.That((menu.Repeats, menu.Otherwise), Is.EqualTo((2, (Destination?)null)));
        Assert.That((option.Key, option.Says, option.To), Is.EqualTo(("7", SimSpan.Zero, Desk)));
        Assert.That(option.For, Is.EqualTo(new[] { "enquiry" }));
    }

    [Test]
    public void Menu_WithEveryKey_HasThem()
    {
        MenuStepPlan menu = (MenuStepPlan)Step(
            """
            { options: [{ key: 1, says: 4s, for: [enquiry], to: ivr.second }, { key: hash, for: [], to: repeat }, { key: 2, to: first }],
              wrong_key: 4%, no_input: { chance: 3%, after: 5s }, repeats: 0, otherwise: queues.enquiry }
            """,
            ", second: { steps: { ask: { queue: queues.enquiry } } }"
        );

        Assert.That((menu.WrongKey, menu.NoInput, menu.NoInputAfter), Is.EqualTo((0.04, 0.03, SimSpan.FromSeconds(5))));
        Assert.That((menu.Repeats, menu.Otherwise), Is.EqualTo((0, (Destination?)Desk)));
        Assert.That(menu.Options.Select(option => option.Key), Is.EqualTo(new[] { "1", "hash", "2" }));
        Assert.That(
            menu.Options.Select(option => option.To),
            Is.EqualTo(new[] { Destination.Flow("second"), Destination.Repeat, Destination.Step("first") })
        );
        Assert.That(menu.Options.Select(option => option.For.Length), Is.EqualTo(new[] { 1, 0, 0 }));
    }

    [TestCase("30%", 0.3, 0.3)]
    [TestCase("{ enquiry: 30%, default: 5% }", 0.3, 0.05)]
    [TestCase("{ enquiry: 0.3 }", 0.3, 0.0)]
    [TestCase("{ default: 5% }", 0.05, 0.05)]
    public void SelfService_BySharesOfContacts_HasThem(string solves, double ofEnquiry, double ofOthers)
    {
        SelfServiceStepPlan service = (SelfServiceStepPlan)Step(
            $"{{ self_service: {{ takes: {{ lognormal: {{ mean: 40s, cv: 0.5 }} }}, solves: {solves}, otherwise: queues.enquiry }} }}"
        );

        Assert.That(service.Takes.At(0), Is.EqualTo(Law.Lognormal(SimSpan.FromSeconds(40), 0.5)));
        Assert.That((service.Solves.Of("enquiry"), service.Solves.Of("other")), Is.EqualTo((ofEnquiry, ofOthers)));
        Assert.That((service.Then, service.Otherwise), Is.EqualTo(((Destination?)null, Desk)));
    }

    [TestCase("contained", FlowEnd.Contained)]
    [TestCase("message_left", FlowEnd.MessageLeft)]
    [TestCase("rejected_closed", FlowEnd.RejectedClosed)]
    public void End_OfEachKind_IsRead(string end, FlowEnd expected) =>
        Assert.That(
            Flow(
                $"{{ steps: {{ first: {{ self_service: {{ takes: 9s, solves: 20%, then: last, otherwise: queues.enquiry }} }}, last: {{ end: {end} }} }} }}"
            ).Steps[1],
            Is.EqualTo(new EndStepPlan { Name = "last", End = expected })
        );

    private static FlowPlan Flow(string flow, string more = "") =>
        Scenario
            .Plan(
                Scenario.Small.Replace("talk:", "to: ivr.welcome\n    talk:")
                    + $"\nqueues: {{ enquiry: {{}} }}\nivr: {{ welcome: {flow.ReplaceLineEndings(" ")}{more} }}\n"
            )
            .Flows[0];

    private static StepPlan Step(string step, string more = "") =>
        Flow($"{{ steps: {{ first: {step} }} }}", more).Steps[0];
}
