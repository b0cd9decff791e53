using System.Text.Json.Nodes;
using System.Xml.Linq;
using CallSim.Cli.Checking;
using CallSim.Scenarios.Tests.Schema;

namespace CallSim.Cli.Tests;

/// <summary><c>callsim check --targets</c>.</summary>
public sealed class GateTests
{
    // Two customers of 10 s each come at 0 and 1 s to one agent: the second waits 9 s. Nobody comes to the other queue.
    private const string ByHand = """
        callsim: 1
        name: By hand
        time: { length: 1m }
        run: { replications: 10 }
        targets: { service_level: { within: 5s, at_least: 50% } }
        contacts:
          busy: { arrivals: { log: log.csv, column: at }, talk: 10s }
          idle: { arrivals: { rate: 0/h }, talk: 10s }
        queues:
          busy: { targets: { asa: { at_most: 4.4s } } }
          idle: { targets: { abandonment: { at_most: 3% } } }
        agents:
          desk: { count: 1, targets: { occupancy: { at_most: 34% } } }

        """;

    private ScenarioFolder _folder = null!;
    private string _byHand = null!;

    [SetUp]
    public void SetUp()
    {
        _folder = new ScenarioFolder();
        _folder.Add("log.csv", "at\n0\n1\n");
        _byHand = _folder.Add("by-hand.yaml", ByHand);
    }

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void Gate_WithATargetMissed_SaysEachVerdictAndExitsWith1()
    {
        CliAnswer answer = CliRun.Of("check", _byHand, "--targets");
        Assert.That(answer.ExitCode, Is.EqualTo(1), answer.Error);
        Assert.That(
            answer.Out.Split('\n').Where(line => line.Contains('%')).Skip(1).Select(Squeezed),
            Is.EqualTo(
                new[]
                {
                    "all service_level at least 50 % 50.0 % none not certain",
                    "queue:idle abandon_share at most 3 % – none no value",
                    "group:desk occupancy at most 34 % 33.3 % none not certain",
                }
            )
        );
        Assert.That(Squeezed(answer.Out), Does.Contain("queue:busy asa_s at most 4.4 s 4.5 s none missed"));
        Assert.That(answer.Out, Does.EndWith($"{_byHand}: failed (1 missed, 2 not certain, 1 no value)\n"));
        Assert.That(answer.Error, Does.Contain("10 replications, seed 1, 20 contacts simulated in"));
    }

    [Test]
    public void Gate_WithoutAValue_FailsOnlyWhenStrict()
    {
        const string Mend = "queues.busy.targets.asa.at_most=4.5s";
        Assert.That(CliRun.Of("check", _byHand, "--targets", "--set", Mend).ExitCode, Is.EqualTo(0));
        CliAnswer strict = CliRun.Of("check", _byHand, "--targets", "--set", Mend, "--strict");
        Assert.That(strict.ExitCode, Is.EqualTo(1));
        Assert.That(strict.Out, Does.EndWith("failed (3 not certain, 1 no value; strict)\n"));
    }

    [Test]
    public void Gate_WithAnIntervalAcrossTheTarget_FailsOnlyWhenStrict()
    {
        // The target is the value itself, so that it lies inside of the interval.
        double value = Json(CliRun.Of("check", _folder.Scenario, "--targets", "--format", "json"))["scenarios"]![0]![
            "targets"
        ]![0]!["value"]!.GetValue<double>();
        string edit = FormattableString.Invariant($"targets.abandonment.at_most={value:F6}");
        CliAnswer lenient = CliRun.Of("check", _folder.Scenario, "--targets", "--set", edit);
        CliAnswer strict = CliRun.Of("check", _folder.Scenario, "--targets", "--set", edit, "--strict");
        Assert.That((lenient.ExitCode, strict.ExitCode), Is.EqualTo((0, 1)));
        Assert.That(lenient.Out, Does.EndWith("passed (1 not certain)\n"));
        Assert.That(strict.Out, Does.EndWith("failed (1 not certain; strict)\n"));
    }

    [Test]
    public void Gate_OfSeveralScenarios_JudgesAllAndExitsWithTheHighestCode()
    {
        string broken = _folder.Add("broken.yaml", "callsim: 1\ntime: { length: 0s }\n");
        CliAnswer answer = CliRun.Of("check", broken, _byHand, _folder.Scenario, "--targets");
        Assert.That(answer.ExitCode, Is.EqualTo(3));
        Assert.That(answer.Out, Does.Contain($"{broken}:2:").And.Contains($"{_byHand}: failed ("));
        Assert.That(answer.Out, Does.EndWith($"{_folder.Scenario}: passed (1 met)\n"));
        Assert.That(CliRun.Of("check", _byHand, _folder.Scenario, "--targets").ExitCode, Is.EqualTo(1));
    }

