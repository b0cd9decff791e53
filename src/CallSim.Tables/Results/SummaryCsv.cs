using CallSim.Experiments;

namespace CallSim.Tables;

/// <summary>The rows of <c>summary.csv</c>, for whoever wants them elsewhere than in a folder.</summary>
public static class SummaryCsv
{
    /// <summary>Writes header and rows.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="result">The run, of at least one replication.</param>
    public static void Write(Stream stream, RunResult result)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(result);
        SummaryTable.Of(result).Write(stream);
    }
}
