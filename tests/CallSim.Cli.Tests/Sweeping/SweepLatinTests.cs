using System.Globalization;
using CallSim.Tables;

namespace CallSim.Cli.Tests.Sweeping;

/// <summary>Runs at the points of a Latin hypercube.</summary>
[Platform(Include = "Linux,MacOsX")]
public sealed class SweepLatinTests
{
    private const int Points = 12;

    private static readonly string[] s_paths =
    [
        "agents.desk.count",
        "contacts.enquiry.talk.times",
        "agents.desk.absent",
        "contacts.enquiry.patience.exponential",
        "contacts.enquiry.arrivals.times",
        "run.seed",
    ];

    private static readonly string[] s_values = ["3..12", "0.8..1.2", "0%..20%", "30s..2m", "1..2:0.5", "1,9"];

    private ScenarioFolder _folder = null!;

    private string Table => _folder.PathOf("table.csv");

    private string Journal => SweepJournal.PathOf(Table);

    [SetUp]
    public void SetUp() => _folder = new ScenarioFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void Sweep_OfALatinHypercube_HitsEachStratumOfEachPathOnce()
    {
        double[][] rows = Rows(Sweep("--out", Table));
        Assert.That(rows, Has.Length.EqualTo(Points));
        AssertHitOnce(rows.Select(row => (row[1] - 0.8) / 0.4));
        AssertHitOnce(rows.Select(row => row[2] / 100 * 5));
        AssertHitOnce(rows.Select(row => (row[3] - 30) / 90));
        // Ten whole numbers, with a step three, of a list two: equally often up to one.
        AssertEven(rows.Select(row => row[0]), Enumerable.Range(3, 10).Select(agents => (double)agents));
        AssertEven(rows.Select(row => row[4]), [1, 1.5, 2]);
        AssertEven(rows.Select(row => row[5]), [1, 9]);
    }

    [Test]
    public void Sweep_OfALatinHypercube_HasRowsThatAreRunsOfTheirOwn()
    {
        string[] row = [.. Lines(Sweep("--out", Table)).Skip(4).First().Split(',')];
        string[] sets =
        [
            .. s_paths.Zip(row, (path, value) => new[] { "--set", $"{path}={value}" }).SelectMany(pair => pair),
        ];
        CliAnswer run = CliRun.Of(["run", _folder.Scenario, .. sets, "--format", "csv"]);
        string[] figures = run
            .Out.Split('\n')
            .Single(each => each.StartsWith("wait_s,all,", StringComparison.Ordinal))
            .Split(',');
        Assert.That(row[s_paths.Length + 1], Is.EqualTo(figures[2]));
    }

    [Test]
    public void Sweep_OfALatinHypercubeOnAnyThreads_WritesTheSameBytes()
    {
        string[] tables =
        [
            .. new[] { "1", "2", "7" }.Select(threads =>
            {
                Assert.That(Sweep("--out", Table, "--force", "--threads", threads).ExitCode, Is.Zero);
                return File.ReadAllText(Table);
            }),
        ];
        Assert.That(tables, Is.All.EqualTo(tables[0]));
    }

    [Test]
    public void Sweep_OfALatinHypercubeStopped_GoesOnToTheSameBytes()
    {
        Assert.That(Sweep("--out", Table).ExitCode, Is.Zero);
        byte[] whole = File.ReadAllBytes(Table);
        byte[] journal = KeptJournal.Of(_folder, table => Sweep("--out", table));
        int[] ends = [.. journal.Select((one, place) => one == '\n' ? place + 1 : 0).Where(place => place > 0)];
        foreach (int cut in (int[])[ends[0], ends[1], ends[6] + 3, ends[^1]])
        {
            File.Delete(Table);
            File.WriteAllBytes(Journal, journal[..cut]);
            CliAnswer answer = Sweep("--out", Table);
            Assert.That(answer.ExitCode, Is.Zero, answer.Error);
            Assert.That(File.ReadAllBytes(Table), Is.EqualTo(whole));
        }
    }

    [Test]
    public void Sweep_WithTheJournalOfAnotherDesign_IsRefused()
    {
        byte[] journal = KeptJournal.Of(_folder, table => Sweep("--out", table));
        File.WriteAllBytes(Journal, journal);
        CliAnswer fewer = SweepOf("latin:11", "--out", Table);
        Assert.That(fewer.ExitCode, Is.EqualTo(ExitCode.RunFailed));
        Assert.That(fewer.Error, Does.Contain("which differs in:").And.Contain("design"));
        Assert.That(File.ReadAllBytes(Journal), Is.EqualTo(journal));
        CliAnswer seed = Sweep("--out", Table, "--seed", "6");
        Assert.That(seed.ExitCode, Is.EqualTo(ExitCode.RunFailed));
        Assert.That(seed.Error, Does.Contain("seed"));
    }

