using CallSim.Experiments;
using CallSim.Model;
using CallSim.Statistics;
using CallSim.Validation.Tests.Formulas;

namespace CallSim.Validation.Tests;

/// <summary>Two classes, specialists for one of them and generalists for both, against a Markov chain.</summary>
internal static class OverflowModels
{
    public static IEnumerable<ValidatedModel> All =>
        [
            new(
                "Overflow to a shared group (N-model)",
                "0.9 calls a minute of the first class go to three specialists, else to four generalists; 0.8 a minute of the second go to the generalists, who take them first. Every call is handled in 4 minutes and every caller has a patience of 5 minutes, both exponential.",
                "Markov chain of the numbers busy and waiting, solved in the test; equal to the known constants to 10⁻⁸.",
                Overflow
            ),
        ];

    private static readonly Scope s_first = Scope.Queue("first");
    private static readonly Scope s_second = Scope.Queue("second");

    private static void IsSolved(OverflowChain chain)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(chain.Queue.First, Is.EqualTo(First.MeanQueue).Within(1e-8));
            Assert.That(chain.Queue.Second, Is.EqualTo(Second.MeanQueue).Within(1e-8));
            Assert.That(chain.Waits.First, Is.EqualTo(First.Waits).Within(1e-8));
            Assert.That(chain.Waits.Second, Is.EqualTo(Second.Waits).Within(1e-8));
            Assert.That(chain.Abandons.First, Is.EqualTo(First.Abandons).Within(1e-8));
            Assert.That(chain.Abandons.Second, Is.EqualTo(Second.Abandons).Within(1e-8));
            Assert.That(chain.FirstBySpecialists, Is.EqualTo(First.BySpecialists).Within(1e-8));
            Assert.That(chain.FirstWithin(1.0 / 3), Is.EqualTo(First.AnsweredIn20Seconds).Within(1e-8));
            Assert.That(chain.FirstWithin(1), Is.EqualTo(First.AnsweredIn60Seconds).Within(1e-8));
            Assert.That(chain.SecondWithin(1.0 / 3), Is.EqualTo(Second.AnsweredIn20Seconds).Within(1e-8));
            Assert.That(chain.SecondWithin(1), Is.EqualTo(Second.AnsweredIn60Seconds).Within(1e-8));
            Assert.That(chain.Occupancy.Specialists, Is.EqualTo(SpecialistsBusy).Within(1e-8));
            Assert.That(chain.Occupancy.Generalists, Is.EqualTo(GeneralistsBusy).Within(1e-8));
        }
    }

    private static void Overflow(Findings found)
    {
        IsSolved(new OverflowChain());

        RunResult result = found.Run("overflow");

        using (Assert.EnterMultipleScope())
        {
            Agrees(found, result, "first", s_first, First);
            Agrees(found, result, "second", s_second, Second);
            found.ShareAgrees(
                "first by specialists",
                AnsweredBy(result, "first", "specialists"),
                First.BySpecialists,
                tolerance: 0.005
            );
            found.ShareAgrees(
                "first by generalists",
                AnsweredBy(result, "first", "generalists"),
                First.ByGeneralists,
                tolerance: 0.005
            );
            found.ShareAgrees(
                "second by generalists",
                AnsweredBy(result, "second", "generalists"),
                Second.ByGeneralists,
                tolerance: 0.005
            );
            found.ShareAgrees(
                "occupancy, specialists",
                result["occupancy", Scope.Group("specialists")],
                SpecialistsBusy
            );
            found.ShareAgrees(
                "occupancy, generalists",
                result["occupancy", Scope.Group("generalists")],
                GeneralistsBusy
            );
        }
    }

    private const double SpecialistsBusy = 0.7836063131037604;
    private const double GeneralistsBusy = 0.8568178901538036;

    private static readonly Figures First = new(
        MeanQueue: 0.5352832780729723,
        MeanWaitMinutes: 0.5947591978588581,
        Abandons: 0.11895183957177162,
        Waits: 0.4497615182732114,
        BySpecialists: 0.6530052609198003,
        ByGeneralists: 0.22804289950842238,
        AnsweredIn20Seconds: 0.6180927620450234,
        AnsweredIn60Seconds: 0.7162983478653022
    );

    private static readonly Figures Second = new(
        MeanQueue: 0.7421035970188549,
        MeanWaitMinutes: 0.9276294962735685,
        Abandons: 0.1855258992547137,
        Waits: 0.6713103332138857,
        BySpecialists: 0,
        ByGeneralists: 0.8144741007452839,
        AnsweredIn20Seconds: 0.41665761214230534,
        AnsweredIn60Seconds: 0.5564535088686257
    );

    private static void Agrees(Findings found, RunResult result, string name, Scope queue, Figures exact)
    {
        found.MeanAgrees($"mean queue, {name}", result["queue_mean", queue], exact.MeanQueue);
        found.MeanAgrees(
            $"mean wait, {name} [s]",
            result["wait_s", queue],
            60 * exact.MeanWaitMinutes,
            tolerance: 60 * 0.012
        );
        found.ShareAgrees($"abandoned, {name}", result["abandon_share", queue], exact.Abandons, tolerance: 0.0025);
        found.ShareAgrees($"waited, {name}", result["waited_share", queue], exact.Waits, tolerance: 0.005);
        found.ShareAgrees(
            $"answered in 20 s, {name}",
            result["service_level_20s_abandon_negative", queue],
            exact.AnsweredIn20Seconds,
            tolerance: 0.005
        );
        found.ShareAgrees(
            $"answered in 60 s, {name}",
            result["service_level_60s_abandon_negative", queue],
            exact.AnsweredIn60Seconds,
            tolerance: 0.005
        );
    }

    private static Estimate AnsweredBy(RunResult result, string queue, string group) =>
        Ratios.Of(result, ("answered_by", Scope.Queue(queue, group)), ("offered", Scope.Queue(queue)));

    /// <summary>The exact values of one class; shares of those who joined its queue.</summary>
    private sealed record Figures(
        double MeanQueue,
        double MeanWaitMinutes,
        double Abandons,
        double Waits,
        double BySpecialists,
        double ByGeneralists,
        double AnsweredIn20Seconds,
        double AnsweredIn60Seconds
    );
}
