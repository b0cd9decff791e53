using CallSim.Cli.Benchmarking;

namespace CallSim.Cli.Tests.Benchmarking;

public sealed class BaselineReaderTests
{
    private const string Good = """
        {
          "callsim_bench": 1,
          "version": "0.0.9",
          "calibration": 1,
          "machine": { "architecture": "X64" },
          "scenarios": [
            {
              "scenario": "small", "scenario_hash": "abc", "replications": 3, "seed": 18446744073709551615, "threads": 2,
              "runs": [ { "cost": 4, "cost_by_large": 2 }, { "cost": 6, "cost_by_large": 1.5 } ]
            }
          ]
        }
        """;

    private ScenarioFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new ScenarioFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void Baseline_ThatIsWhole_IsRead()
    {
        Baseline baseline = BaselineReader.Read(_folder.Add("base.json", Good));
        Assert.That((baseline.Version, baseline.Architecture), Is.EqualTo(("0.0.9", "X64")));
        Assert.That(
            baseline.Entries.Single(),
            Is.EqualTo(
                new BaselineEntry(
                    "small",
                    "abc",
                    3,
                    ulong.MaxValue,
                    2,
                    2,
                    new Spread(5, 4, 6),
                    new Spread(1.75, 1.5, 2)
                )
            )
        );
    }

    [TestCase(
        "\"calibration\": 1",
        "\"calibration\": 2",
        "callsim 0.0.9 measured this baseline by another calibration loop"
    )]
    [TestCase(
        "\"callsim_bench\": 1",
        "\"callsim_bench\": 2",
        "this is another form of baseline: 'callsim_bench' is 2, expected 1"
    )]
    [TestCase("\"threads\": 2,", "\"threads\": 2, \"cost\": 5,", "the 'cost' of a scenario must be an object")]
    [TestCase("\"threads\": 2,", "\"threads\": 2, \"cost\": { \"min\": -1 },", "the 'cost' of a scenario must be")]
    [TestCase("\"callsim_bench\": 1", "\"callsim_bench\": \"1\"", "'callsim_bench' is missing, or is no number")]
    [TestCase("callsim_bench", "other", "these are no figures of callsim bench: 'callsim_bench' is missing")]
    [TestCase("\"version\": \"0.0.9\",", "", "'version' is missing, or is no string")]
    [TestCase("\"machine\": {", "\"machines\": {", "'machine' is missing, or is no object")]
    [TestCase("\"scenarios\": [", "\"scenario\": [", "'scenarios' is missing, or is no array")]
    [TestCase("\"scenarios\": [", "\"scenarios\": [ 3,", "an entry of 'scenarios' is no object")]
    [TestCase("\"replications\": 3", "\"replications\": 3.5", "'replications' must be a whole number")]
    [TestCase("\"seed\": 18446744073709551615", "\"seed\": -1", "'seed' must be a whole number")]
    [TestCase("\"cost\": 4", "\"cost\": 0", "the 'cost' of a run must be a number above 0")]
    [TestCase("\"cost\": 4", "\"cost\": 1e999", "the 'cost' of a run must be a number above 0")]
    [TestCase("\"cost\": 4", "\"cost\": null", "'cost' is missing, or is no number")]
    [TestCase("\"cost_by_large\": 1.5", "\"x\": 1", "'cost_by_large' is missing, or is no number")]
    [TestCase("\"runs\": [", "\"runs\": [], \"more\": [", "a scenario has no 'runs'")]
    [TestCase("\"runs\": [", "\"runs\": [ [],", "the 'cost' of a run must be a number above 0")]
    public void Baseline_ThatIsNone_SaysWhatIsWrong(string text, string instead, string expected)
    {
        string bad = Good.Replace(text, instead, StringComparison.Ordinal);
        Assert.That(bad, Is.Not.EqualTo(Good));
        string path = _folder.Add("base.json", bad);
        BenchException? mistake = Assert.Throws<BenchException>(() => BaselineReader.Read(path));
        Assert.That(mistake!.Message, Does.StartWith(path + ": ").And.Contain(expected));
        Assert.That(mistake.Fix, Does.Contain("--out"));
    }

    [TestCase("", ":1:1: the baseline is no JSON")]
    [TestCase("{\n  \"callsim_bench\": 1,,\n", ":2:22: the baseline is no JSON")]
    [TestCase("[]", ": these are no figures of callsim bench")]
    [TestCase("\"callsim_bench\"", ": these are no figures of callsim bench")]
    public void Baseline_ThatIsNoObject_SaysWhere(string text, string expected)
    {
        string path = _folder.Add("base.json", text);
        Assert.That(
            Assert.Throws<BenchException>(() => BaselineReader.Read(path))!.Message,
            Does.StartWith(path + expected)
        );
    }

    [Test]
    public void Baseline_ThatIsNotThere_SaysHowToMakeOne()
    {
        BenchException mistake = Assert.Throws<BenchException>(() =>
            BaselineReader.Read(_folder.PathOf("none/base.json"))
        )!;
        Assert.That(mistake.Message, Does.EndWith(": there is no such baseline"));
        Assert.That(mistake.Fix, Does.StartWith("measure one: --out "));
    }

    [Test]
    public void Baseline_ThatIsAFolder_SaysSo() =>
        Assert.That(
            Assert.Throws<BenchException>(() => BaselineReader.Read(Path.GetDirectoryName(_folder.Scenario)!))!.Message,
            Does.Contain("the baseline cannot be read: ")
        );
}