    [Test]
    public void Gate_WithABrokenVariant_JudgesTheScenarioAllTheSame()
    {
        string text = File.ReadAllText(_folder.Scenario).TrimEnd() + "\n  odd: { agents.desk.count: many }\n";
        CliAnswer answer = CliRun.Of("check", _folder.Add("odd.yaml", text), "--targets");
        Assert.That(answer.ExitCode, Is.EqualTo(3));
        Assert.That(answer.Out, Does.StartWith("in variant odd: ").And.Contains("odd.yaml: invalid (1 met)"));
    }

    [TestCase("targets: { abandonment: { at_most: 50% } }", "", "there is no target to check")]
    [TestCase("replications: 12", "replications: 9", "run.replications is 9: fewer than 10 decide about no target")]
    public void Gate_ThatCouldStopNothing_IsAMistake(string part, string other, string message)
    {
        string text = File.ReadAllText(_folder.Scenario).Replace(part, other, StringComparison.Ordinal);
        CliAnswer answer = CliRun.Of("check", _folder.Add("open.yaml", text), "--targets");
        Assert.That(answer.ExitCode, Is.EqualTo(3));
        Assert.That(answer.Out, Does.Contain($"open.yaml: error: {message}").And.Contains("  fix: write "));
    }

    [Test]
    public void Gate_Quiet_SaysOnlyWhatFails()
    {
        Assert.That(CliRun.Of("check", _folder.Scenario, "--targets", "--quiet"), Is.EqualTo(new CliAnswer(0, "", "")));
        CliAnswer failed = CliRun.Of("check", _byHand, "--targets", "--quiet");
        Assert.That(failed.Out, Does.Contain("asa_s").And.Not.Contains("service_level"));
        Assert.That(failed.Error, Is.Empty);
    }

    [TestCase("--strict", "--strict needs --targets")]
    [TestCase("--junit=x.xml", "--junit needs --targets")]
    [TestCase("--replications=20", "--replications needs --targets")]
    [TestCase("--format=json", "--format needs --targets")]
    [TestCase("--targets --replications=9", "--targets needs at least 10 replications to decide, found 9")]
    [TestCase("--targets --format=csv", "--format knows no 'csv'; known here: table, json")]
    [TestCase("--targets --junit= ", "--junit needs the name of a file")]
    public void Gate_WithOptionsThatDoNotFit_IsRefused(string options, string message)
    {
        string[] words = options.Split(' ', 2);
        CliAnswer answer = CliRun.Of(["check", _folder.Scenario, .. words]);
        Assert.That(answer.ExitCode, Is.EqualTo(2));
        Assert.That(answer.Error, Does.StartWith("callsim: error: " + message));
    }

    [TestCase("0")]
    [TestCase("abc")]
    [TestCase("-5")]
    [TestCase("1.5")]
    [TestCase("")]
    [TestCase("10000001")]
    public void Gate_WithReplicationsThatAreNoNumber_IsRefusedAsByRun(string replications)
    {
        string option = "--replications=" + replications;
        CliAnswer answer = CliRun.Of("check", _folder.Scenario, "--targets", option);
        CliAnswer run = CliRun.Of("run", _folder.Scenario, option);
        Assert.That((answer.ExitCode, run.ExitCode), Is.EqualTo((2, 2)), answer.Error);
        Assert.That(answer.Error.Split('\n')[0], Is.EqualTo(run.Error.Split('\n')[0]));
        Assert.That(answer.Error.Split('\n'), Has.Length.EqualTo(3), "one mistake, and where help is");
    }

    [Test]
    public void Gate_WhereNobodyAnswers_Fails()
    {
        CliAnswer answer = CliRun.Of(
            "check",
            _byHand,
            "--targets",
            "--set",
            "agents.desk.count=0",
            "--set",
            "contacts.busy.patience=5s"
        );
        Assert.That(answer.ExitCode, Is.EqualTo(1), answer.Error);
        Assert.That(Squeezed(answer.Out), Does.Contain("queue:busy asa_s at most 4.4 s – none missed"));
        Assert.That(Squeezed(answer.Out), Does.Contain("group:desk occupancy at most 34 % – none no value"));
    }

