using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Statistics;
using CallSim.Tests.Model;
using static CallSim.Tests.Model.Plans;

namespace CallSim.Tests.Docs;

/// <summary>The examples of docs/guides/extending.md, compiled and run. A test of the command line compares the texts.</summary>
public sealed class ExtendingTests
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
    public void LongestWaitFirst_LowPriorityWaitsLonger_IsServedFirst()
    {
        CentrePlan plan = Day()
            .Contacts(Type("low"))
            .Contacts(Type("high"))
            .Queue(
                new QueuePlan
                {
                    Name = "low",
                    Skill = "low",
                    Priority = 2,
                }
            )
            .Queue(new QueuePlan { Name = "high", Skill = "high" })
            .Agents(Group("both", 1))
            .Build();

        ScriptedCentre centre = new ScriptedCentre(plan, new LongestWaitFirst(new CentreLayout(plan)))
            .Arrives(0, "anna")
            .Arrives(1, "bert")
            .Arrives(2, "carl", type: 1)
            .Run();

        Assert.That(centre.Of("bert")[0], Is.EqualTo("10 agent 0 answers bert"));
        Assert.That(centre.Of("carl")[0], Is.EqualTo("20 agent 0 answers carl"));
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
