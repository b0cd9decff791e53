using System.Text;

namespace CallSim.Tables.Tests.IntervalFiles;

public sealed class CsvTableTests
{
    [Test]
    public void Table_WithQuotesSpacesAndBlankLines_IsRead()
    {
        CsvTable table = CsvTable.Parse("id, note ,x\n1,\"a, \"\"b\"\"\n2\",3\n\n 4 ,,5\r\n", "t.csv");

        Assert.That(table.Columns, Is.EqualTo(new[] { "id", "note", "x" }));
        Assert.That(
            table.Rows.Select(row => string.Join('|', row.Cells)),
            Is.EqualTo(new[] { "1|a, \"b\"\n2|3", "4||5" })
        );
        Assert.That(table.Rows.Select(row => row.Line), Is.EqualTo(new[] { 2, 5 }));
    }

    [Test]
    public void Table_OfUnevenRows_ReportsEveryOne()
    {
        TableException? broken = Assert.Throws<TableException>(() => CsvTable.Parse("a,b\n1\n1,2\n1,2,3\n", "t.csv"));

        Assert.That(broken!.Mistakes.Select(mistake => mistake.Line), Is.EqualTo(new[] { 2, 4 }));
        Assert.That(broken.Mistakes[1].SourceLine, Is.EqualTo("1,2,3"));
    }

    [TestCase("", "the file is empty")]
    [TestCase("a,a\n", "two columns are named 'a'")]
    [TestCase("a\n\"x\n", "the quotes of this record do not match")]
    [TestCase("a\nx\"y\n", "the quotes of this record do not match")]
    public void Table_ThatIsNone_IsRefused(string text, string message) =>
        Assert.That(
            Assert.Throws<TableException>(() => CsvTable.Parse(text, "t.csv"))!.Mistakes.Single().Message,
            Is.EqualTo(message)
        );

    [Test]
    public void Columns_WithoutAName_MayRepeat() =>
        Assert.That(CsvTable.Parse("a,,\n1,2,3\n", "t.csv").Columns, Has.Length.EqualTo(3));

    [TestCase("a;b\n1,5;-0,25\n", "1.5|-0.25")]
    [TestCase("a;b\n1.5;x,y\n", "1.5|x,y")]
    [TestCase("a;b\n0.125;0,125\n", "0.125|0.125")]
    [TestCase("a\tb\n1,5\t2.25\n", "1.5|2.25")]
    [TestCase("sep=;\r\na;b\r\n1,5;2\r\n", "1.5|2")]
    [TestCase("\"sep=,\"\na,b\n1.234,2\n", "1.234|2")]
    [TestCase("a,b;c\n1,5\n", "1|5")]
    [TestCase("\"a,x\";b\n1;2\n", "1|2")]
    public void Separator_OfTheHeader_SaysHowFractionsAreWritten(string text, string cells) =>
        Assert.That(string.Join('|', CsvTable.Parse(text, "t.csv").Rows.Single().Cells), Is.EqualTo(cells));

    [TestCase("a;b\n1;1.234\n", 3)]
    [TestCase("a;b\n1;1.234,5\n", 3)]
    [TestCase("a\tb\n1\t1,234\n", 3)]
    public void Number_ThatMayHaveThousands_IsNotGuessed(string text, int column)
    {
        TableMistake mistake = Assert.Throws<TableException>(() => CsvTable.Parse(text, "t.csv"))!.Mistakes.Single();

        Assert.That((mistake.Line, mistake.Column), Is.EqualTo((2, column)));
        Assert.That(mistake.Message, Does.EndWith("is a number with a mark for thousands, or one with three decimals"));
    }

    [Test]
    public void Rows_WithoutContent_AtTheEndAreLeftOut_AndCountedBelowASeparator()
    {
        CsvTable table = CsvTable.Parse("sep=;\na;b\n1;2\n;\n3;\n;\n;\n", "t.csv");

        Assert.That(table.Rows.Select(row => row.Line), Is.EqualTo(new[] { 3, 4, 5 }));
        Assert.That(table.MistakeAt(table.Rows[2], 1, "m").SourceLine, Is.EqualTo("3;"));
    }

