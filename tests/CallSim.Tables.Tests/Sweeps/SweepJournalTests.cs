using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using CallSim.Statistics;

namespace CallSim.Tables.Tests.Sweeps;

public sealed class SweepJournalTests
{
    private static readonly ImmutableArray<(string Name, string Value)> s_head =
    [
        ("version", "1"),
        ("seed", "7"),
        ("vary", "agents.desk.count=1..4:1 ±"),
    ];

    private DirectoryInfo _folder = null!;
    private string _path = null!;

    [SetUp]
    public void SetUp()
    {
        _folder = Directory.CreateTempSubdirectory("callsim-journal-");
        _path = Path.Combine(_folder.FullName, "table.csv.partial");
    }

    [TearDown]
    public void TearDown() => _folder.Delete(recursive: true);

    [Test]
    public void Open_OfAFileCutOffAtAnyByte_KeepsTheWholeLinesAndGoesOn()
    {
        SweepPoint[] points = [Point(0, 0.1), Point(1, null), Point(2, 1.0 / 3), Point(3, 1e-300)];
        using (SweepJournal journal = SweepJournal.Open(_path, s_head))
        {
            foreach (SweepPoint point in points)
            {
                journal.Add(point);
            }
        }

        byte[] whole = File.ReadAllBytes(_path);
        for (int length = 0; length <= whole.Length; length++)
        {
            File.WriteAllBytes(_path, whole[..length]);
            int lines = whole.AsSpan(0, length).Count((byte)'\n');
            using (SweepJournal journal = SweepJournal.Open(_path, s_head))
            {
                Assert.That(journal.Points, Is.EqualTo(Math.Max(0, lines - 1)));
                for (long point = journal.Points; point < points.Length; point++)
                {
                    journal.Add(points[point]);
                }

                Assert.That(journal.Read().Select(Text), Is.EqualTo(points.Select(Text)));
            }

            Assert.That(File.ReadAllBytes(_path), Is.EqualTo(whole), $"cut off at {length}");
        }
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Open_OfAFileThatIsOpen_SaysSoAndLeavesIt(bool afresh)
    {
        using SweepJournal first = SweepJournal.Open(_path, s_head);
        first.Add(Point(0, 0.1));
        Assert.That(
            () => SweepJournal.Open(_path, s_head, afresh),
            Throws.InstanceOf<IOException>().With.Message.Contains($"another sweep is writing '{_path}'")
        );
        first.Add(Point(1, 0.2));
        Assert.That(first.Read().Select(Text), Is.EqualTo(new[] { Point(0, 0.1), Point(1, 0.2) }.Select(Text)));
    }

    [Test]
    public void Open_OfAFileWithAnyByteChanged_NeverTakesAWrongPoint()
    {
        SweepPoint[] points = [Point(0, 0.1), Point(1, 0.2)];
        using (SweepJournal journal = SweepJournal.Open(_path, s_head))
        {
            journal.Add(points[0]);
            journal.Add(points[1]);
        }

        byte[] whole = File.ReadAllBytes(_path);
        for (int place = 0; place < whole.Length; place++)
        {
            byte[] changed = [.. whole];
            changed[place] ^= 1;
            File.WriteAllBytes(_path, changed);
            try
            {
                using SweepJournal journal = SweepJournal.Open(_path, s_head);
                Assert.That(
                    journal.Read().Select(Text),
                    Is.EqualTo(points.Take((int)journal.Points).Select(Text)),
                    $"byte {place}"
                );
            }
            catch (SweepJournalException)
            {
                Assert.That(place, Is.LessThan(Array.IndexOf(whole, (byte)'\n') + 1), "only the head can be another's");
                Assert.That(File.ReadAllBytes(_path), Is.EqualTo(changed), "what is another's is left alone");
            }
        }
    }

    [Test]
    public void Open_OfAnotherSweep_NamesWhatDiffers()
    {
        using (SweepJournal journal = SweepJournal.Open(_path, s_head))
        {
            journal.Add(Point(0, 0.1));
        }

        byte[] before = File.ReadAllBytes(_path);
        SweepJournalException? other = Assert.Throws<SweepJournalException>(() =>
            SweepJournal.Open(_path, [("version", "2"), ("seed", "7"), ("vary", "x")])
        );
        Assert.That(other!.Differences, Is.EqualTo(new[] { "version", "vary" }));
        Assert.That(other.Message, Does.EndWith("which differs in: version, vary"));
        Assert.That(File.ReadAllBytes(_path), Is.EqualTo(before));
        using SweepJournal afresh = SweepJournal.Open(_path, [("version", "2")], afresh: true);
        Assert.That(afresh.Points, Is.Zero);
    }

    [TestCase("a file of somebody's\nwith lines\n")]
    [TestCase("one without an end")]
    public void Open_OfWhatIsNoJournal_LeavesItAlone(string text)
    {
        File.WriteAllText(_path, text);
        Assert.Throws<SweepJournalException>(() => SweepJournal.Open(_path, s_head));
        Assert.That(File.ReadAllText(_path), Is.EqualTo(text));
    }

    [TestCase("0 1 2 4", 2, TestName = "Open_OfAJournalWithALineDropped_KeepsThePointsBefore")]
    [TestCase("0 2 3 4", 0, TestName = "Open_OfAJournalWithItsFirstPointDropped_KeepsThePointsBefore")]
    [TestCase("0 1 2 2 3 4", 2, TestName = "Open_OfAJournalWithALineDoubled_KeepsThePointsBefore")]
    [TestCase("0 1 3 2 4", 1, TestName = "Open_OfAJournalWithLinesSwapped_KeepsThePointsBefore")]
    [TestCase("0 1 2 0 3 4", 2, TestName = "Open_OfAJournalWithASecondHead_KeepsThePointsBefore")]
    public void Open_OfAJournalOfWholeLinesInOtherPlaces_KeepsThePointsBefore(string order, int kept)
    {
        SweepPoint[] points = [Point(0, 0.1), Point(1, 0.2), Point(2, 0.3), Point(3, 0.4)];
        string[] lines = LinesOf(points);
        File.WriteAllText(
            _path,
            string.Concat(order.Split(' ').Select(place => lines[int.Parse(place, CultureInfo.InvariantCulture)]))
        );
        using SweepJournal journal = SweepJournal.Open(_path, s_head);
        Assert.That(journal.Points, Is.EqualTo(kept));
        foreach (SweepPoint point in points.Skip(kept))
        {
            journal.Add(point);
        }

        Assert.That(journal.Read().Select(Text), Is.EqualTo(points.Select(Text)));
    }

    [Test]
    public void Open_OfAJournalWithoutItsHead_LeavesItAlone()
    {
        string text = string.Concat(LinesOf([Point(0, 0.1), Point(1, 0.2)]).Skip(1));
        File.WriteAllText(_path, text);
        Assert.Throws<SweepJournalException>(() => SweepJournal.Open(_path, s_head));
        Assert.That(File.ReadAllText(_path), Is.EqualTo(text));
    }

    [Test]
    [Platform(Include = "Linux,MacOsX")]
    public void Open_OfAPipe_SaysSo()
    {
        using (Process make = Process.Start("mkfifo", [_path]))
        {
            make.WaitForExit();
        }

        Assert.That(
            () => SweepJournal.Open(_path, s_head),
            Throws
                .InstanceOf<IOException>()
                .With.Message.EqualTo(
                    $"'{_path}', where the points that are done are kept, is a pipe or a device; move it away, or name another file with --out"
                )
        );
    }

    [Test]
    public void Add_OfAnotherPointThanTheNext_IsRefused()
    {
        using SweepJournal journal = SweepJournal.Open(_path, s_head);
        Assert.Throws<ArgumentOutOfRangeException>(() => journal.Add(Point(1, 0.1)));
    }

    [Test]
    public void Delete_OfAJournal_TakesItsFileAway()
    {
        using SweepJournal journal = SweepJournal.Open(_path, s_head);
        journal.Delete();
        Assert.That(File.Exists(_path), Is.False);
    }

    // The head and the points, each with its end.
    private string[] LinesOf(SweepPoint[] points)
    {
        using (SweepJournal journal = SweepJournal.Open(_path, s_head))
        {
            foreach (SweepPoint point in points)
            {
                journal.Add(point);
            }
        }

        return [.. File.ReadAllLines(_path).Select(line => line + "\n")];
    }

    private static SweepPoint Point(long index, double? value) =>
        new(index, 20, [new Estimate(value, null, 20) { Low = value - 0.01, High = value + 0.03 }, default]);

    private static string Text(SweepPoint point) =>
        $"{point.Index} {point.Replications} {string.Join(" ", point.Estimates.Select(one => $"{one.Value:R} {one.Low:R} {one.High:R}"))}";
}
