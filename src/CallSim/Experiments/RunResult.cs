using System.Collections.Immutable;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Experiments;

/// <summary>The results of a run: every metric of the catalogue for every scope, with its certainty.</summary>
public sealed class RunResult
{
    private readonly RunAccumulator _accumulator;
    private readonly Dictionary<Scope, ScopeAccumulator> _scopes;
    private readonly Dictionary<string, Metric> _metrics;

    internal RunResult(CentrePlan plan, RunAccumulator accumulator, ulong seed, int wanted)
    {
        Plan = plan;
        _accumulator = accumulator;
        _scopes = accumulator.Scopes.ToDictionary(scope => scope.Scope);
        _metrics = accumulator.Metrics.ToDictionary(metric => metric.Name);
        Seed = seed;
        ReplicationsWanted = wanted;
    }

    /// <summary>The plan that was run.</summary>
    public CentrePlan Plan { get; }

    /// <summary>
    /// For each contact type whose volume counts all attempts of customers who may call again: how many contacts a first
    /// attempt made in the pilot. Empty where there are none.
    /// </summary>
    public ImmutableArray<Amplification> Amplifications { get; internal init; } = [];

    /// <summary>The seed it was run with.</summary>
    public ulong Seed { get; }

    /// <summary>The replications the results cover: 0, 1, … without a gap.</summary>
    public int Replications => _accumulator.Replications;

    /// <summary>
    /// The replications that were asked for, or of a run for precision those that were enough, else its cap; more than
    /// <see cref="Replications"/> where the run was interrupted.
    /// </summary>
    public int ReplicationsWanted { get; }

    /// <summary>Why the run ended.</summary>
    public StoppingReason StoppingReason =>
        WasInterrupted ? StoppingReason.Interrupted
        : Precision.IsEmpty ? StoppingReason.Complete
        : Precision.All(verdict => verdict.IsReached) ? StoppingReason.Precise
        : StoppingReason.Cap;

    /// <summary>
    /// How precise the results are, of a run for precision: one for each goal, in their order. Of one that was interrupted they
    /// say how far it was. Empty where a fixed number of replications was asked for.
    /// </summary>
    public ImmutableArray<PrecisionVerdict> Precision { get; internal init; } = [];

    /// <summary>The most replications that a run for precision was allowed; null for other runs.</summary>
    public int? Cap { get; internal init; }

    /// <summary>
    /// The goal of precision that was reached last; null where one was not reached, and where all were as soon as the run could
    /// stop.
    /// </summary>
    public PrecisionGoal? DecisivePrecision { get; internal init; }

    /// <summary>Whether the run was stopped before its end.</summary>
    public bool WasInterrupted => Replications < ReplicationsWanted;

    /// <summary>The contacts simulated, those of warm-ups included.</summary>
    public long ContactsSimulated => _accumulator.ContactsSimulated;

    /// <summary>The events simulated.</summary>
    public long EventsSimulated => _accumulator.EventsSimulated;

    /// <summary>The drawn spans that were longer than <see cref="SimSpan.Max"/>, and were cut to it.</summary>
    public long SaturatedSpans => _accumulator.SaturatedSpans;

    /// <summary>
    /// Each occurrence of each outage, by replication, then in the order in which they started; of a run with more than
    /// 100,000 the first ones.
    /// </summary>
    public IReadOnlyList<OutageRecord> Outages => _accumulator.Outages.Records;

    /// <summary>The occurrences that <see cref="Outages"/> leaves out. The metrics have them all.</summary>
    public long OutagesLeftOut => _accumulator.Outages.LeftOut;

    /// <summary>The metrics, in the order of the files.</summary>
    public ImmutableArray<Metric> Metrics => _accumulator.Metrics;

    /// <summary>The scopes, in the order of the files.</summary>
    public ImmutableArray<Scope> Scopes => [.. _accumulator.Scopes.Select(scope => scope.Scope)];

    /// <summary>A metric's value for the whole run, from start to start + length.</summary>
    /// <param name="metric">The metric's name.</param>
    /// <param name="scope">The scope.</param>
    /// <exception cref="KeyNotFoundException">There is no such metric, no such scope, or the metric has no value there.</exception>
    public Estimate this[string metric, Scope scope]
    {
        get
        {
            (Metric found, ScopeAccumulator accumulator) = Find(metric, scope);
            return found.InSummary ? accumulator.Estimate(found) : throw NotThere(metric, "the whole run");
        }
    }

    /// <summary>A metric's value for the whole centre; see <see cref="this[string, Scope]"/>.</summary>
    /// <param name="metric">The metric's name.</param>
    public Estimate this[string metric] => this[metric, Scope.All];