    [Test]
    public void Mistake_OfACell_IsAtItsPlaceInTheLine()
    {
        CsvTable table = CsvTable.Parse("a,b,c\n1,22,\n\"1\",2,3\n", "t.csv");

        TableMistake plain = table.MistakeAt(table.Rows[0], 1, "m");
        TableMistake empty = table.MistakeAt(table.Rows[0], 2, "m");
        TableMistake quoted = table.MistakeAt(table.Rows[1], 1, "m");
        Assert.That((plain.Line, plain.Column, plain.Length), Is.EqualTo((2, 3, 2)));
        Assert.That((empty.Line, empty.Column, empty.Length), Is.EqualTo((2, 6, 1)));
        Assert.That((quoted.Line, quoted.Column, quoted.Length), Is.EqualTo((3, 5, 1)));
    }

    [Test]
    public void File_InUtf8WithAMark_IsReadAndOthersAreRefused()
    {
        string folder = Directory.CreateTempSubdirectory("callsim-").FullName;
        try
        {
            string good = Path.Combine(folder, "good.csv");
            string bad = Path.Combine(folder, "bad.csv");
            File.WriteAllText(good, "ä\n1\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            File.WriteAllBytes(bad, [0xE4, (byte)'\n']);

            Assert.That(CsvTable.Read(good).Columns, Is.EqualTo(new[] { "ä" }));
            Assert.That(Message(bad), Is.EqualTo("the file is not UTF-8: see byte 0"));
            Assert.That(Message(Path.Combine(folder, "none.csv")), Is.EqualTo("there is no such file"));
            Assert.That(Message(folder), Is.EqualTo("it is a folder, where a file is wanted"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Table_OfRandomText_IsReadOrRefused()
    {
        Random random = new(20261125);
        const string Characters = "a1,,,\"\"\n\n\r;\t é\u0000";
        for (int i = 0; i < 5000; i++)
        {
            string text = string.Concat(
                Enumerable.Range(0, random.Next(40)).Select(_ => Characters[random.Next(Characters.Length)])
            );
            try
            {
                CsvTable table = CsvTable.Parse(text, "t.csv");
                Assert.That(table.Rows.All(row => row.Cells.Length == table.Columns.Length), Is.True, text);
            }
            catch (TableException broken)
            {
                Assert.That(broken.Mistakes, Is.Not.Empty, text);
            }
        }
    }

    // Processor time, of which a busy machine gives as much to both: nothing here grows with the square of the rows.
    [Test]
    public void Table_OfManyMistakes_IsAnsweredSoonWithTheFirst()
    {
        const int rows = 500_000;
        const int room = 50;
        string sound = "a,b\n" + string.Concat(Enumerable.Repeat("1,1\r\n", rows));
        string text = "a,b\n" + string.Concat(Enumerable.Repeat("1\r\n", rows));
        TimeSpan start = Environment.CpuUsage.TotalTime;
        Assert.That(CsvTable.Parse(sound, "t.csv").Rows, Has.Length.EqualTo(rows));
        TimeSpan read = Environment.CpuUsage.TotalTime;

        TableException? broken = Assert.Throws<TableException>(() => CsvTable.Parse(text, "t.csv"));

        Assert.That(Environment.CpuUsage.TotalTime - read, Is.LessThan(room * (read - start)));
        Assert.That(broken!.Mistakes, Has.Length.EqualTo(CsvTable.MostMistakes));
        Assert.That((broken.Mistakes[^1].Line, broken.Mistakes[^1].SourceLine), Is.EqualTo((1001, "1")));
    }

    private static string Message(string path) =>
        Assert.Throws<TableException>(() => CsvTable.Read(path))!.Mistakes.Single().Message;
}
