using CallSim.Engine.Randomness;
using CallSim.Model;
using static CallSim.Tests.Model.Plans;

namespace CallSim.Tests.Model;

/// <summary>Who redials for ever without delay stops the clock where the attempts take no time.</summary>
public sealed class RedialsAtOnceTests
{
    private static readonly RedialPlan s_forEver = new() { AfterAbandon = [0.5, 1], Delay = Constant(0) };

    private static readonly MenuStepPlan s_menu = new()
    {
        Name = "menu",
        Options = [new() { Key = "1", To = Destination.Queue("calls") }],
    };

    [TestCase(1, null, ExpectedResult = true)]
    [TestCase(0.9, null, ExpectedResult = false)]
    [TestCase(0, 0.0, ExpectedResult = true)]
    [TestCase(0, 0.5, ExpectedResult = false)]
    public bool Queue_LeftAtOnceByAll_GoesRound(double balks, double? patience) =>
        GoesRound(Type(patience: patience) with { Balks = balks });

    [Test]
    public void Redials_ThatEndOrWait_DoNotGoRound()
    {
        ContactTypePlan type = Type() with { Balks = 1 };
        RedialPlan[] sound =
        [
            s_forEver with
            {
                AttemptsAtMost = 9,
            },
            s_forEver with
            {
                AfterAbandon = [1, 0.99],
            },
            s_forEver with
            {
                Delay = Law.Exponential(S(1)),
            },
        ];
        Assert.That(sound.Select(redials => redials.GoesRoundAtOnce(type, [], [])), Is.All.False);
    }

    [Test]
    public void Menu_ThatTrapsAtOnce_GoesRound()
    {
        // Nobody's option; the type's own, asking for the menu again; the only key, and it is never hit; silence for no time.
        MenuOptionPlan own = s_menu.Options[0] with
        {
            For = ["calls"],
        };
        MenuStepPlan[] traps =
        [
            s_menu,
            s_menu with
            {
                Options = [own with { To = Destination.Repeat }, s_menu.Options[0] with { Says = S(4) }],
            },
            s_menu with
            {
                Options = [own],
                WrongKey = 1,
            },
            s_menu with
            {
                Options = [own],
                NoInput = 1,
            },
        ];
        Assert.That(traps.Select(InFlow), Is.All.True);
    }

    [Test]
    public void Menu_ThatTakesTimeOrLeadsOn_DoesNotGoRound()
    {
        MenuOptionPlan own = s_menu.Options[0] with { For = ["calls"] };
        MenuStepPlan[] sound =
        [
            s_menu with
            {
                Options = [own],
            },
            s_menu with
            {
                Options = [s_menu.Options[0] with { Says = S(1) }],
            },
            s_menu with
            {
                Otherwise = Destination.Queue("calls"),
            },
            s_menu with
            {
                Options = [own],
                NoInput = 1,
                NoInputAfter = S(3),
            },
            s_menu with
            {
                Options = [own],
                WrongKey = 0.9,
            },
        ];
        Assert.That(sound.Select(InFlow), Is.All.False);
    }

    [TestCase(0, 0, ExpectedResult = true)]
    [TestCase(4, 0, ExpectedResult = false)]
    [TestCase(0, 4, ExpectedResult = false)]
    public bool Menu_BehindANumberAndAGreeting_GoesRoundIfBothTakeNoTime(double setup, double greeting)
    {
        PlayStepPlan play = new()
        {
            Name = "greeting",
            Length = Constant(greeting),
            Then = Destination.Step("menu"),
        };
        NumberPlan number = new()
        {
            Name = "hotline",
            To = Destination.Flow("ivr"),
            Setup = S(setup),
        };
        ContactTypePlan type = Type() with { To = Destination.Number("hotline") };
        return s_forEver.GoesRoundAtOnce(type, [number], [new() { Name = "ivr", Steps = [play, s_menu] }]);
    }

    [Test]
    public void Flow_LeftAtOnceByAll_GoesRoundForItsOwnCallers()
    {
        FlowPlan flow = new()
        {
            Name = "ivr",
            HangUp = Constant(0),
            Steps = [s_menu with { Otherwise = Destination.Queue("calls") }],
        };
        Assert.That(GoesRound(Type() with { To = Destination.Flow("ivr") }, flow));
        Assert.That(GoesRound(Type(), flow), Is.False, "calls a queue");
    }

    [Test]
    public void Mistakes_OfAPlanThatGoesRound_SayIt()
    {
        ContactTypePlan type = Type() with { Balks = 1, Redials = s_forEver };
        Assert.That(
            () => OneDesk(type, 1),
            Throws.InstanceOf<PlanException>().With.Message.Contains("waits between the attempts")
        );
    }

    private static bool InFlow(MenuStepPlan menu) =>
        GoesRound(Type() with { To = Destination.Flow("ivr") }, new FlowPlan { Name = "ivr", Steps = [menu] });

    private static bool GoesRound(ContactTypePlan type, params FlowPlan[] flows) =>
        s_forEver.GoesRoundAtOnce(type, [], [.. flows]);
}
