using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tests.Experiments;

public sealed class SimulationTests
{
    [Test]
    public void Run_AnyThreadsAndOrder_GivesTheSameBits()
    {
        CentrePlan plan = Plan();
        string expected = Everything(Simulation.Run(plan, new RunOptions { Replications = 40, Threads = 1 }));
        foreach (int threads in (int[])[2, 3, 7])
        {
            Assert.That(
                Everything(Simulation.Run(plan, new RunOptions { Replications = 40, Threads = threads })),
                Is.EqualTo(expected)
            );
        }

        RunOptions backwards = new()
        {
            Replications = 40,
            Threads = 2,
            Order = [.. Enumerable.Range(0, 40).Reverse()],
        };
        Assert.That(Everything(Simulation.Run(plan, backwards)), Is.EqualTo(expected));
    }

    [Test]
    public void Run_WithOutages_AnyThreadsGiveTheSameBits()
    {
        CentrePlan plan = PlanWithOutages();
        RunResult one = Simulation.Run(plan, new RunOptions { Replications = 40, Threads = 1 });
        RunResult many = Simulation.Run(plan, new RunOptions { Replications = 40, Threads = 5 });
        Assert.That(Everything(many), Is.EqualTo(Everything(one)));
        Assert.That(many.Outages, Is.EqualTo(one.Outages));
    }

    [Test]
    public void Outages_OfAResult_AddUpToTheMetrics()
    {
        RunResult result = Simulation.Run(PlanWithOutages(), new RunOptions { Replications = 40 });
        foreach (string name in (string[])["power", "desk"])
        {
            // Those of the drain are no part of the run's figures.
            OutageRecord[] records =
            [
                .. result.Outages.Where(one => one.Outage == name && one.Started < result.Plan.Time.Length),
            ];
            Scope scope = Scope.Outage(name);
            Assert.That(records, Is.Not.Empty);
            Assert.That(records.Length / 40.0, Is.EqualTo(result["outages", scope].Value).Within(1e-9));
            Assert.That(
                records.Sum(one => one.Dropped) / 40.0,
                Is.EqualTo(result["dropped_by", scope].Value).Within(1e-9)
            );
            Assert.That(
                records.Sum(one => one.AbandonedDuring) / 40.0,
                Is.EqualTo(result["abandoned_during", scope].Value).Within(1e-9)
            );
            Assert.That(
                records.Select(one => one.TimeToEmptyQueue?.Seconds).Average(),
                Is.EqualTo(result["time_to_empty_queue_s", scope].Value).Within(1e-6)
            );
            Assert.That(
                records.Select(one => one.TimeToServiceLevel?.Seconds).Average(),
                Is.EqualTo(result["time_to_service_level_s", scope].Value).Within(1e-6)
            );
        }
    }

    [Test]
    public void Run_AnotherSeed_GivesOtherResults()
    {
        CentrePlan plan = Plan();
        RunResult one = Simulation.Run(plan, new RunOptions { Replications = 10, Seed = 1 });
        RunResult two = Simulation.Run(plan, new RunOptions { Replications = 10, Seed = 2 });
        Assert.That(two["wait_s"].Value, Is.Not.EqualTo(one["wait_s"].Value));
        Assert.That(two.Seed, Is.EqualTo(2));
    }

    [Test]
    public void Run_Cancelled_CoversTheFirstReplicationsWithoutAGap()
    {
        CentrePlan plan = Plan();
        using CancellationTokenSource source = new();
        RunOptions options = new()
        {
            Replications = 100_000,
            Threads = 2,
            Progress = finished =>
            {
                if (finished == 25)
                {
                    source.Cancel();
                }
            },
        };
        RunResult cut = Simulation.Run(plan, options, source.Token);
        Assert.That(cut.WasInterrupted, Is.True);
        Assert.That(
            cut.Replications,
            Is.InRange(1, 30),
            "one that a thread was slow with leaves a gap, and what lies behind it is left out"
        );
        RunResult whole = Simulation.Run(plan, new RunOptions { Replications = cut.Replications });
        Assert.That(Everything(cut), Is.EqualTo(Everything(whole)));
    }

    [TestCase(0, null, "RunOptions.Replications")]
    [TestCase(null, -2, "RunOptions.Threads")]
    public void Run_FewerThanOne_NamesTheProperty(int? replications, int? threads, string property)
    {
        RunOptions options = new() { Replications = replications, Threads = threads };
        ArgumentOutOfRangeException mistake = Assert.Throws<ArgumentOutOfRangeException>(() =>
            Simulation.Run(Plan(), options)
        );
        Assert.That(mistake.ParamName, Is.EqualTo(property));
        Assert.That(mistake.ActualValue, Is.EqualTo(replications ?? threads));
        Assert.That(
            mistake.Message,
            Does.StartWith($"expected a whole number of at least 1, found {replications ?? threads};")
        );
    }

    [Test]
    public void Run_CancelledBeforeItBegins_CoversNothing()
    {
        RunResult result = Simulation.Run(Plan(), cancellation: new CancellationToken(canceled: true));
        Assert.That(result.Replications, Is.Zero);
        Assert.That(result["wait_s"].Value, Is.Null);
    }

    [Test]
    public void Run_NoTimePasses_StopsAndNamesTheEvents()
    {
        // Contacts of no length that come at a rate no clock of microseconds can tell apart.
        CentrePlan plan = new CentreBuilder("stuck")
            .Time(SimSpan.FromSeconds(0.0005))
            .Contacts("calls", 6.4e15, Law.Deterministic(SimSpan.Zero))
            .Agents("desk", 1)
            .Build();
        StandstillException stuck = Assert.Throws<StandstillException>(() => Simulation.Run(plan));
        Assert.That(stuck.Message, Does.Contain(nameof(CallArrives)));
    }

