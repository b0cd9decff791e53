using System.Collections.Immutable;

namespace CallSim.Experiments;

/// <summary>One step of a calibration: a factor that was tried.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="AbandonShare">The share of abandoned contacts it brought.</param>
public readonly record struct CalibrationStep(double Factor, double AbandonShare);

/// <summary>What came of a calibration.</summary>
public sealed record CalibrationResult
{
    /// <summary>The factor that comes nearest, to four decimals; null when none between the ends reaches the goal.</summary>
    public required double? Factor { get; init; }

    /// <summary>Every factor tried, in order: the two ends first.</summary>
    public required ImmutableArray<CalibrationStep> Steps { get; init; }
}
