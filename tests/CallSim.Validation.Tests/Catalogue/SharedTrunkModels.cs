using CallSim.Experiments;
using CallSim.Model;
using CallSim.Validation.Tests.Formulas;
using static CallSim.Validation.Tests.Plans;

namespace CallSim.Validation.Tests;

/// <summary>Two classes on the same lines, with agents for each and for both: golden case G09, solved here too.</summary>
internal static class SharedTrunkModels
{
    public static IEnumerable<ValidatedModel> All =>
        [
            new(
                "Own and shared agents on the same lines (W-model)",
                "Two classes on 14 lines, two agents for each and two for both, who take whoever has waited longest; a call goes to its own agents first. The first class: 0.65 calls a minute of 4 minutes, patience 5 minutes. The second: 0.6 a minute of 5 minutes, patience 3⅓ minutes; its own agents handle a call in 1 ÷ 0.22 minutes. All exponential.",
                "Markov chain that keeps the order of the queue, solved in the test; equal to the known constants to 10⁻⁹.",
                SharedTrunksOfTwoClasses
            ),
        ];

    private const double Close = 1e-9;
    private const double SecondsPerMinute = 60;

    /// <summary>G09: the W-model with 14 lines, first come first served across the classes.</summary>
    private static void SharedTrunksOfTwoClasses(Findings found)
    {
        SharedTrunks chain = new();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(chain.Blocked, Is.EqualTo(SharedBlocked).Within(Close));
            Assert.That(chain.Occupancy.First, Is.EqualTo(0.7535145053600281).Within(Close));
            Assert.That(chain.Occupancy.Both, Is.EqualTo(0.7769247448292288).Within(Close));
            Assert.That(chain.Occupancy.Second, Is.EqualTo(0.7538903880893713).Within(Close));
            Assert.That(
                (double[])[chain.FirstAnsweredBy.Own, chain.FirstAnsweredBy.Both],
                Is.EqualTo([First.ByOwn, First.ByBoth]).Within(Close)
            );
            Assert.That(
                (double[])[chain.SecondAnsweredBy.Own, chain.SecondAnsweredBy.Both],
                Is.EqualTo([Second.ByOwn, Second.ByBoth]).Within(Close)
            );
            IsSolved(chain, 1, First);
            IsSolved(chain, 2, Second);
        }

        RunResult result = found.Ledgers(TwoClassesOn14Lines()).Result;

        using (Assert.EnterMultipleScope())
        {
            found.BlockedAgrees(result, SharedBlocked, tolerance: 0.0002);
            Agrees(found, result, "first", First);
            Agrees(found, result, "second", Second);
            found.ShareAgrees("occupancy, first", result["occupancy", Scope.Group("first")], chain.Occupancy.First);
            found.ShareAgrees("occupancy, both", result["occupancy", Scope.Group("both")], chain.Occupancy.Both);
            found.ShareAgrees("occupancy, second", result["occupancy", Scope.Group("second")], chain.Occupancy.Second);
        }
    }

    private const double SharedBlocked = 0.0008010947306030896;

    private static readonly Figures First = new(
        MeanQueue: 0.4366528650932788,
        MeanWaitMinutes: 0.6723122243853193,
        Abandons: 0.13446244487706388,
        Waits: 0.4746440981923172,
        ByOwn: 0.5800912506287846,
        ByBoth: 0.2854463044941521,
        AnsweredIn20Seconds: 0.5832285016313091
    );

    private static readonly Figures Second = new(
        MeanQueue: 0.35116948217258226,
        MeanWaitMinutes: 0.5857517128982817,
        Abandons: 0.17572551386948448,
        Waits: 0.4686169137403775,
        ByOwn: 0.5532961939309584,
        ByBoth: 0.2709782921995566,
        AnsweredIn20Seconds: 0.5873332440803487
    );

    // A call of class 2 takes 5 minutes, and those who have nothing else 1/0.22 of a minute, by their factor.
    private static CentrePlan TwoClassesOn14Lines() =>
        LongRun("G09", 20_000)
            .Contacts(Calls("first", 0.65, Destination.Number("first"), talk: 4, patience: 5))
            .Contacts(Calls("second", 0.6, Destination.Number("second"), talk: 5, patience: 1 / 0.3))
            .Lines(Lines("trunks", 14))
            .Number(Number("first", Destination.Queue("first"), "trunks"))
            .Number(Number("second", Destination.Queue("second"), "trunks"))
            .Queue(Queue("first", "first", "both"))
            .Queue(Queue("second", "second", "both"))
            .Agents("first", 2, "first")
            .Agents("both", 2, "first", "second")
            .Agents(
                new AgentGroupPlan
                {
                    Name = "second",
                    Count = 2,
                    Skills = [new AgentSkillPlan { Name = "second", Talk = 0.2 / 0.22 }],
                }
            )
            .Build(replications: 400, seed: 999);

    private static void IsSolved(SharedTrunks chain, int which, Figures exact)
    {
        Assert.That(chain.Queue(which), Is.EqualTo(exact.MeanQueue).Within(Close));
        Assert.That(chain.MeanWait(which), Is.EqualTo(exact.MeanWaitMinutes).Within(Close));
        Assert.That(chain.Abandons(which), Is.EqualTo(exact.Abandons).Within(Close));
        Assert.That(chain.Waits(which), Is.EqualTo(exact.Waits).Within(Close));
        Assert.That(chain.AnsweredWithin(which, 1.0 / 3), Is.EqualTo(exact.AnsweredIn20Seconds).Within(Close));
    }

    private static void Agrees(Findings found, RunResult result, string name, Figures exact)
    {
        Scope queue = Scope.Queue(name);
        found.MeanAgrees($"mean queue, {name}", result["queue_mean", queue], exact.MeanQueue);
        found.MeanAgrees(
            $"mean wait, {name} [s]",
            result["wait_s", queue],
            exact.MeanWaitMinutes * SecondsPerMinute,
            tolerance: 0.008 * SecondsPerMinute
        );
        found.ShareAgrees($"abandoned, {name}", result["abandon_share", queue], exact.Abandons, tolerance: 0.0025);
        found.ShareAgrees($"waited, {name}", result["waited_share", queue], exact.Waits, tolerance: 0.004);
        found.ShareAgrees(
            $"answered in 20 s, {name}",
            result["service_level_20s_abandon_negative", queue],
            exact.AnsweredIn20Seconds,
            tolerance: 0.004
        );
        AnsweredByAgrees(found, result, name, name, exact.ByOwn);
        AnsweredByAgrees(found, result, name, "both", exact.ByBoth);
    }

    private static void AnsweredByAgrees(Findings found, RunResult result, string queue, string group, double exact) =>
        found.ShareAgrees(
            $"{queue} by {group}",
            Ratios.Of(result, ("answered_by", Scope.Queue(queue, group)), ("offered", Scope.Queue(queue))),
            exact,
            tolerance: 0.004
        );

    /// <summary>The exact values of one class: shares of those who got a line.</summary>
    private sealed record Figures(
        double MeanQueue,
        double MeanWaitMinutes,
        double Abandons,
        double Waits,
        double ByOwn,
        double ByBoth,
        double AnsweredIn20Seconds
    );
}
