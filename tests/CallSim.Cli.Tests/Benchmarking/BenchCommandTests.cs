using System.Text.Json;
using System.Text.Json.Nodes;
using CallSim.Cli.Arguments;
using CallSim.Cli.Benchmarking;
using CallSim.Scenarios;

namespace CallSim.Cli.Tests.Benchmarking;

/// <summary>Measures a small scenario for moments only: what comes out is right, how fast it is does not matter.</summary>
public sealed class BenchCommandTests
{
    private ScenarioFolder _folder = null!;
    private string _file = "";

    [SetUp]
    public void SetUp()
    {
        _folder = new ScenarioFolder();
        _file = _folder.PathOf("figures/base.json");
    }

    [TearDown]
    public void TearDown() => _folder.Dispose();

    private BenchSettings Short =>
        new()
        {
            Scenarios = [_folder.Scenario],
            Runs = 3,
            WarmUpTime = TimeSpan.FromMilliseconds(10),
            RunTime = TimeSpan.FromMilliseconds(10),
        };

    [Test]
    public void Bench_OfAScenarioWithAPrecision_NotesThatItIsLeftAside()
    {
        string precise = _folder.Add(
            "precise.yaml",
            File.ReadAllText(_folder.Scenario).Replace("replications: 12", "precision: { wait_s: 20% }")
        );
        Assert.That(
            Run(Short with { Scenarios = [precise] }).Error,
            Does.Contain("note: precise: run.precision is left aside: 100 replications a run")
        );
        Assert.That(Run(Short).Error, Does.Not.Contain("left aside"));
    }

    [Test]
    public void Bench_OfAScenario_PrintsARowOfFigures()
    {
        CliAnswer answer = Run(Short);
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        Assert.That(
            answer.Out,
            Does.Match("scenario +contacts/s +from – to +events/s +bytes a contact +peak memory +cost")
                .And.Match(
                    @"\n  small +[0-9.,]+ [Mk] +[0-9.,]+ [Mk] – [0-9.,]+ [Mk] +[0-9.,]+ [Mk] +[0-9.,]+ +[0-9,]+ MiB +[0-9.,]+\n"
                )
        );
        Assert.That(answer.Error, Does.Contain("medians of 3 runs, threads: 1;"));
    }

    [Test]
    public void Bench_AsJson_HasCountsOfTheRun_AndFiguresThatFitThem()
    {
        JsonElement scenario = Figures(Run(Short with { Format = OutputFormat.Json, IsQuiet = true }));
        using JsonDocument run = JsonDocument.Parse(
            CliRun.Of("run", _folder.Scenario, "--format", "json", "--quiet").Out
        );
        JsonElement facts = run.RootElement.GetProperty("run");
        Assert.That(Whole(scenario, "contacts"), Is.EqualTo(Whole(facts, "contacts_simulated")));
        Assert.That(Whole(scenario, "events"), Is.EqualTo(Whole(facts, "events_simulated")));
        Assert.That(Text(scenario, "scenario_hash"), Is.EqualTo(Text(facts, "scenario_hash")));
        Assert.That((Whole(scenario, "replications"), Whole(scenario, "seed")), Is.EqualTo((12, 5)));
        JsonElement[] runs = [.. scenario.GetProperty("runs").EnumerateArray()];
        double[] rates = [.. runs.Select(one => Number(one, "contacts") / Number(one, "wall_s"))];
        Assert.That(runs, Has.Length.EqualTo(3));
        Assert.That(
            runs.Select(one => Whole(one, "contacts") % Whole(scenario, "contacts")),
            Is.All.Zero,
            "whole repetitions"
        );
        JsonElement spread = scenario.GetProperty("contacts_per_s");
        Assert.That(Number(spread, "median"), Is.EqualTo(rates.Order().ElementAt(1)).Within(0.1).Percent);
        Assert.That(Number(spread, "min"), Is.EqualTo(rates.Min()).Within(0.1).Percent);
        Assert.That(Number(spread, "max"), Is.EqualTo(rates.Max()).Within(0.1).Percent);
        double eventsAContact = Number(scenario, "events") / Number(scenario, "contacts");
        Assert.That(
            Number(scenario.GetProperty("events_per_s"), "max"),
            Is.EqualTo(eventsAContact * rates.Max()).Within(0.1).Percent
        );
        Assert.That(Number(scenario, "bytes_per_contact"), Is.Positive);
        Assert.That(Number(scenario, "peak_memory_bytes"), Is.GreaterThan(1 << 20));
    }

