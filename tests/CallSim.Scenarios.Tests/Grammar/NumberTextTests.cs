using CallSim.Scenarios.Grammar;

namespace CallSim.Scenarios.Tests.Grammar;

public sealed class NumberTextTests
{
    [TestCase("0", 0)]
    [TestCase("12", 12)]
    [TestCase("-3", -3)]
    [TestCase("0.85", 0.85)]
    [TestCase("-0.5", -0.5)]
    [TestCase("100.00", 100)]
    public void Number_Plain_IsRead(string text, double value) =>
        Assert.That(NumberText.Parse(text).Value, Is.EqualTo(value));

    [TestCase("010", "write 10")]
    [TestCase("00.5", "write 0.5")]
    [TestCase("1,5", "write 1.5")]
    [TestCase("1,000", "write 1000")]
    [TestCase("-12,345", "write -12345")]
    [TestCase("1,234,567", "write 1234567")]
    [TestCase("1,234.5", "write 1234.5")]
    [TestCase("0,125", "write 0.125")]
    [TestCase("1234,567", "write 1234.567")]
    [TestCase("1,23,4", null)]
    [TestCase("1,", null)]
    public void Number_ThatCouldMeanAnother_IsRefusedWithTheCure(string text, string? fix) =>
        Assert.That(NumberText.Parse(text).Fix, Is.EqualTo(fix));

    [TestCase("")]
    [TestCase("-")]
    [TestCase(".5")]
    [TestCase("5.")]
    [TestCase("1e3")]
    [TestCase("0x1F")]
    [TestCase("0o7")]
    [TestCase(".nan")]
    [TestCase(".inf")]
    [TestCase("NaN")]
    [TestCase("yes")]
    [TestCase("3:30")]
    [TestCase("1_000")]
    [TestCase("+5")]
    [TestCase("--5")]
    [TestCase(" 5")]
    [TestCase("٣")]
    [TestCase("1.2.3")]
    public void Number_OfAnotherForm_IsRefused(string text) => Assert.That(NumberText.Parse(text).IsOk, Is.False);

    [Test]
    public void Number_BeyondDouble_IsRefused() => Assert.That(NumberText.Parse(new string('9', 400)).IsOk, Is.False);
}