    [Test]
    public void Sweep_FromASeed_IsThatOfAScenarioWithTheSeed()
    {
        string[] ofScenario = ValuesOf(Sweep("--out", Table));
        Assert.That(ValuesOf(Sweep("--out", Table, "--force", "--seed", "5")), Is.EqualTo(ofScenario));
        Assert.That(ValuesOf(Sweep("--out", Table, "--force", "--seed", "6")), Is.Not.EqualTo(ofScenario));
    }

    [Test]
    public void Sweep_OfMorePaths_LeavesTheValuesOfTheOthers()
    {
        double[] alone = [.. Rows(SweepOf([s_paths[1]], $"latin:{Points}", "--out", Table)).Select(row => row[0])];
        double[] together = [.. Rows(Sweep("--out", Table, "--force")).Select(row => row[1])];
        Assert.That(together, Is.EqualTo(alone));
    }

    [Test]
    public void Sweep_OfManyPoints_ReadsTheEndsOfEachPathFirst()
    {
        string[] command = ["sweep", _folder.Scenario, "--design", "latin:2000", "--out", Table, "--replications", "1"];
        string seeds = string.Join(',', Enumerable.Range(1, 50).Select(Text));
        CliAnswer wrong = CliRun.Of([.. command, "--vary", $"run.seed={seeds},x", "--vary", "agents.desk.count=3..5"]);
        Assert.That(wrong.ExitCode, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(wrong.Error, Does.Contain("not valid at the point run.seed=x"));
        Assert.That(File.Exists(Journal), Is.False);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Lines(CliAnswer answer, string table)
    {
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        return File.ReadAllLines(table)[1..];
    }

    private static double[][] Rows(IEnumerable<string> lines) =>
        [.. lines.Select(line => line.Split(',').Select(Number).ToArray())];

    private static double Number(string field)
    {
        string text = field.TrimEnd('%');
        string[] minutes = text.Split('m');
        return text.EndsWith('s') ? Number(minutes[^1][..^1]) + (minutes.Length > 1 ? 60 * Number(minutes[0]) : 0)
            : text.EndsWith('m') ? 60 * Number(text[..^1])
            : text.Length == 0 ? double.NaN
            : double.Parse(text, CultureInfo.InvariantCulture);
    }

    // Of places from 0 to below 1.
    private static void AssertHitOnce(IEnumerable<double> places) =>
        Assert.That(
            places.Select(place => (int)Math.Floor((place * Points) + 1e-9)).Order(),
            Is.EqualTo(Enumerable.Range(0, Points))
        );

    private static void AssertEven(IEnumerable<double> found, IEnumerable<double> values)
    {
        int[] counts = [.. values.Select(value => found.Count(one => one == value))];
        Assert.That(counts.Sum(), Is.EqualTo(Points));
        Assert.That(counts.Max() - counts.Min(), Is.LessThanOrEqualTo(1));
    }

    // The points alone: a seed changes the figures too.
    private string[] ValuesOf(CliAnswer answer) =>
        [.. Lines(answer).Select(line => string.Join(',', line.Split(',')[..s_paths.Length]))];

    private IEnumerable<string> Lines(CliAnswer answer) => Lines(answer, Table);

    private double[][] Rows(CliAnswer answer) => Rows(Lines(answer));

    private CliAnswer Sweep(params ReadOnlySpan<string> options) => SweepOf($"latin:{Points}", options);

    private CliAnswer SweepOf(string design, params ReadOnlySpan<string> options) => SweepOf(s_paths, design, options);

    private CliAnswer SweepOf(string[] paths, string design, params ReadOnlySpan<string> options) =>
        CliRun.Of([
            "sweep",
            _folder.Scenario,
            .. s_paths
                .Zip(s_values, (path, values) => (path, values))
                .Where(axis => paths.Contains(axis.path))
                .SelectMany(axis => new[] { "--vary", $"{axis.path}={axis.values}" }),
            "--design",
            design,
            "--metrics",
            "wait_s",
            .. options,
        ]);
}
