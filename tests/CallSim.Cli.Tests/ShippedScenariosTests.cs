using System.Text.RegularExpressions;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Scenarios;
using CallSim.Statistics;

namespace CallSim.Cli.Tests;

/// <summary>
/// The numbered scenarios: each keeps the one fact that <c>scenarios/README.md</c> states about it, and the page names
/// them all. Compared are designs that serve the same customers, with enough replications to tell them apart.
/// </summary>
public sealed partial class ShippedScenariosTests
{
    [Test]
    public void OneSkill_LosesWhatErlangASays()
    {
        Estimate share = Run("01-one-skill", replications: 800)["abandon_share"];
        Assert.That(share.Value, Is.EqualTo(0.0330).Within(share.HalfWidth!.Value * 1.5));
        Assert.That(share.HalfWidth, Is.LessThan(0.001));
    }

    [Test]
    public void ForecastDay_MeetsItsTargetsOnAverage_AndMissesThemAtLunch()
    {
        RunResult day = Run("02-forecast-day");
        Assert.That(Low(day["service_level"]), Is.GreaterThan(0.8));
        Assert.That(High(day["abandon_share"]), Is.LessThan(0.05));
        Assert.That(High(day.Interval("service_level", Scope.All, interval: 8)), Is.LessThan(0.6), "12:00");
        Assert.That(Low(day.Interval("abandon_share", Scope.All, interval: 8)), Is.GreaterThan(0.1));
    }

    [Test]
    public void TwoSkills_OverflowHelpsThoseOfTheBetterPriority()
    {
        RunResult overflow = Run("03-two-skills-overflow");
        RunResult apart = Run("03-two-skills-overflow", "no_overflow");
        Differ(apart["service_level", Scope.Queue("sales")], overflow["service_level", Scope.Queue("sales")]);
        Differ(overflow["service_level", Scope.Queue("service")], apart["service_level", Scope.Queue("service")]);
    }

    [Test]
    public void Menu_KeyForMany_IsPaidByTheAgents()
    {
        RunResult few = Run("04-menu");
        RunResult many = Run("04-menu", "key_for_many");
        Differ(many["contained_share"], few["contained_share"]);
        Differ(few["answered"], many["answered"]);
        Differ(many["time_to_human_s"], few["time_to_human_s"]);
    }

    [Test]
    public void Lines_MoreOfThem_TurnBlockedCallsIntoWaitingOnes()
    {
        RunResult few = Run("05-lines");
        RunResult more = Run("05-lines", "more_lines");
        Assert.That(Low(few["blocked_share"]), Is.GreaterThan(0.05));
        Assert.That(High(more["blocked_share"]), Is.LessThan(0.005));
        Differ(few["abandon_share"], more["abandon_share"]);
    }

    [Test]
    public void Outage_CutsCallsOff_AndBringsRedials()
    {
        RunResult cut = Run("06-outage");
        RunResult whole = Run("06-outage", "no_outage");
        Assert.That(Low(cut["dropped"]), Is.GreaterThan(5));
        Assert.That(cut["blocked_line_down"].Value, Is.GreaterThan(100));
        Differ(whole["redials"], cut["redials"]);
        Differ(cut["accessibility"], whole["accessibility"]);
    }

    [Test]
    public void Redials_MakeDemandLookLargerThanItIs()
    {
        RunResult again = Run("07-redials");
        RunResult once = Run("07-redials", "once_only");
        Assert.That(Low(again["attempts_per_customer"]), Is.GreaterThan(1.15));
        Differ(once["abandon_share"], again["abandon_share"]);
        Assert.That(
            again["first_attempts"].Value,
            Is.EqualTo(once["offered"].Value),
            "the customers are the same to the last one"
        );
    }

    [Test]
    public void Everything_WithoutFaults_LosesFewer()
    {
        RunResult faults = Run("08-everything", replications: 40);
        RunResult none = Run("08-everything", "no_faults", replications: 40);
        Differ(faults["accessibility"], none["accessibility"]);
        Assert.That(Low(faults["dropped"]), Is.GreaterThan(10));
        Assert.That(none.Scopes.Select(scope => scope.Kind), Has.None.EqualTo(ScopeKind.Outage));
    }

    [Test]
    public void Page_NamesEveryScenario()
    {
        string page = File.ReadAllText(Repository.PathOf("scenarios", "README.md"));
        IEnumerable<string> files = Directory
            .GetFiles(Repository.PathOf("scenarios"), "*.yaml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.PathOf("scenarios"), file).Replace('\\', '/'));
        Assert.That(Links().Matches(page).Select(link => link.Groups["file"].Value), Is.EquivalentTo(files));
    }

    [Test]
    public void Scenarios_AndTheirVariants_AreValidWithoutARemark()
    {
        string[] files = [.. Directory.GetFiles(Repository.PathOf("scenarios"), "*.yaml")];
        Assert.That(files, Has.Length.GreaterThanOrEqualTo(8));
        foreach (string file in files)
        {
            CliAnswer answer = CliRun.Of("check", file);
            Assert.That(answer.ExitCode, Is.Zero, answer.Out + answer.Error);
            Assert.That(answer.Out + answer.Error, Does.Not.Contain("warning"), file);
        }
    }

    private static RunResult Run(string scenario, string? variant = null, int? replications = null)
    {
        string path = Repository.PathOf("scenarios", scenario + ".yaml");
        ScenarioReading reading = ScenarioReader.Read(path, new ScenarioEdits { Variant = variant });
        Assert.That(reading.HasErrors, Is.False, string.Join('\n', reading.Diagnostics));
        return Simulation.Run(reading.Plan!, new RunOptions { Replications = replications });
    }

    // The intervals of the two do not touch.
    private static void Differ(Estimate lower, Estimate higher) =>
        Assert.That(Low(higher), Is.GreaterThan(High(lower)), $"{lower.Value} and {higher.Value}");

    private static double Low(Estimate estimate) => estimate.Value!.Value - estimate.HalfWidth!.Value;

    private static double High(Estimate estimate) => estimate.Value!.Value + estimate.HalfWidth!.Value;

    [GeneratedRegex(@"\]\((?<file>[^)]+\.yaml)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Links();
}