    [Test]
    public void Bench_WithOptions_MeasuresWhatTheySay()
    {
        JsonElement scenario = Figures(
            Run(
                Short with
                {
                    Format = OutputFormat.Json,
                    Options = new()
                    {
                        Replications = 4,
                        Seed = 9,
                        Threads = 2,
                    },
                    Edits = new ScenarioEdits { Variant = "more" },
                }
            )
        );
        CliAnswer run = CliRun.Of([
            "run",
            _folder.Scenario,
            "--replications",
            "4",
            "--seed",
            "9",
            "--variant",
            "more",
            "--format",
            "json",
        ]);
        JsonElement facts = JsonDocument.Parse(run.Out).RootElement.GetProperty("run");
        Assert.That(Whole(scenario, "contacts"), Is.EqualTo(Whole(facts, "contacts_simulated")));
        Assert.That(Text(scenario, "scenario_hash"), Is.EqualTo(Text(facts, "scenario_hash")));
        Assert.That(Whole(scenario, "threads"), Is.EqualTo(2));
    }

    [Test]
    public void Bench_WithABaselineOfCheaperContacts_IsALoss()
    {
        Run(Short with { Out = _file });
        Multiply(costsBy: 0.001);
        CliAnswer answer = Run(Short with { Baseline = _file });
        Assert.That(answer.ExitCode, Is.EqualTo(1), answer.Out + answer.Error);
        Assert.That(answer.Out, Does.Match("small .* lost\n").And.Contain("verdict"));
        Assert.That(
            answer.Error,
            Does.Match(@"callsim: small: lost: a contact costs [0-9.]+ % more by the small loop")
        );
    }

    [Test]
    public void Bench_WithABaselineOfDearerContacts_IsDone()
    {
        Run(Short with { Out = _file });
        Multiply(costsBy: 1000);
        CliAnswer answer = Run(Short with { Baseline = _file, Format = OutputFormat.Json });
        Assert.That(answer.ExitCode, Is.Zero, answer.Out + answer.Error);
        JsonElement comparison = Figures(answer).GetProperty("comparison");
        Assert.That(Text(comparison, "verdict"), Is.EqualTo("gained"));
        Assert.That(Number(comparison, "change"), Is.LessThan(-0.5));
    }

    [Test]
    public void Bench_WithTooFewRuns_DoesNotFail()
    {
        Run(Short with { Out = _file });
        Multiply(costsBy: 0.001);
        CliAnswer answer = Run(Short with { Baseline = _file, Runs = 2 });
        Assert.That(answer.ExitCode, Is.Zero, answer.Out + answer.Error);
        Assert.That(answer.Error, Does.Contain("warning: small: ").And.Contain("repeat it with more --runs"));
    }

    [Test]
    public void Bench_WithABaselineOfOtherContent_MeasuresNothing()
    {
        Run(Short with { Out = _file });
        CliAnswer answer = Run(
            Short with
            {
                Baseline = _file,
                Edits = new ScenarioEdits { Variant = "more" },
            }
        );
        Assert.That((answer.ExitCode, answer.Out), Is.EqualTo((3, "")));
        Assert.That(
            answer.Error,
            Does.Match("the baseline is of another content of 'small' \\(hash [0-9a-f]{12}…, now")
        );
    }

    [Test]
    public void Bench_WithABaselineOfOtherOptions_SaysWhichTheyWere()
    {
        Run(Short with { Out = _file });
        CliAnswer answer = Run(
            Short with
            {
                Baseline = _file,
                Options = new() { Threads = 2 },
            }
        );
        Assert.That((answer.ExitCode, answer.Out), Is.EqualTo((3, "")));
        Assert.That(answer.Error, Does.Contain("fix: run with --replications 12 --seed 5 --threads 1"));
    }

