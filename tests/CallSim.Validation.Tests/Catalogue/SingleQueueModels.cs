using CallSim.Experiments;
using CallSim.Validation.Tests.Formulas;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace CallSim.Validation.Tests;

/// <summary>One queue and one group of agents in the long run, against exact results.</summary>
internal static class SingleQueueModels
{
    public static IEnumerable<ValidatedModel> All =>
        [
            new(
                "Erlang B: ten agents and no waiting room",
                "M/M/10/10 at 8 erlangs: 8 calls a minute of 1 minute. Whoever finds all agents busy is turned away.",
                "Erlang 1917, the loss formula by its recursion; the occupancy follows from it.",
                ErlangB
            ),
            new(
                "Erlang C: twenty agents and endless patience",
                "M/M/20 at 18 erlangs, calls of 4 minutes. Everybody waits until answered, in order of arrival.",
                "Erlang 1917; the exponential tail of the wait.",
                ErlangC
            ),
            new(
                "Erlang A: fifty agents, callers who hang up",
                "M/M/50+M at 48 erlangs, calls of 1 minute, patience exponential with a mean of 2 minutes.",
                "Baccelli and Hebuterne 1981, as in Zeltyn and Mandelbaum 2005, section 3, integrated in the test; equal to the known constants to 10⁻⁹.",
                ErlangA
            ),
            new(
                "Lognormal patience",
                "M/M/20+G at 20 erlangs, calls of 4 minutes, patience lognormal with a mean of 5 minutes and a coefficient of variation of 1.5.",
                "Baccelli and Hebuterne 1981, as in Zeltyn and Mandelbaum 2005, section 3, integrated in the test; equal to the known constants to 10⁻⁹.",
                LognormalPatience
            ),
            new(
                "Weibull patience",
                "M/M/20+G at 20 erlangs, calls of 4 minutes, patience Weibull with a mean of 5 minutes and a shape of 2: callers lose it faster the longer they wait.",
                "Baccelli and Hebuterne 1981, as in Zeltyn and Mandelbaum 2005, section 3, integrated in the test.",
                WeibullPatience
            ),
            new(
                "One agent, lognormal talk",
                "M/G/1 at a load of 0.8, calls of 1 minute with a coefficient of variation of 1.5.",
                "Pollaczek 1930 and Khinchine 1932; Little 1961 for the queue.",
                SingleServer
            ),
            new(
                "Balking and hanging up",
                "M/M/8+M at 9 erlangs: 3 calls a minute of 3 minutes. Of those who find all agents busy 15 % leave at once; the others have a patience of 3 minutes in the mean.",
                "Birth and death chain of 101 states, solved in the test.",
                Balking
            ),
        ];

    private const double Close = 1e-9;
    private const double SecondsPerMinute = 60;

    private static void ErlangB(Findings found)
    {
        const double turnedAway = 0.1216610642529515;
        Assert.That(ErlangFormulas.Lost(10, 8), Is.EqualTo(turnedAway).Within(Close));

        RunResult result = found.Run("erlang-b");

        using (Assert.EnterMultipleScope())
        {
            found.ShareAgrees("turned away", result["queue_full_share"], turnedAway, tolerance: 0.0009);
            found.ShareAgrees("occupancy", result["occupancy"], 8 * (1 - turnedAway) / 10);
            Assert.That(result["wait_s"].Value, Is.Zero, "without waiting places nobody waits");
        }
    }

    private static void ErlangC(Findings found)
    {
        const double waits = 0.5507690048161176;
        const double meanWaitMinutes = 1.1015380096322351;
        const double within20Seconds = 0.5337841027869659;
        Assert.That(ErlangFormulas.Waits(20, 18), Is.EqualTo(waits).Within(Close));
        Assert.That(4 * ErlangFormulas.MeanWait(20, 18), Is.EqualTo(meanWaitMinutes).Within(Close));
        Assert.That(ErlangFormulas.AnsweredWithin(20, 18, 1.0 / 12), Is.EqualTo(within20Seconds).Within(Close));

        RunResult result = found.Run("erlang-c");

        using (Assert.EnterMultipleScope())
        {
            found.ShareAgrees("waited", result["waited_share"], waits, tolerance: 0.005);
            found.MeanAgrees(
                "mean wait [s]",
                result["wait_s"],
                meanWaitMinutes * SecondsPerMinute,
                tolerance: 0.04 * SecondsPerMinute
            );
            found.ShareAgrees(
                "answered in 20 s",
                result["service_level_20s_abandon_negative"],
                within20Seconds,
                tolerance: 0.005
            );
            found.ShareAgrees("occupancy", result["occupancy"], 0.9);
            found.MeanAgrees("mean queue", result["queue_mean"], 4.5 * meanWaitMinutes, precision: 0.01);
        }
    }

