using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Model;
using CallSim.Validation.Tests.Formulas;
using static CallSim.Validation.Tests.Plans;

namespace CallSim.Validation.Tests;

/// <summary>Lines and ports, against the formulas of loss.</summary>
internal static class LineModels
{
    public static IEnumerable<ValidatedModel> All =>
        [
            new(
                "Lines held by set-up and talk",
                "M/G/8/8 at 6.6 erlangs: 3 calls a minute. A call holds its channel while it is set up (12 seconds) and through a lognormal talk (mean 2 minutes, coefficient of variation 1.5), and not through the wrap-up of 5 minutes. There are agents for everybody.",
                "Erlang 1917; insensitive to the law of the holding time.",
                SetUpAndTalk
            ),
            new(
                "Overflow from one line group to another",
                "1.5 calls a minute of 3 minutes, exponential, so 4.5 erlangs, offered to four channels; what they refuse tries three others.",
                "Erlang 1917 for four and for seven channels; the difference is what overflows.",
                TwoGroups
            ),
            new(
                "Ports within a line group",
                "3 calls a minute on eleven channels first hear a message of 1 minute, in a flow with five ports, then talk for 2 minutes, both exponential: a call can fail for want of a channel or of a port. There are agents for everybody.",
                "Markov chain of the numbers in the flow and in conversation, solved in the test.",
                Ports
            ),
        ];

    private static void SetUpAndTalk(Findings found)
    {
        // M/G/8/8 of set-up and talk, which counts by its mean alone; the agents are so many that nobody waits.
        const double load = 3 * (0.2 + 2);
        double blocked = ErlangFormulas.Lost(8, load);
        ContactTypePlan calls = Calls("call", 3, Destination.Number("main"), talk: 1) with
        {
            Talk = Law.Lognormal(SimSpan.FromMinutes(2), 1.5),
            WrapUp = Law.Deterministic(SimSpan.FromMinutes(5)),
        };
        CentrePlan plan = LongRun("set-up and talk", 10_000)
            .Contacts(calls)
            .Lines(Lines("trunks", 8))
            .Number(Number("main", Destination.Queue("call"), "trunks") with { Setup = Seconds(12) })
            .Queue(Queue("call"))
            .Agents("desk", 80)
            .Build(replications: 60, seed: 51);

        LedgerRun run = found.Ledgers(plan);

        using (Assert.EnterMultipleScope())
        {
            BlockedAgrees(found, run, BlockReason.AllBusy, blocked);
            found.MeanAgrees("channels taken", Busy(run, 0), load * (1 - blocked));
            found.ShareAgrees(
                "time with all channels taken",
                run.PerMinute(ledgers => ledgers.Lines.Cells.MinutesOf(0, LineCounter.AllBusy)),
                blocked
            );
            Assert.That(run.Result["waited_share"].Value, Is.Zero, "there are agents enough");
        }
    }

    private static void TwoGroups(Findings found)
    {
        const double load = 1.5 * 3;
        double firstRefuses = ErlangFormulas.Lost(4, load);
        double bothRefuse = ErlangFormulas.Lost(7, load);
        CentrePlan plan = LongRun("overflow of lines", 20_000)
            .Contacts(Calls("call", 1.5, Destination.Number("main"), talk: 3))
            .Lines(Lines("first", 4))
            .Lines(Lines("second", 3))
            .Number(Number("main", Destination.Queue("call"), "first", "second"))
            .Queue(Queue("call"))
            .Agents("desk", 7)
            .Build(replications: 100, seed: 52);

        LedgerRun run = found.Ledgers(plan);

        using (Assert.EnterMultipleScope())
        {
            BlockedAgrees(found, run, BlockReason.AllBusy, bothRefuse);
            LineAgrees(found, run, "overflowed", 0, LineCounter.Overflowed, firstRefuses - bothRefuse);
            LineAgrees(found, run, "carried by the first", 0, LineCounter.Carried, 1 - firstRefuses);
            LineAgrees(found, run, "tried the second", 1, LineCounter.Attempts, firstRefuses);
            Assert.That(
                run.Sum(ledgers => ledgers.Lines.Cells.Of(1, LineCounter.Blocked)),
                Is.EqualTo(run.Sum(ledgers => ledgers.Contacts(BlockReason.AllBusy))),
                "whom the second refuses is blocked"
            );
            found.MeanAgrees("channels taken, first", Busy(run, 0), load * (1 - firstRefuses));
            found.MeanAgrees("channels taken, second", Busy(run, 1), load * (firstRefuses - bothRefuse));
        }
    }

    private static void Ports(Findings found)
    {
        const int ports = 5;
        const int channels = 11;
        MarkovChain<(int Flow, int Talk)> chain = new((0, 0), MovesFrom);
        double[] longRun = chain.LongRun();
        double allBusy = chain.Mean(longRun, at => at.Flow + at.Talk == channels ? 1 : 0);
        double noPort = chain.Mean(longRun, at => at.Flow == ports && at.Flow + at.Talk < channels ? 1 : 0);
        CentrePlan plan = LongRun("ports", 10_000)
            .Contacts(Calls("call", 3, Destination.Number("main"), talk: 2))
            .Lines(Lines("trunks", channels))
            .Number(Number("main", Destination.Flow("machine"), "trunks"))
            .Flow(
                new FlowPlan
                {
                    Name = "machine",
                    Ports = ports,
                    Steps =
                    [
                        new PlayStepPlan
                        {
                            Name = "hello",
                            Length = Exponential(1),
                            Then = Destination.Queue("call"),
                        },
                    ],
                }
            )
            .Queue(Queue("call"))
            .Agents("desk", channels)
            .Build(replications: 100, seed: 53);

        LedgerRun run = found.Ledgers(plan);

        using (Assert.EnterMultipleScope())
        {
            BlockedAgrees(found, run, BlockReason.AllBusy, allBusy);
            BlockedAgrees(found, run, BlockReason.Ports, noPort);
            found.MeanAgrees(
                "in the flow",
                run.PerMinute(ledgers => ledgers.Flows.Flows.MinutesOf(0, FlowCounter.InFlow)),
                chain.Mean(longRun, at => at.Flow)
            );
            found.MeanAgrees("channels taken", Busy(run, 0), chain.Mean(longRun, at => at.Flow + at.Talk));
        }

        static IEnumerable<((int, int), double)> MovesFrom((int Flow, int Talk) at)
        {
            if (at.Flow < ports && at.Flow + at.Talk < channels)
            {
                yield return ((at.Flow + 1, at.Talk), 3);
            }

            yield return ((at.Flow - 1, at.Talk + 1), at.Flow);
            yield return ((at.Flow, at.Talk - 1), at.Talk / 2.0);
        }
    }

    private static void BlockedAgrees(Findings found, LedgerRun run, BlockReason reason, double exact) =>
        found.ShareAgrees(
            $"blocked, {reason}",
            run.Ratio(ledgers => ledgers.Contacts(reason), ledgers => ledgers.Contacts(ContactCounter.Offered)),
            exact
        );

    private static void LineAgrees(Findings found, LedgerRun run, string what, int line, int counter, double exact) =>
        found.ShareAgrees(
            what,
            run.Ratio(
                ledgers => ledgers.Lines.Cells.Of(line, counter),
                ledgers => ledgers.Contacts(ContactCounter.Offered)
            ),
            exact
        );

    private static CallSim.Statistics.Estimate Busy(LedgerRun run, int line) =>
        run.PerMinute(ledgers => ledgers.Lines.Cells.MinutesOf(line, LineCounter.Busy));
}
