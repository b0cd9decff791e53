namespace CallSim.Tables.Tests.DaySheets;

/// <summary>What is not understood in a planner's spreadsheet is said at its place, all of it at once.</summary>
public sealed class DaySheetMistakeTests
{
    private const string Header = "interval,calls,aht_s,agents\n";

    [TestCase(
        "08:00,,214,8\n",
        "2:7 'calls' must be a number from 0 to 1,000,000, the cell is empty; write 0 where nobody calls"
    )]
    [TestCase(
        "08:00,x,214,8\n",
        "2:7 'calls' must be a number from 0 to 1,000,000, found 'x'; write a number, such as 31 or 31.5"
    )]
    [TestCase(
        "08:00,-3,214,8\n",
        "2:7 'calls' must be a number from 0 to 1,000,000, found '-3'; write a number, such as 31 or 31.5"
    )]
    [TestCase(
        "08:00,1e3,214,8\n",
        "2:7 'calls' must be a number from 0 to 1,000,000, found '1e3'; write a number, such as 31 or 31.5"
    )]
    [TestCase(
        "08:00,\"1,234\",214,8\n",
        "2:7 'calls' must be a number from 0 to 1,000,000, found '1,234' with a mark for thousands; write 1234 for a thousand and more: format the column as a number without separators"
    )]
    [TestCase(
        "08:00,1 234,214,8\n",
        "2:7 'calls' must be a number from 0 to 1,000,000, found '1 234' with a mark for thousands; write 1234 for a thousand and more: format the column as a number without separators"
    )]
    [TestCase(
        "08:00,\"31,5\",214,8\n",
        "2:7 'calls' must be a number from 0 to 1,000,000, found '31,5'; write a decimal point where commas separate the columns"
    )]
    [TestCase(
        "08:00,#REF!,214,8\n",
        "2:7 'calls' must be a number from 0 to 1,000,000, found the error '#REF!' of a formula; mend the formula, and save again"
    )]
    [TestCase(
        "08:00,31,0,8\n",
        "2:10 'aht_s' must be above 0 and at most a day, found '0'; write the mean handle time in seconds; where nobody calls, that of the row before"
    )]
    [TestCase(
        "08:00,31,,8\n",
        "2:10 'aht_s' must be a number above 0, at most 86,400, the cell is empty; write the mean handle time in seconds; where nobody calls, that of the row before"
    )]
    [TestCase(
        "08:00,31,3:99,8\n",
        "2:10 'aht_s' must be a number above 0, at most 86,400, found '3:99'; write seconds, such as 214, or minutes and seconds, such as 3:34"
    )]
    [TestCase(
        "08:00,31,214,\n",
        "2:14 'agents' must be a number from 0 to 100,000, the cell is empty; write 0 where nobody is scheduled"
    )]
    [TestCase("08:30,31,214,8\n", "3:1 two rows start at 08:30; the first is on line 2; keep one row an interval")]
    [TestCase(
        "07:00,31,214,8\n",
        "3:1 2 rows are missing between 07:00 and 08:30; add what is missing, with 0 calls where nobody calls"
    )]
    [TestCase(
        "07:30,31,214,8\n",
        "3:1 a row is missing between 07:30 and 08:30; add what is missing, with 0 calls where nobody calls"
    )]
    [TestCase(
        "8,31,214,8\n",
        "2:1 'interval' must be the start of an interval, found '8'; a clock time is written 08:30, with a date 2026-03-02T08:30"
    )]
    [TestCase(
        "0.3333,31,214,8\n",
        "2:1 'interval' must be the start of an interval, found '0.3333'; format the column as a time, hh:mm, and save again"
    )]
    [TestCase(
        "3/2/2026 8:00,31,214,8\n",
        "2:1 'interval' must be the start of an interval, found '3/2/2026 8:00'; write the date as 2026-03-02: day and month of other forms may be mixed up"
    )]
    [TestCase(
        ",31,214,8\n",
        "2:1 'interval' must be the start of an interval, the cell is empty; write the start of the interval, such as 08:00; leave out rows without one"
    )]
    [TestCase(
        "08:00-08:20,31,214,8\n",
        "2:1 the interval is 20 minutes long, most rows are 30 minutes apart; write intervals of one length"
    )]
    [TestCase(
        "2026-03-02 08:00,31,214,8\n",
        "3:1 some rows have a date and some have none; line 2 is of the other kind; write all rows alike"
    )]
    [TestCase(
        "08:00,31,214\n",
        "2:1 the row has 3 cells, the header 4; write one cell a column; leave a cell without a value empty"
    )]
    public void Row_ThatIsNotUnderstood_IsSaidAtItsPlace(string row, string expected) =>
        Assert.That(
            Mistakes(Header + row + "08:30,44,209,10\n09:00,63,205,13\n09:30,70,200,14\n"),
            Is.EqualTo(new[] { expected })
        );

    [Test]
    public void SecondOfTwoRows_ThatIsNotUnderstood_IsAllThatIsSaid() =>
        Assert.That(Mistakes(Header + "08:00,31,214,8\n08:30,44\n"), Has.Length.EqualTo(1));

