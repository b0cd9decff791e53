using System.Collections.Immutable;
using CallSim.Engine.Measures;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Experiments;

/// <summary>What all replications so far add up to for one scope: for the whole run, for each interval and for what comes after.</summary>
internal sealed class ScopeAccumulator
{
    private readonly TimePlan _time;
    private readonly ScopeColumns _columns;
    private readonly FactSheet _ofInterval;
    private readonly FactSheet _ofRun;
    private readonly MetricSums _run;
    private readonly MetricSums[] _intervals;
    private readonly WaitAccumulator _waits;
    private readonly HopAccumulator _hops;
    private readonly ImmutableArray<Metric> _metrics;
    private readonly bool _keepsValues;
    private readonly List<double?[]> _replications = [];
    private int _count;

    public ScopeAccumulator(ScopeColumns columns, CentrePlan plan, ImmutableArray<Metric> metrics, bool keepsValues)
    {
        _keepsValues = keepsValues;
        int thresholds = plan.Targets.Within.Length;
        _time = plan.Time;
        _columns = columns;
        _ofInterval = new FactSheet(thresholds);
        _ofRun = new FactSheet(thresholds);
        _metrics = [.. metrics.Where(metric => metric.Scopes.Contains(columns.Scope.Kind))];
        ImmutableHashSet<Fact> ruledOut = RuledOutFacts.Of(plan, columns);
        _run = new MetricSums([.. _metrics.Where(metric => metric.InSummary)], thresholds, ruledOut);
        ImmutableArray<Metric> inIntervals = [.. _metrics.Where(metric => metric.InIntervals)];
        // Some scopes have no metric by interval; a year of half hours would cost them megabytes for nothing.
        int rows = inIntervals.IsEmpty ? 0 : _time.IntervalCount + 1;
        ImmutableHashSet<Fact> ruledOutAfter = RuledOutFacts.OfAfter(plan, columns);
        _intervals =
        [
            .. Enumerable
                .Range(0, rows)
                .Select(row => new MetricSums(
                    inIntervals,
                    thresholds,
                    row == _time.IntervalCount ? ruledOutAfter : ruledOut
                )),
        ];
        _waits = new WaitAccumulator(columns);
        _hops = new HopAccumulator(columns);
    }

    public Scope Scope => _columns.Scope;

    /// <summary>The metrics of this scope.</summary>
    public ImmutableArray<Metric> Metrics => _metrics;

    /// <summary>The facts of the replication added last, over the whole run.</summary>
    public FactSheet LastReplication => _ofRun;

    /// <summary>The waits of the replication added last: of all, or of those who hung up.</summary>
    public WaitHistogram LastWaits(bool ofAbandoned) => _waits.OfReplication(ofAbandoned);

    /// <summary>The value of a metric in each replication, in the order of the catalogue; none where they are not kept.</summary>
    public IReadOnlyList<double?[]> Replications => _replications;

    public Estimate Estimate(Metric metric) =>
        metric.Formula switch
        {
            QuantileFormula waits => _waits.Pooled(waits),
            HopQuantileFormula hops => new(_hops.Pooled(hops), null, _count),
            _ => _run.Estimate(metric),
        };

    /// <summary>An estimate for an interval; for the number behind the last one, for what comes after.</summary>
    public Estimate Estimate(Metric metric, int interval) => _intervals[interval].Estimate(metric);

    /// <summary>A fact's mean over replications in an interval.</summary>
    public double Mean(Fact fact, int interval) => _intervals[interval].Mean(fact);

    public void Add(Ledgers ledgers)
    {
        _ofRun.Clear();
        for (int interval = 0; interval < _time.IntervalCount; interval++)
        {
            AddInterval(ledgers, interval, _time.LengthOf(interval));
            _ofRun.Add(_ofInterval);
        }

        int after = _time.IntervalCount;
        AddInterval(ledgers, after, ledgers.Drained);
        // The time that passes while the centre drains is not the run's, but whoever called in time and joined a queue then is.
        _ofInterval.GatherContacts(_columns, ledgers, IntervalClock.RowOf(after));
        _ofRun.Add(_ofInterval);
        _run.Add(_ofRun);
        _waits.Add(ledgers);
        _hops.Add(ledgers, _ofRun[Fact.AnsweredContacts]);
        _count++;
        if (_keepsValues)
        {
            _replications.Add([.. _metrics.Select(ValueOfReplication)]);
        }
    }

    private void AddInterval(Ledgers ledgers, int interval, SimSpan length)
    {
        _ofInterval.Gather(_columns, ledgers, IntervalClock.RowOf(interval), length);
        if (_intervals.Length > 0)
        {
            _intervals[interval].Add(_ofInterval);
        }
    }

    private double? ValueOfReplication(Metric metric) =>
        metric.Formula switch
        {
            QuantileFormula waits => _waits.OfReplication(waits),
            HopQuantileFormula hops => _hops.OfReplication(hops),
            _ => MetricSums.ValueOf(metric, _ofRun),
        };
}
