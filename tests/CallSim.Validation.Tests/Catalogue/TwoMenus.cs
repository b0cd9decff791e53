using CallSim.Engine.Randomness;
using CallSim.Model;
using static CallSim.Validation.Tests.Plans;

namespace CallSim.Validation.Tests;

/// <summary>A menu behind a welcome, with a key that repeats it and one that leads back to it, and a menu in a second flow.</summary>
internal static class TwoMenus
{
    public static FlowPlan First() =>
        new()
        {
            Name = "main",
            HumanKey = new HumanKeyPlan
            {
                Key = "0",
                From = "welcome",
                Wanted = 0.1,
                To = Destination.Queue("operator"),
            },
            Steps =
            [
                new PlayStepPlan
                {
                    Name = "welcome",
                    Length = Law.Deterministic(Seconds(4)),
                    BargeIn = false,
                    Then = Destination.Step("choice"),
                },
                new MenuStepPlan
                {
                    Name = "choice",
                    Options =
                    [
                        Option("1", 3, Destination.Queue("sales"), "order"),
                        Option("2", 4, Destination.Queue("billing"), "bill"),
                        Option("3", 2, Destination.Flow("help"), "fault"),
                        Option("4", 2.5, Destination.Step("hours")),
                        Option("9", 1.5, Destination.Repeat),
                    ],
                    WrongKey = 0.12,
                    NoInput = 0.08,
                    NoInputAfter = Seconds(5),
                    Otherwise = Destination.Queue("operator"),
                },
                new PlayStepPlan
                {
                    Name = "hours",
                    Length = Law.Deterministic(Seconds(8)),
                    Then = Destination.Step("choice"),
                },
            ],
        };

    public static FlowPlan Second() =>
        new()
        {
            Name = "help",
            Steps =
            [
                new MenuStepPlan
                {
                    Name = "kind",
                    Options =
                    [
                        Option("1", 2, Destination.Queue("repair"), "fault"),
                        Option("2", 3, Destination.Queue("sales")),
                    ],
                    WrongKey = 0.1,
                    NoInput = 0.05,
                    NoInputAfter = Seconds(3),
                    Repeats = 1,
                },
            ],
        };

    private static MenuOptionPlan Option(string key, double says, Destination to, params string[] wantedBy) =>
        new()
        {
            Key = key,
            Says = Seconds(says),
            For = [.. wantedBy],
            To = to,
        };
}
