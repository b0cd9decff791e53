using CallSim.Engine.Randomness;

namespace CallSim.Engine.Tests.Randomness;

/// <summary>Triangular and geometric laws and mixes: mean, cv, stretching, equality and bounds.</summary>
public sealed class LawMixTests
{
    private static readonly SimSpan Minute = SimSpan.FromMinutes(1);

    private static readonly Law[] All =
    [
        Law.Triangular(Minute, Minute * 2, Minute * 9),
        Law.Hyperexponential(Minute, 2),
        Law.Hyperexponential((0.75, Minute), (0.25, Minute * 5)),
        Law.Geometric(Minute * 3, Minute),
        Law.Mixture(new(0.5, Law.Deterministic(Minute)), new(0.5, Law.Exponential(Minute * 3))),
    ];

    [Test]
    public void MeanAndCv_OfEachFamily_AreThoseOfItsDefinition() =>
        Assert.Multiple(() =>
        {
            // By hand: mean 12 / 3, variance (8² + 1² + 7²) / 36 = 114 / 36, in minutes.
            AssertMoments(All[0], 4, Math.Sqrt(114.0 / 36) / 4);
            AssertMoments(All[1], 1, 2);
            // Mean 0.75 + 1.25 = 2; second moment 2 (0.75 · 1 + 0.25 · 25) = 14, variance 10.
            AssertMoments(All[2], 2, Math.Sqrt(10) / 2);
            // Chance of success 1 / 3: variance (2 / 3) / (1 / 9) = 6.
            AssertMoments(All[3], 3, Math.Sqrt(6) / 3);
            // Mean 2; second moment (1 + 18) / 2, variance 5.5.
            AssertMoments(All[4], 2, Math.Sqrt(5.5) / 2);
        });

    [Test]
    public void Cv_OfNothing_IsZero() =>
        Assert.Multiple(() =>
        {
            Assert.That(Law.Triangular(SimSpan.Zero, SimSpan.Zero, SimSpan.Zero).Cv, Is.Zero);
            Assert.That(Law.Mixture(new LawPart(1, Law.Deterministic(SimSpan.Zero))).Cv, Is.Zero);
            Assert.That(Law.Geometric(Minute, Minute).Cv, Is.Zero);
        });

    [TestCaseSource(nameof(All))]
    public void Times_OfALaw_StretchesTheMeanAndKeepsTheCv(Law law)
    {
        Law twice = law.Times(2);
        Assert.That(twice.Mean, Is.EqualTo(law.Mean * 2));
        Assert.That(twice.Cv, Is.EqualTo(law.Cv).Within(1e-12));
        Assert.That(twice, Is.Not.EqualTo(law));
        Assert.That(twice.Times(0.5), Is.EqualTo(law));
        Assert.That(twice.Times(0.5).GetHashCode(), Is.EqualTo(law.GetHashCode()));
    }

    [Test]
    public void Equals_OfLawsThatDifferInOneParameter_IsFalse()
    {
        Law[] laws =
        [
            .. All,
            Law.Triangular(Minute, Minute * 3, Minute * 8),
            Law.Triangular(SimSpan.Zero, Minute * 3, Minute * 9),
            Law.Hyperexponential(Minute, 3),
            Law.Hyperexponential((0.5, Minute), (0.5, Minute * 3)),
            Law.Geometric(Minute * 3, Minute * 2),
            Law.Mixture(new(0.5, Law.Deterministic(Minute * 3)), new(0.5, Law.Exponential(Minute))),
        ];
        Assert.That(laws, Is.Unique);
    }

    [TestCase(0.1)]
    [TestCase(0.8)]
    [TestCase(0.999)]
    public void GeometricByCv_OfACv_HasItAndTheMean(double cv)
    {
        Law law = Law.GeometricByCv(Minute, cv);
        Assert.That(law.Mean, Is.EqualTo(Minute));
        Assert.That(law.Cv, Is.EqualTo(cv).Within(1e-12));
        Assert.That(law.Unit.Seconds, Is.EqualTo(60 * (1 - (cv * cv))).Within(1e-6));
    }

    [Test]
    public void Unit_OfAStretchedGeometric_StretchesWithIt() =>
        Assert.That(
            (All[3].Unit, All[3].Times(1.5).Unit, All[0].Unit),
            Is.EqualTo((Minute, Minute * 1.5, SimSpan.Zero))
        );

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(0.99999999999)]
    [TestCase(double.NaN)]
    public void GeometricByCv_OutsideItsBounds_Throws(double cv) =>
        AssertThrows("cv", () => Law.GeometricByCv(Minute, cv));

    [TestCase(0.99)]
    [TestCase(100.1)]
    [TestCase(double.NaN)]
    public void Hyperexponential_OfACvOutsideItsBounds_Throws(double cv) =>
        AssertThrows("cv", () => Law.Hyperexponential(Minute, cv));

    [Test]
    public void Triangular_OfBoundsOutOfOrder_Throws() =>
        Assert.Multiple(() =>
        {
            AssertThrows("mode", () => Law.Triangular(Minute * 2, Minute, Minute * 3));
            AssertThrows("highest", () => Law.Triangular(Minute, Minute * 3, Minute * 2));
            AssertThrows("span", () => Law.Triangular(SimSpan.Zero - Minute, Minute, Minute));
        });

    [Test]
    public void Geometric_OfAMeanBelowItsUnit_Throws() =>
        Assert.Multiple(() =>
        {
            AssertThrows("mean", () => Law.Geometric(Minute, Minute * 2));
            AssertThrows("unit", () => Law.Geometric(Minute, SimSpan.Zero));
        });

    [TestCase(0.5, 0.4)]
    [TestCase(0.5, 0.50001)]
    [TestCase(1.5, -0.5)]
    [TestCase(double.NaN, 0.5)]
    public void Mixture_OfSharesThatAreNotOne_Throws(double left, double right)
    {
        Law law = Law.Exponential(Minute);
        Assert.That(() => Law.Mixture(new(left, law), new(right, law)), Throws.InstanceOf<ArgumentException>());
        Assert.That(
            () => Law.Hyperexponential((left, Minute), (right, Minute)),
            Throws.InstanceOf<ArgumentException>()
        );
    }

    [Test]
    public void Mixture_OfNothingTooMuchOrMixtures_Throws()
    {
        LawPart part = new(0.005, Law.Exponential(Minute));
        Assert.Multiple(() =>
        {
            Assert.That(() => Law.Mixture(), Throws.ArgumentException);
            Assert.That(() => Law.Mixture(default), Throws.ArgumentException);
            Assert.That(() => Law.Mixture([.. Enumerable.Repeat(part, 200)]), Throws.ArgumentException);
            Assert.That(() => Law.Mixture(new LawPart(1, All[4])), Throws.ArgumentException);
            Assert.That(() => Law.Hyperexponential(default), Throws.ArgumentException);
        });
    }

    private static void AssertMoments(Law law, double minutes, double cv)
    {
        Assert.That(law.Mean, Is.EqualTo(Minute * minutes));
        Assert.That(law.Cv, Is.EqualTo(cv).Within(1e-12));
    }

    private static void AssertThrows(string parameter, Func<Law> make) =>
        Assert.That(
            make,
            Throws
                .TypeOf<ArgumentOutOfRangeException>()
                .With.Property(nameof(ArgumentException.ParamName))
                .EqualTo(parameter)
        );
}
