namespace CallSim.Cli.Tests.Checking;

/// <summary>The report of <c>check --targets --junit</c> takes the place of an earlier one, and of nothing else.</summary>
public sealed class JunitFileTests
{
    private const string Mine = "<testsuites name=\"mine\"/>\n";

    private ScenarioFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new ScenarioFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void AnEarlierReport_IsReplacedWithoutAWord()
    {
        string file = _folder.PathOf("reports/targets.xml");
        Assert.That(Check(_folder.Scenario, file).ExitCode, Is.Zero);
        byte[] first = File.ReadAllBytes(file);
        Assert.That(Check(_folder.Scenario, file, "--seed", "77").ExitCode, Is.Zero);
        Assert.That(File.ReadAllBytes(file), Is.Not.EqualTo(first));
        Assert.That(Check(_folder.Scenario, file).ExitCode, Is.Zero);
        Assert.That(File.ReadAllBytes(file), Is.EqualTo(first));
    }

    [Test]
    public void AnotherFile_IsKeptWithoutForce()
    {
        string file = _folder.Add("targets.xml", Mine);
        CliAnswer refused = Refused(_folder.Scenario, file);
        Assert.That(
            refused.Error,
            Does.StartWith($"callsim: error: '{file}' is there already")
                .And.Contains("it is no report of callsim check; --force replaces it")
        );
        Assert.That(File.ReadAllText(file), Is.EqualTo(Mine));
        Assert.That(Check(_folder.Scenario, file, "--force").ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(file), Does.Contain("<testsuites name=\"callsim\""));
    }

    [Test]
    public void TheScenarioAndWhatAVariantReads_AreNotReplacedByForce()
    {
        string log = _folder.Add("log.csv", "at\n0\n");
        string scenario = _folder.Add(
            "varied.yaml",
            File.ReadAllText(_folder.Scenario).TrimEnd()
                + "\n  logged: { contacts.enquiry.arrivals: { log: log.csv, column: at } }\n"
        );
        foreach (string input in (string[])[scenario, log])
        {
            string before = File.ReadAllText(input);
            CliAnswer refused = Refused(scenario, input, "--force");
            Assert.That(
                refused.Error,
                Does.Contain($"'{input}' is a file that this command reads; name another file with --junit")
            );
            Assert.That(File.ReadAllText(input), Is.EqualTo(before));
        }
    }

    [Test]
    public void Force_WithoutAReport_IsAMistake()
    {
        CliAnswer answer = CliRun.Of("check", _folder.Scenario, "--targets", "--force");
        Assert.That(answer.ExitCode, Is.EqualTo(2));
        Assert.That(answer.Error, Does.StartWith("callsim: error: --force needs --junit FILE"));
    }

    // Interrupted from the start: a refusal comes before anything is simulated.
    private static CliAnswer Refused(string scenario, string file, params string[] options)
    {
        CliAnswer answer = CliRun.Of(
            new CancellationToken(canceled: true),
            ["check", scenario, "--targets", "--junit", file, .. options]
        );
        Assert.That((answer.ExitCode, answer.Out), Is.EqualTo((4, "")), answer.Error);
        return answer;
    }

    private static CliAnswer Check(string scenario, string file, params string[] options) =>
        CliRun.Of(["check", scenario, "--targets", "--junit", file, .. options]);
}
