using CallSim.Engine.Measures;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Experiments;

/// <summary>The waits of one scope: of the last replication, and pooled over all so far.</summary>
internal sealed class WaitAccumulator(ScopeColumns columns)
{
    private readonly Waits _ofReplication = new();
    private readonly QuantileSums _pooled = new();
    private readonly QuantileSums _pooledAbandoned = new();
    private SimSpan _longest;

    public void Add(Ledgers ledgers)
    {
        _ofReplication.Clear();
        foreach (int lane in columns.UnansweredLanes)
        {
            _ofReplication.All.Add(ledgers.Legs.Waits(lane));
            _ofReplication.Abandoned.Add(ledgers.Legs.Waits(lane));
            _ofReplication.Longest = Longer(_ofReplication.Longest, ledgers.Legs.Longest(lane));
        }

        // Who balks is in the lane with a wait of zero, and has not waited.
        _ofReplication.Abandoned.Remove(SimSpan.Zero, Balked(ledgers));
        foreach (int lane in columns.AnsweredLanes)
        {
            _ofReplication.All.Add(ledgers.Legs.Waits(lane));
            _ofReplication.Longest = Longer(_ofReplication.Longest, ledgers.Legs.Longest(lane));
        }

        _pooled.Add(_ofReplication.All);
        _pooledAbandoned.Add(_ofReplication.Abandoned);
        _longest = Longer(_longest, _ofReplication.Longest);
    }

    /// <summary>A quantile in seconds of the last replication; null where nobody waited.</summary>
    public double? OfReplication(QuantileFormula formula) => _ofReplication.Quantile(formula);

    /// <summary>The waits of the last replication: of all, or of those who hung up.</summary>
    public WaitHistogram OfReplication(bool ofAbandoned) => ofAbandoned ? _ofReplication.Abandoned : _ofReplication.All;

    /// <summary>A quantile in seconds of all replications; without a value where nobody waited, and without an interval for the longest.</summary>
    public Estimate Pooled(QuantileFormula formula)
    {
        QuantileSums waits = formula.OfAbandoned ? _pooledAbandoned : _pooled;
        Estimate quantile = waits.Quantile(formula.Share);
        return formula.Share < 1 || quantile.Value is null
            ? quantile
            : new(_longest.Seconds, null, quantile.Replications);
    }

    private static SimSpan Longer(SimSpan left, SimSpan right) => left > right ? left : right;

    private long Balked(Ledgers ledgers)
    {
        long balked = 0;
        foreach (int lane in columns.UnansweredLanes)
        {
            for (int row = IntervalClock.WarmUpRow + 1; row < ledgers.Legs.Rows; row++)
            {
                balked += ledgers.Legs[row, lane].Balked;
            }
        }

        return balked;
    }

    private sealed class Waits
    {
        public WaitHistogram All { get; } = new();

        public WaitHistogram Abandoned { get; } = new();

        public SimSpan Longest { get; set; }

        public double? Quantile(QuantileFormula formula)
        {
            WaitHistogram waits = formula.OfAbandoned ? Abandoned : All;
            if (waits.Count == 0)
            {
                return null;
            }

            return formula.Share < 1 ? waits.Quantile(formula.Share).Seconds : Longest.Seconds;
        }

        public void Clear()
        {
            All.Clear();
            Abandoned.Clear();
            Longest = SimSpan.Zero;
        }
    }
}
