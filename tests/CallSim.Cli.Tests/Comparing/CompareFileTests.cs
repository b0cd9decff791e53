namespace CallSim.Cli.Tests.Comparing;

/// <summary><c>callsim compare --out</c>: the file is new or asked for, and no input.</summary>
public sealed class CompareFileTests
{
    private ScenarioFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new ScenarioFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void Compare_ToAFile_WritesAllMetricsAndReplacesNothingUnasked()
    {
        string file = _folder.PathOf("sub/compare.csv");
        Assert.That(Compare(_folder.Scenario, "--out", file).ExitCode, Is.Zero);
        string written = File.ReadAllText(file);
        Assert.That(written, Is.EqualTo(Compare(_folder.Scenario, "--format", "csv").Out));
        CliAnswer again = Compare(_folder.Scenario, "--out", file, "--seed", "9");
        Assert.That(again.ExitCode, Is.EqualTo(4));
        Assert.That(
            again.Error,
            Does.Contain($"'{file}' is there already, and was left as it is; --force replaces it")
        );
        Assert.That(File.ReadAllText(file), Is.EqualTo(written));
        Assert.That(Compare(_folder.Scenario, "--out", file, "--seed", "9", "--force").ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(file), Is.Not.EqualTo(written));
    }

    [TestCase("small.yaml")]
    [TestCase("other.yaml")]
    [TestCase("./other.yaml")]
    [TestCase("talk.csv")]
    public void Compare_ToAFileThatItReads_IsRefusedEvenWithForce(string name)
    {
        string talk = _folder.Add("talk.csv", "interval,s\n08:00,180\n08:30,180\n09:00,180\n09:30,180\n");
        string other = _folder.Add(
            "other.yaml",
            File.ReadAllText(_folder.Scenario)
                .Replace("talk: { exponential: 3m }", "talk: { exponential: { file: talk.csv, column: s } }")
        );
        string before = File.ReadAllText(_folder.PathOf(name));
        CliAnswer answer = Compare(_folder.Scenario, other, "--out", _folder.PathOf(name), "--force");
        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.RunFailed), answer.Error);
        Assert.That(answer.Error, Does.Contain("is a file that this command reads; name another file with --out"));
        Assert.That(File.ReadAllText(_folder.PathOf(name)), Is.EqualTo(before));
        Assert.That(File.Exists(talk));
    }

    private static CliAnswer Compare(params string[] arguments) => CliRun.Of(["compare", .. arguments]);
}
