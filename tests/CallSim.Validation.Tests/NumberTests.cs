using CallSim.Engine;
using CallSim.Model;
using CallSim.Validation.Tests.Formulas;
using static CallSim.Validation.Tests.Plans;

namespace CallSim.Validation.Tests;

/// <summary>What a number refuses before it comes to its lines.</summary>
[Category("Truth")]
[NonParallelizable]
public sealed class NumberTests
{
    [TestCase(0.5, 1, 24)]
    [TestCase(1, 1, 50)]
    [TestCase(3, 3, 170)]
    [TestCase(10, 10, 620)]
    public void CallsPerSecond_PoissonCalls_AreRefusedAsByABucketOfTokens(
        double perSecond,
        int bucket,
        double perMinute
    )
    {
        double refused = TokenBucket.Refused(bucket, perMinute / 60 / perSecond);
        CentrePlan plan = new CentreBuilder("calls per second")
            .Time(SimSpan.FromMinutes(60_000 / perMinute))
            .Contacts(Calls("call", perMinute, Destination.Number("main"), talk: 1))
            .Number(Number("main", Destination.Flow("goodbye")) with { CallsPerSecond = perSecond })
            .Flow(
                new FlowPlan { Name = "goodbye", Steps = [new EndStepPlan { Name = "end", End = FlowEnd.Contained }] }
            )
            .Queue(Queue("call"))
            .Agents("desk", 1)
            .Build(replications: 60, seed: 54);

        LedgerRun run = LedgerRun.Of(plan);

        Theory.ShareAgrees(
            "refused",
            run.Ratio(
                ledgers => ledgers.Contacts(BlockReason.RateLimit),
                ledgers => ledgers.Contacts(ContactCounter.Offered)
            ),
            refused
        );
    }

    [Test]
    public void Open_HoursOfTheWeek_RefuseEveryCallOutsideAndNoneWithin()
    {
        // Monday, 2 March 2026, 06:00, and eight days on. On Saturday it is open over midnight.
        OpeningHours hours = new([
            new OpeningRange(
                WeekDays.Monday | WeekDays.Tuesday | WeekDays.Wednesday | WeekDays.Thursday | WeekDays.Friday,
                SimSpan.FromHours(8),
                SimSpan.FromHours(20)
            ),
            new OpeningRange(WeekDays.Saturday | WeekDays.Sunday, SimSpan.FromHours(22), SimSpan.FromHours(30)),
        ]);
        CentrePlan plan = new CentreBuilder("opening hours")
            .Time(
                new TimePlan
                {
                    Date = new DateOnly(2026, 3, 2),
                    Clock = new TimeOnly(6, 0),
                    Length = SimSpan.FromDays(8),
                    Interval = SimSpan.FromHours(1),
                }
            )
            .Contacts(Calls("call", 2, Destination.Number("main"), talk: 1))
            .Number(Number("main", Destination.Queue("call")) with { Open = hours })
            .Queue(Queue("call"))
            .Agents("desk", 40)
            .Build(replications: 2, seed: 55);

        LedgerRun run = LedgerRun.Of(plan);

        for (int interval = 0; interval < plan.Time.IntervalCount; interval++)
        {
            int row = IntervalClock.RowOf(interval);
            long came = run.Sum(ledgers => ledgers.Contacts[row, 0, ContactCounter.Offered]);
            long closed = run.Sum(ledgers => ledgers.Contacts[row, 0, ContactCounter.Of(BlockReason.Closed)]);
            Assert.That(closed, Is.EqualTo(IsOpen(interval + 6) ? 0 : came), plan.Time.LabelOf(interval));
        }

        static bool IsOpen(int hoursSinceMonday)
        {
            int day = hoursSinceMonday / 24 % 7;
            int hour = hoursSinceMonday % 24;
            bool isWeekend = day >= 5;
            bool isAfterWeekend = day is 6 or 0 && hoursSinceMonday >= 24;
            return (!isWeekend && hour is >= 8 and < 20) || (isWeekend && hour >= 22) || (isAfterWeekend && hour < 6);
        }
    }
}
