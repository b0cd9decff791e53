using CallSim.Engine.Randomness;

namespace CallSim.Engine.Tests.Randomness;

/// <summary>
/// The first draws of every family, pinned. Whoever changes one of them on purpose writes it under "Results changed" in the
/// changelog.
/// </summary>
public sealed class SamplerFirstDrawsTests
{
    private static readonly SimSpan Mean = SimSpan.FromMinutes(3);

    private static IEnumerable<TestCaseData> Laws =>
        [
            Pinned(
                "exponential",
                Law.Exponential(Mean),
                [481_814_834, 27_574_718, 146_294_956, 63_427_407, 596_302_920, 174_938_794]
            ),
            Pinned(
                "lognormal",
                Law.Lognormal(Mean, 0.8),
                [120_670_566, 181_497_955, 93_308_997, 112_185_096, 17_380_049, 453_711_322]
            ),
            Pinned(
                "gamma",
                Law.Gamma(Mean, 0.8),
                [115_666_681, 79_472_892, 105_696_095, 191_440_217, 459_227_861, 77_628_525]
            ),
            Pinned(
                "gamma of shape below 1",
                Law.Gamma(Mean, 1.5),
                [58_405_530, 36_666_748, 253_963_772, 295_928_747, 24_286_775, 15_879_628]
            ),
            Pinned(
                "Weibull",
                Law.Weibull(Mean, 1.5),
                [384_396_166, 57_086_444, 173_651_486, 99_474_151, 443_101_847, 195_636_411]
            ),
            Pinned(
                "Erlang",
                Law.Erlang(Mean, 3),
                [139_676_698, 109_444_821, 9_738_497, 131_600_777, 196_995_346, 373_054_498]
            ),
            Pinned(
                "uniform",
                Law.Uniform(Mean, Mean * 2),
                [350_630_916, 211_135_728, 315_688_059, 318_825_199, 277_051_911, 268_443_483]
            ),
            Pinned(
                "deterministic",
                Law.Deterministic(Mean),
                [180_000_000, 180_000_000, 180_000_000, 180_000_000, 180_000_000, 180_000_000]
            ),
            Pinned("empirical", Law.Empirical([new(1), new(2), new(3), new(4), new(5)]), [5, 1, 4, 4, 3, 3]),
            // By hand from the uniform and exponential draws above, but for the last digits.
            Pinned(
                "triangular",
                Law.Triangular(Mean, Mean * 1.5, Mean * 3),
                [468_871_205, 254_862_748, 385_311_771, 390_887_987, 328_358_869, 317_647_758]
            ),
            Pinned(
                "geometric",
                Law.Geometric(Mean, Mean * (1 / 3.0)),
                [420_000_000, 60_000_000, 180_000_000, 60_000_000, 540_000_000, 180_000_000]
            ),
            Pinned(
                "hyperexponential",
                Law.Hyperexponential(Mean, 2),
                [122_335_008, 35_741_872, 98_579_467, 128_654_431, 37_569_523, 47_500_274]
            ),
            Pinned(
                "mixture",
                Law.Mixture(new(0.5, Law.Uniform(SimSpan.Zero, Mean)), new(0.5, Law.Exponential(Mean))),
                [27_574_718, 63_427_407, 174_938_794, 228_309_724, 49_748_700, 56_169_966]
            ),
        ];

    private static IEnumerable<TestCaseData> DayFactors =>
        [
            new TestCaseData(
                Sampler.Gamma(1, 0.1),
                new[]
                {
                    0.9751708752615251,
                    0.9396384900120923,
                    0.7284380366063152,
                    0.9661433424816772,
                    1.0321945271212618,
                    1.1647721995147269,
                }
            ).SetArgDisplayNames("gamma"),
            new TestCaseData(
                Sampler.Lognormal(1, 0.1),
                new[]
                {
                    0.9737412945517138,
                    1.031774445640911,
                    0.9388690040480712,
                    0.9637237587478821,
                    0.7397613295116919,
                    1.174945220494984,
                }
            ).SetArgDisplayNames("lognormal"),
        ];

    [TestCaseSource(nameof(Laws))]
    public void DrawSpan_FromAKnownKey_GivesTheSameMicrosecondsAsEver(Law law, long[] expected)
    {
        Sampler sampler = Sampler.From(law);
        KeyedBits bits = new(20260101);
        long saturated = 0;
        long[] draws = [.. Enumerable.Range(0, 6).Select(_ => sampler.DrawSpan(ref bits, ref saturated).Microseconds)];
        Assert.That(draws, Is.EqualTo(expected), $"results change: now {string.Join(", ", draws)}");
    }

    [TestCaseSource(nameof(DayFactors))]
    public void Draw_OfADayFactor_GivesTheSameNumbersAsEver(Sampler sampler, double[] expected)
    {
        KeyedBits bits = new(20260101);
        double[] draws = [.. Enumerable.Range(0, 6).Select(_ => sampler.Draw(ref bits))];
        Assert.That(draws, Is.EqualTo(expected).Within(1e-14), $"results change: now {string.Join(", ", draws)}");
    }

    private static TestCaseData Pinned(string name, Law law, long[] expected) =>
        new TestCaseData(law, expected).SetArgDisplayNames(name);
}
