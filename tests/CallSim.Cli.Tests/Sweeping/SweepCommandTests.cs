using System.Globalization;
using CallSim.Tables;

namespace CallSim.Cli.Tests.Sweeping;

/// <summary>Runs at every point of a grid.</summary>
[Platform(Include = "Linux,MacOsX")]
public sealed class SweepCommandTests
{
    private static readonly string[] s_axes =
    [
        "--vary",
        "agents.desk.count=3..4:1",
        "--vary",
        "contacts.enquiry.talk.times=0.8..1.2:0.2",
    ];

    private ScenarioFolder _folder = null!;

    private string Table => _folder.PathOf("table.csv");

    private string Journal => SweepJournal.PathOf(Table);

    [SetUp]
    public void SetUp() => _folder = new ScenarioFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void Sweep_OfTwoPaths_WritesARowForEachPointThatIsARunOfItsOwn()
    {
        CliAnswer answer = Sweep("--metrics", "wait_s,abandon_share", "--out", Table);
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        string[] lines = File.ReadAllLines(Table);
        Assert.That(
            lines[0],
            Is.EqualTo(
                "agents.desk.count,contacts.enquiry.talk.times,replications,wait_s,wait_s_low,wait_s_high,abandon_share,abandon_share_low,abandon_share_high"
            )
        );
        string[] points = ["3,0.8", "3,1", "3,1.2", "4,0.8", "4,1", "4,1.2"];
        Assert.That(lines[1..].Select(line => string.Join(',', line.Split(',')[..2])), Is.EqualTo(points));
        foreach (string line in lines[1..])
        {
            string[] fields = line.Split(',');
            CliAnswer run = CliRun.Of(
                "run",
                _folder.Scenario,
                "--set",
                "agents.desk.count=" + fields[0],
                "--set",
                "contacts.enquiry.talk.times=" + fields[1],
                "--format",
                "csv"
            );
            string row = run.Out.Split('\n').Single(each => each.StartsWith("wait_s,all,", StringComparison.Ordinal));
            string[] figures = row.Split(',');
            Assert.That(fields[3], Is.EqualTo(figures[2]));
            Assert.That(fields[4..6], Is.EqualTo(figures[^2..]));
        }

        Assert.That(File.Exists(Journal), Is.False);
    }

