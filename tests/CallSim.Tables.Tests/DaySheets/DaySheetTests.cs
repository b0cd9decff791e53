using System.Text;
using CallSim.Engine;

namespace CallSim.Tables.Tests.DaySheets;

/// <summary>What planners' programs save is read to the same figures, and nothing is guessed.</summary>
public sealed class DaySheetTests
{
    private static readonly DayRow[] s_day =
    [
        new(At("08:00"), 31, 214, 8),
        new(At("08:30"), 44.5, 209, 10),
        new(At("09:00"), 63, 205.25, 13),
    ];

    [TestCase("interval,calls,aht_s,agents\n08:00,31,214,8\n08:30,44.5,209,10\n09:00,63,205.25,13\n", true)]
    [TestCase("interval,calls,aht_s,agents\r\n8:00,31,214,8\r\n8:30,44.5,209,10\r\n9:00,63,205.25,13\r\n", true)]
    [TestCase("interval;offered;AHT;Agents\n08:00;31;214;8\n08:30;44,5;209;10\n09:00;63;205,25;13\n", true)]
    [TestCase(
        "sep=;\r\ninterval;calls;aht_s;agents\r\n08:00;31;214;8\r\n08:30;44,5;209;10\r\n09:00;63;205,25;13\r\n",
        true
    )]
    [TestCase("interval\tcalls\taht_s\tagents\n08:00\t31\t214\t8\n08:30\t44,5\t209\t10\n09:00\t63\t205,25\t13\n", true)]
    [TestCase("interval,calls,aht_s,agents\n08:00,31,214,8\n08:30,44.5,209,10\n09:00,63,205.25,13\n,,,\n,,,\n\n", true)]
    [TestCase(
        "Time,Calls offered,AHT (sec),Head count\n08:00,31,214,8\n08:30,44.5,209,10\n09:00,63,205.25,13\n",
        false
    )]
    [TestCase("agents,note,aht_s,calls,interval\n8,,214,31,08:00\n10,x,209,44.5,08:30\n13,,205.25,63,09:00\n", false)]
    [TestCase(
        "interval,calls,aht_s,agents\n08:00-08:30,31,214,8\n08:30 - 09:00,44.5,209,10\n09:00–09:30,63,205.25,13\n",
        false
    )]
    [TestCase("interval,calls,aht_s,agents\n8:00 AM,31,214,8\n8:30 am,44.5,209,10\n09:00 AM,63,205.25,13\n", false)]
    [TestCase("interval,calls,aht,agents\n08:00,31,3:34,8\n08:30,44.5,0:03:29,10\n09:00,63,205.25,13\n", false)]
    [TestCase("时段,来电量,平均处理时长,坐席数\n08:00,31,214,8\n08:30,44.5,209,10\n09:00,63,205.25,13\n", false)]
    public void Sheet_OfEveryForm_HasTheSameFigures(string text, bool isIntervalFile)
    {
        DaySheet sheet = Parse(text);

        Assert.That(sheet.Rows, Is.EqualTo(s_day));
        Assert.That(sheet.Interval, Is.EqualTo(SimSpan.FromMinutes(30)));
        Assert.That(sheet.Length, Is.EqualTo(SimSpan.FromMinutes(90)));
        Assert.That(sheet.IsIntervalFile, Is.EqualTo(isIntervalFile));
    }

    [Test]
    public void Columns_NamedByOptions_AreTaken_AndOthersListedAsLeftOut()
    {
        DaySheet sheet = DaySheet.Parse(
            "slot,calls,forecast,aht_s,FTE,note\n08:00,1,31,214,8,\n08:30,2,44.5,209,10,\n09:00,3,63,205.25,13,\n",
            "s.csv",
            new()
            {
                IntervalColumn = "Slot",
                CallsColumn = "forecast",
                AgentsColumn = "FTE",
            }
        );

        Assert.That(sheet.Rows, Is.EqualTo(s_day));
        Assert.That(sheet.ColumnsLeftOut, Is.EqualTo(new[] { "calls", "note" }));
    }

    [Test]
    public void Agents_WithoutAColumn_AreNone()
    {
        DaySheet sheet = Parse("interval,calls,aht_s\n08:00-08:15,31,214\n");

        Assert.That(sheet.Rows, Is.EqualTo(new[] { new DayRow(At("08:00"), 31, 214, null) }));
        Assert.That((sheet.AgentsColumn, sheet.Interval), Is.EqualTo(((string?)null, SimSpan.FromMinutes(15))));
    }

    [TestCase("22:00\n23:00\n00:00\n01:00", "4h")]
    [TestCase("22:00-23:00\n23:00-24:00\n0:00-1:00", "3h")]
    [TestCase("2026-03-02 22:00\n2026-03-02 23:00\n2026-03-03 00:00", "3h")]
    [TestCase("2026-03-02T23:30\n2026-03-02T23:45\n2026-03-03T00:00", "45m")]
    [TestCase("08:15\n08:30\n08:45", "45m")]
    public void Grid_OverMidnightAndBesideTheHour_IsFound(string times, string length)
    {
        DaySheet sheet = Parse(
            "interval,calls,aht_s\n" + string.Concat(times.Split('\n').Select(time => time + ",10,200\n"))
        );

        Assert.That(sheet.Length.ToString(), Is.EqualTo(length));
    }

