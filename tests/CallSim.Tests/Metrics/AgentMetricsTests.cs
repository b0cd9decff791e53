using CallSim.Experiments;
using CallSim.Model;
using CallSim.Tests.Model;
using static CallSim.Tests.Model.Plans;
using static CallSim.Tests.Model.Rosters;

namespace CallSim.Tests.Metrics;

/// <summary>The metrics of the agents' time, worked out by hand.</summary>
public sealed class AgentMetricsTests
{
    // Two agents from 0 to 480 with an unpaid break of 60 s and a paid one of 30 s each; anna is talked to from 450 to 540.
    private static readonly CentrePlan s_plan = Day(10)
        .Contacts(Type(talk: 90))
        .Site(new SitePlan("north", []))
        .Agents(
            Desk(Shift(0, 480, 2, After(100, 60) with { Paid = false }, After(200, 30))) with
            {
                Site = "north",
                Cost = new AgentCostPlan(Hour: 36, OvertimeHour: 72),
            }
        )
        .Agents(Group("other", 1))
        .Build();

    [TestCase("paid_hours", ((2 * 420) + 60) / 3600.0)]
    [TestCase("overtime_hours", 60 / 3600.0)]
    [TestCase("cost", (2 * 420 * 0.01) + (60 * 0.02))]
    [TestCase("shrinkage_share", 180 / 960.0)]
    [TestCase("utilisation_paid", 90 / 900.0)]
    [TestCase("occupancy", 90 / (960.0 + 60 - 180))]
    [TestCase("agents_on_break", 180 / 600.0)]
    [TestCase("agents_absent", 0)]
    public void Metric_OfAShift_IsAsByHand(string metric, double expected)
    {
        Assert.That(Value(metric, Scope.Group("desk")), Is.EqualTo(expected).Within(1e-9));
        Assert.That(Value(metric, Scope.Site("north")), Is.EqualTo(expected).Within(1e-9), "its only group");
    }

    [Test]
    public void Cost_OfAGroupWithout_IsEmptyAndNotInTheSum()
    {
        Assert.That(Value("cost", Scope.Group("other")), Is.Null);
        Assert.That(Value("cost", Scope.All), Is.EqualTo(Value("cost", Scope.Group("desk"))));
    }

    [Test]
    public void AgentTime_OfAnInterval_AddsUp()
    {
        RunResult result = Simulation.Run(s_plan, new RunOptions { Replications = 2 });
        AgentTime time = result.AgentTimeOf("desk", 2);
        // From 120 to 180: the rest of the unpaid break until 160.
        Assert.That((time.Scheduled, time.Break, time.UnpaidBreak, time.Idle), Is.EqualTo((120.0, 80.0, 80.0, 40.0)));
        Assert.That((time.Paid, time.Present, time.Absent), Is.EqualTo((40.0, 40.0, 0.0)));
        Assert.That(time.Cost, Is.EqualTo(0.4).Within(1e-9));
        Assert.That(result.AgentTimeOf("other", 2).Cost, Is.Null);
        Assert.That(result["agents_scheduled", Scope.Site("north")].Value, Is.EqualTo(2 * 480 / 600.0).Within(1e-12));
    }

    private static double? Value(string metric, Scope scope)
    {
        ScriptedCentre centre = new ScriptedCentre(s_plan, new("only_first", "", view => new OnlyFirst(view)))
            .Arrives(450, "anna")
            .Run();
        FactSheet run = new(thresholds: 1);
        FactSheet interval = new(thresholds: 1);
        ScopeColumns columns = ScopeColumns.Of(centre.Centre.Layout).Single(columns => columns.Scope == scope);
        for (int column = 0; column < s_plan.Time.IntervalCount; column++)
        {
            interval.Gather(columns, centre.Ledgers, IntervalClock.RowOf(column), s_plan.Time.LengthOf(column));
            run.Add(interval);
        }

        Metric found = MetricCatalogue.Of(s_plan.Targets).Single(known => known.Name == metric);
        return MetricSums.ValueOf(found, run);
    }

    /// <summary>The first group serves all.</summary>
    private sealed class OnlyFirst(RoutingView view) : IRouting
    {
        public GroupId GroupFor(QueueId queue) => view.Idle(new(0)) > 0 ? new(0) : GroupId.None;

        public QueueId QueueFor(GroupId group) => QueueId.None;

        public RoutingMatch NextMatch() => RoutingMatch.None;
    }
}
