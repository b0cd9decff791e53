using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tests.Model;

/// <summary>
/// What a change of the plan does to those it does not concern: nothing, to the bit. Every ledger is compared, by name and not
/// by row.
/// </summary>
public sealed class DrawIndependenceTests
{
    private const int Replications = 3;

    private static readonly Law s_minute = Law.Exponential(SimSpan.FromMinutes(1));

    [Test]
    public void Plan_UnrelatedPartsAdded_LeavesAllOthersAsTheyWere()
    {
        CentrePlan before = TwinCentre.Plan();
        CentrePlan after = TwinCentre.WithStrangers(before);
        for (int replication = 0; replication < Replications; replication++)
        {
            LedgerBook was = LedgerBook.Of(before, replication);
            LedgerBook isNow = LedgerBook.Of(after, replication);
            Assert.That(was.Lines, Has.Count.GreaterThan(100), "there is something to compare");
            // How long everybody stays after the end depends on whoever is served last.
            string rowAfter = $" {IntervalClock.RowOf(before.Time.IntervalCount)}:";
            IEnumerable<string> others = was.Lines.Where(line =>
                !(
                    line.StartsWith("agents ", StringComparison.Ordinal)
                    && line.Contains(rowAfter, StringComparison.Ordinal)
                )
            );
            Assert.That(others.Except(isNow.Lines), Is.Empty);
            Assert.That(isNow.Lines.Count, Is.GreaterThan(was.Lines.Count));
        }
    }

    [Test]
    public void Plan_UnrelatedPartsAdded_LeavesTheMetricsOfAllOthers()
    {
        CentrePlan before = TwinCentre.Plan();
        RunOptions options = new() { Replications = 12, Seed = 5 };
        RunResult was = Simulation.Run(before, options);
        RunResult isNow = Simulation.Run(TwinCentre.WithStrangers(before), options);
        foreach (Scope scope in was.Scopes.Where(scope => scope.Kind != ScopeKind.All))
        {
            foreach (Metric metric in was.Metrics.Where(metric => metric.Scopes.Contains(scope.Kind)))
            {
                Assert.That(
                    isNow.ValuesOf(metric.Name, scope),
                    Is.EqualTo(was.ValuesOf(metric.Name, scope)),
                    $"{metric.Name} of {scope}"
                );
                if (metric.InSummary)
                {
                    Assert.That(isNow[metric.Name, scope], Is.EqualTo(was[metric.Name, scope]));
                }
            }
        }
    }

    [Test]
    public void Redials_OfNobody_GiveTheBytesOfNoSection()
    {
        CentrePlan without = TwinCentre.With(
            TwinCentre.Plan(),
            type => type with { Redials = null, CallsAgain = null }
        );
        CentrePlan ofNobody = TwinCentre.With(
            without,
            type =>
                type with
                {
                    Redials = new RedialPlan
                    {
                        AfterBlocked = [0],
                        AfterAbandon = [0, 0],
                        Delay = s_minute,
                    },
                    CallsAgain = new CallsAgainPlan { Chance = 0, Delay = s_minute },
                }
        );
        for (int replication = 0; replication < Replications; replication++)
        {
            LedgerBook was = LedgerBook.Of(without, replication);
            LedgerBook isNow = LedgerBook.Of(ofNobody, replication);
            Assert.That(isNow.Lines, Is.EqualTo(was.Lines));
            Assert.That(isNow.Events, Is.EqualTo(was.Events));
        }
    }

    [Test]
    public void Redials_OfNobody_GiveTheMetricsOfNoSection()
    {
        RunOptions options = new() { Replications = 12, Seed = 6 };
        CentrePlan without = TwinCentre.With(TwinCentre.Plan(), type => type with { Redials = null });
        RedialPlan nobody = new() { Delay = s_minute };
        RunResult was = Simulation.Run(without, options);
        RunResult isNow = Simulation.Run(TwinCentre.With(without, type => type with { Redials = nobody }), options);
        foreach (Scope scope in was.Scopes)
        {
            foreach (Metric metric in was.Metrics.Where(metric => metric.Scopes.Contains(scope.Kind)))
            {
                Assert.That(isNow.ValuesOf(metric.Name, scope), Is.EqualTo(was.ValuesOf(metric.Name, scope)));
                for (int interval = 0; metric.InIntervals && interval <= was.Plan.Time.IntervalCount; interval++)
                {
                    Estimate(isNow, interval, metric, scope, was);
                }
            }
        }

        static void Estimate(RunResult isNow, int interval, Metric metric, Scope scope, RunResult was) =>
            Assert.That(
                isNow.Interval(metric.Name, scope, interval),
                Is.EqualTo(was.Interval(metric.Name, scope, interval)),
                $"{metric.Name} of {scope} in interval {interval}"
            );
    }