    [Test]
    [Platform(Include = "Linux")]
    public void Junit_ThatCannotBeWritten_IsNamedAndNoJsonSaysOtherwise()
    {
        CliAnswer answer = CliRun.Of(
            "check",
            _folder.Scenario,
            "--targets",
            "--format",
            "json",
            "--junit",
            "/proc/x.xml"
        );
        Assert.That((answer.ExitCode, answer.Out), Is.EqualTo((4, "")));
        Assert.That(answer.Error, Does.Contain("callsim: error: cannot write '/proc/x.xml': "));
        Assert.That(answer.Error, Does.Not.Contain(".callsim-"));
    }

    [Test]
    public void Gate_WithControlCharactersInNames_ShowsThemEscaped()
    {
        string odd = _folder.Add(
            "a\u001b[2J.yaml",
            ByHand.Replace("By hand", "\"By \\e[31m\\a\\r\\nhand\"", StringComparison.Ordinal)
        );
        foreach (
            string[] words in (string[][])
                [
                    ["check", odd],
                    ["check", odd, "--targets"],
                    ["run", odd],
                    ["bench", odd, "--runs", "1"],
                ]
        )
        {
            CliAnswer answer = CliRun.Of(words);
            string all = answer.Out + answer.Error;
            Assert.That(all.Where(letter => char.IsControl(letter) && letter != '\n'), Is.Empty, all);
            Assert.That(
                all,
                Does.Contain("\\u001b[2J.yaml").Or.Contain(@"By \u001b[31m\u0007\u000d\u000ahand"),
                words[0]
            );
        }
    }

    [Test]
    public void Json_OfEveryOutcome_FitsTheSchema()
    {
        string broken = _folder.Add("broken.yaml", "callsim: 1\ntime: { length: 0s }\n");
        CliAnswer answer = CliRun.Of("check", _byHand, broken, _folder.Scenario, "--targets", "--format", "json");
        JsonObject found = Json(answer);
        Assert.That(answer.ExitCode, Is.EqualTo(3));
        Assert.That(found["exit_code"]!.GetValue<int>(), Is.EqualTo(3));
        Assert.That(
            found["scenarios"]!.AsArray().Select(scenario => scenario!["status"]!.GetValue<string>()),
            Is.EqualTo(new[] { "failed", "invalid", "passed" })
        );
        Assert.That(
            found["scenarios"]![0]!["targets"]!.AsArray().Select(target => target!["verdict"]!.GetValue<string>()),
            Is.EqualTo(new[] { "not_certain", "missed", "no_value", "not_certain" })
        );
        Assert.That(answer.Error, Does.Contain($"{broken}:2:"), "for people, who do not read JSON");
    }

    [Test]
    public void Json_OfARunThatFailed_FitsTheSchema()
    {
        GateResult failed = Failed(CheckedScenario.Read(_byHand, new()));
        JsonObject found = JsonNode.Parse(GateJson.Of([failed], isStrict: true, failed.Code))!.AsObject();
        Assert.That(Schema().Validate(found), Is.Empty);
        Assert.That((failed.Code, failed.Status), Is.EqualTo((4, "run_failed")));
    }

    [Test]
    public void Schema_OfTargets_RefusesWhatIsNotThere()
    {
        JsonObject found = Json(CliRun.Of("check", _byHand, "--targets", "--format", "json"));
        found["scenarios"]![0]!["targets"]![0]!["verdict"] = "perhaps";
        found["scenarios"]![0]!.AsObject().Remove("seed");
        found["more"] = 1;
        Assert.That(Schema().Validate(found), Has.Count.EqualTo(3));
    }

    [Test]
    public void Json_OnOneThreadAndOnTwo_IsTheSame()
    {
        string[] one = [.. "check --targets --format json --threads 1".Split(' '), _folder.Scenario];
        string[] two = [.. "check --targets --format json --threads 2".Split(' '), _folder.Scenario];
        Assert.That(CliRun.Of(one).Out, Is.EqualTo(CliRun.Of(two).Out));
    }

    [Test]
    public void Junit_OfSeveralScenarios_HasASuiteEachAndACaseATarget()
    {
        string broken = _folder.Add("broken.yaml", "callsim: 1\ntime: { length: 0s }\n");
        XElement root = Junit("check", _byHand, broken, "--targets");
        Assert.That(
            root.Elements("testsuite").Select(suite => CountsOf(suite)),
            Is.EqualTo(new[] { (4, 1, 0, 3), (1, 0, 1, 0) })
        );
        Assert.That(CountsOf(root), Is.EqualTo((5, 1, 1, 3)));
        XElement missed = root.Descendants("failure").Single();
        Assert.That(missed.Parent!.Attribute("name")!.Value, Is.EqualTo("queue:busy asa_s at most 4.4 s"));
        Assert.That(
            missed.Attribute("message")!.Value,
            Is.EqualTo("missed: asa_s of queue:busy is 4.5 s, wanted at most 4.4 s")
        );
        Assert.That(
            root.Descendants("skipped").Select(skipped => skipped.Attribute("type")!.Value),
            Is.EqualTo(new[] { "not_certain", "no_value", "not_certain" })
        );
        Assert.That(root.Descendants("error").Single().Value, Does.Contain("broken.yaml:2:"));
    }

