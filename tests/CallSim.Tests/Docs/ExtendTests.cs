using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Statistics;
using CallSim.Tests.Model;
using static CallSim.Tests.Model.Plans;

namespace CallSim.Tests.Docs;

/// <summary>The examples of docs/guides/extend.md, compiled and run. A test of the command line compares the texts.</summary>
public sealed class ExtendTests
{
    private static readonly Metric s_holdShare = new()
    {
        Name = "hold_share",
        Definition = "Hold / (talk + hold).",
        Unit = MetricUnit.Share,
        Scopes = [ScopeKind.All, ScopeKind.Contact, ScopeKind.Queue, ScopeKind.Group],
        Formula = new RatioFormula(Fact.Hold, (FactSum)Fact.Talk + Fact.Hold),
    };

    [Test]
    public void Library_OneMoreAgent_SameCallersLessAbandonment()
    {
        CentrePlan plan = new CentreBuilder("A help desk, one afternoon")
            .Time(SimSpan.FromHours(4))
            .Contacts(
                "question",
                perHour: 120,
                talk: Law.Lognormal(SimSpan.FromMinutes(4), cv: 1.1),
                patience: Law.Exponential(SimSpan.FromMinutes(3))
            )
            .Agents("desk", 10)
            .Build();
        CentrePlan oneMore = plan with { AgentGroups = [plan.AgentGroups[0] with { Count = 11 }] };

        RunResult ten = Simulation.Run(plan);
        RunResult eleven = Simulation.Run(oneMore);

        Estimate offered = ten["offered"];
        Estimate abandoned = eleven["abandon_share", Scope.Queue("question")];
        Console.WriteLine($"{offered.Value} callers, {abandoned.Value:P1} ± {abandoned.HalfWidth:P1} abandoned");

        Assert.That(eleven["offered"].Value, Is.EqualTo(offered.Value), "the same callers");
        Assert.That(abandoned.Value, Is.LessThan(ten["abandon_share"].Value!.Value));
    }

    [Test]
    public void Policy_OfOneClass_IsHandedInAndNamedInThePlan()
    {
        CentrePlan plan = new CentreBuilder("Two reasons to call")
            .Time(SimSpan.FromHours(4))
            .Contacts("orders", perHour: 60, talk: Law.Exponential(SimSpan.FromMinutes(4)))
            .Contacts("returns", perHour: 40, talk: Law.Exponential(SimSpan.FromMinutes(4)))
            .Agents("generalists", 5)
            .Agents("specialists", 3, "returns")
            .Routing("longest_queue")
            .Build();
        RunOptions options = new() { Policies = PolicyCatalogue.Standard.With(LongestQueueFirst.Policy) };

        RunResult longestQueue = Simulation.Run(plan, options);
        RunResult ranked = Simulation.Run(plan with { Routing = "ranked" }, options);

        Assert.That(longestQueue["offered"], Is.EqualTo(ranked["offered"]), "the same callers");
        Assert.That(longestQueue["wait_s"].Value, Is.Not.EqualTo(ranked["wait_s"].Value));
    }

    [Test]
    public void Observer_OfTheGuide_SeesThePeakThatTheMetricsHave()
    {
        CentrePlan plan = new CentreBuilder("observed")
            .Time(SimSpan.FromHours(4))
            .Contacts("question", 130, Law.Exponential(SimSpan.FromMinutes(4)), Law.Exponential(SimSpan.FromMinutes(3)))
            .Agents("desk", 8)
            .Build();

        LongestLine line = new();
        Simulation.Observe(plan, line, seed: 7, replication: 0);
        Console.WriteLine($"{line.Length} waited at once");

        RunResult result = Simulation.Run(plan, new RunOptions { Seed = 7, Replications = 1 });
        Assert.That(line.Length, Is.EqualTo(result["queue_peak"].Value).And.GreaterThan(3));
    }

    [Test]
    public void Observer_OfTheGuide_SeesAPolicyOfItsOwn()
    {
        CentrePlan plan = new CentreBuilder("observed")
            .Time(SimSpan.FromHours(4))
            .Contacts("question", 130, Law.Exponential(SimSpan.FromMinutes(4)), Law.Exponential(SimSpan.FromMinutes(3)))
            .Agents("desk", 8)
            .Build();

        PolicyCatalogue policies = PolicyCatalogue.Standard.With(LongestQueueFirst.Policy);
        LongestLine line = new();
        Simulation.Observe(plan with { Routing = "longest_queue" }, line, seed: 7, policies: policies);

        Assert.That(line.Length, Is.GreaterThan(3));
    }

    [Test]
    public void Policy_OfTheGuide_HasAtMost40Lines()
    {
        string file = Path.Combine(TestContext.CurrentContext.TestDirectory, "Docs", "LongestQueueFirst.cs");
        Assert.That(File.ReadAllLines(file), Has.Length.LessThanOrEqualTo(40));
    }

    [Test]
    public void LongestQueueFirst_OneWaitsHereAndTwoThere_TheAgentHelpsThere()
    {
        CentrePlan plan = Day().Contacts(Type("a")).Contacts(Type("b")).Agents(Group("both", 1)).Build();

        ScriptedCentre centre = new ScriptedCentre(plan, LongestQueueFirst.Policy)
            .Arrives(0, "anna")
            .Arrives(1, "bert")
            .Arrives(2, "carl", type: 1)
            .Arrives(3, "dora", type: 1)
            .Run();

        Assert.That(centre.Of("carl")[0], Is.EqualTo("10 agent 0 answers carl"));
        Assert.That(centre.Of("bert")[0], Is.EqualTo("20 agent 0 answers bert"));
    }

    [Test]
    public void HoldShare_ATalkAndAHold_IsTheirRatio()
    {
        ContactTypePlan type = Type(talk: 30) with
        {
            Hold = new HoldPlan { Chance = 1, Length = Constant(10) },
        };
        CentrePlan plan = OneDesk(type, 1);
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(5, "anna").Run();
        FactSheet sheet = new(thresholds: 1);

        ScopeColumns all = ScopeColumns.Of(new CentreLayout(plan))[0];
        sheet.Gather(all, centre.Ledgers, IntervalClock.RowOf(0), plan.Time.LengthOf(0));

        Assert.That(MetricSums.ValueOf(s_holdShare, sheet), Is.EqualTo(0.25).Within(1e-12));
    }
}
