using CallSim.Model;
using CallSim.Tables.Tests.Results;

namespace CallSim.Tables.Tests.Actuals;

public sealed class ObservedFiguresTests
{
    [Test]
    public void Columns_NamedAsInIntervalsCsv_AreReadAndTheirSharesDerived()
    {
        ObservedFigures figures = Read(
            """
            interval,offered,abandoned,answered_in_20s,mean_wait_s
            00:00,50,5,30,12.5
            00:30,0,0,0,
            01:00,40,2,,20
            01:30,60,3,45,30
            """
        );
        Assert.That(figures.Of("wait_s", 0), Is.EqualTo(12.5));
        Assert.That(figures.Of("abandon_share", 0), Is.EqualTo(0.1));
        Assert.That(figures.Of("abandon_share", 1), Is.Null);
        Assert.That(figures.Of("service_level_20s_abandon_negative", 3), Is.EqualTo(0.75));
        Assert.That(figures.Of("service_level_20s_abandon_negative", 2), Is.Null);
        Assert.That(figures.Notes, Is.Empty);
    }

    [Test]
    public void Mean_OverIntervals_WeighsByOffered()
    {
        ObservedFigures figures = Read("interval,offered,wait_s\n00:00,10,20\n00:30,30,40\n01:00,5,\n01:30,0,\n");
        Assert.That(figures.Mean("wait_s", [0, 1, 2, 3]), Is.EqualTo(35));
    }

    [Test]
    public void Rows_OutsideTheRunAndUnknownColumns_AreNoted()
    {
        ObservedFigures figures = Read(
            "interval,days,offered,answered_in_30s\n00:00,19,1,1\n00:30,19,1,1\n01:00,19,1,1\n07:00,19,1,1\n"
        );
        Assert.That(
            figures.Notes,
            Is.EqualTo(
                (string[])
                    [
                        "columns that are not compared: days, answered_in_30s",
                        "'answered_in_30s' needs its threshold in targets.service_level.within, which has 20s",
                        "1 row outside the run is left out",
                        "intervals of the run without a row, not compared: 1",
                    ]
            )
        );
    }

    [Test]
    public void Cells_ThatAreNoValues_AreAllReportedWithTheirLines()
    {
        TableException mistakes = Assert.Throws<TableException>(() =>
            Read("interval,offered,abandon_share\n00:00,many,0.1\n00:30,-1,0.1\n01:00,5,1.5\n01:30,5,0.5\n")
        );
        Assert.That(mistakes.Mistakes.Select(mistake => mistake.Line), Is.EqualTo((int[])[2, 3, 4]));
        Assert.That(mistakes.Mistakes[0].Message, Is.EqualTo("'offered' must be a number, found 'many'"));
        Assert.That(mistakes.Mistakes[1].Message, Is.EqualTo("'offered' must not be negative, found '-1'"));
        Assert.That(mistakes.Mistakes[2].Message, Is.EqualTo("'abandon_share' is a share, from 0 to 1, found '1.5'"));
    }

    [Test]
    public void Counts_AboveTheOffered_AreReportedWithTheirLines()
    {
        TableException mistakes = Assert.Throws<TableException>(() =>
            Read(
                "interval,offered,abandoned,balked,answered_in_20s\n00:00,5,6,,1\n00:30,5,3,3,1\n01:00,5,5,,7\n01:30,0,0,,\n"
            )
        );
        Assert.That(
            mistakes.Mistakes.Select(mistake => (mistake.Line, mistake.Message)),
            Is.EqualTo(
                new[]
                {
                    (2, "'abandoned' and 'balked' are more than 'offered': 6 of 5"),
                    (3, "'abandoned' and 'balked' are more than 'offered': 6 of 5"),
                    (4, "'answered_in_20s' is more than 'offered': 7 of 5"),
                }
            )
        );
    }

    [TestCase("interval,offered\n00:00,1\n00:10,1\n", "00:10 is not the start of an interval")]
    [TestCase("interval,offered\n00:00,1\n00:00,1\n", "two rows start at 00:00")]
    [TestCase("interval,offered\n2026-03-02T00:00,1\n", "has the date")]
    [TestCase("interval,offered\n09:00,1\n", "no row lies within the run")]
    [TestCase("interval,calls\n00:00,1\n", "no column is a metric")]
    [TestCase("interval,wait_s,mean_wait_s\n00:00,1,1\n", "two columns are 'wait_s'")]
    public void File_ThatDoesNotFit_IsRefused(string text, string message)
    {
        TableException mistakes = Assert.Throws<TableException>(() => Read(text));
        Assert.That(mistakes.Mistakes[0].Message, Does.Contain(message));
    }

    private static ObservedFigures Read(string text) =>
        ObservedFigures.Parse(text, "observed.csv", SampleRun.Plan, Scope.All);
}
