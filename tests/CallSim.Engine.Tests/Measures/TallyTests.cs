using CallSim.Engine.Measures;
using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.Statistics;

namespace CallSim.Engine.Tests.Measures;

public sealed class TallyTests
{
    private static readonly Arbitrary<List<int>> Lists = Gen.Choose(-1_000_000, 1_000_000).ListOf().ToArbitrary();

    [Test]
    public void Record_OfAnyNumbers_AgreesWithTheReference() =>
        Prop.ForAll(Lists, values => Agrees(Of(values), values)).QuickCheckThrowOnFailure();

    [Test]
    public void Add_OfTwoTallies_AgreesWithOneOfAllInEitherOrder() =>
        Prop.ForAll(
                Lists,
                Lists,
                (left, right) =>
                {
                    List<int> all = [.. left, .. right];
                    return Agrees(Merged(left, right), all) && Agrees(Merged(right, left), all);
                }
            )
            .QuickCheckThrowOnFailure();

    [Test]
    public void Variance_OfSmallSpreadFarFromZero_KeepsItsDigits()
    {
        Tally tally = new();
        foreach (double value in new[] { 1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16 })
        {
            tally.Record(value);
        }

        Assert.That(tally.Variance, Is.EqualTo(30).Within(1e-9));
    }

    [Test]
    public void Tally_WithTooFewNumbers_HasNoMeanOrVariance()
    {
        Tally tally = new();
        Assert.That((tally.Count, tally.Mean, tally.Variance), Is.EqualTo((0L, double.NaN, double.NaN)));
        tally.Record(3);
        Assert.That((tally.Count, tally.Mean, tally.StandardDeviation), Is.EqualTo((1L, 3.0, double.NaN)));
    }

    [Test]
    public void Add_OfAnEmptyTallyToAnEmptyOne_LeavesNothingBehind()
    {
        Tally tally = new();
        tally.Add(new Tally());
        tally.Record(3);
        Assert.That((tally.Count, tally.Mean, tally.Min, tally.Max), Is.EqualTo((1L, 3.0, 3.0, 3.0)));
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Record_OfNoFiniteNumber_Throws(double value) =>
        Assert.That(() => new Tally().Record(value), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static bool Agrees(Tally tally, List<int> values)
    {
        double[] numbers = [.. values.Select(value => value / 100.0)];
        return tally.Count == numbers.Length
            && Near(tally.Mean, numbers.Mean())
            && Near(tally.Variance, numbers.Variance())
            && Near(tally.StandardDeviation, numbers.StandardDeviation())
            && tally.Min.Equals(numbers.DefaultIfEmpty(double.PositiveInfinity).Min())
            && tally.Max.Equals(numbers.DefaultIfEmpty(double.NegativeInfinity).Max());
    }

    private static bool Near(double value, double reference) =>
        (double.IsNaN(value) && double.IsNaN(reference))
        || Math.Abs(value - reference) <= 1e-9 * Math.Max(1, Math.Abs(reference));

    private static Tally Of(List<int> values)
    {
        Tally tally = new();
        values.ForEach(value => tally.Record(value / 100.0));
        return tally;
    }

    private static Tally Merged(List<int> first, List<int> second)
    {
        Tally tally = Of(first);
        tally.Add(Of(second));
        return tally;
    }
}
