namespace CallSim.Cli.Tests.Checking;

/// <summary><c>callsim check --targets</c>: what it judges, prints and ends with.</summary>
public sealed class GateTests : GateFixture
{
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
}
