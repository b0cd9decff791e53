using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>A plan cannot be simulated.</summary>
public sealed class PlanException : Exception
{
    /// <summary>An exception for the given mistakes.</summary>
    /// <param name="mistakes">At least one mistake, in words.</param>
    public PlanException(ImmutableArray<string> mistakes)
        : base("The plan cannot be simulated: " + string.Join("; ", mistakes) + ".") => Mistakes = mistakes;

    /// <summary>Every mistake found.</summary>
    public ImmutableArray<string> Mistakes { get; }

    internal static void ThrowIfAny(ImmutableArray<string> mistakes)
    {
        if (mistakes.Length > 0)
        {
            throw new PlanException(mistakes);
        }
    }
}
