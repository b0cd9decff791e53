using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Validation.Tests.Formulas;
using static CallSim.Validation.Tests.Plans;

namespace CallSim.Validation.Tests;

/// <summary>Call flows: who hangs up where, and what becomes of those who do not.</summary>
internal static class FlowModels
{
    public static IEnumerable<ValidatedModel> All =>
        [
            new(
                "Hanging up in a call flow",
                "4 calls a minute. Two steps of 20 and 40 seconds compete with a patience of 100 seconds in the flow; the second step solves 30 %, and who is left joins M/M/5+M with calls of 2.5 minutes and a patience of 2 minutes. All times are exponential.",
                "The first of two exponential times, by hand; birth and death equations for the queue, solved in the test: what flows out of the machine is Poisson, as out of M/G/∞ (Mirasol 1963).",
                HangUpInAFlow
            ),
        ];

    private static void HangUpInAFlow(Findings found)
    {
        // Steps of 20 and 40 seconds, patience of 100, all exponential: the first to end decides, and forgets.
        const double inHello = 20.0 / (20 + 100);
        const double inTask = 40.0 / (40 + 100);
        const double helloSeconds = 20.0 * 100 / (20 + 100);
        const double taskSeconds = 40.0 * 100 / (40 + 100);
        const double toQueue = (1 - inHello) * (1 - inTask) * 0.7;
        TrunkedQueue queue = new(agents: 5, trunks: 300, rate: 4 * toQueue, handleRate: 0.4, patienceRate: 0.5);

        LedgerRun run = found.Ledgers(HelloAndTask());

        using (Assert.EnterMultipleScope())
        {
            long came = run.Sum(ledgers => ledgers.Contacts(ContactCounter.Offered));
            long atTask = run.Sum(ledgers => ledgers.Flows.Steps.Of(1, StepCounter.Entered));
            found.CountAgrees(
                "hung up in the first step",
                run.Sum(ledgers => ledgers.Flows.Steps.Of(0, StepCounter.HungUp)),
                (came, inHello)
            );
            found.CountAgrees(
                "hung up in the second step",
                run.Sum(ledgers => ledgers.Flows.Steps.Of(1, StepCounter.HungUp)),
                (atTask, inTask)
            );
            found.CountAgrees(
                "contained",
                run.Sum(ledgers => ledgers.Contacts(ContactOutcome.Contained)),
                (came, (1 - inHello) * (1 - inTask) * 0.3)
            );
            TimeAgrees(found, run, 0, helloSeconds);
            TimeAgrees(found, run, 1, taskSeconds);
            found.MeanAgrees(
                "mean number in the flow",
                run.PerMinute(ledgers => ledgers.Flows.Flows.MinutesOf(0, FlowCounter.InFlow)),
                4 * (helloSeconds + ((1 - inHello) * taskSeconds)) / 60
            );
            QueueAgrees(found, run.Result, queue);
        }
    }

    private static CentrePlan HelloAndTask() =>
        LongRun("hang-up in a flow", 10_000)
            .Contacts(Calls("call", 4, Destination.Flow("machine"), talk: 2.5, patience: 2))
            .Flow(
                new FlowPlan
                {
                    Name = "machine",
                    HangUp = Law.Exponential(Seconds(100)),
                    Steps =
                    [
                        new PlayStepPlan
                        {
                            Name = "hello",
                            Length = Law.Exponential(Seconds(20)),
                            Then = Destination.Step("task"),
                        },
                        new SelfServiceStepPlan
                        {
                            Name = "task",
                            Takes = Law.Exponential(Seconds(40)),
                            Solves = new ShareByContact(0.3),
                            Otherwise = Destination.Step("agents"),
                        },
                        new QueueStepPlan { Name = "agents", Queue = "call" },
                    ],
                }
            )
            .Queue(Queue("call"))
            .Agents("desk", 5)
            .Build(replications: 100, seed: 61);

    private static void TimeAgrees(Findings found, LedgerRun run, int step, double seconds) =>
        found.MeanAgrees(
            $"time in step {step} [s]",
            run.Ratio(
                ledgers => ledgers.Flows.Steps.Of(step, StepCounter.Time) / 1e6,
                ledgers => ledgers.Flows.Steps.Of(step, StepCounter.Entered)
            ),
            seconds
        );

    private static void QueueAgrees(Findings found, RunResult result, TrunkedQueue queue)
    {
        found.ShareAgrees("abandoned", result["abandon_share"], queue.Abandons);
        found.ShareAgrees("waited", result["waited_share"], queue.Waits);
        found.MeanAgrees("mean wait [s]", result["wait_s"], 60 * queue.MeanWait);
        found.ShareAgrees(
            "answered in 20 s",
            result["service_level_20s_abandon_negative"],
            queue.AnsweredWithin(1.0 / 3)
        );
        found.ShareAgrees("occupancy", result["occupancy"], queue.Occupancy);
    }
}
