using CallSim.Experiments;

namespace CallSim.Tables;

/// <summary>A comparison of designs as CSV: all metrics of all scopes.</summary>
public static class ComparisonCsv
{
    /// <summary>Writes header and rows.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="result">The comparison, of at least one replication.</param>
    public static void Write(Stream stream, ComparisonResult result)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(result);
        CompareTable.Of(result).Write(stream);
    }
}
