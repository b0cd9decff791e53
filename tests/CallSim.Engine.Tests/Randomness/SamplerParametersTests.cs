using CallSim.Engine.Randomness;
using FsCheck;
using FsCheck.Fluent;

namespace CallSim.Engine.Tests.Randomness;

/// <summary>Samplers with parameters from the whole legal range, down to where doubles end.</summary>
public sealed class SamplerParametersTests
{
    private static readonly Gen<double> Share = Gen.Choose(0, 1_000_000).Select(step => step / 1e6);

    private static readonly Gen<SimSpan> Mean = Share.Select(share => new SimSpan((long)Math.Pow(2, 61 * share)));

    private static readonly Gen<double> AnyCv = Gen.OneOf(Log(1e-320, 100), Log(1e-3, 100));

    private static readonly Gen<Law> AnyPart = Gen.OneOf(
        Mean.Select(Law.Deterministic),
        Mean.Select(Law.Exponential),
        Mean.Zip(AnyCv, Law.Lognormal),
        Mean.Zip(AnyCv, Law.Gamma),
        Mean.Zip(Log(0.1, 1000), Law.Weibull),
        Mean.Zip(Gen.Choose(1, 10_000), Law.Erlang),
        Mean.Zip(
            Mean,
            (lowest, longer) => Law.Uniform(lowest, new(Math.Max(lowest.Microseconds, longer.Microseconds)))
        ),
        Mean.NonEmptyListOf().Select(values => Law.Empirical([.. values])),
        Mean.ArrayOf(3).Select(OfThree),
        Mean.Zip(Log(1, 100), Law.Hyperexponential),
        Mean.NonEmptyListOf().Where(means => means.Count <= 100).Select(OfEvenPhases),
        Mean.Zip(Mean, (unit, longer) => Law.Geometric(new(Math.Max(unit.Microseconds, longer.Microseconds)), unit)),
        Mean.Where(mean => mean.Microseconds > 1_000_000).Zip(Log(1e-320, 0.999), Law.GeometricByCv)
    );

    private static readonly Gen<Law> AnyLaw = Gen.OneOf(
        AnyPart,
        AnyPart
            .Zip(AnyPart)
            .Zip(Share, (pair, share) => Law.Mixture(new(share, pair.Item1), new(1 - share, pair.Item2)))
    );

    /// <summary>Laws whose mean settles within thousands of draws, and whose draws are long enough for rounding not to count.</summary>
    private static readonly Gen<Law> TameLaw = AnyLaw.Where(law =>
        law.Cv <= 1 && law.Mean.Microseconds is > 1_000_000 and < 1L << 50
    );

    [Test]
    public void DrawSpan_OfAnyLaw_IsNeitherNegativeNorBeyondTheLongestSpan() =>
        Check(
            AnyLaw,
            (law, seed) =>
            {
                Sampler sampler = Sampler.From(law);
                long saturated = 0;
                long longest = 0;
                for (int draw = 0; draw < 500; draw++)
                {
                    KeyedBits bits = new(seed + (ulong)draw);
                    SimSpan span = sampler.DrawSpan(ref bits, ref saturated);
                    longest += span == SimSpan.Max ? 1 : 0;
                    if (span < SimSpan.Zero || span > SimSpan.Max)
                    {
                        return false;
                    }
                }

                return saturated <= longest;
            }
        );

    [Test]
    public void Draw_OfAnyLaw_IsFiniteAndNotNegative() =>
        Check(AnyLaw, (law, seed) => AllSound(Sampler.From(law), seed));

    [Test]
    public void Draw_OfAnyDayFactor_IsFiniteAndNotNegative()
    {
        Gen<(double Mean, double Cv)> parameters = Log(1e-300, 1e100).Zip(Gen.OneOf(Gen.Constant(0.0), AnyCv));
        Check(
            parameters,
            (factor, seed) =>
                AllSound(Sampler.Gamma(factor.Mean, factor.Cv), seed)
                && AllSound(Sampler.Lognormal(factor.Mean, factor.Cv), seed)
        );
    }

