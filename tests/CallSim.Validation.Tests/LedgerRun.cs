using System.Diagnostics;
using System.Globalization;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Validation.Tests;

/// <summary>
/// A run whose ledgers are kept: for what is counted and is no metric, such as a way out of a menu or a customer's redials.
/// </summary>
internal sealed class LedgerRun
{
    private readonly Ledgers[] _ledgers;

    private LedgerRun(CentreLayout layout, Ledgers[] ledgers, RunResult result)
    {
        Layout = layout;
        _ledgers = ledgers;
        Result = result;
    }

    public CentreLayout Layout { get; }

    /// <summary>The metrics of the same replications.</summary>
    public RunResult Result { get; }

    /// <summary>Simulates a plan with the replications and the seed that it names.</summary>
    public static LedgerRun Of(CentrePlan plan)
    {
        Stopwatch watch = Stopwatch.StartNew();
        CentreLayout layout = new(plan);
        Ledgers[] ledgers = new Ledgers[plan.Run.Replications];
        Parallel.For(
            0,
            ledgers.Length,
            replication =>
            {
                ledgers[replication] = new Ledgers(layout);
                Replication.Run(layout, ledgers[replication], plan.Run.Seed, replication);
            }
        );
        RunAccumulator accumulator = new(layout);
        foreach (Ledgers replication in ledgers)
        {
            accumulator.Add(replication);
        }

        string line = string.Create(
            CultureInfo.InvariantCulture,
            $"{plan.Name}: {ledgers.Length} replications, {accumulator.ContactsSimulated:N0} contacts in {watch.Elapsed.TotalSeconds:0.0} s"
        );
        TestContext.Out.WriteLine(line);
        return new LedgerRun(layout, ledgers, new RunResult(plan, accumulator, plan.Run.Seed, ledgers.Length));
    }

    /// <summary>A quantity, added up over all replications.</summary>
    public long Sum(Func<Ledgers, long> quantity) => _ledgers.Sum(quantity);

    /// <summary>The ratio of two quantities that each replication has.</summary>
    public Estimate Ratio(Func<Ledgers, double> upper, Func<Ledgers, double> lower) =>
        Ratios.Of([.. _ledgers.Select(upper)], [.. _ledgers.Select(lower)]);

    /// <summary>A quantity of each replication, divided by the minutes from start to start + length.</summary>
    public Estimate PerMinute(Func<Ledgers, double> quantity) =>
        Ratio(quantity, _ => Layout.Plan.Time.Length.Seconds / 60);

    /// <summary>The flow of a name.</summary>
    public FlowId Flow(string name) => new(Layout.Plan.Flows.ToList().FindIndex(flow => flow.Name == name));

    /// <summary>The step of a name; the first where several flows have one.</summary>
    public FlowStep Step(string name) => Layout.Flows.Steps.First(step => step.Name == name);

    /// <summary>The way out of a step with a label.</summary>
    public EdgeId Edge(string step, string label)
    {
        FlowStep found = Step(step);
        return new(found.FirstEdge + found.Plays.Exits.ToList().FindIndex(exit => exit.Label == label));
    }

    /// <summary>What the measured legs of some lanes add up to.</summary>
    public long Legs(Ledgers ledgers, Func<Lane, bool> isWanted, Func<LegCell, long> counter)
    {
        long sum = 0;
        for (int lane = 0; lane < Layout.Lanes.Lanes.Length; lane++)
        {
            for (
                int row = IntervalClock.WarmUpRow + 1;
                isWanted(Layout.Lanes.Lanes[lane]) && row < ledgers.Legs.Rows;
                row++
            )
            {
                sum += counter(ledgers.Legs[row, lane]);
            }
        }

        return sum;
    }
}
