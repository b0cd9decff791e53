using CallSim.Engine;
using CallSim.Scenarios.Grammar;

namespace CallSim.Scenarios.Tests.Grammar;

public sealed class SpanTextTests
{
    [TestCase("0", 0L)]
    [TestCase("0s", 0L)]
    [TestCase("250ms", 250_000L)]
    [TestCase("90s", 90_000_000L)]
    [TestCase("4m10s", 250_000_000L)]
    [TestCase("4m05s", 245_000_000L)]
    [TestCase("1.5h", 5_400_000_000L)]
    [TestCase("0.0000004s", 0L)]
    [TestCase("0.0000005s", 1L)]
    [TestCase("2d", 172_800_000_000L)]
    [TestCase("8w", 4_838_400_000_000L)]
    [TestCase("1w2d3h4m5s6ms", 788_645_006_000L)]
    [TestCase("-30s", -30_000_000L)]
    public void Span_OfEachForm_IsMicroseconds(string text, long microseconds)
    {
        Parsed<SimSpan> span = SpanText.Parse(text);

        Assert.That(span.IsOk, Is.True, span.Problem);
        Assert.That(span.Value.Microseconds, Is.EqualTo(microseconds));
    }

    [TestCase("60", "write 60s for seconds, 60m for minutes")]
    [TestCase("3:30", "write 3h30m or 3m30s")]
    [TestCase("1", "write 1s for seconds, 1m for minutes")]
    public void Span_FallingIntoATrap_SaysTheCure(string text, string fix) =>
        Assert.That(SpanText.Parse(text).Fix, Is.EqualTo(fix));

    [TestCase("")]
    [TestCase("-")]
    [TestCase("s")]
    [TestCase("60 s")]
    [TestCase("60sec")]
    [TestCase("10s4m")]
    [TestCase("1m1m")]
    [TestCase("1.2.3s")]
    [TestCase(".5h")]
    [TestCase("5.h")]
    [TestCase("1e3s")]
    [TestCase("--5s")]
    [TestCase("+5s")]
    [TestCase("٣s")]
    [TestCase("99999999999999999w")]
    [TestCase("999999999999w")]
    [TestCase("0x1Fs")]
    public void Span_OfAnotherForm_IsRefused(string text) => Assert.That(SpanText.Parse(text).IsOk, Is.False);

    [Test]
    public void Span_WrittenByTheEngine_ReadsBackTheSame()
    {
        Random random = new(7);
        for (int i = 0; i < 10_000; i++)
        {
            SimSpan span = new(random.NextInt64(0, 1L << random.Next(1, 60)));

            Assert.That(SpanText.Parse(span.ToString()).Value, Is.EqualTo(span));
        }
    }
}
