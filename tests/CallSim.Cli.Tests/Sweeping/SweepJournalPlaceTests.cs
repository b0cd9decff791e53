using System.Diagnostics;
using CallSim.Tables;

namespace CallSim.Cli.Tests.Sweeping;

/// <summary>Nothing that is not a journal is lost to one.</summary>
public sealed class SweepJournalPlaceTests
{
    private ScenarioFolder _folder = null!;
    private string _table = "";
    private string _journal = "";

    [SetUp]
    public void SetUp()
    {
        _folder = new ScenarioFolder();
        _table = _folder.PathOf("table.csv");
        _journal = SweepJournal.PathOf(_table);
    }

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    [Platform(Include = "Linux,MacOsX")]
    public void Journal_ThatIsALinkToTheScenario_IsRefused_EvenWithForce()
    {
        byte[] before = File.ReadAllBytes(_folder.Scenario);
        File.CreateSymbolicLink(_journal, _folder.Scenario);
        Assert.That(Refusal(), Does.Contain("is a file that this command reads"));
        Assert.That(File.ReadAllBytes(_folder.Scenario), Is.EqualTo(before));
    }

    [Test]
    public void Journal_ThatIsTheScenario_IsRefused_EvenWithForce()
    {
        File.Copy(_folder.Scenario, _journal);
        Assert.That(Refusal(_journal), Does.Contain("is a file that this command reads"));
        Assert.That(File.ReadAllBytes(_journal), Is.EqualTo(File.ReadAllBytes(_folder.Scenario)));
    }

    [TestCase(true)]
    [TestCase(false)]
    [Platform(Include = "Linux,MacOsX")]
    public void Journal_ThatIsALink_IsRefused_AndNothingIsWrittenBehindIt(bool isThere)
    {
        string other = isThere ? _folder.Add("other.txt", "mine") : _folder.PathOf("none.txt");
        File.CreateSymbolicLink(_journal, other);
        Assert.That(Refusal(), Does.Contain("is a link; move it away, or name another file with --out"));
        Assert.That(isThere ? File.ReadAllText(other) : "mine", Is.EqualTo("mine"));
        Assert.That(File.Exists(other), Is.EqualTo(isThere));
    }

    [Test]
    [Platform(Include = "Linux,MacOsX")]
    public void Journal_ThatIsAPipe_IsRefused_EvenWithForce()
    {
        using (Process make = Process.Start("mkfifo", [_journal]))
        {
            make.WaitForExit();
        }

        Assert.That(Refusal(), Does.Contain("is a pipe or a device; move it away, or name another file with --out"));
        Assert.That(File.Exists(_journal), Is.True);
    }

    [Test]
    public void Journal_ThatIsAFolder_IsRefused()
    {
        Directory.CreateDirectory(_journal);
        Assert.That(Refusal(), Does.Contain("is a folder; move it away, or name another file with --out"));
    }

    [Test]
    public void Journal_ThatIsNone_IsKept_EvenWithForce()
    {
        File.WriteAllText(_journal, "mine\nand mine\n");
        Assert.That(Refusal(), Does.Contain("is in the way, and is no journal of a sweep").And.Contain("move it away"));
        Assert.That(File.ReadAllText(_journal), Is.EqualTo("mine\nand mine\n"));
    }

    private string Refusal(string? scenario = null)
    {
        CliAnswer answer = CliRun.Of(
            "sweep",
            scenario ?? _folder.Scenario,
            "--vary",
            "agents.desk.count=3,4",
            "--replications",
            "2",
            "--out",
            _table,
            "--force"
        );
        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.RunFailed), answer.Error);
        Assert.That(File.Exists(_table), Is.False);
        return answer.Error;
    }
}
