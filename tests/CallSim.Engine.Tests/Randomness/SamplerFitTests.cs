using CallSim.Engine.Randomness;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace CallSim.Engine.Tests.Randomness;

/// <summary>A million draws of every family against its CDF; see <see cref="GoodnessOfFit"/> for the false-alarm rate.</summary>
public sealed class SamplerFitTests
{
    private const int Draws = 1_000_000;
    private const double Mean = 180e6;

    private static readonly SimSpan MeanSpan = SimSpan.FromMinutes(3);

    private static IEnumerable<TestCaseData> ContinuousLaws =>
        [
            Case("exponential", Law.Exponential(MeanSpan), x => Exponential.CDF(1 / Mean, x)),
            .. new[] { 0.01, 0.5, 1, 4 }.Select(OfLognormal),
            .. new[] { 0.05, 0.3, 1, 1.2, 2, 5 }.Select(OfGamma),
            .. new[] { 0.4, 0.8, 1, 1.5, 20 }.Select(OfWeibull),
            .. new[] { 1, 2, 3, 100 }.Select(OfErlang),
            Case("uniform", Law.Uniform(MeanSpan, MeanSpan * 3), x => ContinuousUniform.CDF(Mean, 3 * Mean, x)),
            Case("uniform from zero", Law.UniformByCv(MeanSpan, 1 / Math.Sqrt(3)), x => x / (2 * Mean)),
            .. new[] { 1.0, 1.5, 2, 3 }.Select(OfTriangle),
            .. new[] { 1, 1.2, 3, 30 }.Select(OfBalancedMeans),
            Case(
                "hyperexponential of three phases",
                Law.Hyperexponential((0.7, MeanSpan), (0.05, MeanSpan * 20), (0.25, MeanSpan * 0.1)),
                x =>
                    1
                    - (0.7 * Math.Exp(-x / Mean))
                    - (0.05 * Math.Exp(-x / Mean / 20))
                    - (0.25 * Math.Exp(-x / Mean / 0.1))
            ),
            Case(
                "mixture",
                Law.Mixture(
                    new(0.2, Law.Uniform(SimSpan.Zero, MeanSpan)),
                    new(0.5, Law.Gamma(MeanSpan, 0.8)),
                    new(0.3, Law.Hyperexponential(MeanSpan * 2, 3))
                ),
                x =>
                    (0.2 * Math.Min(1, x / Mean))
                    + (0.5 * GammaCdf(Mean, 0.8)(x))
                    + (0.3 * BalancedMeansCdf(2 * Mean, 3)(x))
            ),
        ];

    private static IEnumerable<TestCaseData> DayFactors =>
        [
            .. new[] { 0.05, 0.2, 1.5 }.Select(cv => DayFactor("gamma", cv, Sampler.Gamma(1.1, cv), GammaCdf(1.1, cv))),
            .. new[] { 0.05, 0.2, 1.5 }.Select(cv =>
                DayFactor("lognormal", cv, Sampler.Lognormal(1.1, cv), LognormalCdf(1.1, cv))
            ),
        ];

    [TestCaseSource(nameof(ContinuousLaws))]
    [TestCaseSource(nameof(DayFactors))]
    public void Draw_AMillionTimes_FollowsTheLaw(Sampler sampler, Func<double, double> cdf)
    {
        Xoshiro256PlusPlus bits = new(2026);
        double[] shares = new double[Draws];
        for (int index = 0; index < Draws; index++)
        {
            shares[index] = cdf(sampler.Draw(ref bits));
        }

        GoodnessOfFit.AssertUniform(shares);
    }

    [Test]
    public void Draw_OfEmpirical_TakesEachValueAsOften()
    {
        SimSpan[] values = [.. Enumerable.Range(0, 7).Select(index => new SimSpan(index * index))];
        Sampler sampler = Sampler.From(Law.Empirical([.. values, values[0]]));
        Xoshiro256PlusPlus bits = new(2026);
        Dictionary<SimSpan, long> counts = values.ToDictionary(value => value, _ => 0L);
        long saturated = 0;
        for (int index = 0; index < Draws; index++)
        {
            counts[sampler.DrawSpan(ref bits, ref saturated)]++;
        }

        double eighth = Draws / 8.0;
        double[] expected = [.. values.Select((_, index) => index == 0 ? 2 * eighth : eighth)];
        GoodnessOfFit.AssertChiSquare([.. values.Select(value => counts[value])], expected);
    }

    [TestCase(1.05)]
    [TestCase(3)]
    [TestCase(40)]
    public void Draw_OfGeometric_TakesEachNumberOfUnitsAsOftenAsItShould(double units)
    {
        const int cells = 60;
        SimSpan unit = SimSpan.FromSeconds(7);
        Sampler sampler = Sampler.From(Law.Geometric(unit * units, unit));
        Xoshiro256PlusPlus bits = new(2026);
        long saturated = 0;
        long[] counts = new long[cells + 1];
        for (int index = 0; index < Draws; index++)
        {
            (long drawn, long rest) = Math.DivRem(
                sampler.DrawSpan(ref bits, ref saturated).Microseconds,
                unit.Microseconds
            );
            Assert.That((drawn >= 1, rest), Is.EqualTo((true, 0L)));
            counts[Math.Min(drawn - 1, cells)]++;
        }

        double again = 1 - (1 / units);
        double[] expected =
        [
            .. Enumerable.Range(0, cells).Select(before => Draws * Math.Pow(again, before) / units),
            Draws * Math.Pow(again, cells),
        ];
        // What is rarer than ten is counted together.
        int last = expected.Count(mean => mean >= 10) - 1;
        GoodnessOfFit.AssertChiSquare(
            [.. counts[..last], counts[last..].Sum()],
            [.. expected[..last], expected[last..].Sum()]
        );
    }

