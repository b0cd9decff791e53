using System.Collections.Immutable;

namespace CallSim.Engine.Randomness;

/// <summary>Coefficients of variation, standard deviation ÷ mean; 0 where the mean is zero.</summary>
internal static class LawSpread
{
    /// <summary>Of the uniform law: (b - a) / √12 ÷ (a + b) / 2.</summary>
    public static double OfBounds(double lowest, double highest) =>
        highest == 0 ? 0 : (highest - lowest) / (Math.Sqrt(3) * (lowest + highest));

    /// <summary>Of the triangular law, whose variance is ((b - a)² + (m - a)² + (b - m)²) / 36.</summary>
    public static double OfTriangle(double lowest, double mode, double highest)
    {
        double width = highest - lowest;
        double left = mode - lowest;
        double right = highest - mode;
        double deviation = Math.Sqrt((width * width) + (left * left) + (right * right)) / 6;
        return highest == 0 ? 0 : deviation * 3 / (lowest + mode + highest);
    }

    /// <summary>Of values each as likely as the others.</summary>
    public static double OfValues(ImmutableArray<SimSpan> values)
    {
        double mean = values.Average(value => value.Seconds);
        double variance = values.Average(value => (value.Seconds - mean) * (value.Seconds - mean));
        return mean == 0 ? 0 : Math.Sqrt(variance) / mean;
    }

    /// <summary>Of a mix: the variance within its parts and that between their means.</summary>
    public static double OfParts(ImmutableArray<LawPart> parts)
    {
        double shares = parts.Sum(part => part.Share);
        double mean = parts.Sum(part => part.Share * part.Law.Mean.Seconds) / shares;
        double variance = 0;
        foreach ((double share, Law law) in parts)
        {
            double within = law.Cv * law.Mean.Seconds;
            double between = law.Mean.Seconds - mean;
            variance += share / shares * ((within * within) + (between * between));
        }

        return mean == 0 ? 0 : Math.Sqrt(variance) / mean;
    }
}
