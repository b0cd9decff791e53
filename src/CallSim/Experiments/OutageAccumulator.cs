using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>The occurrences of outages, replication after replication: as many of the first as a file should have rows.</summary>
internal sealed class OutageAccumulator(CentrePlan plan)
{
    private readonly List<OutageRecord> _records = [];

    /// <summary>By replication, then in the order in which they started.</summary>
    public IReadOnlyList<OutageRecord> Records => _records;

    /// <summary>How many more there were.</summary>
    public long LeftOut { get; private set; }

    /// <summary>Adds the next replication.</summary>
    public void Add(OutageLedger? ledger, int replication)
    {
        if (ledger is null)
        {
            return;
        }

        int kept = Math.Min(ledger.Occurrences.Count, OutageLedger.MostKept - _records.Count);
        _records.AddRange(ledger.Occurrences.Take(kept).Select(one => OutageRecord.Of(one, plan, replication)));
        LeftOut += ledger.Started - kept;
    }
}