    private static void ErlangA(Findings found)
    {
        const double waits = 0.4677740685537912;
        const double abandons = 0.030912249162193355;
        const double meanWaitMinutes = 0.06182449832438671;
        const double meanWaitOfAnsweredMinutes = 0.06026500399255172;
        const double meanQueue = 2.967575919570562;
        const double occupancy = 0.9303242408042938;
        const double answeredIn30Seconds = 0.9660349663411941;
        GeneralPatience formula = new(
            agents: 50,
            rate: 48,
            meanHandle: 1,
            GeneralPatience.Exponential(2),
            within: 0.5,
            longest: 10
        );
        using (Assert.EnterMultipleScope())
        {
            Assert.That(formula.Waits, Is.EqualTo(waits).Within(Close));
            Assert.That(formula.Abandons, Is.EqualTo(abandons).Within(Close));
            Assert.That(formula.MeanWait, Is.EqualTo(meanWaitMinutes).Within(Close));
            Assert.That(formula.MeanWaitOfAnswered, Is.EqualTo(meanWaitOfAnsweredMinutes).Within(Close));
            Assert.That(48 * formula.MeanWait, Is.EqualTo(meanQueue).Within(Close));
            Assert.That(formula.Occupancy, Is.EqualTo(occupancy).Within(Close));
            Assert.That(formula.AnsweredWithin, Is.EqualTo(answeredIn30Seconds).Within(Close));
        }

        RunResult result = found.Run("erlang-a");

        using (Assert.EnterMultipleScope())
        {
            found.ShareAgrees("waited", result["waited_share"], waits, tolerance: 0.006);
            found.ShareAgrees("abandoned", result["abandon_share"], abandons, tolerance: 0.0006);
            found.MeanAgrees(
                "mean wait [s]",
                result["wait_s"],
                meanWaitMinutes * SecondsPerMinute,
                tolerance: 0.0012 * SecondsPerMinute
            );
            found.MeanAgrees("speed of answer [s]", result["asa_s"], meanWaitOfAnsweredMinutes * SecondsPerMinute);
            found.MeanAgrees("mean queue", result["queue_mean"], meanQueue);
            found.ShareAgrees("occupancy", result["occupancy"], occupancy);
            found.ShareAgrees(
                "answered in 30 s",
                result["service_level_30s_abandon_negative"],
                answeredIn30Seconds,
                tolerance: 0.0012
            );
        }
    }

    private static void LognormalPatience(Findings found)
    {
        const double waits = 0.5721726941966816;
        const double abandons = 0.08081996213581344;
        const double meanWaitMinutes = 0.43765138554919064;
        const double meanWaitOfAnsweredMinutes = 0.40553596470766745;
        const double answeredIn20Seconds = 0.5611358689747221;
        GeneralPatience formula = new(
            agents: 20,
            rate: 5,
            meanHandle: 4,
            patient: minutes => LognormalSurvival(minutes, mean: 5, cv: 1.5),
            within: 1.0 / 3,
            longest: 40
        );
        using (Assert.EnterMultipleScope())
        {
            Assert.That(formula.Waits, Is.EqualTo(waits).Within(Close));
            Assert.That(formula.Abandons, Is.EqualTo(abandons).Within(Close));
            Assert.That(formula.MeanWait, Is.EqualTo(meanWaitMinutes).Within(Close));
            Assert.That(formula.MeanWaitOfAnswered, Is.EqualTo(meanWaitOfAnsweredMinutes).Within(Close));
            Assert.That(formula.AnsweredWithin, Is.EqualTo(answeredIn20Seconds).Within(Close));
        }

        RunResult result = found.Run("lognormal-patience");

        using (Assert.EnterMultipleScope())
        {
            found.ShareAgrees("waited", result["waited_share"], waits, tolerance: 0.006);
            found.ShareAgrees("abandoned", result["abandon_share"], abandons, tolerance: 0.002);
            found.MeanAgrees(
                "mean wait [s]",
                result["wait_s"],
                meanWaitMinutes * SecondsPerMinute,
                tolerance: 0.008 * SecondsPerMinute
            );
            found.MeanAgrees("speed of answer [s]", result["asa_s"], meanWaitOfAnsweredMinutes * SecondsPerMinute);
            found.ShareAgrees(
                "answered in 20 s",
                result["service_level_20s_abandon_negative"],
                answeredIn20Seconds,
                tolerance: 0.006
            );
        }
    }