    [Test]
    public void Draw_OfGeometricWhoseMeanIsTheUnit_IsTheUnit()
    {
        Sampler sampler = Sampler.From(Law.Geometric(MeanSpan, MeanSpan));
        Xoshiro256PlusPlus bits = new(2026);
        Assert.That(Enumerable.Range(0, 100).Select(_ => sampler.Draw(ref bits)), Is.All.EqualTo(Mean));
    }

    [Test]
    public void Draw_OfMixtureOfConstants_TakesEachByItsShare()
    {
        double[] shares = [0.125, 0, 0.5, 0.3, 0.075];
        Law law = Law.Mixture([.. shares.Select((share, index) => new LawPart(share, Law.Deterministic(new(index))))]);
        Sampler sampler = Sampler.From(law);
        Xoshiro256PlusPlus bits = new(2026);
        long[] counts = new long[shares.Length];
        for (int index = 0; index < Draws; index++)
        {
            counts[(int)sampler.Draw(ref bits)]++;
        }

        Assert.That(counts[1], Is.Zero);
        GoodnessOfFit.AssertChiSquare(
            [counts[0], .. counts[2..]],
            [Draws * shares[0], .. shares[2..].Select(share => Draws * share)]
        );
    }

    [Test]
    public void Draw_OfDeterministic_IsTheSpan()
    {
        Sampler sampler = Sampler.From(Law.Deterministic(MeanSpan));
        Xoshiro256PlusPlus bits = new(2026);
        Assert.That(Enumerable.Range(0, 100).Select(_ => sampler.Draw(ref bits)), Is.All.EqualTo(Mean));
    }

    private static TestCaseData OfLognormal(double cv) =>
        Case($"lognormal cv {cv}", Law.Lognormal(MeanSpan, cv), LognormalCdf(Mean, cv));

    private static TestCaseData OfGamma(double cv) =>
        Case($"gamma cv {cv}", Law.Gamma(MeanSpan, cv), GammaCdf(Mean, cv));

    private static TestCaseData OfErlang(int stages) =>
        Case($"Erlang {stages}", Law.Erlang(MeanSpan, stages), x => Erlang.CDF(stages, stages / Mean, x));

    private static TestCaseData OfWeibull(double shape)
    {
        double scale = Mean / SpecialFunctions.Gamma(1 + (1 / shape));
        return Case($"Weibull {shape}", Law.Weibull(MeanSpan, shape), x => Weibull.CDF(shape, scale, x));
    }

    private static TestCaseData OfTriangle(double mode) =>
        Case(
            $"triangular, mode {mode}",
            Law.Triangular(MeanSpan, MeanSpan * mode, MeanSpan * 3),
            x => Triangular.CDF(Mean, 3 * Mean, mode * Mean, x)
        );

    private static TestCaseData OfBalancedMeans(double cv) =>
        Case($"hyperexponential cv {cv}", Law.Hyperexponential(MeanSpan, cv), BalancedMeansCdf(Mean, cv));

    /// <summary>Whitt (1982): the frequent phase has the chance p, and both bring half of the mean.</summary>
    private static Func<double, double> BalancedMeansCdf(double mean, double cv)
    {
        double p = (1 + Math.Sqrt(((cv * cv) - 1) / ((cv * cv) + 1))) / 2;
        return x => 1 - (p * Math.Exp(-2 * p * x / mean)) - ((1 - p) * Math.Exp(-2 * (1 - p) * x / mean));
    }

    private static Func<double, double> GammaCdf(double mean, double cv)
    {
        double shape = 1 / (cv * cv);
        double rate = shape / mean;
        // The reference takes all below 1e-15 for 0, where a small shape still has draws: the series' first term instead.
        return x =>
            x * rate < 1e-9 ? Math.Pow(x * rate, shape) / SpecialFunctions.Gamma(shape + 1) : Gamma.CDF(shape, rate, x);
    }

    private static Func<double, double> LognormalCdf(double mean, double cv)
    {
        double variance = Math.Log(1 + (cv * cv));
        return x => LogNormal.CDF(Math.Log(mean) - (variance / 2), Math.Sqrt(variance), x);
    }

    private static TestCaseData Case(string name, Law law, Func<double, double> cdf) =>
        new TestCaseData(Sampler.From(law), cdf).SetArgDisplayNames(name);

    private static TestCaseData DayFactor(string name, double cv, Sampler sampler, Func<double, double> cdf) =>
        new TestCaseData(sampler, cdf).SetArgDisplayNames($"day factor, {name} cv {cv}");
}
