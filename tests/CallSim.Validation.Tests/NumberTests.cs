using CallSim.Engine;
using CallSim.Model;
using static CallSim.Validation.Tests.Plans;

namespace CallSim.Validation.Tests;

/// <summary>What a number refuses by the clock: nothing of it is chance.</summary>
[Category("Truth")]
[NonParallelizable]
public sealed class NumberTests
{
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
