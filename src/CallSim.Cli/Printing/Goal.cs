using System.Globalization;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Cli.Printing;

/// <summary>Whether a goal was met.</summary>
internal enum Verdict
{
    /// <summary>It was.</summary>
    Met,

    /// <summary>It was not.</summary>
    Missed,

    /// <summary>The confidence interval spans it, or there is none.</summary>
    NotCertain,
}

/// <summary>A goal of the scenario's targets.</summary>
/// <param name="Metric">The name of the metric it is about, at scope all.</param>
/// <param name="Bound">The bound, from 0 to 1.</param>
/// <param name="IsLeast">Whether the bound is the least wanted, not the most.</param>
internal sealed record Goal(string Metric, double Bound, bool IsLeast)
{
    private const int FewestReplications = 10;

    /// <summary>The goals of a plan.</summary>
    public static IEnumerable<Goal> Of(TargetsPlan targets)
    {
        if (targets.ServiceLevelAtLeast is { } serviceLevel)
        {
            yield return new Goal("service_level", serviceLevel, IsLeast: true);
        }

        if (targets.AbandonmentAtMost is { } abandonment)
        {
            yield return new Goal("abandon_share", abandonment, IsLeast: false);
        }

        if (targets.OccupancyAtMost is { } occupancy)
        {
            yield return new Goal("occupancy", occupancy, IsLeast: false);
        }
    }

    /// <summary>Whether a value meets the goal.</summary>
    public Verdict Judge(Estimate estimate)
    {
        if (estimate.Value is not { } value || estimate.Replications < FewestReplications)
        {
            return Verdict.NotCertain;
        }

        // Without an interval the replications did not differ.
        double low = estimate.Low ?? value;
        double high = estimate.High ?? value;
        bool isMet = IsLeast ? low >= Bound : high <= Bound;
        bool isMissed = IsLeast ? high < Bound : low > Bound;
        return isMet ? Verdict.Met
            : isMissed ? Verdict.Missed
            : Verdict.NotCertain;
    }

    /// <summary>The goal in words: <c>at least 80 %</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(IsLeast ? "at least" : "at most")} {100 * Bound:0.##} %");
}