    [Test]
    public void Draw_OfATameLaw_HasTheMeanWithinFiveStandardErrors()
    {
        const int draws = 10_000;
        Check(
            TameLaw,
            (law, seed) =>
            {
                Sampler sampler = Sampler.From(law);
                Xoshiro256PlusPlus bits = new(seed);
                double sum = 0;
                for (int draw = 0; draw < draws; draw++)
                {
                    sum += sampler.Draw(ref bits);
                }

                double mean = law.Mean.Microseconds;
                double standardError = mean * law.Cv / Math.Sqrt(draws);
                // One microsecond, since the mean of a law of bounds or values is itself rounded, and the sum's last digits.
                return Math.Abs((sum / draws) - mean) <= (5 * standardError) + 1 + (1e-12 * mean);
            }
        );
    }

    [TestCase(1e-5)]
    [TestCase(1e-6)]
    [TestCase(9.99e-7)]
    [TestCase(1e-9)]
    public void Draw_OfATinyCv_StillSpreadsByIt(double cv)
    {
        foreach (Sampler sampler in new[] { Sampler.Gamma(1, cv), Sampler.Lognormal(1, cv) })
        {
            Xoshiro256PlusPlus bits = new(8);
            double[] shares = new double[200_000];
            for (int index = 0; index < shares.Length; index++)
            {
                shares[index] = MathNet.Numerics.Distributions.Normal.CDF(0, 1, (sampler.Draw(ref bits) - 1) / cv);
            }

            GoodnessOfFit.AssertUniform(shares);
        }
    }

    [Test]
    public void Draw_OfCvZero_IsTheMean()
    {
        KeyedBits bits = new(1);
        Assert.That(Sampler.Gamma(1.25, 0).Draw(ref bits), Is.EqualTo(1.25));
        Assert.That(Sampler.Lognormal(1.25, 0).Draw(ref bits), Is.EqualTo(1.25));
    }

    [Test]
    public void DrawSpan_LongerThanTheLongest_SaturatesAndIsCounted()
    {
        Sampler sampler = Sampler.From(Law.Deterministic(new(long.MaxValue)));
        KeyedBits bits = new(1);
        long saturated = 0;
        SimSpan first = sampler.DrawSpan(ref bits, ref saturated);
        SimSpan second = sampler.DrawSpan(ref bits, ref saturated);
        Assert.That((first, second, saturated), Is.EqualTo((SimSpan.Max, SimSpan.Max, 2L)));
    }

    [Test]
    public void DrawSpan_OfTheLongestSpan_IsNotCountedAsSaturated()
    {
        KeyedBits bits = new(1);
        long saturated = 0;
        SimSpan span = Sampler.From(Law.Deterministic(SimSpan.Max)).DrawSpan(ref bits, ref saturated);
        Assert.That((span, saturated), Is.EqualTo((SimSpan.Max, 0L)));
    }

    [Test]
    public void DrawSpan_OfAnyUniformLaw_StaysWithinItsBounds() =>
        Check(
            Gen.Choose(0, 1000).Zip(Gen.Choose(0, 3)),
            (bounds, seed) =>
            {
                SimSpan lowest = new(bounds.Item1);
                SimSpan highest = new(bounds.Item1 + bounds.Item2);
                Sampler sampler = Sampler.From(Law.Uniform(lowest, highest));
                KeyedBits bits = new(seed);
                long saturated = 0;
                SimSpan span = sampler.DrawSpan(ref bits, ref saturated);
                return span >= lowest && span <= highest;
            }
        );

