using CallSim.Experiments;
using CallSim.Model;
using CallSim.Scenarios;
using CallSim.Statistics;

namespace CallSim.Cli.Tests.Benchmarking;

/// <summary>The scenarios in <c>scenarios/bench</c> are valid, do what their comments say, and their page names them all.</summary>
public sealed class BenchScenariosTests
{
    private static readonly string s_folder = Repository.PathOf("scenarios", "bench");

    private static IEnumerable<string> Names =>
        Directory.GetFiles(s_folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order();

    [TestCaseSource(nameof(Names))]
    public void Scenario_IsValidWithoutARemark_AndCommented(string name)
    {
        CliAnswer answer = CliRun.Of("check", PathOf(name));
        Assert.That(answer.ExitCode, Is.Zero, answer.Out);
        Assert.That(answer.Out, Does.Not.Contain("warning"));
        Assert.That(File.ReadLines(PathOf(name)).First(), Does.StartWith("# "));
    }

    [TestCaseSource(nameof(Names))]
    public void Scenario_HasALineOnThePage(string name) =>
        Assert.That(File.ReadAllText(Path.Combine(s_folder, "README.md")), Does.Contain($"| [{name}]({name}.yaml) |"));

    [Test]
    public void Folder_HasSixScenarios() => Assert.That(Names.Count(), Is.EqualTo(6));

    // With the warm-up of the files; the second number is how many replications make the interval narrow enough.
    [TestCase(100, 100, 0.03)]
    [TestCase(10_000, 20, 0.15)]
    public void ErlangA_LosesWhatTheorySays(int agents, int replications, double precision)
    {
        Estimate share = Run($"erlang-a-{agents}", replications)["abandon_share"];
        double exact = AbandonShare(agents);
        Assert.That(share.Value, Is.EqualTo(exact).Within(2 * share.HalfWidth!.Value));
        Assert.That(share.HalfWidth, Is.LessThan(precision * exact));
        string comment = File.ReadAllText(PathOf($"erlang-a-{agents}")).Split("callsim: 1")[0];
        string percent = (100 * exact).ToString("F3", System.Globalization.CultureInfo.InvariantCulture);
        Assert.That(comment, Does.Contain($"{percent} %"));
    }

    [Test]
    public void MultiSkill_IsFiveTypesEightGroups400Agents_AndAllGroupsWork()
    {
        RunResult run = Run("multi-skill", replications: 1);
        Assert.That((run.Plan.ContactTypes.Length, run.Plan.AgentGroups.Length), Is.EqualTo((5, 8)));
        double agents = run.Plan.AgentGroups.Sum(group => run.AgentTimeOf(group.Name, 0).Scheduled) / 1800;
        Assert.That(agents, Is.EqualTo(400).Within(1e-6));
        foreach (AgentGroupPlan group in run.Plan.AgentGroups)
        {
            Assert.That(run["occupancy", Scope.Group(group.Name)].Value, Is.InRange(0.8, 0.99), group.Name);
        }
    }

    [Test]
    public void IvrBank_LeavesMuchToTheMachine_AndTheRestToAgents()
    {
        RunResult run = Run("ivr-bank", replications: 2);
        Assert.That(run["contained_share"].Value, Is.InRange(0.35, 0.5));
        Assert.That(run["answered"].Value, Is.GreaterThan(4000));
        Assert.That((double)run.EventsSimulated / run.ContactsSimulated, Is.GreaterThan(5), "many short steps");
    }

    [Test]
    public void OutageDay_CutsOffInFlocks()
    {
        RunResult run = Run("outage-day", replications: 2);
        Assert.That(run["dropped"].Value, Is.GreaterThan(100));
        Assert.That(run["blocked"].Value, Is.GreaterThan(100));
        Assert.That(run.Outages.Select(outage => outage.Outage).Distinct().Count(), Is.EqualTo(5));
    }

    [Test]
    public void RedialStorm_IsMostlyRedials()
    {
        RunResult run = Run("redial-storm", replications: 1);
        Assert.That(run["redials"].Value / run["first_attempts"].Value, Is.GreaterThan(4));
        Assert.That(run["blocked_share"].Value, Is.GreaterThan(0.7));
    }

    private static string PathOf(string name) => Path.Combine(s_folder, name + ".yaml");

    private static RunResult Run(string name, int replications)
    {
        ScenarioReading reading = ScenarioReader.Read(PathOf(name));
        Assert.That(reading.HasErrors, Is.False, string.Join('\n', reading.Diagnostics));
        return Simulation.Run(reading.Plan!, new RunOptions { Replications = replications });
    }

    // The birth and death chain (Palm 1957) of n contacts a minute, talk of 1 min, patience of 2 min, n agents; from state n, of
    // weight 1, up and down, so that nothing overflows.
    private static double AbandonShare(int agents)
    {
        double sum = 1;
        double waiting = 0;
        double weight = 1;
        for (int more = 1; weight > 1e-18; more++)
        {
            weight *= agents / (agents + (more / 2.0));
            sum += weight;
            waiting += more * weight;
        }

        weight = 1;
        for (int state = agents; state > 0 && weight > 1e-18; state--)
        {
            weight *= state / (double)agents;
            sum += weight;
        }

        return waiting / sum / 2 / agents;
    }
}
