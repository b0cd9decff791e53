using System.Globalization;

namespace CallSim.Cli.Printing;

/// <summary>A number of replications in words.</summary>
internal static class ReplicationCount
{
    /// <summary><c>1 replication</c>, <c>12 replications</c>.</summary>
    public static string Of(int replications) =>
        replications == 1
            ? "1 replication"
            : string.Create(CultureInfo.InvariantCulture, $"{replications} replications");
}