    [Test]
    public void Bench_WithABaselineWithoutTheScenario_SaysWhatItHas()
    {
        Run(Short with { Out = _file });
        string text = File.ReadAllText(_folder.Scenario).Replace("60/h", "61/h", StringComparison.Ordinal);
        CliAnswer answer = Run(Short with { Baseline = _file, Scenarios = [_folder.Add("smal.yaml", text)] });
        Assert.That((answer.ExitCode, answer.Out), Is.EqualTo((3, "")));
        Assert.That(
            answer.Error,
            Does.Contain("the baseline has no scenario 'smal'").And.Contain("did you mean 'small'?")
        );
    }

    [Test]
    public void Bench_WithABaselineOfAnotherVersion_SaysSoAndCompares()
    {
        Run(Short with { Out = _file });
        JsonNode json = JsonNode.Parse(File.ReadAllText(_file))!;
        json["version"] = "0.0.1";
        File.WriteAllText(_file, json.ToJsonString());
        CliAnswer answer = Run(Short with { Baseline = _file, Allow = 1 });
        Assert.That(answer.Out, Does.Contain("verdict"));
        Assert.That(answer.Error, Does.Contain("note: the baseline is of callsim 0.0.1, this is "));
    }

    [Test]
    public void Bench_OfAScenarioWithoutContacts_SaysSo()
    {
        CliAnswer answer = Run(
            Short with
            {
                Edits = new ScenarioEdits { Sets = [Edit.Parse("contacts.enquiry.arrivals={ rate: 0/h }")!] },
            }
        );
        Assert.That((answer.ExitCode, answer.Out), Is.EqualTo((3, "")));
        Assert.That(answer.Error, Does.Contain("small: no contact is simulated, so there is nothing to measure"));
    }

    [Test]
    public void Bench_OfBrokenScenarios_PrintsAllMistakes_AndMeasuresNothing()
    {
        string broken = _folder.Add("broken.yaml", "callsim: 1\ntime: { length: 0s }\n");
        CliAnswer answer = Run(
            Short with
            {
                Scenarios = [broken, _folder.Scenario, _folder.PathOf("none.yaml")],
                Out = _file,
            }
        );
        Assert.That((answer.ExitCode, answer.Out), Is.EqualTo((3, "")));
        Assert.That(
            answer.Error,
            Does.Contain("broken.yaml:2:").And.Contain("none.yaml: error: there is no such file")
        );
        Assert.That(File.Exists(_file), Is.False);
    }

