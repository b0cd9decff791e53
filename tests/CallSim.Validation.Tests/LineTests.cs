using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Model;
using CallSim.Validation.Tests.Formulas;
using static CallSim.Validation.Tests.Plans;

namespace CallSim.Validation.Tests;

/// <summary>Lines and ports, against the formulas of loss.</summary>
[Category("Truth")]
[NonParallelizable]
public sealed class LineTests
{
    [Test]
    public void Lines_SetUpAndTalk_HoldAChannelAndWrapUpDoesNot()
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

        LedgerRun run = LedgerRun.Of(plan);

        using (Assert.EnterMultipleScope())
        {
            BlockedAgrees(run, BlockReason.AllBusy, blocked);
            Theory.MeanAgrees("channels taken", Busy(run, 0), load * (1 - blocked));
            Theory.ShareAgrees(
                "time with all channels taken",
                run.PerMinute(ledgers => ledgers.Lines.Cells.MinutesOf(0, LineCounter.AllBusy)),
                blocked
            );
            Assert.That(run.Result["waited_share"].Value, Is.Zero, "there are agents enough");
        }
    }

    [Test]
    public void Lines_TwoGroups_OverflowAsErlangSays()
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

        LedgerRun run = LedgerRun.Of(plan);

        using (Assert.EnterMultipleScope())
        {
            BlockedAgrees(run, BlockReason.AllBusy, bothRefuse);
            LineAgrees(run, "overflowed", 0, LineCounter.Overflowed, firstRefuses - bothRefuse);
            LineAgrees(run, "carried by the first", 0, LineCounter.Carried, 1 - firstRefuses);
            LineAgrees(run, "tried the second", 1, LineCounter.Attempts, firstRefuses);
            LineAgrees(run, "refused by the second", 1, LineCounter.Blocked, bothRefuse);
            Theory.MeanAgrees("channels taken, first", Busy(run, 0), load * (1 - firstRefuses));
            Theory.MeanAgrees("channels taken, second", Busy(run, 1), load * (firstRefuses - bothRefuse));
        }
    }

    [Test]
    public void Ports_WithinALargerLineGroup_RefuseTheExactShare()
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

        LedgerRun run = LedgerRun.Of(plan);

        using (Assert.EnterMultipleScope())
        {
            BlockedAgrees(run, BlockReason.AllBusy, allBusy);
            BlockedAgrees(run, BlockReason.Ports, noPort);
            Theory.MeanAgrees(
                "in the flow",
                run.PerMinute(ledgers => ledgers.Flows.Flows.MinutesOf(0, FlowCounter.InFlow)),
                chain.Mean(longRun, at => at.Flow)
            );
            Theory.MeanAgrees("channels taken", Busy(run, 0), chain.Mean(longRun, at => at.Flow + at.Talk));
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

    private static void BlockedAgrees(LedgerRun run, BlockReason reason, double exact) =>
        Theory.ShareAgrees(
            $"blocked, {reason}",
            run.Ratio(ledgers => ledgers.Contacts(reason), ledgers => ledgers.Contacts(ContactCounter.Offered)),
            exact
        );

    private static void LineAgrees(LedgerRun run, string what, int line, int counter, double exact) =>
        Theory.ShareAgrees(
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
