using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Statistics;
using CallSim.Validation.Tests.Formulas;

namespace CallSim.Validation.Tests;

/// <summary>Customers who call again, where each attempt has the same chance: geometric series.</summary>
internal static class CustomerModels
{
    public static IEnumerable<ValidatedModel> All =>
        [
            new(
                "First-contact resolution and handle time per customer",
                "As above by the reported metrics: 78 % of the calls, of 1 minute each, solve the matter, 70 % of the others lead to another.",
                "Hand calculation: geometric series.",
                RepeatCalls
            ),
            new(
                "Redials after a machine that fails",
                "A machine solves 40 %; of those who fail 50 % try a second time, and 90 % of those who fail again a third time, the last.",
                "Hand calculation.",
                MachineThatFails
            ),
            new(
                "A volume that counts all attempts",
                "M/M/10/10 at 8 erlangs: 480 attempts an hour of 1 minute, of which some are redials, of 70 % of those turned away, two hours later in the mean: first attempts are found by pilot runs so that all add up to the volume.",
                "Erlang 1917; redials that come late are Poisson too.",
                AllAttempts
            ),
        ];

    private static void RepeatCalls(Findings found)
    {
        const double resolved = 0.78;
        const double callsAgain = 0.7;
        const double returns = (1 - resolved) * callsAgain;
        const double attempts = 1 / (1 - returns);
        ContactTypePlan type = Calls(perHour: 1200) with
        {
            Resolved = resolved,
            CallsAgain = new CallsAgainPlan { Chance = callsAgain, Delay = Law.Exponential(SimSpan.FromSeconds(30)) },
        };
        CentrePlan plan = Day(type).Agents("desk", 200).Build();
        RunResult result = found.Run(plan, 40, seed: 41);

        using (Assert.EnterMultipleScope())
        {
            found.ShareAgrees("first-contact resolution", result["fcr_share"], 1 - returns);
            found.ShareAgrees("resolved", result["resolved_share"], resolved);
            found.MeanAgrees("attempts per customer", result["attempts_per_customer"], attempts);
            found.MeanAgrees("handle time per customer [s]", result["handle_per_customer_s"], 60 * attempts);
            Assert.That(result["accessibility"].Value, Is.EqualTo(1));
            Assert.That(result["redials"].Value, Is.Zero);
        }
    }

    private static void MachineThatFails(Findings found)
    {
        const double solved = 0.4;
        double[] redials = [0.5, 0.9];
        const double fails = 1 - solved;
        // At most three attempts; each that fails is followed by the next with the share of its number.
        double attempts = 1 + (fails * redials[0] * (1 + (fails * redials[1])));
        ContactTypePlan type = Calls(perHour: 1200) with
        {
            To = Destination.Flow("machine"),
            Redials = new RedialPlan
            {
                AfterAbandon = [.. redials],
                AttemptsAtMost = 3,
                Delay = Law.Exponential(SimSpan.FromSeconds(30)),
            },
        };
        CentrePlan plan = Day(type)
            .Flow(Machine(solved))
            .Queue(new QueuePlan { Name = "calls", Skill = "calls" })
            .Agents("desk", 1)
            .Build();
        RunResult result = found.Run(plan, 40, seed: 43);

        using (Assert.EnterMultipleScope())
        {
            found.MeanAgrees("attempts per customer", result["attempts_per_customer"], attempts);
            found.ShareAgrees("accessibility", result["accessibility"], solved * attempts);
            found.ShareAgrees("contained", result["contained_share"], solved);
            Estimate trapped = Ratios.Of(result, ("trapped", Scope.All), ("offered", Scope.All));
            Assert.That(trapped.Value, Is.EqualTo(1 - result["contained_share"].Value!.Value).Within(1e-12), "trapped");
            Assert.That(result["fcr_share"].Value, Is.Null, "no agent answered anybody");
        }
    }

    private static void AllAttempts(Findings found)
    {
        const double volume = 480;
        const double redials = 0.7;
        // Redials that come long after are a Poisson stream like the others: the volume itself is what is offered.
        double lost = ErlangFormulas.Lost(10, volume / 60);
        double amplification = 1 / (1 - (redials * lost));
        ContactTypePlan type = Calls(volume) with
        {
            CountsAllAttempts = true,
            Redials = new RedialPlan { AfterBlocked = [redials], Delay = Law.Exponential(SimSpan.FromHours(2)) },
        };
        CentrePlan plan = Day(type, warmUp: 24)
            .Queue(
                new QueuePlan
                {
                    Name = "calls",
                    Skill = "calls",
                    WaitingPlaces = 0,
                }
            )
            .Agents("desk", 10)
            .Build();
        RunResult result = found.Run(plan, 40, seed: 47);
        Amplification pilot = result.Amplifications.Single();
        TestContext.Out.WriteLine($"amplification {pilot.Factor:0.0000} exact {amplification:0.0000}");

        double perDay = volume * result.Plan.Time.Length.Seconds / 3600;
        Estimate offered = result["offered"];
        double ofTheSearch = 0.001 * perDay;
        TestContext.Out.WriteLine($"offered {offered.Value:0} ± {offered.HalfWidth:0} volume {perDay:0}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(pilot.IsSettled);
            Assert.That(pilot.Factor, Is.EqualTo(amplification).Within(0.005 * amplification));
            Assert.That(offered.Value, Is.EqualTo(perDay).Within(offered.HalfWidth!.Value + ofTheSearch));
            Assert.That(offered.HalfWidth.Value, Is.LessThan(0.005 * perDay), "precision");
            found.MeanAgrees("turned away", result["queue_full_share"], lost, precision: 0.01);
        }
    }

    private static CentreBuilder Day(ContactTypePlan type, double warmUp = 0) =>
        new CentreBuilder("customers")
            .Time(SimSpan.FromHours(100), SimSpan.FromHours(24), SimSpan.FromHours(warmUp))
            .Contacts(type);

    private static ContactTypePlan Calls(double perHour) =>
        new()
        {
            Name = "calls",
            To = Destination.Queue("calls"),
            ArrivalsPerHour = perHour,
            Talk = Law.Exponential(SimSpan.FromMinutes(1)),
        };

    // Who is not served at the task is trapped in a menu that has nothing for them.
    private static FlowPlan Machine(double solved) =>
        new()
        {
            Name = "machine",
            Steps =
            [
                new SelfServiceStepPlan
                {
                    Name = "task",
                    Takes = Law.Exponential(SimSpan.FromSeconds(10)),
                    Solves = new ShareByContact(solved),
                    Otherwise = Destination.Step("menu"),
                },
                new MenuStepPlan
                {
                    Name = "menu",
                    Options =
                    [
                        new()
                        {
                            Key = "1",
                            To = Destination.Queue("calls"),
                            For = [],
                        },
                    ],
                },
            ],
        };
}
