using CallSim.Statistics;

namespace CallSim.Tests.Statistics;

/// <summary>Holm's correction against values worked out by hand.</summary>
public sealed class HolmTests
{
    [Test]
    public void Adjusted_OfFourTests_AreThoseWorkedOutByHand()
    {
        // In order: 0.005 · 4 = 0.02; 0.01 · 3 = 0.03; 0.03 · 2 = 0.06; 0.04 · 1 = 0.04, which is not below 0.06.
        double?[] adjusted = [.. Holm.Adjusted([0.01, 0.04, 0.03, 0.005])];
        Assert.That(adjusted, Is.EqualTo(new double?[] { 0.03, 0.06, 0.06, 0.02 }).Within(1e-15));
    }

    [Test]
    public void Adjusted_OfLargeValues_IsAtMostOne() =>
        Assert.That(Holm.Adjusted([0.6, 0.9]), Is.EqualTo(new double?[] { 1, 1 }));

    [Test]
    public void Adjusted_OfOneTest_IsItsValue() =>
        Assert.That(Holm.Adjusted([0.05]), Is.EqualTo(new double?[] { 0.05 }));

    [Test]
    public void Adjusted_WhereThereIsNoTest_IsNoneAndNoPartOfTheFamily() =>
        Assert.That(Holm.Adjusted([null, 0.02, null, 0.03]), Is.EqualTo(new double?[] { null, 0.04, null, 0.04 }));

    [Test]
    public void Adjusted_OfNothing_IsEmpty() => Assert.That(Holm.Adjusted([]), Is.Empty);

    [Test]
    public void Verdicts_OfTenTestsWithoutAnyDifference_ErrTogetherInFivePercent()
    {
        // Ten values that are uniform, as those of true null hypotheses are: one below 5 % in 40 % of families before, in 5 % after.
        Random random = new(3);
        const int families = 20_000;
        int before = 0;
        int after = 0;
        for (int family = 0; family < families; family++)
        {
            double?[] values = [.. Enumerable.Range(0, 10).Select(_ => (double?)random.NextDouble())];
            before += values.Any(value => value <= 0.05) ? 1 : 0;
            after += Holm.Adjusted(values).Any(value => value <= 0.05) ? 1 : 0;
        }

        Assert.That((double)before / families, Is.EqualTo(1 - Math.Pow(0.95, 10)).Within(0.015));
        Assert.That((double)after / families, Is.EqualTo(1 - Math.Pow(0.995, 10)).Within(0.006));
    }
}
