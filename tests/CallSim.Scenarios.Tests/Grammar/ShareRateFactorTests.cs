using CallSim.Scenarios.Grammar;

namespace CallSim.Scenarios.Tests.Grammar;

public sealed class ShareRateFactorTests
{
    [TestCase("80%", 0.8)]
    [TestCase("0.8", 0.8)]
    [TestCase("0", 0)]
    [TestCase("0%", 0)]
    [TestCase("100%", 1)]
    [TestCase("1%", 0.01)]
    [TestCase("0.5%", 0.005)]
    public void Share_OfEachForm_IsRead(string text, double share) =>
        Assert.That(ShareText.Parse(text).Value, Is.EqualTo(share).Within(1e-15));

    [TestCase("1", "write 100% or 1%")]
    [TestCase("1.0", "write 100% or 1%")]
    [TestCase("80", "write 80%")]
    [TestCase("12,5%", "write 12.5%")]
    [TestCase("12,500%", "write 12.500%")]
    [TestCase("0,8", "write 0.8")]
    [TestCase("08%", "write 8%")]
    public void Share_ThatCouldMeanEither_IsRefusedWithTheCure(string text, string fix) =>
        Assert.That(ShareText.Parse(text).Fix, Is.EqualTo(fix));

    [TestCase("-5%")]
    [TestCase("101%")]
    [TestCase("%")]
    [TestCase("80 %")]
    [TestCase("80％")]
    [TestCase("half")]
    public void Share_OfAnotherForm_IsRefused(string text) => Assert.That(ShareText.Parse(text).IsOk, Is.False);

    [TestCase("100/min", 6000)]
    [TestCase("120/h", 120)]
    [TestCase("900/d", 37.5)]
    [TestCase("2/s", 7200)]
    [TestCase("0.5/min", 30)]
    [TestCase("0/h", 0)]
    [TestCase("-1/h", -1)]
    public void Rate_OfEachUnit_IsANumberAnHour(string text, double perHour) =>
        Assert.That(RateText.Parse(text).Value, Is.EqualTo(perHour));

    [TestCase("100", "write 100/min or 100/h")]
    [TestCase("1,000/h", "write 1000/h")]
    [TestCase("1,5/min", "write 1.5/min")]
    [TestCase("1,000", "write 1000/min or 1000/h")]
    [TestCase("007/h", "write 7/h")]
    [TestCase("100/m", "write 100/min")]
    [TestCase("100/week", null)]
    [TestCase("/min", null)]
    [TestCase("x/min", null)]
    [TestCase("1/2/h", null)]
    public void Rate_OfAnotherForm_IsRefused(string text, string? fix)
    {
        Assert.That(RateText.Parse(text).IsOk, Is.False);
        Assert.That(RateText.Parse(text).Fix, Is.EqualTo(fix));
    }

    [TestCase("0.77", 0.77)]
    [TestCase("x0.9", 0.9)]
    [TestCase("×1.25", 1.25)]
    public void Factor_OfEachForm_IsRead(string text, double factor) =>
        Assert.That(FactorText.Parse(text).Value, Is.EqualTo(factor));

    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("x")]
    [TestCase("xx2")]
    [TestCase("90%")]
    [TestCase("+0.1")]
    [TestCase("10000000")]
    public void Factor_OfAnotherForm_IsRefused(string text) => Assert.That(FactorText.Parse(text).IsOk, Is.False);
}