    [Test]
    public void Sheet_InUtf16WithoutAMark_SaysWhichEncodingToName()
    {
        byte[] bytes = new UnicodeEncoding(bigEndian: false, byteOrderMark: false).GetBytes("interval,calls,aht_s\n");
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            TableException refused = Assert.Throws<TableException>(() => DaySheet.Read(path, new()))!;
            Assert.That(refused.Mistakes.Single().Fix, Does.Contain("--encoding utf-16"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [TestCase("utf-8 with a mark", null)]
    [TestCase("utf-16 little", null)]
    [TestCase("utf-16 big", null)]
    [TestCase("utf-16 little", "utf-16")]
    [TestCase("utf-16 big", "utf-16")]
    [TestCase("gb18030", "gb18030")]
    public void File_InEachEncoding_IsRead(string written, string? named)
    {
        Encoding encoding = written switch
        {
            "utf-16 little" => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
            "utf-16 big" => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
            "gb18030" => CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!,
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        };
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "时段\t来电量\t平均处理时长\n08:00\t31\t214\n08:30\t44,5\t209\n", encoding);

            DaySheet sheet = DaySheet.Read(path, new() { Encoding = named });
            Assert.That(sheet.CallsColumn, Is.EqualTo("来电量"));
            Assert.That(sheet.Rows.Select(row => row.Calls), Is.EqualTo(new[] { 31, 44.5 }));
            Assert.That(sheet.IsIntervalFile, Is.False);
        }
        finally
        {
            File.Delete(path);
        }
    }

    // By hand, byte for byte: 时段 and 来电量 in GB18030, so that the encoder of the test is not the judge.
    [Test]
    public void Gb18030_ByteForByte_IsRead()
    {
        byte[] bytes =
        [
            0xCA,
            0xB1,
            0xB6,
            0xCE,
            (byte)',',
            0xC0,
            0xB4,
            0xB5,
            0xE7,
            0xC1,
            0xBF,
            .. ",aht_s\n08:00,31,214\n08:30,44,209\n"u8,
        ];
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            Assert.That(DaySheet.Read(path, new() { Encoding = "gb18030" }).CallsColumn, Is.EqualTo("来电量"));
            TableException broken = Assert.Throws<TableException>(() => DaySheet.Read(path, new()))!;
            Assert.That(broken.Mistakes.Single().Message, Is.EqualTo("the file is not UTF-8: see byte 2"));
            Assert.That(broken.Mistakes.Single().Fix, Does.Contain("--encoding gb18030"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [TestCase(SheetForm.Plain)]
    [TestCase(SheetForm.Excel)]
    [TestCase(SheetForm.ExcelDecimalComma)]
    public void Written_InEachForm_IsReadBackByBothReaders(SheetForm form)
    {
        DaySheet sheet = Parse(
            "interval,calls,aht,agents\n2026-03-02 08:00,31.125,3:34,8\n2026-03-02 08:30,44.5,209,10.5\n"
        );
        string path = Path.GetTempFileName();
        try
        {
            using (FileStream stream = File.Create(path))
            {
                sheet.Write(stream, form);
            }

            byte[] bytes = File.ReadAllBytes(path);
            Assert.That(bytes.AsSpan().StartsWith<byte>([0xEF, 0xBB, 0xBF]), Is.EqualTo(form != SheetForm.Plain));
            Assert.That(bytes.Contains((byte)'\r'), Is.EqualTo(form != SheetForm.Plain));
            Assert.That(bytes.Contains((byte)';'), Is.EqualTo(form == SheetForm.ExcelDecimalComma));

            DaySheet again = DaySheet.Read(path, new());
            Assert.That(again.Rows, Is.EqualTo(sheet.Rows));
            Assert.That(again.IsIntervalFile, Is.True);
            IntervalFile file = IntervalFile.Read(path);
            Assert.That(file.Rows.Select(row => row.Time), Is.EqualTo(sheet.Rows.Select(row => row.Start)));
            Assert.That(
                file.Rows.Select(row => file.Cell(row, "calls").Number),
                Is.EqualTo(sheet.Rows.Select(row => row.Calls))
            );
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void File_ThatIsTooLarge_IsRefusedWithoutReadingAllOfIt()
    {
        string path = Path.GetTempFileName();
        try
        {
            using (FileStream stream = File.OpenWrite(path))
            {
                stream.SetLength(200L << 20);
            }

            TableException broken = Assert.Throws<TableException>(() => DaySheet.Read(path, new()))!;
            Assert.That(broken.Mistakes.Single().Message, Is.EqualTo("the file is larger than 64 MiB"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void Sheet_OfMoreThanAYear_IsRefused()
    {
        StringBuilder text = new("interval,calls,aht_s\n");
        for (int row = 0; row <= DaySheet.MostIntervals; row++)
        {
            text.Append("08:00,1,1\n");
        }

        Assert.That(
            Assert.Throws<TableException>(() => Parse(text.ToString()))!.Mistakes.Single().Message,
            Is.EqualTo("the sheet has 35,137 rows, at most 35,136 are read")
        );
    }

    private static DaySheet Parse(string text) => DaySheet.Parse(text, "s.csv", new());

    private static WallTime At(string text)
    {
        Assert.That(WallTime.TryParse(text, out WallTime time, out _), Is.True);
        return time;
    }
}
