using System.Text.Json;
using CallSim.Model;

namespace CallSim.Tables.Tests.Results;

public sealed class ResultFolderTests
{
    private static readonly RunHost s_host = new(TimeSpan.FromSeconds(1.5), Threads: 2);

    private string _root = "";

    private string Target => Path.Combine(_root, "out");

    [SetUp]
    public void SetUp() => _root = Directory.CreateTempSubdirectory("callsim-test-").FullName;

    [TearDown]
    public void TearDown() => Directory.Delete(_root, recursive: true);

    [Test]
    public void Folder_Written_HoldsEveryFileAndNothingElse()
    {
        ResultFolder.Write(Target, SampleRun.Result, s_host);
        Assert.That(
            Directory.GetFileSystemEntries(Target).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            Is.EqualTo(
                (string[])["agents.csv", "host.json", "intervals.csv", "replications.csv", "run.json", "summary.csv"]
            )
        );
    }

    [Test]
    public void Folder_OfACentreWithLinesAndFlows_HasTheirFilesUntilOneWithoutIsWritten()
    {
        string[] files = ["lines.csv", "ivr.csv", "ivr_edges.csv"];
        ResultFolder.Write(Target, FullRun.Result, s_host);
        Assert.That(Directory.GetFiles(Target).Select(Path.GetFileName), Is.SupersetOf(files));
        ResultFolder.Write(Target, SampleRun.Result, s_host);
        Assert.That(Directory.GetFiles(Target).Select(Path.GetFileName), Has.None.AnyOf(files));
    }

    [Test]
    public void Folder_WrittenTwice_HasTheSameBytesAndKeepsForeignFiles()
    {
        ResultFolder.Write(Target, SampleRun.Result, s_host);
        string before = File.ReadAllText(Path.Combine(Target, "summary.csv"));
        File.WriteAllText(Path.Combine(Target, "notes.txt"), "mine");
        File.WriteAllText(Path.Combine(Target, "actual.csv"), "of an earlier run");
        ResultFolder.Write(Target, SampleRun.Run(), s_host);
        Assert.That(File.ReadAllText(Path.Combine(Target, "summary.csv")), Is.EqualTo(before));
        Assert.That(File.ReadAllText(Path.Combine(Target, "notes.txt")), Is.EqualTo("mine"));
        Assert.That(Path.Combine(Target, "actual.csv"), Does.Not.Exist);
    }

    [Test]
    public void Folder_ThatIsAFile_IsRefused()
    {
        File.WriteAllText(Target, "a file");
        Assert.That(
            () => ResultFolder.Write(Target, SampleRun.Result, s_host),
            Throws.TypeOf<ResultFolderException>().With.Message.Contains(Target)
        );
        Assert.That(() => ResultFolder.CheckWritable(Target), Throws.TypeOf<ResultFolderException>());
        Assert.That(File.ReadAllText(Target), Is.EqualTo("a file"));
    }

    [Test]
    public void Folder_WhoseWritingFails_KeepsTheOldResults()
    {
        ResultFolder.Write(Target, SampleRun.Result, s_host);
        string before = File.ReadAllText(Path.Combine(Target, "run.json"));
        ActualComparison broken = new(SampleRun.Result, new ThrowingFigures().Figures);
        Assert.That(
            () => ResultFolder.Write(Target, SampleRun.Run(replications: 3), s_host, broken),
            Throws.InvalidOperationException
        );
        Assert.That(File.ReadAllText(Path.Combine(Target, "run.json")), Is.EqualTo(before));
        Assert.That(Directory.GetDirectories(Target), Is.Empty);
    }

    [TestCase("summary.csv")]
    [TestCase("actual.csv")]
    [TestCase("run.json")]
    public void Folder_WithAFolderInAFilesPlace_IsRefusedBeforeAnythingIsMoved(string name)
    {
        ResultFolder.Write(Target, SampleRun.Result, s_host);
        File.Delete(Path.Combine(Target, name));
        Directory.CreateDirectory(Path.Combine(Target, name));
        Dictionary<string, string> before = Texts();

        Assert.That(
            () => ResultFolder.CheckWritable(Target),
            Throws.TypeOf<ResultFolderException>().With.Message.Contains($"'{name}' is a folder")
        );
        Assert.That(
            () => ResultFolder.Write(Target, SampleRun.Run(replications: 3), s_host),
            Throws.TypeOf<ResultFolderException>()
        );
        Assert.That(Texts(), Is.EqualTo(before));
        Assert.That(Directory.GetDirectories(Target).Select(Path.GetFileName), Is.EqualTo(new[] { name }));
    }

    [Test]
    public void Folder_WhoseMoveFails_HasTheOldResultsAgain()
    {
        ResultFolder.Write(Target, SampleRun.Result, s_host);
        File.Delete(Path.Combine(Target, "summary.csv"));
        Directory.CreateDirectory(Path.Combine(Target, "summary.csv"));
        Dictionary<string, string> before = Texts();
        DirectoryInfo partial = Directory.CreateDirectory(Path.Combine(Target, ".callsim-new"));
        foreach (string name in ResultFolder.Names)
        {
            File.WriteAllText(Path.Combine(partial.FullName, name), "new");
        }

        Assert.That(() => ResultFolder.MoveInto(Target, partial), Throws.InstanceOf<IOException>());
        Assert.That(Texts(), Is.EqualTo(before));
        Assert.That(Directory.GetDirectories(Target).Select(Path.GetFileName), Is.EqualTo(new[] { "summary.csv" }));
    }

    [Test]
    public void Names_OfEveryTable_AreThoseThatAreReplaced()
    {
        ActualComparison comparison = new(
            FullRun.Result,
            new(Scope.All, [true, true, true, true], new() { ["offered"] = [1, 2, 3, 4] }, ["offered"], [])
        );
        Assert.That(
            ResultFolder.TablesOf(FullRun.Result, comparison).Select(table => table.FileName),
            Is.SubsetOf(ResultFolder.Names)
        );
    }

    [Test]
    public void RunFile_OfARun_SaysHowToRepeatIt()
    {
        ResultFolder.Write(Target, SampleRun.Result, s_host);
        using JsonDocument run = JsonDocument.Parse(File.ReadAllText(Path.Combine(Target, "run.json")));
        JsonElement root = run.RootElement;
        Assert.That(root.GetProperty("scenario_hash").GetString(), Is.EqualTo(SampleRun.Plan.Hash));
        Assert.That(root.GetProperty("seed").GetUInt64(), Is.EqualTo(1));
        Assert.That(root.GetProperty("replications").GetInt32(), Is.EqualTo(12));
        Assert.That(root.GetProperty("replications_wanted").GetInt32(), Is.EqualTo(12));
        Assert.That(root.GetProperty("stopping_reason").GetString(), Is.EqualTo("complete"));
        Assert.That(root.GetProperty("contacts_simulated").GetInt64(), Is.EqualTo(SampleRun.Result.ContactsSimulated));
        Assert.That(root.GetProperty("version").GetString(), Does.Match(@"^\d+\.\d+\.\d+"));
    }

    private Dictionary<string, string> Texts() =>
        Directory.GetFiles(Target).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);

    /// <summary>Figures with a value that no file can hold, so that writing stops half way.</summary>
    private sealed class ThrowingFigures
    {
        public ObservedFigures Figures { get; } =
            new(Scope.All, [true, true, true, true], new() { ["offered"] = [1, 2, double.NaN, 4] }, ["offered"], []);
    }
}
