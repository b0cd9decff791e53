using System.IO.Compression;
using System.Text;
using CallSim.Tables;

namespace CallSim.Cli.Tests.Running;

/// <summary>What <c>callsim run</c> writes takes the place of what an earlier run has left, and of nothing else.</summary>
public sealed class RunFilesTests
{
    private const string Mine = "interval,offered\n08:00,30\n";

    private ScenarioFolder _folder = null!;

    [SetUp]
    public void SetUp()
    {
        _folder = new ScenarioFolder();
        Directory.CreateDirectory(Out);
    }

    [TearDown]
    public void TearDown() => _folder.Dispose();

    private string Out => _folder.PathOf("out");

    private static IEnumerable<string> Names => ResultFolder.Names;

    [Test]
    public void Results_OfAnEarlierRun_AreReplacedWithoutAWord()
    {
        Assert.That(Run("--out", Out, "--contacts").ExitCode, Is.Zero);
        string before = Read("summary.csv");
        Assert.That(Run("--out", Out, "--seed", "77").ExitCode, Is.Zero);
        Assert.That(Read("summary.csv"), Is.Not.EqualTo(before));
        Assert.That(Path.Combine(Out, "contacts.csv"), Does.Not.Exist);
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Run_InterruptedBeforeItsFirstReplication_LeavesNoFolderOfItsOwn(bool wasThere)
    {
        string folder = wasThere ? Out : _folder.PathOf("new");
        CliAnswer run = CliRun.Of(new CancellationToken(canceled: true), "run", _folder.Scenario, "--out", folder);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Interrupted));
        Assert.That(Directory.Exists(folder), Is.EqualTo(wasThere));
    }

    [TestCaseSource(nameof(Names))]
    public void AFile_InAFolderWithoutARun_IsKept(string name)
    {
        Add(name, Mine);
        Refuses($"'{Path.Combine(Out, name)}' is there already, and was left as it is: it ", "--out", Out);
        Assert.That(Read(name), Is.EqualTo(Mine));
        Assert.That(Directory.GetFileSystemEntries(Out), Has.Length.EqualTo(1), "nothing was written");

        Assert.That(Run("--out", Out, "--force").ExitCode, Is.Zero);
        Assert.That(Path.Combine(Out, "run.json"), Does.Exist);
        Assert.That(Directory.GetFiles(Out).Select(File.ReadAllText), Has.None.EqualTo(Mine));
    }

    [TestCase("summary.csv", "was changed since the run wrote it")]
    [TestCase("lines.csv", "is not named by the run.json beside it")]
    [TestCase("actual.csv", "is not named by the run.json beside it")]
    [TestCase("contacts.csv", "is no file of contacts")]
    [TestCase("host.json", "is not the file that a run wrote")]
    [TestCase("run.json", "is not that of a run of callsim")]
    public void AFile_ThatTheRunOfTheFolderDidNotWrite_IsKept(string name, string reason)
    {
        Assert.That(Run("--out", Out).ExitCode, Is.Zero);
        Add(name, Mine);
        Refuses($"it {reason}; --force replaces it", "--out", Out);
        Assert.That(Read(name), Is.EqualTo(Mine));
        Assert.That(Run("--out", Out, "--force").ExitCode, Is.Zero);
    }

    [TestCase("""{ "version": "1.0.0", "seed": 1, "replications": 1 }""")]
    [TestCase(
        """{ "version": "1.0.0", "scenario_hash": "a", "seed": 1, "replications": 1, "files": ["summary.csv"] }"""
    )]
    [TestCase("""{ "version": "1.0.0", "scenario_hash": "a", "seed": 1, "replications": 1, "files": { "a": 1 } }""")]
    [TestCase("[]")]
    [TestCase("{")]
    public void ARunFile_OfSomethingElse_IsKept(string text)
    {
        Add("run.json", text);
        Refuses("it is not that of a run of callsim; --force replaces it", "--out", Out);
        Assert.That(Read("run.json"), Is.EqualTo(text));
    }

    [Test]
    public void ARunFile_OfAVersionThatNamedNoTables_GivesWayWithThem()
    {
        Add("run.json", """{ "version": "0.0.1", "scenario_hash": "a", "seed": 1, "replications": 9 }""");
        Add("summary.csv", Mine);
        Assert.That(Run("--out", Out).ExitCode, Is.Zero);
    }

    [TestCase]
    [TestCase("--force")]
    public void TheObservedFigures_AreNotReplaced(params string[] force)
    {
        Add("intervals.csv", Mine);
        Refuses(
            $"'{Path.Combine(Out, "intervals.csv")}' is a file that this command reads; name another folder with --out",
            ["--actual", Path.Combine(Out, "intervals.csv"), "--out", Out, .. force]
        );
        Assert.That(Read("intervals.csv"), Is.EqualTo(Mine));
    }

    [Test]
    public void TheTablesOfARun_ThatAreReadAsObserved_AreNotReplaced()
    {
        Assert.That(Run("--out", Out).ExitCode, Is.Zero);
        string before = Read("intervals.csv");
        Refuses(
            "is a file that this command reads",
            "--actual",
            Path.Combine(Out, "intervals.csv"),
            "--seed",
            "77",
            "--out",
            Out
        );
        Assert.That(Read("intervals.csv"), Is.EqualTo(before));
    }

    [TestCase("out", "out")]
    [TestCase("out", "link")]
    [TestCase("link", "out")]
    public void AFileOfTheScenario_IsNotReplacedByForce_WhateverLinksLeadThere(string read, string written)
    {
        Add("lines.csv", "at\n0\n600\n");
        Directory.CreateSymbolicLink(_folder.PathOf("link"), Out);
        string scenario = _folder.Add(
            "log.yaml",
            $$"""
            callsim: 1
            time: { length: 1h }
            run: { replications: 10 }
            contacts: { a: { arrivals: { log: {{read}}/lines.csv, column: at }, talk: 1m } }
            agents: { desk: { count: 1 } }

            """
        );
        CliAnswer answer = CliRun.Of(
            Cancelled,
            "run",
            scenario,
            "--allow-outside",
            "--out",
            _folder.PathOf(written),
            "--force"
        );
        Assert.That(answer.ExitCode, Is.EqualTo(4), answer.Error);
        Assert.That(answer.Error, Does.Contain("lines.csv' is a file that this command reads"));
        Assert.That(Read("lines.csv"), Is.EqualTo("at\n0\n600\n"));
    }

    [Test]
    public void ALink_IsNotReplacedByForce()
    {
        string target = _folder.Add("mine.csv", Mine);
        File.CreateSymbolicLink(Path.Combine(Out, "summary.csv"), target);
        Refuses("it is a link, a device or empty; name another file", "--out", Out, "--force");
        Assert.That(new FileInfo(Path.Combine(Out, "summary.csv")).LinkTarget, Is.EqualTo(target));
    }

    [Test]
    public void ACalibration_IsNotBegunInVain()
    {
        Add("summary.csv", Mine);
        string actual = _folder.Add("actual.csv", Mine);
        Refuses("--force replaces it", "--actual", actual, "--calibrate", "agents.desk.count.times", "--out", Out);
    }

    [TestCase("calls.csv", "time,calls\n")]
    [TestCase("replications.csv", "replication,metric\n0,offered\n")]
    [TestCase("calls.csv.gz", "time,calls\n")]
    public void Contacts_TakeThePlaceOfContactsOnly(string name, string text)
    {
        string path = _folder.PathOf(name);
        byte[] mine = name.EndsWith(".gz", StringComparison.Ordinal) ? Zipped(text) : Encoding.UTF8.GetBytes(text);
        File.WriteAllBytes(path, mine);
        Refuses("it is no file of contacts; --force replaces it", "--contacts", path);
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(mine));

        Assert.That(Run("--contacts", path, "--force").ExitCode, Is.Zero);
        byte[] contacts = File.ReadAllBytes(path);
        Assert.That(Run("--contacts", path, "--seed", "77").ExitCode, Is.Zero);
        Assert.That(File.ReadAllBytes(path), Is.Not.EqualTo(contacts));
    }

    [Test]
    public void Contacts_DoNotTakeThePlaceOfAnInput()
    {
        Refuses(
            "is a file that this command reads; name another file with --contacts",
            "--contacts",
            _folder.Scenario,
            "--force"
        );
        Assert.That(File.ReadAllText(_folder.Scenario), Does.StartWith("callsim: 1"));
    }

    [Test]
    public void Contacts_InTheFolder_TakeThePlaceOfThoseThatWereWrittenAlone()
    {
        string path = Path.Combine(Out, "contacts.csv");
        Assert.That(Run("--contacts", path).ExitCode, Is.Zero);
        Refuses("it has no run.json of callsim beside it that names it", "--out", Out);
        Assert.That(Run("--out", Out, "--contacts").ExitCode, Is.Zero);
        Assert.That(File.ReadLines(path).First(), Does.StartWith("replication,contact_id,"));
    }

    [Test]
    public void Contacts_UnderTheNameOfAnotherResult_AreAMistake()
    {
        CliAnswer answer = Run("--out", Out, "--contacts", Path.Combine(Out, "summary.csv"));
        Assert.That(answer.ExitCode, Is.EqualTo(2));
        Assert.That(answer.Error, Does.Contain("--out writes another file of that name; name one of its own"));
    }

    [TestCase("--force needs --out DIR or --contacts FILE", "--force")]
    [TestCase("--contacts needs the name of a file", "--contacts= ")]
    public void OptionsThatDoNotFit_AreRefused(string message, string option)
    {
        CliAnswer answer = Run(option);
        Assert.That(answer.ExitCode, Is.EqualTo(2));
        Assert.That(answer.Error, Does.StartWith("callsim: error: " + message));
    }

    // Whoever is interrupted from the start and still says this has checked before simulating.
    private void Refuses(string message, params string[] options)
    {
        CliAnswer answer = CliRun.Of(Cancelled, ["run", _folder.Scenario, .. options]);
        Assert.That((answer.ExitCode, answer.Out), Is.EqualTo((4, "")), answer.Error);
        Assert.That(answer.Error, Does.StartWith("callsim: error: ").And.Contains(message));
    }

    private static CancellationToken Cancelled => new(canceled: true);

    private CliAnswer Run(params string[] options) => CliRun.Of(["run", _folder.Scenario, .. options]);

    private void Add(string name, string text) => File.WriteAllText(Path.Combine(Out, name), text);

    private string Read(string name) => File.ReadAllText(Path.Combine(Out, name));

    private static byte[] Zipped(string text)
    {
        using MemoryStream bytes = new();
        using (GZipStream gzip = new(bytes, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }
}
