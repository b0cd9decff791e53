using CallSim.Engine.Randomness;
using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics;

namespace CallSim.Engine.Tests.Randomness;

public sealed class LawByCvTests
{
    private static readonly SimSpan Mean = SimSpan.FromMinutes(3);

    [TestCase(0.1, 429.83142158)]
    [TestCase(0.5, 2.2360679774997896)]
    [TestCase(1, 1)]
    [TestCase(2, 0.52272320)]
    [TestCase(1000, 0.00128)]
    public void Cv_OfWeibull_IsThatOfItsShape(double shape, double expected) =>
        Assert.That(Law.Weibull(Mean, shape).Cv, Is.EqualTo(expected).Within(0.2).Percent);

    [Test]
    public void WeibullByCv_OfAnyCv_HasIt()
    {
        Gen<double> cvs = Gen.Choose(-2880, 2630).Select(step => Math.Pow(10, step / 1000.0));
        Prop.ForAll(cvs.ToArbitrary(), cv => Math.Abs((Law.WeibullByCv(Mean, cv).Cv / cv) - 1) < 1e-9)
            .QuickCheckThrowOnFailure();
    }

    [TestCase(0.5)]
    [TestCase(1.5)]
    [TestCase(20)]
    [TestCase(900)]
    public void WeibullByCv_OfAShapesCv_HasTheShape(double shape) =>
        Assert.That(
            Law.WeibullByCv(Mean, Law.Weibull(Mean, shape).Cv).Shape,
            Is.EqualTo(shape).Within(shape > 100 ? 1e-8 * shape : 1e-11 * shape)
        );

    [Test]
    public void GammaFunction_FromOneUpwards_AgreesWithTheReference()
    {
        IEnumerable<double> gaps =
            from step in Enumerable.Range(0, 2001)
            let x = 1 + (step / 100.0)
            select Math.Abs(GammaFunction.Log(x) - SpecialFunctions.GammaLn(x))
                / Math.Max(1, SpecialFunctions.GammaLn(x));
        Assert.That(gaps.Max(), Is.LessThan(2e-14));
    }

    [Test]
    public void ErlangByCv_OfEveryNumberOfStages_FindsIt() =>
        Assert.That(
            Enumerable.Range(1, 10_000).Select(stages => Law.ErlangByCv(Mean, 1 / Math.Sqrt(stages)).Shape),
            Is.EqualTo(Enumerable.Range(1, 10_000))
        );

    [Test]
    public void ErlangByCv_OfNoWholeNumberOfStages_NamesTheNearest() =>
        Assert.That(
            () => Law.ErlangByCv(Mean, 0.6),
            Throws
                .TypeOf<ArgumentOutOfRangeException>()
                .With.Message.Contains("0.7071067811865475 (2 stages)")
                .And.Message.Contains("0.5773502691896258 (3)")
        );

    [TestCase(0)]
    [TestCase(-0.5)]
    [TestCase(1.1)]
    [TestCase(0.0099)]
    [TestCase(1e-300)]
    [TestCase(1e300)]
    [TestCase(double.NaN)]
    public void ErlangByCv_OutsideItsBounds_Throws(double cv) => AssertThrows(() => Law.ErlangByCv(Mean, cv));

    [TestCase(0.001)]
    [TestCase(430)]
    [TestCase(double.NaN)]
    public void WeibullByCv_OutsideItsBounds_Throws(double cv) => AssertThrows(() => Law.WeibullByCv(Mean, cv));

    [TestCase(0)]
    [TestCase(0.578)]
    [TestCase(double.NaN)]
    public void UniformByCv_OutsideItsBounds_Throws(double cv) => AssertThrows(() => Law.UniformByCv(Mean, cv));

    [Test]
    public void UniformByCv_OfTheGreatestCv_BeginsAtZero()
    {
        Law law = Law.UniformByCv(Mean, 1 / Math.Sqrt(3));
        Assert.That((law.Lowest, law.Highest), Is.EqualTo((SimSpan.Zero, Mean * 2)));
    }

    [TestCase(0.001)]
    [TestCase(0.25)]
    [TestCase(0.57)]
    public void UniformByCv_OfACv_HasItAndTheMean(double cv)
    {
        Law law = Law.UniformByCv(Mean, cv);
        Assert.That(law.Mean, Is.EqualTo(Mean));
        Assert.That(law.Cv, Is.EqualTo(cv).Within(1e-8));
    }

    [Test]
    public void Cv_OfEveryOtherFamily_IsAsItsParametersSay() =>
        Assert.Multiple(() =>
        {
            Assert.That(Law.Deterministic(Mean).Cv, Is.Zero);
            Assert.That(Law.Exponential(Mean).Cv, Is.EqualTo(1));
            Assert.That(Law.Lognormal(Mean, 0.7).Cv, Is.EqualTo(0.7));
            Assert.That(Law.Gamma(Mean, 0.7).Cv, Is.EqualTo(0.7));
            Assert.That(Law.Erlang(Mean, 4).Cv, Is.EqualTo(0.5));
            Assert.That(Law.Uniform(SimSpan.Zero, SimSpan.Zero).Cv, Is.Zero);
            Assert.That(Law.Empirical([SimSpan.Zero]).Cv, Is.Zero);
            Assert.That(Law.Empirical([Mean, Mean * 3]).Cv, Is.EqualTo(0.5).Within(1e-15));
        });

    private static void AssertThrows(Func<Law> make) =>
        Assert.That(
            make,
            Throws
                .TypeOf<ArgumentOutOfRangeException>()
                .With.Property(nameof(ArgumentException.ParamName))
                .EqualTo("cv")
        );
}