    [Test]
    public void Junit_WithControlCharacters_IsProperXml()
    {
        string odd = _folder.Add("a\u0001 <&\"b\uFFFE.yaml", ByHand);
        XElement root = Junit("check", odd, "--targets", "--set", "agents.desk.count=1");
        string name = root.Element("testsuite")!.Attribute("name")!.Value;
        Assert.That(name, Is.EqualTo(_folder.PathOf("a\\u0001 <&\"b\\ufffe.yaml")));
        XElement edit = root.Descendants("property").Single(found => (string?)found.Attribute("name") == "edit");
        Assert.That(edit.Attribute("value")!.Value, Is.EqualTo("agents.desk.count=1"));
    }

    [Test]
    public void Junit_OfARunThatFailed_SaysWhy()
    {
        using MemoryStream report = new();
        JunitFile.Write(report, [Failed(CheckedScenario.Read(_byHand, new()))]);
        report.Position = 0;
        XElement error = XDocument.Load(report).Root!.Descendants("error").Single();
        Assert.That(
            (error.Attribute("type")!.Value, error.Attribute("message")!.Value, error.Value),
            Is.EqualTo(("run_failed", "out of memory", "out of memory\nmore"))
        );
    }

    [Test]
    public void Gate_ThatIsInterrupted_JudgesNothingAndWritesNoReport()
    {
        string file = _folder.PathOf("targets.xml");
        using CancellationTokenSource interruption = new();
        interruption.Cancel();
        CliAnswer answer = CliRun.Of(interruption.Token, "check", _folder.Scenario, "--targets", "--junit", file);
        Assert.That(answer.ExitCode, Is.EqualTo(130));
        Assert.That(answer.Error, Does.Contain("were not judged"));
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(file)!, "*.xml"), Is.Empty);
    }

    [Test]
    public void Run_WithTargetsOfParts_ShowsThemBelowTheOthers()
    {
        CliAnswer answer = CliRun.Of("run", _byHand, "--quiet");
        Assert.That(answer.ExitCode, Is.EqualTo(0));
        Assert.That(Squeezed(answer.Out), Does.Contain("at least 50 %: not certain"));
        Assert.That(Squeezed(answer.Out), Does.Contain("queue:busy asa_s at most 4.4 s 4.5 s none missed"));
    }

    [Test]
    public void Schema_ThatIsNotThere_IsRefusedWithTheOnesThatAre()
    {
        Assert.That(CliRun.Of("schema", "scenario"), Is.EqualTo(CliRun.Of("schema")));
        CliAnswer answer = CliRun.Of("schema", "target");
        Assert.That(answer.ExitCode, Is.EqualTo(2));
        Assert.That(
            answer.Error,
            Does.StartWith("callsim: error: there is no schema 'target'; did you mean 'targets'?")
        );
    }

    private XElement Junit(params string[] words)
    {
        string file = _folder.PathOf("targets.xml");
        CliRun.Of([.. words, "--junit", file]);
        return XDocument.Load(file).Root!;
    }

    private static GateResult Failed(CheckedScenario scenario) =>
        new(scenario) { Failure = "out of memory\nmore", FailureCode = ExitCode.RunFailed };

    private static (int Tests, int Failures, int Errors, int Skipped) CountsOf(XElement element) =>
        (
            (int)element.Attribute("tests")!,
            (int)element.Attribute("failures")!,
            (int)element.Attribute("errors")!,
            (int)element.Attribute("skipped")!
        );

    /// <summary>What was printed, which fits the schema that is published.</summary>
    private static JsonObject Json(CliAnswer answer)
    {
        JsonObject found = JsonNode.Parse(answer.Out)!.AsObject();
        Assert.That(Schema().Validate(found), Is.Empty);
        return found;
    }

    private static SchemaValidator Schema() => new(JsonNode.Parse(CliRun.Of("schema", "targets").Out)!.AsObject());

    private static string Squeezed(string text) =>
        string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
