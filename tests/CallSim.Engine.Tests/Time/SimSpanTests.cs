namespace CallSim.Engine.Tests.Time;

public sealed class SimSpanTests
{
    [TestCase(0.0000004, 0)]
    [TestCase(0.0000005, 1)]
    [TestCase(-0.0000005, -1)]
    [TestCase(1.5, 1_500_000)]
    public void FromSeconds_Fraction_RoundsToTheNearestMicrosecond(double seconds, long microseconds) =>
        Assert.That(SimSpan.FromSeconds(seconds).Microseconds, Is.EqualTo(microseconds));

    [Test]
    public void FromDays_OfADayAndAHalf_IsThirtySixHours() =>
        Assert.That(SimSpan.FromDays(1.5), Is.EqualTo(SimSpan.FromHours(36)));

    [Test]
    public void FromSeconds_TooLong_Saturates()
    {
        Assert.That(SimSpan.FromSeconds(double.PositiveInfinity), Is.EqualTo(SimSpan.Max));
        Assert.That(SimSpan.FromSeconds(-1e300), Is.EqualTo(new SimSpan(-SimSpan.Max.Microseconds)));
    }

    [Test]
    public void FromSeconds_NotANumber_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SimSpan.FromSeconds(double.NaN));

    [TestCase(0, "0s")]
    [TestCase(250_000, "0.25s")]
    [TestCase(90_000_000, "1m30s")]
    [TestCase(5_400_000_000, "1h30m")]
    [TestCase(86_400_000_000, "1d")]
    [TestCase(-60_000_000, "-1m")]
    public void ToString_Span_ReadsAsInAScenario(long microseconds, string text) =>
        Assert.That(new SimSpan(microseconds).ToString(), Is.EqualTo(text));

    [Test]
    public void Operators_SpansAndInstants_AddUp()
    {
        SimTime noon = SimTime.Zero + SimSpan.FromHours(12);
        Assert.That(
            noon - SimSpan.FromMinutes(30) - (SimTime.Zero + SimSpan.FromHours(11)),
            Is.EqualTo(SimSpan.FromMinutes(30))
        );
        Assert.That(SimSpan.FromMinutes(1) * 3, Is.EqualTo(SimSpan.FromMinutes(3)));
        Assert.That(SimSpan.FromSeconds(1) * 0.5, Is.EqualTo(new SimSpan(500_000)));
        Assert.That(SimSpan.FromSeconds(1) < SimSpan.FromSeconds(2), Is.True);
        Assert.That(noon > SimTime.Zero, Is.True);
    }
}
