using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>How often the contacts of one scope were passed on: in the last replication, and pooled over all so far.</summary>
internal sealed class HopAccumulator(ScopeColumns columns)
{
    private readonly long[] _ofReplication = new long[ContactLedger.HopCounts];
    private readonly long[] _pooled = new long[ContactLedger.HopCounts];

    public void Add(Ledgers ledgers, long answered)
    {
        Array.Clear(_ofReplication);
        foreach (int type in columns.ContactTypes)
        {
            ReadOnlySpan<long> byHops = ledgers.Contacts.ByHops(type);
            for (int hops = 1; hops < byHops.Length; hops++)
            {
                _ofReplication[hops] += byHops[hops];
            }
        }

        _ofReplication[0] = answered - _ofReplication.Sum();
        for (int hops = 0; hops < _pooled.Length; hops++)
        {
            _pooled[hops] += _ofReplication[hops];
        }
    }

    /// <summary>A quantile of the last replication; null where nobody was answered.</summary>
    public double? OfReplication(HopQuantileFormula formula) => Quantile(_ofReplication, formula.Share);

    /// <summary>A quantile of all replications; null where nobody was answered.</summary>
    public double? Pooled(HopQuantileFormula formula) => Quantile(_pooled, formula.Share);

    private static double? Quantile(long[] counts, double share)
    {
        long total = counts.Sum();
        if (total == 0)
        {
            return null;
        }

        long rank = Math.Max(1, (long)Math.Ceiling(share * total));
        int hops = 0;
        for (long seen = counts[0]; seen < rank; seen += counts[hops])
        {
            hops++;
        }

        return hops;
    }
}
