using System.Globalization;
using CallSim.Cli.Printing;
using CallSim.Experiments;

namespace CallSim.Cli.Running;

/// <summary>Says how much was simulated, and what a reader of the results should beware of.</summary>
internal static class RunRemarks
{
    private const double ManyUnfinished = 0.01;

    /// <summary>Prints the remarks on a run of at least one replication.</summary>
    /// <param name="result">The run.</param>
    /// <param name="wallTime">How long it took.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="prefix">What begins each line: which scenario is meant, where there are several.</param>
    public static void Print(RunResult result, TimeSpan wallTime, TextWriter writer, string prefix = "")
    {
        string replications = ReplicationCount.Of(result.Replications);
        writer.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{prefix}{replications}, seed {result.Seed}, {result.ContactsSimulated:N0} contacts simulated in {wallTime.TotalSeconds:0.00} s"
            )
        );
        PrecisionRemarks.Print(result, writer, prefix);
        WarnOfUnfinished(result, writer, prefix);
        WarnOfUnsettled(result, writer, prefix);
        if (result.SaturatedSpans > 0)
        {
            writer.WriteLine(
                $"{prefix}warning: {result.SaturatedSpans} drawn spans were longer than 73,000 years and were cut to that"
            );
        }
    }

    // Whoever is unfinished is in no wait and no service level: many of them make a centre look better than it is.
    private static void WarnOfUnfinished(RunResult result, TextWriter writer, string prefix)
    {
        double share = result["unfinished"].Value / result["offered"].Value ?? 0;
        if (share > ManyUnfinished)
        {
            string percent = share.ToString("0.0 %", CultureInfo.InvariantCulture);
            writer.WriteLine(
                $"{prefix}warning: {percent} of the contacts were unfinished when the simulation ended; they are in no wait and no service level"
            );
        }
    }

    private static void WarnOfUnsettled(RunResult result, TextWriter writer, string prefix)
    {
        foreach (Amplification unsettled in result.Amplifications.Where(found => !found.IsSettled))
        {
            writer.WriteLine(
                $"{prefix}warning: the first attempts behind the volume of '{unsettled.ContactType}' were not found: its contacts may differ from the volume"
            );
        }
    }
}