    /// <summary>The goals of the plan, each with its value and whether it was met, in the order of <see cref="Goal.Of(CentrePlan)"/>.</summary>
    /// <returns>One for each goal; empty where the plan has none.</returns>
    public ImmutableArray<GoalVerdict> Verdicts() =>
        [.. Goal.Of(Plan).Select(goal => GoalVerdict.Of(goal, this[goal.Metric, goal.Scope], ContactsCame(goal)))];

    /// <summary>A metric's value in an interval.</summary>
    /// <param name="metric">The metric's name.</param>
    /// <param name="scope">The scope.</param>
    /// <param name="interval">From 0; <see cref="TimePlan.IntervalCount"/> for what comes after the last.</param>
    /// <exception cref="KeyNotFoundException">There is no such metric, no such scope, or the metric has no value there.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such interval.</exception>
    public Estimate Interval(string metric, Scope scope, int interval)
    {
        CheckInterval(interval);
        (Metric found, ScopeAccumulator accumulator) = Find(metric, scope);
        return found.InIntervals ? accumulator.Estimate(found, interval) : throw NotThere(metric, "intervals");
    }

    /// <summary>How a metric's values in single replications spread; null where it has none.</summary>
    /// <param name="metric">The metric's name.</param>
    /// <param name="scope">The scope.</param>
    /// <exception cref="KeyNotFoundException">There is no such metric or scope.</exception>
    public Distribution? DistributionOf(string metric, Scope scope) =>
        Distribution.Of(ValuesOf(metric, scope).Where(value => value is not null).Select(value => value!.Value));

    /// <summary>A metric's value in each replication; null where its denominator is 0.</summary>
    /// <param name="metric">The metric's name.</param>
    /// <param name="scope">The scope.</param>
    /// <exception cref="KeyNotFoundException">There is no such metric or scope.</exception>
    public IEnumerable<double?> ValuesOf(string metric, Scope scope)
    {
        (Metric found, ScopeAccumulator accumulator) = Find(metric, scope);
        int place = accumulator.Metrics.IndexOf(found);
        return accumulator.Replications.Select(values => values[place]);
    }

    /// <summary>Where the time of a group's agents went in an interval, as means over replications.</summary>
    /// <param name="group">The group's name.</param>
    /// <param name="interval">From 0; <see cref="TimePlan.IntervalCount"/> for what comes after the last.</param>
    /// <exception cref="KeyNotFoundException">There is no such group.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such interval.</exception>
    public AgentTime AgentTimeOf(string group, int interval)
    {
        CheckInterval(interval);
        ScopeAccumulator scope = ScopeOf(Scope.Group(group));
        double Seconds(Fact fact) => scope.Mean(fact, interval) / 1e6;
        return new AgentTime(
            Seconds(Fact.Scheduled),
            Seconds(Fact.Overtime),
            Seconds(Fact.Talking),
            Seconds(Fact.Holding),
            Seconds(Fact.Wrapping),
            Seconds(Fact.Idle),
            Seconds(Fact.Break),
            Seconds(Fact.UnpaidBreak),
            Seconds(Fact.Absent),
            Plan.AgentGroups.First(plan => plan.Name == group).Cost is null
                ? null
                : scope.Mean(Fact.Cost, interval) / 1e6
        );
    }

    /// <summary>The steps of all call flows, in the order of the plan; none where no replication was run.</summary>
    public ImmutableArray<IvrStepResult> IvrSteps =>
        Replications == 0 ? [] : [.. _accumulator.Flows.Means(Replications)];

    // A goal about agents is about no contacts.
    private bool ContactsCame(Goal goal) => goal.Metric != "occupancy" && this["offered", goal.Scope].Value > 0;

    private (Metric Metric, ScopeAccumulator Scope) Find(string metric, Scope scope)
    {
        if (!_metrics.TryGetValue(metric, out Metric? found))
        {
            throw new KeyNotFoundException($"There is no metric '{metric}'.");
        }

        ScopeAccumulator accumulator = ScopeOf(scope);
        return found.Scopes.Contains(scope.Kind) ? (found, accumulator) : throw NotThere(metric, $"'{scope}'");
    }

    private ScopeAccumulator ScopeOf(Scope scope) =>
        _scopes.TryGetValue(scope, out ScopeAccumulator? found)
            ? found
            : throw new KeyNotFoundException($"There is no scope '{scope}'.");

    private void CheckInterval(int interval)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(interval);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(interval, Plan.Time.IntervalCount);
    }

    private static KeyNotFoundException NotThere(string metric, string where) =>
        new($"The metric '{metric}' is not reported for {where}.");
}
