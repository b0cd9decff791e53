namespace CallSim.Cli.Tests;

/// <summary>What is no file that could be read or written is told in words of ours, in every place that names one.</summary>
public sealed class FileTroubleTests
{
    private const string Folder = "it is a folder, where a file is wanted";
    private const string TooLong = "the name is longer than this system allows";

    private ScenarioFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new ScenarioFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [TestCase("run DIR")]
    [TestCase("check DIR")]
    [TestCase("compare DIR SCENARIO")]
    [TestCase("sweep DIR --vary agents.desk.count=1,2")]
    [TestCase("staff DIR")]
    [TestCase("bench DIR")]
    [TestCase("bench SCENARIO --baseline DIR")]
    [TestCase("new --from DIR")]
    [TestCase("erlang a --csv DIR --patience 1m --agents 3")]
    [TestCase("run SCENARIO --actual DIR")]
    public void Folder_InPlaceOfAFile_IsCalledOne(string line)
    {
        string folder = _folder.PathOf("dd");
        Directory.CreateDirectory(folder);
        CliAnswer answer = Of(line.Replace("DIR", folder, StringComparison.Ordinal));

        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(answer.Error + answer.Out, Does.Contain(Folder).And.Not.Contain("denied"));
    }

    [TestCase("run NAME")]
    [TestCase("check NAME")]
    [TestCase("new --from NAME")]
    [TestCase("erlang a --csv NAME --patience 1m --agents 3")]
    [TestCase("run SCENARIO --actual NAME")]
    public void Name_OfTooManyLetters_IsCalledTooLong(string line)
    {
        CliAnswer answer = Of(line.Replace("NAME", _folder.PathOf(new string('n', 260)), StringComparison.Ordinal));

        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(answer.Error + answer.Out, Does.Contain(TooLong).And.Not.Contain("the path"));
    }

    [Test]
    public void Name_OfTooManyLetters_IsCalledTooLongWhereItIsWritten()
    {
        CliAnswer answer = CliRun.Of("new", "one-skill", "--out", _folder.PathOf(new string('n', 260)));

        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.RunFailed));
        Assert.That(answer.Error, Does.Contain(TooLong));
    }

    [TestCase("dd", Folder)]
    [TestCase(null, TooLong)]
    public void File_OfAScenario_ThatIsNone_IsToldAtItsPlace(string? name, string trouble)
    {
        Directory.CreateDirectory(_folder.PathOf("dd"));
        string file = _folder.Add(
            "x.yaml",
            $$"""
            callsim: 1
            time: { length: 1h }
            contacts: { a: { arrivals: { file: {{name ?? new string('n', 260)}}, column: c }, talk: 1m, patience: 1m } }
            agents: { d: { count: 3 } }
            """
        );
        CliAnswer answer = CliRun.Of("check", file);

        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(answer.Out, Does.Contain("x.yaml:3:36: error: ").And.Contain(trouble).And.Not.Contain("denied"));
    }

    private CliAnswer Of(string line) =>
        CliRun.Of(line.Replace("SCENARIO", _folder.Scenario, StringComparison.Ordinal).Split(' '));
}