    private static void WeibullPatience(Findings found)
    {
        double scale = 5 / SpecialFunctions.Gamma(1.5);
        GeneralPatience formula = new(
            agents: 20,
            rate: 5,
            meanHandle: 4,
            patient: minutes => Math.Exp(-Math.Pow(minutes / scale, 2)),
            within: 1.0 / 3,
            longest: 40
        );

        RunResult result = found.Run("weibull-patience");

        using (Assert.EnterMultipleScope())
        {
            found.ShareAgrees("waited", result["waited_share"], formula.Waits);
            found.ShareAgrees("abandoned", result["abandon_share"], formula.Abandons);
            found.MeanAgrees("mean wait [s]", result["wait_s"], formula.MeanWait * SecondsPerMinute);
            found.MeanAgrees("speed of answer [s]", result["asa_s"], formula.MeanWaitOfAnswered * SecondsPerMinute);
            found.ShareAgrees("answered in 20 s", result["service_level_20s_abandon_negative"], formula.AnsweredWithin);
        }
    }

    private static void SingleServer(Findings found)
    {
        const double meanWaitMinutes = 6.5;
        const double meanQueue = 5.2;
        Assert.That(ErlangFormulas.MeanWaitOfOneAgent(0.8, 1, 2.25), Is.EqualTo(meanWaitMinutes).Within(Close));

        RunResult result = found.Run("single-server");

        using (Assert.EnterMultipleScope())
        {
            found.MeanAgrees(
                "mean wait [s]",
                result["wait_s"],
                meanWaitMinutes * SecondsPerMinute,
                tolerance: 0.15 * SecondsPerMinute
            );
            found.MeanAgrees("mean queue", result["queue_mean"], meanQueue, precision: 0.01);
            found.ShareAgrees("waited", result["waited_share"], 0.8);
            found.ShareAgrees("occupancy", result["occupancy"], 0.8);
        }
    }

    private static void Balking(Findings found)
    {
        const int agents = 8;
        const double rate = 3;
        const double balks = 0.15;
        const double perAgent = 1.0 / 3;
        const double perCaller = 1.0 / 3;
        MarkovChain<int> chain = new(0, MovesFrom);
        double[] longRun = chain.LongRun();
        double allBusy = chain.Mean(longRun, present => present >= agents ? 1 : 0);
        double queue = chain.Mean(longRun, present => Math.Max(0, present - agents));

        RunResult result = found.Run("balking");

        using (Assert.EnterMultipleScope())
        {
            found.ShareAgrees("balked", result["balk_share"], balks * allBusy);
            found.ShareAgrees("waited", result["waited_share"], (1 - balks) * allBusy);
            found.ShareAgrees(
                "abandoned or balked",
                result["abandon_share"],
                (balks * allBusy) + (perCaller * queue / rate)
            );
            found.MeanAgrees("mean queue", result["queue_mean"], queue);
            found.MeanAgrees("mean wait [s]", result["wait_s"], queue / rate * SecondsPerMinute);
            found.ShareAgrees(
                "occupancy",
                result["occupancy"],
                chain.Mean(longRun, present => Math.Min(present, agents)) / agents
            );
        }

        static IEnumerable<(int To, double Rate)> MovesFrom(int present)
        {
            bool allBusy = present >= agents;
            if (present < 100)
            {
                yield return (present + 1, allBusy ? rate * (1 - balks) : rate);
            }

            double ends = (Math.Min(present, agents) * perAgent) + (Math.Max(0, present - agents) * perCaller);
            yield return (present - 1, ends);
        }
    }

    private static double LognormalSurvival(double minutes, double mean, double cv)
    {
        double variance = Math.Log(1 + (cv * cv));
        double centre = Math.Log(mean) - (variance / 2);
        return minutes <= 0 ? 1 : Normal.CDF(0, 1, (centre - Math.Log(minutes)) / Math.Sqrt(variance));
    }
}
