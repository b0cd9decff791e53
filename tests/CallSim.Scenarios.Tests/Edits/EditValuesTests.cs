namespace CallSim.Scenarios.Tests.Edits;

public sealed class EditValuesTests
{
    [TestCase("20..26:2", "20 22 24 26")]
    [TestCase("20..25:2", "20 22 24")]
    [TestCase("5..5:1", "5")]
    [TestCase("0.1..0.3:0.1", "0.1 0.2 0.3")]
    [TestCase("-2..+1:1", "-2 -1 +0 +1")]
    [TestCase("-3..-1:1", "-3 -2 -1")]
    [TestCase("0..1:0.25", "0 0.25 0.5 0.75 1")]
    [TestCase("2m..3m30s:30s", "2m 2m30s 3m 3m30s")]
    [TestCase("10%..30%:10%", "10% 20% 30%")]
    [TestCase("0.5%..1.5%:0.5%", "0.5% 1% 1.5%")]
    [TestCase("x0.8..x1.2:x0.2", "x0.8 x1 x1.2")]
    [TestCase("x0.8..1.2:0.2", "x0.8 x1 x1.2")]
    [TestCase("+1..+3:1", "+1 +2 +3")]
    [TestCase("-1..+1:1", "-1 +0 +1")]
    [TestCase("+10s..+30s:10s", "+10s +20s +30s")]
    [TestCase("20,24,30", "20 24 30")]
    [TestCase("one", "one")]
    [TestCase("fifo, ranked", "fifo ranked")]
    [TestCase("[lines.a, lines.b],[lines.a]", "[lines.a, lines.b]|[lines.a]")]
    [TestCase(
        "{ exponential: 2m },{ gamma: { mean: 2m, cv: 1 } }",
        "{ exponential: 2m }|{ gamma: { mean: 2m, cv: 1 } }"
    )]
    [TestCase("2m,3m", "2m 3m")]
    public void Parse_OfEachForm_GivesTheValues(string text, string expected)
    {
        EditValues? values = EditValues.Parse(text, out string mistake);
        Assert.That(mistake, Is.Empty);
        string[] found = [.. Enumerable.Range(0, (int)values!.Count).Select(place => values[place])];
        Assert.That(
            found,
            Is.EqualTo(
                expected.Split(
                    expected.Contains('|') ? '|'
                    : expected.Contains('{') ? '|'
                    : ' '
                )
            )
        );
    }

    [TestCase("1..3", "has no step")]
    [TestCase("1..3:0", "has the step 0")]
    [TestCase("1..3:-1", "has a negative step")]
    [TestCase("3..1:1", "is empty: 1 is below 3")]
    [TestCase("1m..3m:1", "mixes units")]
    [TestCase("1..3m:1", "mixes units")]
    [TestCase("10%..30%:0.1", "mixes units")]
    [TestCase("1..x3:1", "mixes units")]
    [TestCase("-2..2:2", "mixes changes and values: '-2' changes what stands there, '2' takes its place")]
    [TestCase("-2..0:1", "mixes changes and values")]
    [TestCase("+0,10,-1", "mixes changes and values: '+0' changes what stands there, '10' takes its place")]
    [TestCase("a..b:1", "must have numbers, spans, shares or factors")]
    [TestCase("1..3:", "must have numbers, spans, shares or factors")]
    [TestCase("..3:1", "must have numbers, spans, shares or factors")]
    [TestCase("0..1:0.0000000000000001", "more than 1,000,000,000,000 values")]
    [TestCase("1,,2", "has an empty value")]
    [TestCase("", "has an empty value")]
    [TestCase("1,2,1", "has a value twice")]
    public void Parse_OfWhatIsNoRange_SaysWhatIsWrong(string text, string expected)
    {
        Assert.That(EditValues.Parse(text, out string mistake), Is.Null);
        Assert.That(mistake, Does.Contain(expected));
    }

    [Test]
    public void Parse_OfAHugeRange_HoldsNoValues()
    {
        EditValues values = EditValues.Parse("0..999999999999:1", out _)!;
        Assert.That(values.Count, Is.EqualTo(EditValues.Most));
        Assert.That(values[EditValues.Most - 1], Is.EqualTo("999999999999"));
    }
}
