using System.Collections.Immutable;

namespace CallSim.Engine.Randomness;

/// <content>How samplers are made: the parameters of each family are worked out once.</content>
public readonly partial struct Sampler
{
    /// <summary>Below this cv the gamma law is drawn as a lognormal one: they differ by less than a part in 10^6 of the deviation.</summary>
    private const double GammaIsLognormalBelow = 1e-6;

    private const double GreatestCv = 100;
    private const double GreatestMean = 1e100;

    /// <summary>A sampler of a law; it draws microseconds.</summary>
    /// <param name="law">The law.</param>
    public static Sampler From(Law law)
    {
        ArgumentNullException.ThrowIfNull(law);
        double mean = law.Mean.Microseconds;
        return law.Family switch
        {
            LawFamily.Deterministic => new(LawFamily.Deterministic, mean),
            LawFamily.Exponential => new(LawFamily.Exponential, mean),
            LawFamily.Lognormal => OfLognormal(mean, law.Shape),
            LawFamily.Gamma => OfGamma(mean, law.Shape),
            LawFamily.Weibull => new(LawFamily.Weibull, mean / WeibullShape.Mean(law.Shape), 1 / law.Shape),
            LawFamily.Erlang when law.Shape == 1 => new(LawFamily.Exponential, mean),
            LawFamily.Erlang => new(mean / law.Shape, new GammaSampling(law.Shape)),
            LawFamily.Uniform => OfUniform(law.Lowest.Microseconds, law.Highest.Microseconds),
            LawFamily.Empirical => OfValues(law),
            LawFamily.Triangular => OfTriangle(law),
            LawFamily.Geometric => OfUnits(mean, law.Shape),
            LawFamily.Hyperexponential when law.Parts.IsEmpty => OfBalancedMeans(mean, law.Shape),
            LawFamily.Hyperexponential or LawFamily.Mixture => OfParts(law.Parts),
            _ => throw new ArgumentOutOfRangeException(nameof(law), law.Family, "a family without a sampler"),
        };
    }

    /// <summary>A sampler of the gamma law; it draws plain numbers, such as the factor of a day.</summary>
    /// <param name="mean">The mean, above 0 and at most 1e100.</param>
    /// <param name="cv">Standard deviation ÷ mean, from 0 (always the mean) to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its bounds.</exception>
    public static Sampler Gamma(double mean, double cv)
    {
        Check(mean, cv);
        return OfGamma(mean, cv);
    }

    /// <summary>A sampler of the lognormal law; it draws plain numbers, such as the factor of a day.</summary>
    /// <param name="mean">The mean, above 0 and at most 1e100.</param>
    /// <param name="cv">Standard deviation ÷ mean, from 0 (always the mean) to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its bounds.</exception>
    public static Sampler Lognormal(double mean, double cv)
    {
        Check(mean, cv);
        return OfLognormal(mean, cv);
    }

    private static Sampler OfGamma(double mean, double cv)
    {
        if (cv < GammaIsLognormalBelow)
        {
            return OfLognormal(mean, cv);
        }

        double shape = 1 / (cv * cv);
        return new(mean / shape, new GammaSampling(shape));
    }

    private static Sampler OfLognormal(double mean, double cv)
    {
        double variance = NearZero.Log1P(cv * cv);
        return new(LawFamily.Lognormal, mean * Math.Exp(-0.5 * variance), Math.Sqrt(variance));
    }

    private static Sampler OfUniform(double lowest, double highest) => new(LawFamily.Uniform, highest - lowest, lowest);

    private static Sampler OfValues(Law law) => new([.. law.Values.Select(value => (double)value.Microseconds)]);

    private static Sampler OfTriangle(Law law)
    {
        double lowest = law.Lowest.Microseconds;
        double width = law.Highest.Microseconds - lowest;
        double peak = width == 0 ? 0 : (law.Mode.Microseconds - lowest) / width;
        return new(LawFamily.Triangular, width, lowest, peak);
    }

    // The rounded-up exponential of mean 1 / λ is geometric where e^-λ is the chance of another unit, 1 - 1 / units.
    private static Sampler OfUnits(double mean, double units) =>
        units == 1
            ? new(LawFamily.Deterministic, mean)
            : new(LawFamily.Geometric, mean / units, 1 / NearZero.Log1P(1 / (units - 1)));

    // Whitt (1982), equation 3.7. The rarer phase has the chance (1 - √((cv² - 1) / (cv² + 1))) / 2, written without the
    // difference that would cost a large cv its digits.
    private static Sampler OfBalancedMeans(double mean, double cv)
    {
        double squares = (cv * cv) + 1;
        double rare = 1 / (squares * (1 + Math.Sqrt(((cv * cv) - 1) / squares)));
        return new(
            new SamplerMix([
                (1 - rare, new(LawFamily.Exponential, mean / 2 / (1 - rare))),
                (rare, new(LawFamily.Exponential, mean / 2 / rare)),
            ])
        );
    }

    private static Sampler OfParts(ImmutableArray<LawPart> parts) =>
        new(new SamplerMix([.. parts.Select(part => (part.Share, From(part.Law)))]));

    private static void Check(double mean, double cv)
    {
        if (!(mean > 0 && mean <= GreatestMean))
        {
            throw new ArgumentOutOfRangeException(nameof(mean), mean, $"above 0 and at most {GreatestMean}");
        }

        if (!(cv >= 0 && cv <= GreatestCv))
        {
            throw new ArgumentOutOfRangeException(nameof(cv), cv, $"from 0 to {GreatestCv}");
        }
    }
}
