using CallSim.Engine;
using CallSim.Model;

namespace CallSim.Tables.Tests.IntervalFiles;

public sealed class IntervalFileTests
{
    private const string Day = "interval,offered,note\n08:00,10,x\n08:30,,y\n09:00,1e3,\n09:30,NaN,\n";

    [Test]
    public void Cells_AreNumbersOrEmptyOrText()
    {
        IntervalFile file = IntervalFile.Parse(Day, "day.csv");

        Assert.That(file.Columns, Is.EqualTo(new[] { "offered", "note" }));
        Assert.That(
            file.Rows.Select(row => file.Cell(row, "offered").Number),
            Is.EqualTo(new double?[] { 10, null, 1000, null })
        );
        Assert.That(
            file.Rows.Select(row => file.Cell(row, "offered").IsEmpty),
            Is.EqualTo(new[] { false, true, false, false })
        );
        Assert.That((file.Has("note"), file.Has("interval"), file.Has("Note")), Is.EqualTo((true, false, false)));
        Assert.Throws<ArgumentException>(() => file.Cell(file.Rows[0], "aht"));
    }

    [Test]
    public void Rows_InAnyOrder_AreMatchedByTime()
    {
        IntervalMatch match = Match(
            "interval,n\n09:30,4\n08:00,1\n07:00,0\n09:00,3\n08:30,2\n10:00,5\n",
            Plan(hours: 2)
        );

        Assert.That(match.Rows.Select(row => row!.Cells.Cells[1]), Is.EqualTo(new[] { "1", "2", "3", "4" }));
        Assert.That((match.LeftOut, match.Mismatches.Length), Is.EqualTo((2, 0)));
    }

    [Test]
    public void ClockTimes_InARunOfDays_ServeEveryDay()
    {
        string text = "interval,n\n" + string.Concat(Enumerable.Range(0, 24).Select(hour => $"{hour:00}:00,{hour}\n"));

        IntervalMatch match = Match(text, Plan(hours: 48, minutes: 60));

        Assert.That(match.Mismatches, Is.Empty);
        Assert.That(
            (match.Rows[0]!.Cells.Cells[1], match.Rows[16]!.Cells.Cells[1], match.Rows[24]!.Cells.Cells[1]),
            Is.EqualTo(("8", "0", "8"))
        );
    }

    [Test]
    public void ClockTimes_OverMidnight_AreInTheRun()
    {
        TimePlan night = Plan(hours: 2) with { Clock = new TimeOnly(23, 0) };

        IntervalMatch match = Match("interval,n\n23:00,1\n23:30,2\n00:00,3\n00:30,4\n01:00,5\n22:30,0\n", night);

        Assert.That(match.Mismatches, Is.Empty);
        Assert.That((match.Rows[2]!.Cells.Cells[1], match.LeftOut), Is.EqualTo(("3", 2)));
    }

    [Test]
    public void Dates_WithADatedPlan_AreMatchedOnTheirDay()
    {
        TimePlan time = Plan(hours: 48, minutes: 720) with { Date = new DateOnly(2026, 2, 28), Clock = default };

        IntervalMatch match = Match(
            "interval,n\n2026-02-28T00:00,1\n2026-02-28T12:00,2\n2026-03-01T00:00,3\n2026-03-01 12:00,4\n2026-03-02T00:00,5\n2026-02-27T12:00,0\n",
            time
        );

        Assert.That(match.Mismatches, Is.Empty);
        Assert.That((match.Rows[3]!.Cells.Cells[1], match.LeftOut), Is.EqualTo(("4", 2)));
    }

    [TestCase("08:00,1\n08:30,1\n09:30,1\n", IntervalMismatch.Missing, 3, "there is no row for 09:00")]
    [TestCase("08:30,1\n09:00,1\n09:30,1\n", IntervalMismatch.Missing, 1, "there is no row for 08:00")]
    [TestCase("", IntervalMismatch.Missing, 1, "there is no row for 08:00 (and 3 more)")]
    [TestCase(
        "08:00,1\n08:30,1\n09:00,1\n09:30,1\n08:30,1\n",
        IntervalMismatch.Doubled,
        6,
        "two rows start at 08:30; the first is on line 3"
    )]
    [TestCase(
        "08:00,1\n08:15,1\n08:30,1\n09:00,1\n09:30,1\n",
        IntervalMismatch.OffGrid,
        3,
        "08:15 is not the start of an interval of 30m"
    )]
    [TestCase(
        "2026-03-02T08:00,1\n",
        IntervalMismatch.Dates,
        2,
        "the row has the date 2026-03-02, the scenario's start has none"
    )]
    public void Rows_ThatDoNotFit_AreNamedWithTheirLine(string rows, IntervalMismatch kind, int line, string message)
    {
        IntervalMatch match = Match("interval,n\n" + rows, Plan(hours: 2));

        (IntervalMismatch foundKind, TableMistake mistake) = match.Mismatches.Single();
        Assert.That((foundKind, mistake.Line, mistake.Message), Is.EqualTo((kind, line, message)));
        Assert.That(match.Rows, Has.Length.EqualTo(4));
    }

    [Test]
    public void Dates_InSomeRowsOnly_AreRefused()
    {
        TimePlan dated = Plan(hours: 1) with { Date = new DateOnly(2026, 3, 2) };

        IntervalMatch match = Match("interval,n\n2026-03-02T08:00,1\n08:30,1\n", dated);

        Assert.That(match.Mismatches.Single().Mistake.Message, Is.EqualTo("the row has no date, line 2 has one"));
    }

    [Test]
    public void DoubledRows_OutsideTheRun_DoNotMatter() =>
        Assert.That(
            Match("interval,n\n08:00,1\n08:30,1\n12:00,1\n12:00,2\n12:15,3\n", Plan(hours: 1)).LeftOut,
            Is.EqualTo(3)
        );

    [Test]
    public void FirstColumn_NamedOtherwise_IsRefused() =>
        Assert.That(
            Assert
                .Throws<TableException>(() => IntervalFile.Parse("time,n\n08:00,1\n", "day.csv"))!
                .Mistakes.Single()
                .Message,
            Is.EqualTo("the first column must be 'interval', found 'time'")
        );

    [Test]
    public void Times_ThatAreNone_AreAllRefused() =>
        Assert.That(
            Assert
                .Throws<TableException>(() => IntervalFile.Parse("interval,n\nx,1\n08:00,1\n,1\n", "day.csv"))!
                .Mistakes.Select(mistake => mistake.Line),
            Is.EqualTo(new[] { 2, 4 })
        );

    [Test]
    public void PublishedFigures_InTheirFormat_FitADay()
    {
        string text =
            "interval,days,offered\n"
            + string.Concat(Enumerable.Range(0, 48).Select(i => $"{i / 2:00}:{i % 2 * 30:00},19,{i}.5\n"));

        IntervalMatch match = Match(text, Plan(hours: 24) with { Clock = default });

        Assert.That((match.Mismatches.Length, match.LeftOut, match.Rows.Length), Is.EqualTo((0, 0, 48)));
    }

    private static IntervalMatch Match(string text, TimePlan time) => IntervalFile.Parse(text, "day.csv").Match(time);

    private static TimePlan Plan(int hours, int minutes = 30) =>
        new()
        {
            Clock = new TimeOnly(8, 0),
            Length = SimSpan.FromHours(hours),
            Interval = SimSpan.FromMinutes(minutes),
        };
}