    [Test]
    public void Bench_Interrupted_WritesNothing()
    {
        using CancellationTokenSource cancelled = new();
        cancelled.Cancel();
        CliAnswer answer = Run(Short with { Out = _file }, cancelled.Token);
        Assert.That((answer.ExitCode, answer.Out), Is.EqualTo((130, "")));
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(_file)!), Is.Empty);
    }

    [Test]
    public void Out_OfOlderFigures_ReplacesThem_AndNothingElse()
    {
        Run(Short with { Out = _file });
        File.AppendAllText(_file, "broken since");
        Assert.That(Run(Short with { Out = _file }).ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(_file), Does.EndWith("}\n"));
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(_file)!), Has.Length.EqualTo(1));
        string mine = _folder.Add("mine.json", "{ \"speed\": 1 }");
        Refuses(Short with { Out = mine }, "it holds no figures of callsim bench; --force replaces it");
        Refuses(Short with { Out = Path.GetDirectoryName(_file)! }, "it is a folder");
        Assert.That(File.ReadAllText(mine), Is.EqualTo("{ \"speed\": 1 }"));
        Assert.That(Run(Short with { Out = mine, Force = true }).ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(mine), Does.Contain("callsim_bench"));
    }

    [Test]
    public void Out_OfAnInput_IsRefusedWhateverIsForced()
    {
        Run(Short with { Out = _file });
        string log = _folder.Add("log.csv", "at\n0\n");
        string logged = _folder.Add(
            "logged.yaml",
            File.ReadAllText(_folder.Scenario).Replace("{ rate: 60/h }", "{ log: log.csv, column: at }")
        );
        foreach (
            BenchSettings settings in (BenchSettings[])
                [
                    Short with
                    {
                        Out = _folder.Scenario,
                    },
                    Short with
                    {
                        Out = log,
                        Scenarios = [logged],
                    },
                    Short with
                    {
                        Out = _file,
                        Baseline = _file,
                    },
                ]
        )
        {
            string before = File.ReadAllText(settings.Out!);
            Refuses(settings with { Force = true }, "is a file that this command reads; name another file with --out");
            Assert.That(File.ReadAllText(settings.Out!), Is.EqualTo(before));
        }
    }

    [TestCase("--runs 0", "--runs must be a whole number from 1 to 1000, found '0'")]
    [TestCase("--replications 0", "--replications must be a whole number from 1")]
    [TestCase("--threads none", "--threads must be a whole number from 1")]
    [TestCase(
        "--baseline b.json --allow much",
        "--allow takes a share from 0% to 100%, as in 10% or 0.1, found 'much'"
    )]
    [TestCase("--baseline b.json --allow 1", "--allow takes a share")]
    [TestCase("--baseline b.json --allow 101%", "--allow takes a share")]
    [TestCase("--baseline b.json --allow 1,5%", "--allow takes a share")]
    [TestCase("--baseline b.json --allow=-5%", "--allow takes a share")]
    [TestCase("--baseline b.json --allow NaN", "--allow takes a share")]
    [TestCase("--baseline b.json --allow %", "--allow takes a share")]
    [TestCase("--force", "--force needs --out FILE")]
    [TestCase("--allow 5%", "--allow needs --baseline FILE")]
    [TestCase("--format csv", "--format knows no 'csv' here; known here: table, json")]
    [TestCase("--basline b.json", "there is no option '--basline'; did you mean '--baseline'?")]
    public void CommandLine_ThatIsWrong_SaysWhatIs(string options, string expected)
    {
        CliAnswer answer = CliRun.Of(["bench", _folder.Scenario, .. options.Split(' ')]);
        Assert.That((answer.ExitCode, answer.Out), Is.EqualTo((2, "")));
        Assert.That(answer.Error, Does.Contain("callsim: error: " + expected));
    }

    [Test]
    public void CommandLine_WithoutAScenario_SaysSo() => Assert.That(CliRun.Of("bench").ExitCode, Is.EqualTo(2));

    private static void Refuses(BenchSettings settings, string message)
    {
        IOException? refusal = Assert.Throws<IOException>(() => Run(settings));
        Assert.That(refusal!.Message, Does.Contain($"'{settings.Out}'").And.Contains(message));
    }

    private static CliAnswer Run(BenchSettings settings, CancellationToken cancellation = default)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int exitCode = new BenchCommand(settings, new Terminal(output, error)).Execute(cancellation);
        return new CliAnswer(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Makes the contacts of the baseline cheaper or dearer than they were, so much that noise does not matter.</summary>
    private void Multiply(double costsBy)
    {
        JsonNode json = JsonNode.Parse(File.ReadAllText(_file))!;
        foreach (JsonNode? run in json["scenarios"]![0]!["runs"]!.AsArray())
        {
            run!["cost"] = run["cost"]!.GetValue<double>() * costsBy;
            run["cost_by_large"] = run["cost_by_large"]!.GetValue<double>() * costsBy;
        }

        File.WriteAllText(_file, json.ToJsonString());
    }

    private static JsonElement Figures(CliAnswer answer)
    {
        Assert.That(answer.Out, Does.StartWith("{"), answer.Error);
        return JsonDocument.Parse(answer.Out).RootElement.GetProperty("scenarios")[0];
    }

    private static long Whole(JsonElement holder, string name) => holder.GetProperty(name).GetInt64();

    private static double Number(JsonElement holder, string name) => holder.GetProperty(name).GetDouble();

    private static string Text(JsonElement holder, string name) => holder.GetProperty(name).GetString()!;
}
