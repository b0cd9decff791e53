namespace CallSim.Engine.Tests.Time;

public sealed class SimTimeTests
{
    [TestCase(1, 2)]
    [TestCase(2, 2)]
    [TestCase(3, 2)]
    public void Comparison_OfTwoInstants_IsThatOfTheirMicroseconds(long left, long right)
    {
        (SimTime first, SimTime second) = (new(left), new(right));
        Assert.That(first < second, Is.EqualTo(left < right));
        Assert.That(first > second, Is.EqualTo(left > right));
        Assert.That(first <= second, Is.EqualTo(left <= right));
        Assert.That(first >= second, Is.EqualTo(left >= right));
        Assert.That(Math.Sign(first.CompareTo(second)), Is.EqualTo(left.CompareTo(right)));
    }

    [TestCase(0, "0 s")]
    [TestCase(1_500_000, "1.5 s")]
    [TestCase(1, "0.000001 s")]
    public void ToString_Instant_ReadsInSeconds(long microseconds, string text) =>
        Assert.That(new SimTime(microseconds).ToString(), Is.EqualTo(text));
}
