using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tables;

/// <summary>How comparisons are written down.</summary>
public static class ComparisonWords
{
    /// <summary>A verdict in files, such as <c>not_told_apart</c>.</summary>
    /// <param name="verdict">The verdict; null for the baseline.</param>
    public static string Of(DifferenceVerdict? verdict) =>
        verdict switch
        {
            DifferenceVerdict.Better => "better",
            DifferenceVerdict.Worse => "worse",
            DifferenceVerdict.Differs => "differs",
            DifferenceVerdict.NotToldApart => "not_told_apart",
            DifferenceVerdict.NoInterval => "no_interval",
            DifferenceVerdict.NoValue => "no_value",
            _ => "baseline",
        };

    /// <summary>Why a comparison ended: <c>complete</c>, <c>interrupted</c>, <c>decided</c> or <c>undecided</c>.</summary>
    /// <param name="result">The comparison.</param>
    public static string StoppingReason(ComparisonResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.WasInterrupted ? "interrupted"
            : result.Looks == 1 ? "complete"
            : result.Undecided.IsEmpty ? "decided"
            : "undecided";
    }

    /// <summary>A unit in files: <c>count</c>, <c>share</c>, <c>seconds</c>, <c>erlangs</c>, <c>hours</c>, <c>money</c>.</summary>
    internal static string Of(MetricUnit unit) =>
        unit switch
        {
            MetricUnit.Count => "count",
            MetricUnit.Share => "share",
            MetricUnit.Seconds => "seconds",
            MetricUnit.Erlangs => "erlangs",
            MetricUnit.Hours => "hours",
            _ => "money",
        };
}
