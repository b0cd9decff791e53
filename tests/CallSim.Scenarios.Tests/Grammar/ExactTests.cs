using System.Globalization;
using CallSim.Scenarios.Grammar;

namespace CallSim.Scenarios.Tests.Grammar;

public sealed class ExactTests
{
    // The parser of the runtime rounds every decimal number rightly.
    [Test]
    public void Nearest_OfAnyDigits_IsWhatTheRuntimeReads()
    {
        Random random = new(5);
        for (int number = 0; number < 20_000; number++)
        {
            string text = Digits(random, random.Next(1, 25)) + "." + Digits(random, random.Next(1, 40));
            Assert.That(Exact.Of(text).Nearest(), Is.EqualTo(double.Parse(text, CultureInfo.InvariantCulture)), text);
        }
    }

    [TestCase("9007199254740993", 9007199254740992)]
    [TestCase("9007199254740995", 9007199254740996)]
    [TestCase("-9007199254740993.000000000000000000001", -9007199254740994)]
    [TestCase("0", 0)]
    [TestCase("-0", 0)]
    [TestCase("0.1", 0.1)]
    [TestCase("1E+22", 1e22)]
    [TestCase("1.5E-7", 1.5e-7)]
    public void Nearest_OfANumberBetweenTwo_IsTheNearerOrTheEvenOne(string text, double nearest) =>
        Assert.That(Exact.Of(text).Nearest(), Is.EqualTo(nearest));

    [Test]
    public void Nearest_OfATwentyFourth_IsTheQuotientRoundedOnce()
    {
        // Whole numbers have no error of their own, so that a division of doubles rounds once.
        for (int number = 0; number < 5000; number++)
        {
            Assert.That(((Exact)number).Nearest(24), Is.EqualTo(number / 24.0));
        }
    }

    [Test]
    public void Of_ADouble_IsTheDecimalThatWasWritten()
    {
        foreach (string text in (string[])["0.1", "33.3", "1234567.89", "0.000012", "1000000000000000000000"])
        {
            Assert.That(Exact.Of(double.Parse(text, CultureInfo.InvariantCulture)).ToString(), Is.EqualTo(text));
        }
    }

    [Test]
    public void Sums_Products_AndOrder_AreThoseOfDecimals()
    {
        Random random = new(6);
        for (int pair = 0; pair < 5000; pair++)
        {
            decimal one = Small(random);
            decimal other = Small(random);
            Exact left = Of(one);
            Exact right = Of(other);
            Assert.That((left + right).ToString(), Is.EqualTo(Text(one + other)));
            Assert.That((left * right).ToString(), Is.EqualTo(Text(one * other)));
            Assert.That((-left).ToString(), Is.EqualTo(Text(-one)));
            Assert.That(left.Hundredth.ToString(), Is.EqualTo(Text(one / 100)));
            Assert.That(left.CompareTo(right), Is.EqualTo(one.CompareTo(other)));
            Assert.That(left.IsWhole, Is.EqualTo(decimal.Floor(one) == one));
            Assert.That(left.Rounded(9999), Is.EqualTo((long)decimal.Round(one, MidpointRounding.AwayFromZero)));
            Assert.That(left.RoundedUp().ToString(), Is.EqualTo(Text(decimal.Floor(one + 0.5m))));
        }
    }

    [Test]
    public void Rounded_BeyondTheMost_IsTheMost()
    {
        Assert.That(((Exact)12).Rounded(10), Is.EqualTo(10));
        Assert.That(((Exact)(-12)).Rounded(10), Is.EqualTo(-10));
    }

    private static decimal Small(Random random)
    {
        decimal[] divisors = [1, 2, 8, 10, 1000];
        return random.Next(-4000, 4000) / divisors[random.Next(divisors.Length)];
    }

    private static Exact Of(decimal number) => Exact.Of(number.ToString(CultureInfo.InvariantCulture));

    private static string Text(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    private static string Digits(Random random, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + random.Next(10))));
}