    [Test]
    public void Run_CancelledInALongInterval_AnswersSoon()
    {
        // Hundreds of millions of contacts in one interval: a minute and more, if nobody asked.
        CentrePlan plan = new CentreBuilder("long")
            .Time(SimSpan.FromDays(1), SimSpan.FromDays(1))
            .Contacts("calls", 2e7, Law.Deterministic(SimSpan.Zero))
            .Agents("desk", 5)
            .Build();
        using CancellationTokenSource source = new(TimeSpan.FromMilliseconds(300));
        Assert.That(Simulation.Run(plan, cancellation: source.Token).Replications, Is.Zero);
    }

    [Test]
    public void Run_TimesThatOverflow_FailsRatherThanBeWrong()
    {
        // 876,000 callers who never leave and are never served, over a year: their waiting does not fit 64 bits of microseconds.
        CentrePlan plan = new CentreBuilder("for ever")
            .Time(SimSpan.FromDays(365), SimSpan.FromDays(1))
            .Contacts("calls", 100, Law.Deterministic(SimSpan.FromMinutes(1)))
            .Agents("desk", 0)
            .Build();
        Assert.Throws<RunTooLargeException>(() => Simulation.Run(plan, new RunOptions { Replications = 2 }));
    }

    [Test]
    public void Run_BadOptions_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulation.Run(Plan(), new RunOptions { Replications = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulation.Run(Plan(), new RunOptions { Threads = 0 }));
    }

    [Test]
    public void Run_IntervalsAndWhole_AddUp()
    {
        RunResult result = Simulation.Run(Plan(), new RunOptions { Replications = 20 });
        foreach (Scope scope in (Scope[])[Scope.All, Scope.Contact("calls"), Scope.Queue("calls")])
        {
            foreach (string metric in (string[])["offered", "answered", "abandoned", "answered_in_20s"])
            {
                double sum = Enumerable
                    .Range(0, 4)
                    .Sum(interval => result.Interval(metric, scope, interval).Value!.Value);
                Assert.That(sum, Is.EqualTo(result[metric, scope].Value).Within(1e-9), metric);
            }
        }

        double here = Enumerable
            .Range(0, 5)
            .Sum(interval => result.Interval("abandoned_here", Scope.All, interval).Value!.Value);
        Assert.That(here, Is.EqualTo(result["abandoned"].Value).Within(1e-9), "with what leaves after the end");
        AgentTime first = result.AgentTimeOf("desk", 0);
        Assert.That(first.Present, Is.EqualTo(first.Scheduled + first.Overtime).Within(1e-9));
    }

    [Test]
    public void Result_UnknownNames_SaysWhatThereIsNot()
    {
        RunResult result = Simulation.Run(Plan(), new RunOptions { Replications = 1 });
        Assert.That(
            () => result["nonsense"],
            Throws.InstanceOf<KeyNotFoundException>().With.Message.Contains("'nonsense'")
        );
        Assert.That(
            () => result["wait_s", Scope.Queue("other")],
            Throws.InstanceOf<KeyNotFoundException>().With.Message.Contains("'queue:other'")
        );
        Assert.That(() => result["occupancy", Scope.Queue("calls")], Throws.InstanceOf<KeyNotFoundException>());
        Assert.That(() => result.Interval("offered", Scope.All, 5), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static CentrePlan Plan() =>
        new CentreBuilder("two hours")
            .Time(SimSpan.FromHours(2), SimSpan.FromMinutes(30), warmUp: SimSpan.FromMinutes(20))
            .Contacts("calls", 120, Law.Lognormal(SimSpan.FromMinutes(4), 1.1), Law.Exponential(SimSpan.FromMinutes(3)))
            .Busyness(new DayFactorPlan(DayFactorFamily.Gamma, 0.15))
            .Agents("desk", 7.6)
            .Build();

    private static CentrePlan PlanWithOutages() =>
        Plan() with
        {
            Systems = [new SystemPlan("power", [])],
            AgentGroups = [Plan().AgentGroups[0] with { RunsOn = ["power"] }],
            Outages =
            [
                new OutagePlan
                {
                    Name = "power",
                    Target = OutageTarget.System,
                    Hits = "power",
                    Every = Law.Exponential(SimSpan.FromMinutes(40)),
                    Lasts = Law.Exponential(SimSpan.FromMinutes(3)),
                    Leaves = 0.4,
                    InProgress = InProgressRule.Dropped,
                },
                new OutagePlan
                {
                    Name = "desk",
                    Target = OutageTarget.Group,
                    Hits = "desk",
                    At = SimSpan.FromMinutes(30),
                    Lasts = Law.Exponential(SimSpan.FromMinutes(10)),
                    Leaves = 0.5,
                    Talk = 1.5,
                    InProgress = InProgressRule.Requeued,
                },
            ],
        };

    /// <summary>Every number of a result, to the last bit.</summary>
    private static string Everything(RunResult result) =>
        string.Join(
            '\n',
            from scope in result.Scopes
            from metric in result.Metrics
            where metric.Scopes.Contains(scope.Kind)
            let whole = metric.InSummary
                ? $"{result[metric.Name, scope]} {result.DistributionOf(metric.Name, scope)}"
                : ""
            let intervals = metric.InIntervals
                ? string.Join(
                    ' ',
                    Enumerable
                        .Range(0, result.Plan.Time.IntervalCount + 1)
                        .Select(interval => result.Interval(metric.Name, scope, interval))
                )
                : ""
            select $"{scope} {metric.Name} {whole} {intervals} {result.EventsSimulated}"
        );
}