    [Test]
    public void Sweep_ToItsScenario_IsRefusedEvenWithForce()
    {
        string before = File.ReadAllText(_folder.Scenario);
        CliAnswer answer = Sweep("--metrics", "wait_s", "--out", _folder.Scenario, "--force");
        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.RunFailed));
        Assert.That(answer.Error, Does.Contain("is a file that this command reads"));
        Assert.That(File.ReadAllText(_folder.Scenario), Is.EqualTo(before));
        Assert.That(File.Exists(SweepJournal.PathOf(_folder.Scenario)), Is.False);
    }

    [Test]
    public void Sweep_OnAnyThreads_WritesTheSameBytes()
    {
        byte[]? first = null;
        foreach (string threads in (string[])["1", "2", "7"])
        {
            Assert.That(Sweep("--out", Table, "--force", "--threads", threads).ExitCode, Is.Zero);
            byte[] table = File.ReadAllBytes(Table);
            first ??= table;
            Assert.That(table, Is.EqualTo(first));
        }
    }

    [Test]
    public void Sweep_ForPrecision_RunsEachPointAsLongAsItNeeds()
    {
        CliAnswer answer = Sweep(
            "--precision",
            "abandon_share=3pp",
            "--at-least",
            "10",
            "--metrics",
            "abandon_share",
            "--out",
            Table
        );
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        string[][] rows = [.. File.ReadAllLines(Table)[1..].Select(line => line.Split(','))];
        Assert.That(rows.Select(row => row[2]).Distinct().Count(), Is.GreaterThan(1), "points differ in replications");
        foreach (string[] row in rows)
        {
            double[] figures = [.. row[3..].Select(field => double.Parse(field, CultureInfo.InvariantCulture))];
            Assert.That(figures[2] - figures[0], Is.LessThanOrEqualTo(0.03));
        }
    }

    [Test]
    public void Sweep_OverVariants_AppliesEach()
    {
        CliAnswer answer = CliRun.Of(
            "sweep",
            _folder.Scenario,
            "--vary",
            "variant=more",
            "--vary",
            "run.seed=1,2",
            "--out",
            Table
        );
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        Assert.That(File.ReadAllLines(Table)[1..].Select(line => line[..6]), Is.EqualTo(new[] { "more,1", "more,2" }));
    }

    [Test]
    public void Sweep_WithAMap_PrintsItsDigitsWithoutColours()
    {
        CliAnswer answer = Sweep("--map", "abandon_share");
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        Assert.That(
            answer.Out,
            Does.StartWith("abandon_share: agents.desk.count down, contacts.enquiry.talk.times across\n")
        );
        Assert.That(answer.Out, Does.Match(@"\n +0\.8 +1 +1\.2\n"));
        Assert.That(answer.Out, Does.Match(@"\n +4( +[0-9.]+ %){3}\n"));
        Assert.That(answer.Out, Does.Not.Contain("\u001b"));
    }

    [Test]
    public void Sweep_StoppedAnywhere_GoesOnToTheSameBytes()
    {
        Assert.That(Sweep("--out", Table).ExitCode, Is.Zero);
        byte[] whole = File.ReadAllBytes(Table);
        File.Delete(Table);
        byte[] journal = JournalOfAllPoints();
        int[] ends = [.. journal.Select((one, place) => one == '\n' ? place + 1 : 0).Where(place => place > 0)];
        // Before the head, within each line, and at each end.
        IEnumerable<int> cuts = ends.Zip(ends.Prepend(0), (end, begin) => (end + begin) / 2)
            .Concat(ends)
            .Append(0)
            .Append(1);
        foreach (int cut in cuts.Distinct())
        {
            File.WriteAllBytes(Journal, journal[..cut]);
            CliAnswer answer = Sweep("--out", Table);
            Assert.That(answer.ExitCode, Is.Zero, answer.Error);
            int kept = Math.Max(0, journal.AsSpan(0, cut).Count((byte)'\n') - 1);
            Assert.That(
                answer.Error.Contains($"going on: {kept} of 6 points", StringComparison.Ordinal),
                Is.EqualTo(kept > 0)
            );
            Assert.That(File.ReadAllBytes(Table), Is.EqualTo(whole));
            Assert.That(File.Exists(Journal), Is.False);
            File.Delete(Table);
        }
    }

    [Test]
    public void Sweep_StoppedBetweenItsTableAndTheEndOfItsJournal_EndsWell()
    {
        Assert.That(Sweep("--out", Table).ExitCode, Is.Zero);
        byte[] whole = File.ReadAllBytes(Table);
        File.Delete(Table);
        byte[] journal = JournalOfAllPoints();
        File.WriteAllBytes(Table, whole);
        File.WriteAllBytes(Journal, journal);
        Assert.That(Sweep("--out", Table).ExitCode, Is.Zero);
        Assert.That(File.ReadAllBytes(Table), Is.EqualTo(whole));
        Assert.That(File.Exists(Journal), Is.False);
    }

    [Test]
    public void Sweep_WithTheJournalOfAnother_RefusesAndNamesWhatDiffers()
    {
        File.WriteAllBytes(Journal, JournalOfAllPoints());
        byte[] before = File.ReadAllBytes(Journal);
        CliAnswer answer = Sweep("--out", Table, "--seed", "9", "--replications", "13");
        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.RunFailed));
        Assert.That(answer.Error, Does.Contain("which differs in: replications, seed\n"));
        Assert.That(File.ReadAllBytes(Journal), Is.EqualTo(before));
        _folder.Add("small.yaml", File.ReadAllText(_folder.Scenario).Replace("60/h", "61/h", StringComparison.Ordinal));
        Assert.That(Sweep("--out", Table).Error, Does.Contain("which differs in: scenario, files\n"));
        Assert.That(Sweep("--out", Table, "--force").ExitCode, Is.Zero);
    }

    [TestCase]
    [TestCase("--force")]
    public void Sweep_ToAFileThatAnotherIsWriting_SaysSoAndLosesNothing(params string[] options)
    {
        byte[] journal = JournalOfAllPoints();
        byte[] some = journal[..(journal.AsSpan(0, journal.Length - 1).LastIndexOf((byte)'\n') + 1)];
        File.WriteAllBytes(Journal, some);
        using (new FileStream(Journal, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            CliAnswer answer = Sweep(["--out", Table, .. options]);
            Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.RunFailed));
            Assert.That(answer.Error, Does.Contain($"another sweep is writing '{Journal}'; wait until it has ended"));
            Assert.That(answer.Out, Is.Empty);
        }

        Assert.That(File.ReadAllBytes(Journal), Is.EqualTo(some));
        Assert.That(File.Exists(Table), Is.False);
        CliAnswer next = Sweep("--out", Table);
        Assert.That(next.ExitCode, Is.Zero, next.Error);
        Assert.That(next.Error, Does.Contain("going on: 5 of 6 points"));
    }

    [Test]
    public void Sweep_WithABar_WritesTheSameTable()
    {
        Assert.That(Sweep("--out", Table).ExitCode, Is.Zero);
        string whole = File.ReadAllText(Table);
        using StringWriter output = new();
        using StringWriter error = new();
        Terminal watched = new(output, error) { ErrorIsTerminal = true };
        string[] command = ["sweep", _folder.Scenario, .. s_axes, "--out", Table, "--force"];
        Assert.That(CommandLine.Run(command, watched), Is.Zero, error.ToString());
        Assert.That(File.ReadAllText(Table), Is.EqualTo(whole));
        Assert.That(error.ToString(), Does.EndWith($"6 points written to {Table}\n"));
    }

    [Test]
    public void Sweep_ToAFileThatIsThere_IsRefusedWithoutForce()
    {
        File.WriteAllText(Table, "mine");
        CliAnswer answer = Sweep("--out", Table);
        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.RunFailed));
        Assert.That(answer.Error, Does.Contain("is there already"));
        Assert.That(File.ReadAllText(Table), Is.EqualTo("mine"));
        Assert.That(File.Exists(Journal), Is.False);
    }

    [Test]
    public void Sweep_IntoAFolderThatCannotBe_SaysSo()
    {
        CliAnswer answer = Sweep("--out", Path.Combine(_folder.Scenario, "table.csv"));
        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.RunFailed));
        Assert.That(answer.Error, Does.Contain("cannot write"));
    }

    [Test]
    [CancelAfter(120_000)]
    public void Sweep_Interrupted_KeepsItsPointsAndGoesOn(CancellationToken cancellation)
    {
        long first = PointsUntilInterrupted(journalBytes: 2000, cancellation, out CliAnswer stopped);
        Assert.That(first, Is.GreaterThan(1));
        Assert.That(
            stopped.Error,
            Does.Contain($"interrupted: {first:N0} of 10,000 points are kept in {Journal}; the same command goes on")
        );
        byte[] before = File.ReadAllBytes(Journal);

        long second = PointsUntilInterrupted(before.Length + 2000, cancellation, out CliAnswer again);
        Assert.That(again.Error, Does.Contain($"going on: {first:N0} of 10,000 points are in {Journal}"));
        Assert.That(second, Is.GreaterThan(first));
        Assert.That(File.ReadAllBytes(Journal).AsSpan(0, before.Length).SequenceEqual(before), Is.True);
    }

    private CliAnswer Sweep(params ReadOnlySpan<string> options) =>
        CliRun.Of(["sweep", _folder.Scenario, .. s_axes, .. options]);

    // Of a sweep that takes minutes, so that it cannot end before the interruption however late that comes.
    private long PointsUntilInterrupted(long journalBytes, CancellationToken giveUp, out CliAnswer answer)
    {
        using CancellationTokenSource interruption = CancellationTokenSource.CreateLinkedTokenSource(giveUp);
        Task watch = Task.Run(
            () =>
            {
                while (!File.Exists(Journal) || new FileInfo(Journal).Length < journalBytes)
                {
                    giveUp.ThrowIfCancellationRequested();
                    giveUp.WaitHandle.WaitOne(5);
                }

                interruption.Cancel();
            },
            giveUp
        );
        string[] minutes = ["--vary", "run.seed=1..10000:1", "--replications", "40", "--metrics", "wait_s", "--yes"];
        answer = CliRun.Of(interruption.Token, ["sweep", _folder.Scenario, .. minutes, "--out", Table]);
        watch.Wait(giveUp);
        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.Interrupted), answer.Error);
        Assert.That(File.Exists(Table), Is.False);
        return File.ReadAllBytes(Journal).AsSpan().Count((byte)'\n') - 1;
    }

    private byte[] JournalOfAllPoints() => KeptJournal.Of(_folder, table => Sweep("--out", table));
}