    [Test]
    public void Draw_OfALawStretched_IsStretchedByTheSameFactor() =>
        Check(
            TameLaw.Where(law => law.Family is not LawFamily.Empirical),
            (law, seed) =>
            {
                KeyedBits bits = new(seed);
                KeyedBits same = new(seed);
                double draw = Sampler.From(law).Draw(ref bits);
                double stretched = Sampler.From(law.Times(4)).Draw(ref same);
                return Math.Abs(stretched - (4 * draw)) <= 1e-9 * draw;
            }
        );

    [Test]
    public void DrawSpan_OfAnyTriangularLaw_StaysWithinItsBounds() =>
        Check(
            Gen.Choose(0, 1000).Zip(Gen.Choose(0, 3)).Zip(Gen.Choose(0, 3)),
            (bounds, seed) =>
            {
                ((int lowest, int rise), int fall) = bounds;
                Sampler sampler = Sampler.From(
                    Law.Triangular(new(lowest), new(lowest + rise), new(lowest + rise + fall))
                );
                KeyedBits bits = new(seed);
                long saturated = 0;
                long span = sampler.DrawSpan(ref bits, ref saturated).Microseconds;
                return span >= lowest && span <= lowest + rise + fall;
            }
        );

    [Test]
    public void DrawSpan_OfAnyGeometricLaw_IsAWholeNumberOfUnits() =>
        Check(
            Gen.Choose(1, 1_000_000).Zip(Log(1, 1e4)),
            (law, seed) =>
            {
                SimSpan unit = new(law.Item1);
                Sampler sampler = Sampler.From(Law.Geometric(unit * law.Item2, unit));
                KeyedBits bits = new(seed);
                long saturated = 0;
                long span = sampler.DrawSpan(ref bits, ref saturated).Microseconds;
                return span >= unit.Microseconds && span % unit.Microseconds == 0;
            }
        );

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(1e101)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void DayFactor_OfAMeanOutsideItsBounds_Throws(double mean) => AssertThrows(mean, 0.5, nameof(mean));

    [TestCase(-0.1)]
    [TestCase(100.1)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void DayFactor_OfACvOutsideItsBounds_Throws(double cv) => AssertThrows(1, cv, nameof(cv));

    private static void AssertThrows(double mean, double cv, string parameter)
    {
        ArgumentOutOfRangeException? gamma = Assert.Throws<ArgumentOutOfRangeException>(() => Sampler.Gamma(mean, cv));
        ArgumentOutOfRangeException? lognormal = Assert.Throws<ArgumentOutOfRangeException>(() =>
            Sampler.Lognormal(mean, cv)
        );
        Assert.That((gamma?.ParamName, lognormal?.ParamName), Is.EqualTo((parameter, parameter)));
    }

    private static Law OfThree(SimSpan[] bounds)
    {
        Array.Sort(bounds);
        return Law.Triangular(bounds[0], bounds[1], bounds[2]);
    }

    private static Law OfEvenPhases(IList<SimSpan> means) =>
        Law.Hyperexponential([.. means.Select(mean => (1.0 / means.Count, mean))]);

    private static bool AllSound(Sampler sampler, ulong seed)
    {
        Xoshiro256PlusPlus bits = new(seed);
        for (int draw = 0; draw < 500; draw++)
        {
            double value = sampler.Draw(ref bits);
            if (!double.IsFinite(value) || value < 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Evenly by logarithm, so that every order of magnitude has its turn.</summary>
    private static Gen<double> Log(double lowest, double highest) =>
        Share.Select(share =>
            Math.Clamp(Math.Exp(Math.Log(lowest) + (share * Math.Log(highest / lowest))), lowest, highest)
        );

    // The replay makes a run like every other: five standard errors would else be exceeded now and then.
    private static void Check<T>(Gen<T> parameters, Func<T, ulong, bool> holds) =>
        Prop.ForAll(
                parameters.Zip(Gen.Choose(0, int.MaxValue)).ToArbitrary(),
                pair => holds(pair.Item1, (ulong)pair.Item2)
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(2026, 2027));
}
