using CallSim.Model;
using static CallSim.Tests.Model.Plans;

namespace CallSim.Tests.Model;

/// <summary>Menus that lead back to themselves: which do so in no time.</summary>
public sealed class MenuLoopTests
{
    private static readonly MenuOptionPlan s_own = new()
    {
        Key = "1",
        For = ["a"],
        To = Destination.Queue("calls"),
    };

    private static readonly MenuOptionPlan s_back = new()
    {
        Key = "2",
        Says = S(4),
        To = Destination.Flow("w"),
    };

    [TestCase(1, 0, ExpectedResult = true, TestName = "WrongKey_AlwaysPressedAtOnce_LeadsRound")]
    [TestCase(0.99, 0, ExpectedResult = false, TestName = "WrongKey_SometimesRight_ComesToAnEnd")]
    [TestCase(1, 1, ExpectedResult = false, TestName = "WrongKey_OfWhoPressNothing_IsNone")]
    public bool BackByAWrongKey(double wrongKey, double noInput) =>
        LeadsRound(
            Menu(s_own, s_back) with
            {
                WrongKey = wrongKey,
                NoInput = noInput,
                Otherwise = Destination.Queue("calls"),
            }
        );

    [Test]
    public void WrongKey_WantedOptionTakesTimeOrIsNobodys_TakesTime()
    {
        MenuStepPlan[] sound =
        [
            Menu(s_own with { Says = S(1) }, s_back),
            Menu(s_own with { For = [] }, s_back),
            Menu(s_own with { For = [] }, s_back with { For = ["a"] }),
            Menu(s_own with { To = Destination.Flow("w"), Says = S(1) }, s_back),
        ];
        Assert.That(sound.Select(menu => LeadsRound(menu with { WrongKey = 1 })), Is.All.False);
    }

    [Test]
    public void Otherwise_ComeToInNoTime_LeadsRound()
    {
        // A wrong key that plays the menu again, the only key never hit, the wanted key that plays the menu again.
        MenuOptionPlan slow = s_back with
        {
            To = Destination.Queue("calls"),
        };
        MenuStepPlan[] endless =
        [
            Menu(s_own, slow with { To = Destination.Repeat }) with
            {
                WrongKey = 1,
            },
            Menu(s_own) with
            {
                WrongKey = 1,
            },
            Menu(s_own with { To = Destination.Repeat }, slow),
        ];
        Assert.That(endless.Select(menu => LeadsRound(menu with { Otherwise = Destination.Flow("w") })), Is.All.True);
    }

    [Test]
    public void Otherwise_ComeToAfterAllOptions_TakesTheirTime()
    {
        MenuStepPlan[] sound =
        [
            Menu(s_own, s_back with { To = Destination.Repeat }),
            Menu(s_own, s_back with { To = Destination.Queue("calls") }) with
            {
                WrongKey = 1,
            },
            Menu(s_own with { For = [], To = Destination.Repeat }, s_back with { To = Destination.Queue("calls") }),
        ];
        Assert.That(sound.Select(menu => LeadsRound(menu with { Otherwise = Destination.Flow("w") })), Is.All.False);
    }

    private static MenuStepPlan Menu(params MenuOptionPlan[] options) =>
        new() { Name = "menu", Options = [.. options] };

    private static bool LeadsRound(MenuStepPlan menu) =>
        !FlowLoops.TakingNoTime([new FlowPlan { Name = "w", Steps = [menu] }]).IsEmpty;
}
