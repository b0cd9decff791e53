using CallSim.Experiments;
using CallSim.Model;
using CallSim.Validation.Tests.Formulas;
using static CallSim.Validation.Tests.Plans;

namespace CallSim.Validation.Tests;

/// <summary>Agents behind so many lines: golden cases G04 and G10, both solved here too.</summary>
internal static class FiniteTrunkModels
{
    public static IEnumerable<ValidatedModel> All =>
        [
            new(
                "Ten agents behind twenty lines",
                "M/M/10/20+M at 10 erlangs: 2.5 calls a minute of 4 minutes, patience of 4 minutes, both exponential; five of the formulas of the service level, all within 20 seconds.",
                "Birth and death equations, solved in the test; equal to the known constants to 10⁻⁹. The waits by a chain of one caller's place in the queue.",
                AgentsBehindLines
            ),
            new(
                "A machine before eight agents, on twenty lines",
                "5 calls a minute. Everybody talks to a machine for 45 seconds; 35 % go on to the agents, for a call of 4 minutes with a patience of 5 minutes. All times are exponential. Both stays hold a line.",
                "Markov chain of the numbers with the machine and with or before the agents, solved in the test; equal to the known constants to 10⁻⁹.",
                MachineBeforeAgents
            ),
        ];

    private const double Close = 1e-9;
    private const double SecondsPerMinute = 60;

    /// <summary>G04: M/M/10/20+M, 2.5 calls a minute, handled in 4 minutes, patience of 4 minutes.</summary>
    private static void AgentsBehindLines(Findings found)
    {
        const double blocked = 0.0018690498523543037;
        const double abandons = 0.12367115687553243;
        const double meanWaitMinutes = 0.4946846275021297;
        const double answeredIn20Seconds = 0.5587929519289973;
        const double ofAll = 0.5577485400446978;
        const double ofAnswered = 0.6376521283228267;
        const double withoutEarlyHangUps = 0.5815388595611666;
        const double withEarlyHangUps = 0.5979062583885751;
        TrunkedQueue formula = new(agents: 10, trunks: 20, rate: 2.5, handleRate: 0.25, patienceRate: 0.25);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(formula.Blocked, Is.EqualTo(blocked).Within(Close));
            Assert.That(formula.Abandons, Is.EqualTo(abandons).Within(Close));
            Assert.That(formula.MeanWait, Is.EqualTo(meanWaitMinutes).Within(Close));
            double inTime = formula.AnsweredWithin(1.0 / 3);
            double early = formula.AbandonsWithin(1.0 / 3);
            Assert.That(inTime, Is.EqualTo(answeredIn20Seconds).Within(Close));
            Assert.That(inTime * (1 - formula.Blocked), Is.EqualTo(ofAll).Within(Close));
            Assert.That(inTime / (1 - formula.Abandons), Is.EqualTo(ofAnswered).Within(Close));
            Assert.That(inTime / (1 - early), Is.EqualTo(withoutEarlyHangUps).Within(Close));
            Assert.That(inTime + early, Is.EqualTo(withEarlyHangUps).Within(Close));
        }

        RunResult result = found.Ledgers(OneQueueOn20Lines()).Result;

