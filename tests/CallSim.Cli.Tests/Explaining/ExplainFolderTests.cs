using System.Text.Json.Nodes;

namespace CallSim.Cli.Tests.Explaining;

/// <summary><c>callsim explain</c> of folders that hold no whole run: each is refused with what is wrong.</summary>
public sealed class ExplainFolderTests
{
    private ScenarioFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new ScenarioFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void Explain_WhereThereAreNoResults_SaysWhatItWants()
    {
        Refused(_folder.PathOf("nowhere"), "there is no such folder");
        Refused(_folder.Scenario, "this is a file, not a folder");
        Refused(Directory.CreateDirectory(_folder.PathOf("empty")).FullName, "there is no run.json in this folder");
    }

    [Test]
    public void Explain_OfARunWithoutTargets_SaysHowToAddThem()
    {
        Run(
            ExplainFixture.Clean.Replace(
                "targets: { service_level: { within: 20s, at_least: 80% } }\n",
                "",
                StringComparison.Ordinal
            )
        );
        Refused(_folder.PathOf("out"), "the run has no targets");
    }

    [Test]
    public void Explain_OfAFolderThatIsNotWhole_NamesEveryFile()
    {
        Run(ExplainFixture.Clean);
        File.Delete(_folder.PathOf("out/agents.csv"));
        File.AppendAllText(_folder.PathOf("out/intervals.csv"), "x\n");
        Refused(_folder.PathOf("out"), "agents.csv is missing");
        Refused(_folder.PathOf("out"), "intervals.csv is not the file that this run wrote");
    }

    [Test]
    public void Explain_OfFilesOfTwoRuns_IsRefused()
    {
        Run(ExplainFixture.Clean);
        string first = File.ReadAllText(_folder.PathOf("out/agents.csv"));
        Run(ExplainFixture.Clean.Replace("count: 12", "count: 11", StringComparison.Ordinal));
        File.WriteAllText(_folder.PathOf("out/agents.csv"), first);
        Refused(
            _folder.PathOf("out"),
            "agents.csv is not the file that this run wrote: it was changed, or is that of another run"
        );
    }

    [TestCase("interval_s", "0", "'interval_s' is 0; expected is a number above 0")]
    [TestCase("replications", "-5", "'replications' is -5; expected is a whole number from 1")]
    [TestCase("replications", "\"many\"", "'replications' is \"many\"; expected is a whole number from 1")]
    [TestCase("service_level_formula", "\"mine\"", "'service_level_formula' is \"mine\"; expected is one of ")]
    [TestCase(
        "targets",
        "[ { \"scope\": \"moon:x\" } ]",
        "'targets[0].scope' is \"moon:x\"; expected is all, or one of "
    )]
    [TestCase("targets", "[ 7 ]", "'targets[0]' is 7; expected is an object")]
    [TestCase("interval_s", "7", "intervals.csv has 12 intervals")]
    public void Explain_OfADamagedRun_SaysWhatWasFoundAndWhatIsExpected(string member, string value, string message)
    {
        Run(ExplainFixture.Clean);
        string path = _folder.PathOf("out/run.json");
        JsonNode run = JsonNode.Parse(File.ReadAllText(path))!;
        run[member] = JsonNode.Parse(value);
        File.WriteAllText(path, run.ToJsonString());
        Refused(_folder.PathOf("out"), message);
    }

    [Test]
    public void Explain_OfAnEmptyRun_NamesAllThatIsMissing()
    {
        string folder = Directory.CreateDirectory(_folder.PathOf("old")).FullName;
        File.WriteAllText(Path.Combine(folder, "run.json"), "{}");
        Refused(folder, "'name' is missing; expected is a text");
        Refused(folder, "'outages' is missing; expected is a list");
        Refused(folder, "'files' is missing; expected is an object");
    }

    [TestCase("{ \"scenario_hash\": \"0\", \"seed\": 1 }", "written by an older version")]
    [TestCase("{ \"name\": ", "this is not a whole run.json: line 1 is not what JSON has there")]
    [TestCase("", "this is not a whole run.json: line 1 is not what JSON has there")]
    [TestCase("[]", "this is not a whole run.json")]
    [TestCase("{ \"scenario_hash\": \"0\", \"files\": {} }", "this is not a whole run.json")]
    public void Explain_OfARunThatIsNoneOrOld_SaysSo(string text, string message)
    {
        string folder = Directory.CreateDirectory(_folder.PathOf("old")).FullName;
        File.WriteAllText(Path.Combine(folder, "run.json"), text);
        Refused(folder, message);
    }

    private static void Refused(string folder, string message)
    {
        CliAnswer answer = CliRun.Of("explain", folder);
        Assert.That(answer.ExitCode, Is.EqualTo(3));
        Assert.That(answer.Error, Does.Contain(message));
        Assert.That(answer.Out, Is.Empty);
    }

    private void Run(string scenario)
    {
        string path = _folder.Add("whole.yaml", scenario);
        CliAnswer answer = CliRun.Of("run", path, "--quiet", "--out", _folder.PathOf("out"));
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
    }
}
