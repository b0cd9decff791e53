using System.Runtime.CompilerServices;

namespace CallSim.Engine.Randomness;

/// <summary>The bounds of laws' parameters.</summary>
internal static class LawChecks
{
    public static SimSpan Positive(SimSpan mean)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mean.Microseconds, nameof(mean));
        return mean;
    }

    public static SimSpan NotNegative(SimSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(span.Microseconds, nameof(span));
        return span;
    }

    /// <summary>A value within bounds; where the lower one is 0, above it.</summary>
    public static double InBounds(
        double value,
        double above,
        double atMost,
        [CallerArgumentExpression(nameof(value))] string parameter = ""
    )
    {
        bool inside = above == 0 ? value > 0 && value <= atMost : value >= above && value <= atMost;
        string bounds = above == 0 ? $"above 0 and at most {atMost}" : $"from {above} to {atMost}";
        return inside ? value : throw new ArgumentOutOfRangeException(parameter, value, bounds);
    }

    /// <summary>A value from 0, which is included.</summary>
    public static double FromZero(
        double value,
        double atMost,
        [CallerArgumentExpression(nameof(value))] string parameter = ""
    ) =>
        value >= 0 && value <= atMost
            ? value
            : throw new ArgumentOutOfRangeException(parameter, value, $"from 0 to {atMost}");
}