        using (Assert.EnterMultipleScope())
        {
            found.BlockedAgrees(result, blocked, tolerance: 0.00015);
            found.ShareAgrees("abandoned", result["abandon_share"], abandons, tolerance: 0.0015);
            found.MeanAgrees(
                "mean wait [s]",
                result["wait_s"],
                meanWaitMinutes * SecondsPerMinute,
                tolerance: 0.005 * SecondsPerMinute
            );
            found.ShareAgrees(
                "answered in 20 s",
                result["service_level_20s_abandon_negative"],
                answeredIn20Seconds,
                tolerance: 0.003
            );
            ServiceLevelAgrees(found, result, "offered_with_blocked", ofAll);
            ServiceLevelAgrees(found, result, "answered_only", ofAnswered);
            ServiceLevelAgrees(found, result, "abandon_ignored", withoutEarlyHangUps);
            ServiceLevelAgrees(found, result, "abandon_positive", withEarlyHangUps);
            found.ShareAgrees("waited", result["waited_share"], formula.Waits);
            found.ShareAgrees("occupancy", result["occupancy"], formula.Occupancy);
        }
    }

    /// <summary>G10: a machine of 45 seconds, of whose callers 35 % go on to 8 agents, on 20 lines in all.</summary>
    private static void MachineBeforeAgents(Findings found)
    {
        const double blocked = 0.004979501746925915;
        const double inMachine = 3.731326868449028;
        const double abandons = 0.08159099745742328;
        const double waits = 0.4124565886891494;
        const double meanWaitMinutes = 0.4079549872871164;
        const double answeredIn20Seconds = 0.6661914602550556;
        const double occupancy = 0.7996063103962705;
        MachineChain chain = new();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(chain.Blocked, Is.EqualTo(blocked).Within(Close));
            Assert.That(chain.InMachine, Is.EqualTo(inMachine).Within(Close));
            Assert.That(chain.Abandons, Is.EqualTo(abandons).Within(Close));
            Assert.That(chain.Waits, Is.EqualTo(waits).Within(Close));
            Assert.That(chain.MeanWait, Is.EqualTo(meanWaitMinutes).Within(Close));
            Assert.That(chain.AnsweredWithin(1.0 / 3), Is.EqualTo(answeredIn20Seconds).Within(Close));
            Assert.That(chain.Occupancy, Is.EqualTo(occupancy).Within(Close));
        }

        LedgerRun run = found.Ledgers(MachineOn20Lines());
        RunResult result = run.Result;

        using (Assert.EnterMultipleScope())
        {
            found.BlockedAgrees(result, blocked, tolerance: 0.0003);
            found.MeanAgrees(
                "mean number with the machine",
                run.PerMinute(ledgers => ledgers.Flows.Flows.MinutesOf(0, FlowCounter.InFlow)),
                inMachine
            );
            found.ShareAgrees("abandoned", result["abandon_share"], abandons, tolerance: 0.0015);
            found.ShareAgrees("waited", result["waited_share"], waits, tolerance: 0.005);
            found.MeanAgrees(
                "mean wait [s]",
                result["wait_s"],
                meanWaitMinutes * SecondsPerMinute,
                tolerance: 0.006 * SecondsPerMinute
            );
            found.ShareAgrees(
                "answered in 20 s",
                result["service_level_20s_abandon_negative"],
                answeredIn20Seconds,
                tolerance: 0.004
            );
            found.ShareAgrees("occupancy", result["occupancy"], occupancy);
        }
    }

    private static CentrePlan OneQueueOn20Lines() =>
        LongRun("G04", 20_000)
            .Contacts(Calls("call", 2.5, Destination.Number("main"), talk: 4, patience: 4))
            .Lines(Lines("trunks", 20))
            .Number(Number("main", Destination.Queue("call"), "trunks"))
            .Queue(Queue("call"))
            .Agents("desk", 10)
            .Build(replications: 130, seed: 31);

    private static CentrePlan MachineOn20Lines() =>
        LongRun("G10", 20_000)
            .Contacts(Calls("call", 5, Destination.Number("main"), talk: 4, patience: 5))
            .Lines(Lines("trunks", 20))
            .Number(Number("main", Destination.Flow("machine"), "trunks"))
            .Flow(
                new FlowPlan
                {
                    Name = "machine",
                    Steps =
                    [
                        new SelfServiceStepPlan
                        {
                            Name = "answer",
                            Takes = Exponential(0.75),
                            Solves = new ShareByContact(0.65),
                            Otherwise = Destination.Queue("call"),
                        },
                    ],
                }
            )
            .Queue(Queue("call"))
            .Agents("desk", 8)
            .Build(replications: 130, seed: 33);

    private static void ServiceLevelAgrees(Findings found, RunResult result, string formula, double exact) =>
        found.ShareAgrees(formula, result[$"service_level_20s_{formula}"], exact, tolerance: 0.003);
}
