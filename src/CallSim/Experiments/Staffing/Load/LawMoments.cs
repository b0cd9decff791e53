using CallSim.Statistics.Formulas;

namespace CallSim.Experiments;

/// <summary>The partial moments of the laws that samplers draw from, each in closed form: a heavy tail has no grid to fall through.</summary>
internal static class LawMoments
{
    // Laws that vary less are the same at all times, to half a millionth of their mean's square.
    private const double LeastCv = 1e-3;

    /// <summary>The moments of a law up to any number of seconds above 0.</summary>
    public static Func<double, PartialMoments> Of(Law law)
    {
        double mean = law.Mean.Seconds;
        double shape = law.Shape;
        return mean <= 0 || law.Cv < LeastCv
            ? x => Fixed(mean, x)
            : law.Family switch
            {
                LawFamily.Exponential => x => Exponential(mean, x),
                LawFamily.Lognormal => x => Lognormal(mean, shape, x),
                LawFamily.Gamma => x => Gamma(mean, 1 / (shape * shape), x),
                LawFamily.Erlang => x => Gamma(mean, shape, x),
                LawFamily.Weibull => x => Weibull(mean, shape, x),
                LawFamily.Geometric => x => Geometric(mean, shape, x),
                LawFamily.Uniform => x => Uniform(law, x),
                LawFamily.Triangular => x => Triangular(law, x),
                LawFamily.Empirical => Empirical(law),
                LawFamily.Hyperexponential when law.Parts.IsEmpty => x => BalancedMeans(mean, shape, x),
                LawFamily.Hyperexponential or LawFamily.Mixture => Mixture(law),
                _ => x => Fixed(mean, x),
            };
    }

    private static PartialMoments Fixed(double value, double x) => value <= x ? new(1, value, value * value) : default;

    private static PartialMoments Exponential(double mean, double x)
    {
        double part = x / mean;
        double tail = Math.Exp(-part);
        double first = 1 - ((1 + part) * tail);
        return new(1 - tail, mean * first, mean * mean * ((2 * first) - (part * part * tail)));
    }

    // E[S^k; S ≤ x] is E[S^k] by the normal law, k variances further on.
    private static PartialMoments Lognormal(double mean, double cv, double x)
    {
        double squares = 1 + (cv * cv);
        double variance = Math.Log(squares);
        double place = Math.Log(x / mean) + (0.5 * variance);
        double Below(int power) => IncompleteGamma.Normal((place - (power * variance)) / Math.Sqrt(variance));
        return new(Below(0), mean * Below(1), mean * mean * squares * Below(2));
    }

    private static PartialMoments Gamma(double mean, double shape, double x)
    {
        double at = shape * x / mean;
        double Below(int power) => IncompleteGamma.Lower(shape + power, at);
        return new(Below(0), mean * Below(1), mean * mean * (1 + (1 / shape)) * Below(2));
    }

    private static PartialMoments Weibull(double mean, double shape, double x)
    {
        double scale = mean / WeibullShape.Mean(shape);
        double at = Math.Pow(x / scale, shape);
        double Below(int power) => IncompleteGamma.Lower(1 + (power / shape), at);
        return new(1 - Math.Exp(-at), mean * Below(1), scale * scale * WeibullShape.Mean(shape / 2) * Below(2));
    }

    // So many units, each the last with the same chance: beyond any number of them it begins anew.
    private static PartialMoments Geometric(double mean, double units, double x)
    {
        double unit = mean / units;
        double count = Math.Floor(x / unit);
        double tail = Math.Pow(1 - (1 / units), count);
        double squares = ((2 * units) - 1) * units;
        double first = units - (tail * (units + count));
        double second = squares - (tail * (squares + (2 * units * count) + (count * count)));
        return new(1 - tail, unit * first, unit * unit * second);
    }

    private static PartialMoments Uniform(Law law, double x)
    {
        (double lowest, double highest) = (law.Lowest.Seconds, law.Highest.Seconds);
        return Density(lowest, Math.Min(x, highest), _ => 1 / (highest - lowest));
    }

    private static PartialMoments Triangular(Law law, double x)
    {
        (double lowest, double mode, double highest) = (law.Lowest.Seconds, law.Mode.Seconds, law.Highest.Seconds);
        double peak = 2 / (highest - lowest);
        return Density(lowest, Math.Min(x, mode), s => peak * (s - lowest) / (mode - lowest))
            + Density(mode, Math.Min(x, highest), s => peak * (highest - s) / (highest - mode));
    }

    // Gauss's rule of two points, without an error up to the third power: that of a straight density and a square.
    private static PartialMoments Density(double from, double to, Func<double, double> density)
    {
        if (to <= from)
        {
            return default;
        }

        double half = (to - from) / 2;
        double apart = half / Math.Sqrt(3);
        return At(from + half - apart) + At(from + half + apart);

        PartialMoments At(double s) => half * density(s) * new PartialMoments(1, s, s * s);
    }

    private static Func<double, PartialMoments> Empirical(Law law)
    {
        double[] values = [.. law.Values.Select(value => value.Seconds).Order()];
        var sums = new PartialMoments[values.Length + 1];
        for (int place = 0; place < values.Length; place++)
        {
            double value = values[place];
            sums[place + 1] = sums[place] + new PartialMoments(1, value, value * value);
        }

        return x =>
        {
            int place = Array.BinarySearch(values, x);
            place = place < 0 ? ~place : place;
            while (place < values.Length && values[place] <= x)
            {
                place++;
            }

            return 1.0 / values.Length * sums[place];
        };
    }

    private static PartialMoments BalancedMeans(double mean, double cv, double x)
    {
        double squares = (cv * cv) + 1;
        double rare = (1 - Math.Sqrt(((cv * cv) - 1) / squares)) / 2;
        double often = 1 - rare;
        return (often * Exponential(mean / (2 * often), x)) + (rare * Exponential(mean / (2 * rare), x));
    }

    private static Func<double, PartialMoments> Mixture(Law law)
    {
        double shares = law.Parts.Sum(part => part.Share);
        (double Share, Func<double, PartialMoments> Moments)[] parts =
        [
            .. law.Parts.Select(part => (part.Share / shares, Of(part.Law))),
        ];
        return x => parts.Aggregate(default(PartialMoments), (sum, part) => sum + (part.Share * part.Moments(x)));
    }
}
