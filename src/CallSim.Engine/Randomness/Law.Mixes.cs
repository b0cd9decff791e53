using System.Collections.Immutable;
using static CallSim.Engine.Randomness.LawChecks;

namespace CallSim.Engine.Randomness;

/// <content>The families that draw one of several laws first.</content>
public sealed partial record Law
{
    /// <summary>How far the shares of a mix may be from adding up to 1; they are then scaled to do so.</summary>
    public const double SharesTolerance = 1e-6;

    /// <summary>The most parts of a mix.</summary>
    public const int MostParts = 100;

    /// <summary>Hyperexponential with the given mean and coefficient of variation, of two phases with balanced means.</summary>
    /// <param name="mean">The mean, longer than zero.</param>
    /// <param name="cv">Standard deviation ÷ mean, from 1 (which is exponential) to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its bounds.</exception>
    /// <remarks>
    /// Each phase brings half of the mean: Whitt (1982), "Approximating a point process by a renewal process, I", equation 3.7.
    /// </remarks>
    public static Law Hyperexponential(SimSpan mean, double cv) =>
        new(LawFamily.Hyperexponential) { Mean = Positive(mean), Shape = InBounds(cv, 1, 100) };

    /// <summary>Hyperexponential by its phases.</summary>
    /// <param name="phases">From 1 to 100: the chance of each, together 1, and its mean, longer than zero.</param>
    /// <exception cref="ArgumentException">There is no phase, there are too many, or the chances do not add up to 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A chance is not from 0 to 1, or a mean not longer than zero.</exception>
    public static Law Hyperexponential(params ImmutableArray<(double Chance, SimSpan Mean)> phases) =>
        OfParts(
            LawFamily.Hyperexponential,
            phases.IsDefault ? [] : [.. phases.Select(phase => new LawPart(phase.Chance, Exponential(phase.Mean)))]
        );

    /// <summary>One of several laws, drawn by its share.</summary>
    /// <param name="parts">From 1 to 100 laws and their shares, together 1; none is a mixture itself.</param>
    /// <exception cref="ArgumentException">There is no part, there are too many, one is a mixture, or the shares do not add up to 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A share is not from 0 to 1.</exception>
    public static Law Mixture(params ImmutableArray<LawPart> parts)
    {
        ImmutableArray<LawPart> given = parts.IsDefault ? [] : parts;
        return given.Any(part => part.Law.Family == LawFamily.Mixture)
            ? throw new ArgumentException("A part of a mixture is no mixture itself.", nameof(parts))
            : OfParts(LawFamily.Mixture, given);
    }

    private static Law OfParts(LawFamily family, ImmutableArray<LawPart> parts)
    {
        if (parts.Length is < 1 or > MostParts)
        {
            throw new ArgumentException($"There are from 1 to {MostParts} parts, not {parts.Length}.", nameof(parts));
        }

        double sum = parts.Sum(part => FromZero(part.Share, 1));
        if (Math.Abs(sum - 1) > SharesTolerance)
        {
            throw new ArgumentException($"The shares add up to 1, not {sum}.", nameof(parts));
        }

        double mean = parts.Sum(part => part.Share * part.Law.Mean.Seconds) / sum;
        return new(family) { Mean = SimSpan.FromSeconds(mean), Parts = parts };
    }
}