    [TestCase(
        "09:07,70,200,14\n",
        "5:1 09:07 is not 30 minutes after another row, as most are; write one row an interval"
    )]
    [TestCase("08:45,70,200,14\n", "5:1 08:45 comes after 09:00; put the rows in the order of time")]
    [TestCase(
        "Total,70,200,14\n",
        "5:1 'interval' must be the start of an interval, found 'Total'; take rows that are no interval out of the sheet, such as totals"
    )]
    [TestCase(
        "09:30-xx,70,200,14\n",
        "5:1 'interval' must be the start of an interval, found '09:30-xx'; times are the centre's wall clock, without a time zone"
    )]
    public void LastRow_ThatDoesNotFit_IsSaidAtItsPlace(string row, string expected) =>
        Assert.That(
            Mistakes(Header + "08:00,31,214,8\n08:30,44,209,10\n09:00,63,205,13\n" + row),
            Is.EqualTo(new[] { expected })
        );

    [Test]
    public void Mistakes_OfAllRows_AreSaidAtOnce_InTheOrderOfTheFile() =>
        Assert.That(
            Mistakes(
                    "interval;calls;aht_s\n08:00;;214\n08:30;44;-1\n09:00;1.234,5;200\n09:30;70\nx;1;1\n10:30;5;200\n11:00;5;200\n"
                )
                .Select(mistake => mistake[..mistake.IndexOf(' ', StringComparison.Ordinal)]),
            Is.EqualTo(new[] { "2:7", "3:10", "4:7", "5:1", "6:1" })
        );

    [TestCase("", "0:0 the file is empty; start it with a header row")]
    [TestCase(Header, "1:1 there is no row below the header; write one row an interval")]
    [TestCase(Header + ",,,\n", "1:1 there is no row below the header; write one row an interval")]
    [TestCase(
        Header + "08:00,1,200,1\n",
        "2:1 one row does not show how long its interval is; write it as 08:00-08:30, or add the next row"
    )]
    [TestCase(
        Header + "08:00,1,200,1\n08:07,1,200,1\n",
        "2:1 most rows are 7 minutes apart, which does not divide a day; write a row every 15, 30 or 60 minutes"
    )]
    [TestCase(
        Header + "08:10,1,200,1\n08:40,1,200,1\n",
        "2:1 intervals of 30 minutes do not start at 08:10; write intervals that start at a multiple of their length, counted from midnight"
    )]
    [TestCase(Header + "08:00,0,200,1\n08:30,0,200,1\n", "2:7 nobody calls in any interval; write the expected calls")]
    [TestCase(
        Header + "08:00,9,3.5,1\n08:30,9,4.2,1\n",
        "2:9 handle times are read as seconds, and none is longer than 4.2 s; write seconds, such as 214, or minutes and seconds, such as 3:34"
    )]
    [TestCase(
        "Monday,,,\ninterval,calls,aht_s,agents\n",
        "1:1 no column has the name of the times; name it 'interval', or say which it is with --interval-column: 'Monday'",
        "1:1 no column has the name of the calls; name it 'calls', or say which it is with --calls-column: 'Monday'",
        "1:1 no column has the name of the handle times; name it 'aht_s', or say which it is with --aht-column: 'Monday'"
    )]
    [TestCase(
        "interval,calls,offered,aht_s\n08:00,1,1,1\n",
        "1:1 'calls' and 'offered' may both be the column of the calls; say which it is: --calls-column \"calls\""
    )]
    public void Sheet_ThatIsNone_IsRefused(string text, params string[] expected) =>
        Assert.That(Mistakes(text), Is.EqualTo(expected));

    [Test]
    public void Column_ThatAnOptionNamesAndIsNotThere_IsSaidWithThoseThatAre() =>
        Assert.That(
            Mistakes(Header + "08:00,1,200,1\n", new() { CallsColumn = "volume" }),
            Is.EqualTo(
                new[] { "1:1 there is no column 'volume'; the columns are 'interval', 'calls', 'aht_s', 'agents'" }
            )
        );

    [Test]
    public void Text_AtRandom_IsReadOrRefused()
    {
        Random random = new(20261122);
        string[] parts =
        [
            "interval",
            "calls",
            "aht_s",
            ",",
            ",",
            ";",
            "\t",
            "\n",
            "\n",
            "08:00",
            "8:30",
            "-",
            "24:00",
            "1,5",
            "1.234",
            "\"",
            "2026-03-02 ",
            "é",
            "AM",
            "sep=",
        ];
        for (int i = 0; i < 20_000; i++)
        {
            string text = (i % 2 == 0 ? Header : "") + string.Concat(random.GetItems(parts, random.Next(25)));
            try
            {
                Assert.That(DaySheet.Parse(text, "s.csv", new()).Rows, Is.Not.Empty, text);
            }
            catch (TableException broken)
            {
                Assert.That(broken.Mistakes, Is.Not.Empty, text);
            }
        }
    }

    private static string[] Mistakes(string text, DaySheetOptions? options = null) =>
        [
            .. Assert
                .Throws<TableException>(() => DaySheet.Parse(text, "s.csv", options ?? new()))!
                .Mistakes.Select(mistake =>
                    $"{mistake.Line}:{mistake.Column} {mistake.Message}{(mistake.Fix is null ? "" : "; " + mistake.Fix)}"
                ),
        ];
}
