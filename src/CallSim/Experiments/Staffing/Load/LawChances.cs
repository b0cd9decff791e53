using CallSim.Statistics.Formulas;

namespace CallSim.Experiments;

/// <summary>The distribution functions of the laws that samplers draw from.</summary>
internal static class LawChances
{
    private const int Halvings = 60;

    /// <summary>The chance that a span is no longer than so many seconds.</summary>
    public static double UpTo(Law law, double seconds)
    {
        double mean = law.Mean.Seconds;
        if (seconds < 0 || mean <= 0)
        {
            return seconds < 0 ? 0 : 1;
        }

        double part = seconds / mean;
        return law.Family switch
        {
            LawFamily.Exponential => 1 - Math.Exp(-part),
            LawFamily.Lognormal => Lognormal(part, law.Shape),
            LawFamily.Gamma => Gamma(part, law.Shape),
            LawFamily.Weibull => Weibull(law, seconds),
            LawFamily.Erlang => IncompleteGamma.Lower(law.Shape, law.Shape * part),
            LawFamily.Uniform => Uniform(law, seconds),
            LawFamily.Triangular => Triangular(law, seconds),
            LawFamily.Empirical => (double)law.Values.Count(value => value.Seconds <= seconds) / law.Values.Length,
            LawFamily.Geometric => 1 - Math.Pow(1 - (1 / law.Shape), Math.Floor(part * law.Shape)),
            LawFamily.Hyperexponential when law.Parts.IsEmpty => BalancedMeans(part, law.Shape),
            LawFamily.Hyperexponential or LawFamily.Mixture => law.Parts.Sum(one => one.Share * UpTo(one.Law, seconds))
                / law.Parts.Sum(one => one.Share),
            _ => part >= 1 ? 1 : 0,
        };
    }

    /// <summary>The span in seconds that is exceeded with a chance of one less a given one, by halving.</summary>
    public static double Quantile(Law law, double chance)
    {
        (double low, double high) = (0, Math.Max(law.Mean.Seconds, 1e-6));
        while (UpTo(law, high) < chance)
        {
            high *= 2;
        }

        for (int step = 0; step < Halvings; step++)
        {
            double middle = (low + high) / 2;
            (low, high) = UpTo(law, middle) < chance ? (middle, high) : (low, middle);
        }

        return high;
    }

    private static double Lognormal(double part, double cv)
    {
        double variance = Math.Log(1 + (cv * cv));
        return variance == 0 ? (part >= 1 ? 1 : 0)
            : part == 0 ? 0
            : IncompleteGamma.Normal((Math.Log(part) + (0.5 * variance)) / Math.Sqrt(variance));
    }

    private static double Gamma(double part, double cv)
    {
        double shape = 1 / (cv * cv);
        return double.IsFinite(shape) ? IncompleteGamma.Lower(shape, shape * part) : (part >= 1 ? 1 : 0);
    }

    // Its scale is such that the mean is the law's.
    private static double Weibull(Law law, double seconds)
    {
        double scale = law.Mean.Seconds / WeibullShape.Mean(law.Shape);
        return 1 - Math.Exp(-Math.Pow(seconds / scale, law.Shape));
    }

    private static double Uniform(Law law, double seconds)
    {
        (double lowest, double highest) = (law.Lowest.Seconds, law.Highest.Seconds);
        return seconds >= highest ? 1 : Math.Max(0, (seconds - lowest) / (highest - lowest));
    }

    private static double Triangular(Law law, double seconds)
    {
        (double lowest, double mode, double highest) = (law.Lowest.Seconds, law.Mode.Seconds, law.Highest.Seconds);
        double width = highest - lowest;
        return seconds <= lowest ? (width == 0 && seconds == lowest ? 1 : 0)
            : seconds >= highest ? 1
            : seconds < mode ? (seconds - lowest) * (seconds - lowest) / (width * (mode - lowest))
            : 1 - ((highest - seconds) * (highest - seconds) / (width * (highest - mode)));
    }

    private static double BalancedMeans(double part, double cv)
    {
        double squares = (cv * cv) + 1;
        double rare = (1 - Math.Sqrt(((cv * cv) - 1) / squares)) / 2;
        return ((1 - rare) * (1 - Math.Exp(-2 * (1 - rare) * part))) + (rare * (1 - Math.Exp(-2 * rare * part)));
    }
}
