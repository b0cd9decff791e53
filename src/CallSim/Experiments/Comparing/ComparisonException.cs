using System.Collections.Immutable;

namespace CallSim.Experiments;

/// <summary>Designs cannot be compared, or not as asked.</summary>
public sealed class ComparisonException : Exception
{
    internal ComparisonException(ImmutableArray<string> mistakes)
        : base("The designs cannot be compared: " + string.Join("; ", mistakes) + ".") => Mistakes = mistakes;

    /// <summary>Every mistake found, in words.</summary>
    public ImmutableArray<string> Mistakes { get; }

    internal static void ThrowIfAny(ImmutableArray<string> mistakes)
    {
        if (mistakes.Length > 0)
        {
            throw new ComparisonException(mistakes);
        }
    }
}
