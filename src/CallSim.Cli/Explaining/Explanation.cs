using System.Collections.Immutable;

namespace CallSim.Cli.Explaining;

/// <summary>One reason, in a sentence.</summary>
/// <param name="Cause">Its name.</param>
/// <param name="Share">How much of the miss it explains, from 0 to 1.</param>
/// <param name="Sentence">The sentence.</param>
internal sealed record Reason(string Cause, double Share, string Sentence);

/// <summary>A range of intervals that missed a target for the same first reason.</summary>
/// <param name="First">The first interval.</param>
/// <param name="Last">The last interval.</param>
/// <param name="Reasons">The reasons, the greatest first.</param>
internal sealed record MissedRange(int First, int Last, ImmutableArray<Reason> Reasons);

/// <summary>What is said about a target.</summary>
/// <param name="Study">The target.</param>
/// <param name="Overall">How much each cause explains of all that was missed, the greatest first.</param>
/// <param name="Ranges">Where it was missed, and why.</param>
/// <param name="Open">Ranges in which the value is on the bad side, but may be by chance.</param>
internal sealed record Explanation(
    TargetStudy Study,
    ImmutableArray<(string Cause, double Share)> Overall,
    ImmutableArray<MissedRange> Ranges,
    ImmutableArray<(int First, int Last)> Open
)
{
    /// <summary>Whether the target was kept everywhere, as far as can be told.</summary>
    public bool IsClean => Ranges.IsEmpty && Study.Run.Verdict != Experiments.Verdict.Missed;
}
