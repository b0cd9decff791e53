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
    [TestCase("0..20s:10s", "0s 10s 20s")]
    [TestCase("+0..+20s:10s", "+0s +10s +20s")]
    [TestCase("0..10%:5%", "0% 5% 10%")]
    [TestCase("100/h..120/h:10/h", "100/h 110/h 120/h")]
    [TestCase("0.1/min..0.3/min:0.1/min", "0.1/min 0.2/min 0.3/min")]
    [TestCase("1 / s..2 / s:0.5 / s", "1/s 1.5/s 2/s")]
    [TestCase("900/d..1000/d:100/d", "900/d 1000/d")]
    [TestCase("0..2/h:1/h", "0/h 1/h 2/h")]
    [TestCase("+10/h..+30/h:10/h", "+10/h +20/h +30/h")]
    [TestCase("-10/h..+10/h:10/h", "-10/h +0/h +10/h")]
    [TestCase("0.1pp..0.3pp:0.1pp", "0.1pp 0.2pp 0.3pp")]
    [TestCase("-0.2..-0.1:0.1", "-0.2 -0.1")]
    [TestCase("x0.1..x0.3:0.1", "x0.1 x0.2 x0.3")]
    [TestCase("×0.9..×1.1:×0.1", "x0.9 x1 x1.1")]
    [TestCase("0.1s..0.3s:0.1s", "0.1s 0.2s 0.3s")]
    [TestCase("250ms..750ms:250ms", "0.25s 0.5s 0.75s")]
    [TestCase("1w..2w:1w", "7d 14d")]
    [TestCase("1h..2h:30m", "1h 1h30m 2h")]
    [TestCase("8:00..09:00:30m", "08:00 08:30 09:00")]
    [TestCase("23:30..24:00:15m", "23:30 23:45 24:00")]
    [TestCase("08:00:30..08:01:30:30s", "08:00:30 08:01 08:01:30")]
    [TestCase("20,24,30", "20 24 30")]
    [TestCase("100/h,2/min", "100/h 2/min")]
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
    [TestCase("10%..30%:5pp", "mixes units")]
    [TestCase("100/h..120/min:5/h", "mixes units")]
    [TestCase("100/h..120/h:5", "as in 100/h..120/h:5/h, with one unit")]
    [TestCase("100/m..120/m:5/m", "must have numbers, spans, shares, rates or factors")]
    [TestCase("08:00..10:00:5", "as in 08:00..10:00:30m")]
    [TestCase("08:00..10:00:1.5s", "a part of a second")]
    [TestCase("08:00..10:00", "has no step")]
    [TestCase("10:00..08:00:1h", "is empty: 08:00 is below 10:00")]
    [TestCase("x10%..x20%:x5%", "must have numbers, spans, shares, rates or factors")]
    [TestCase("0..99999999999999999999:0.000000000000000001", "more than 1,000,000,000,000 values")]
    [TestCase("0.8..1.2", "--design latin:N needs no step")]
    [TestCase("1..x3:1", "mixes units")]
    [TestCase("-2..2:2", "mixes changes and values: '-2' changes what stands there, '2' takes its place")]
    [TestCase("-2..0:1", "mixes changes and values")]
    [TestCase("8..+14:1", "mixes changes and values: '+14' changes what stands there, '8' takes its place")]
    [TestCase("+4..9:1", "mixes changes and values: '+4' changes what stands there, '9' takes its place")]
    [TestCase("0..+4:1", "mixes changes and values: '+4' changes what stands there, '0' takes its place")]
    [TestCase("0..+20s:10s", "mixes changes and values: '+20s' changes what stands there, '0s' takes its place")]
    [TestCase("+0..4:1", "mixes changes and values: '+0' changes what stands there, '4' takes its place")]
    [TestCase("-10%..30%:10%", "mixes changes and values: '-10%' changes what stands there, '30%' takes its place")]
    [TestCase("+10/h..30/h:10/h", "mixes changes and values")]
    [TestCase("+9..4:1", "mixes changes and values")]
    [TestCase("x0.8..+1.2:0.2", "mixes changes and values")]
    [TestCase("+0,10,-1", "mixes changes and values: '+0' changes what stands there, '10' takes its place")]
    [TestCase("a..b:1", "must have numbers, spans, shares, rates or factors")]
    [TestCase("1..3:", "must have numbers, spans, shares, rates or factors")]
    [TestCase("..3:1", "must have numbers, spans, shares, rates or factors")]
    [TestCase("0..1:0.0000000000000001", "more than 1,000,000,000,000 values")]
    [TestCase("1,,2", "has an empty value")]
    [TestCase("", "has an empty value")]
    [TestCase("1,2,1", "has a value twice")]
    public void Parse_OfWhatIsNoRange_SaysWhatIsWrong(string text, string expected)
    {
        Assert.That(EditValues.Parse(text, out string mistake), Is.Null);
        Assert.That(mistake, Does.Contain(expected));
    }

    [TestCase("8..+14")]
    [TestCase("+4..9")]
    [TestCase("0..+4")]
    [TestCase("-2..2")]
    [TestCase("-0.5..0.5")]
    [TestCase("+1m..3m")]
    public void Parse_ForStrataOfChangesAndValues_SaysThatTheyMix(string text)
    {
        Assert.That(EditValues.Parse(text, strata: 2, out string mistake), Is.Null);
        Assert.That(mistake, Does.StartWith($"'{text}' mixes changes and values"));
    }

    [TestCase("20..24", 2, "20 21 22 23 24")]
    [TestCase("-1..+1", 2, "-1 +0 +1")]
    [TestCase("+0..+2", 2, "+0 +1 +2")]
    [TestCase("7..7", 3, "7")]
    [TestCase("0.5..0.5", 3, "0.5")]
    [TestCase("0.8..1.2:0.2", 50, "0.8 1 1.2")]
    [TestCase("08:00..08:03", 50, "08:00 08:01 08:02 08:03")]
    [TestCase("08:00..08:00:02", 50, "08:00 08:00:01 08:00:02")]
    [TestCase("0..0.003ms", 4, "0s 0.000001s 0.000002s 0.000003s")]
    [TestCase("a,b", 50, "a b")]
    public void Parse_ForStrata_GivesTheValuesThereAre(string text, int strata, string expected)
    {
        EditValues values = EditValues.Parse(text, strata, out string mistake)!;
        Assert.That(mistake, Is.Empty);
        Assert.That(values.IsContinuous, Is.False);
        Assert.That(
            Enumerable.Range(0, (int)values.Count).Select(place => values[place]),
            Is.EqualTo(expected.Split(' '))
        );
    }

    [TestCase("0.8..1.2", 50, "0.8", "0.80001", "1.19999")]
    [TestCase("0.8..1", 2, "0.8", "0.801", "0.999")]
    [TestCase("0.0..1", 1, "0", "0.01", "0.99")]
    [TestCase("x0.8..1.2", 50, "x0.8", "x0.80001", "x1.19999")]
    [TestCase("10%..30%", 10, "10%", "10.01%", "29.99%")]
    [TestCase("100/h..120/h", 10, "100/h", "100.01/h", "119.99/h")]
    [TestCase("0..5m", 50, "0s", "0.01s", "4m59.99s")]
    [TestCase("-2m..-1m", 5, "-2m", "-1m59.9s", "-1m0.1s")]
    [TestCase("0.123456789..0.5", 5, "0.123456789", "0.12345679", "0.499999999")]
    public void Parse_ForStrataOfARangeWithoutStep_GivesValuesUpToItsEnd(
        string text,
        int strata,
        string first,
        string second,
        string last
    )
    {
        EditValues values = EditValues.Parse(text, strata, out string mistake)!;
        Assert.That(mistake, Is.Empty);
        Assert.That(values.IsContinuous, Is.True);
        Assert.That(values.Count, Is.GreaterThanOrEqualTo(100L * strata));
        Assert.That(
            new[] { values[0], values[1], values[values.Count - 1] },
            Is.EqualTo(new[] { first, second, last })
        );
    }

    [TestCase("0.0000000000000001..1", "has ends of too many digits")]
    [TestCase("0..9999999999999", "write ends that are nearer to each other")]
    [TestCase("5..3", "is empty")]
    [TestCase("5..3m", "mixes units")]
    [TestCase("5..", "must have numbers")]
    public void Parse_ForStrataOfWhatIsNoRange_SaysWhatIsWrong(string text, string expected)
    {
        Assert.That(EditValues.Parse(text, 50, out string mistake), Is.Null);
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