    [TestCase(true, "customers ", "contacts ", "steps ")]
    [TestCase(false, "customers ", "contacts ", "legs ")]
    public void Plan_VolumeOfOneIntervalEdited_LeavesTheCustomersOfAllOthersAsTheyWere(
        bool hasFlows,
        params string[] ledgers
    )
    {
        // With lines, ports and agents for all, customers do not meet: whatever differs would be a draw.
        CentrePlan before = TwinCentre.Roomy(TwinCentre.Plan());
        if (!hasFlows)
        {
            // Legs belong to the interval of their joining, which is that of the arrival only without a flow before.
            before = TwinCentre.With(before, type => type with { To = Destination.Queue(type.Name) }) with
            {
                Transfers = [],
            };
        }

        CentrePlan after = TwinCentre.With(
            before,
            type => type with { ArrivalsPerHour = new IntervalSeries<double>(300, 300, 500, 300) }
        );
        for (int replication = 0; replication < Replications; replication++)
        {
            string edited = $" {IntervalClock.RowOf(2)}:";
            LedgerBook was = LedgerBook.Of(before, replication);
            LedgerBook isNow = LedgerBook.Of(after, replication);
            foreach (string about in ledgers)
            {
                Assert.That(Lines(isNow, about, edited), Is.EqualTo(Lines(was, about, edited)));
            }

            Assert.That(isNow.Lines, Is.Not.EqualTo(was.Lines));
        }

        static IEnumerable<string> Lines(LedgerBook book, string about, string edited) =>
            book.Lines.Where(line =>
                line.StartsWith(about, StringComparison.Ordinal) && !line.Contains(edited, StringComparison.Ordinal)
            );
    }

    [Test]
    public void Steps_OfOneNameInTwoFlows_DrawApart()
    {
        // Half of the callers are solved in each flow, whatever happened in the other: a quarter in neither.
        FlowPlan Half(string name, Destination otherwise) =>
            new()
            {
                Name = name,
                Steps =
                [
                    new SelfServiceStepPlan
                    {
                        Name = "task",
                        Takes = s_minute,
                        Solves = new ShareByContact(0.5),
                        Otherwise = otherwise,
                    },
                ],
            };
        CentrePlan plan = new CentreBuilder("one name in two flows")
            .Time(SimSpan.FromHours(4))
            .Contacts(TwinCentre.Type("call", Destination.Flow("first")) with { ArrivalsPerHour = 1000.0 })
            .Flow(Half("first", Destination.Flow("second")))
            .Flow(Half("second", Destination.Queue("call")))
            .Queue(new QueuePlan { Name = "call", Skill = "call" })
            .Agents("desk", 200)
            .Build();
        CentreLayout layout = new(plan);
        Ledgers ledgers = new(layout);
        Replication.Run(layout, ledgers, seed: 3, replication: 0);
        double entered = ledgers.Flows.Steps.Total(1, StepCounter.Entered);
        double solved = ledgers.Flows.Steps.Total(1, StepCounter.Contained);
        Assert.That(solved / entered, Is.EqualTo(0.5).Within(4 * Math.Sqrt(0.25 / entered)));
    }

    [Test]
    public void Refusals_OfANumberAndItsFlow_DrawApart()
    {
        // An outage leaves half of the calls to the number, and half of those to the flow behind it: a quarter comes through.
        CentrePlan plan = TwinCentre.Plan();
        plan = TwinCentre.With(TwinCentre.Roomy(plan), type => type with { ArrivalsPerHour = 1000.0 }) with
        {
            Numbers = [.. plan.Numbers.Select(number => number with { CallsPerSecond = null })],
        };
        CentreLayout layout = new(plan);
        Ledgers ledgers = new(layout);
        Centre centre = new(layout, ledgers, seed: 3, replication: 0);
        centre.Conditions.SetShare(new NumberId(0), 0.5);
        centre.Conditions.SetShare(new FlowId(0), 0.5);
        centre.Timetable.BeginInterval();
        centre.Agenda.Run(new Dispatch(centre));
        double came = Sum(ContactCounter.Offered);
        double refused = Sum(ContactCounter.Of(BlockReason.LineDown));
        Assert.That(refused / came, Is.EqualTo(0.75).Within(4 * Math.Sqrt(0.75 * 0.25 / came)));

        double Sum(int counter) =>
            Enumerable.Range(0, ledgers.Contacts.Rows).Sum(row => ledgers.Contacts[row, 0, counter]);
    }
}
