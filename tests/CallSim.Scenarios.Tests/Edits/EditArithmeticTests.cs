using System.Globalization;
using CallSim.Model;

namespace CallSim.Scenarios.Tests.Edits;

/// <summary>What changes make of a value is the value that a decimal calculation makes of it, written by hand: the same plan, to the last bit.</summary>
public sealed class EditArithmeticTests
{
    private const string Text = """
        callsim: 1
        time: { start: 08:00, length: 2h, interval: 30m }
        targets: { service_level: { within: [20s, 40s], at_least: 80% }, asa: { at_most: 30s } }
        contacts:
          enquiry:
            arrivals: { rate: 200/h }
            talk: { gamma: { mean: 3m, cv: 0.8 } }
            patience: { exponential: 2m }
            wrap_up: 15s
            balks: 30%
        agents:
          desk: { count: 120, shrinkage: 12%, cost: { hour: 20 } }
        """;

    private static readonly Kind[] s_kinds =
    [
        new("agents.desk.count", "", 100, 300),
        new("agents.desk.cost.hour", "", 0, 1000),
        new("agents.desk.shrinkage", "%", 0, 60),
        new("contacts.enquiry.balks", "%", 0, 100),
        new("targets.service_level.at_least", "%", 0, 100),
        new("contacts.enquiry.arrivals.rate", "/h", 0, 900),
        new("contacts.enquiry.arrivals.rate", "/d", 0, 20_000),
        new("contacts.enquiry.arrivals.rate", "/min", 0, 15),
        new("contacts.enquiry.talk.gamma.cv", "", 0.2m, 5),
        new("contacts.enquiry.talk.gamma.cv", "%", 20, 500),
        new("contacts.enquiry.wrap_up", "s", 0, 300),
        new("contacts.enquiry.wrap_up", "m", 0, 5),
        new("contacts.enquiry.patience.exponential", "s", 1, 900),
        new("contacts.enquiry.patience.exponential", "h", 0.01m, 2),
        new("targets.asa.at_most", "ms", 1, 60_000),
    ];

    [TestCaseSource(nameof(s_kinds))]
    public void Changes_OfAValue_MakeTheValueWrittenByHand(Kind kind)
    {
        Random random = new(7);
        int tried = 0;
        while (tried < 60)
        {
            decimal value = Decimal(random, kind.Least, kind.Most);
            List<string> changes = [kind.Text(value)];
            int count = random.Next(1, 6);
            for (int change = 0; change < count; change++)
            {
                value = Changed(random, kind, value, changes);
            }

            if (value < kind.Least || value > kind.Most || decimal.Round(value, 9) != value)
            {
                continue;
            }

            tried++;
            Assert.That(
                Hash([.. changes.Select(change => (kind.Path, change))]),
                Is.EqualTo(Hash((kind.Path, kind.Text(value)))),
                $"{kind.Path}: {string.Join(" ", changes)} = {kind.Text(value)}"
            );
        }
    }

    [TestCase("contacts.enquiry.balks", "-10% -20%", "0%")]
    [TestCase("contacts.enquiry.balks", "+12.3% -0.3%", "42%")]
    [TestCase("contacts.enquiry.balks", "+0.3", "0.6")]
    [TestCase("targets.service_level.at_least", "+5%", "85%")]
    [TestCase("targets.service_level.at_least", "+5%", "0.85")]
    [TestCase("agents.desk.count", "x1.1", "132")]
    [TestCase("agents.desk.count", "x1.1 x1.1 x1.1", "159.72")]
    [TestCase("agents.desk.count", "+0.1 +0.1 +0.1 +0.1 +0.1 +0.1 +0.1 +0.1 +0.1 +0.1", "121")]
    [TestCase("agents.desk.shrinkage", "+5%", "17%")]
    [TestCase("agents.desk.shrinkage", "+0.3%", "0.123")]
    [TestCase("contacts.enquiry.arrivals.rate", "x1.1", "220/h")]
    [TestCase("contacts.enquiry.arrivals.rate", "+1/d -24/d", "4777/d")]
    [TestCase("contacts.enquiry.arrivals.rate", "x0.001", "4.8/d")]
    [TestCase("contacts.enquiry.arrivals", "x1.1", "{ rate: 220/h }")]
    [TestCase("contacts.enquiry.arrivals", "x1.1 x1.1 x1.1", "{ rate: 266.2/h }")]
    [TestCase("contacts.enquiry.talk.gamma.cv", "+0.1 +0.1", "100%")]
    [TestCase("contacts.enquiry.wrap_up", "x1.1 x1.1 x1.1", "19.965s")]
    [TestCase("contacts.enquiry.wrap_up", "x0.00000001 +0.00000035s -0.0000003s", "0s")]
    [TestCase("contacts.enquiry.wrap_up", "x0.00000001 +0.00000035s", "0.000001s")]
    [TestCase("targets.service_level.within", "x1.1", "[22s, 44s]")]
    public void Changes_OfTheValuesThere_MakeTheValueWrittenByHand(string path, string changes, string value) =>
        Assert.That(Hash([.. changes.Split(' ').Select(change => (path, change))]), Is.EqualTo(Hash((path, value))));

    [Test]
    public void Changes_OfAGoal_MakeItsBoundToTheLastDigit() =>
        Assert.That(
            Plan(("targets.service_level.at_least", "+5%")).Targets.Goals.ServiceLevelAtLeast,
            Is.EqualTo(0.85)
        );

    [TestCase("contacts.enquiry.arrivals={ profile: [100, 33.3], every: 1h }", "contacts.enquiry.arrivals")]
    [TestCase("agents.desk.count={ profile: [100, 133.3], every: 1h }", "agents.desk.count")]
    public void Changes_OfAProfile_MakeTheProfileWrittenByHand(string profile, string path)
    {
        Edit edit = Edit.Parse(profile)!;
        string scaled = edit.Value.Replace("133.3", "146.63").Replace("33.3", "36.63").Replace("100", "110");
        Assert.That(Hash((path, edit.Value), (path, "x1.1")), Is.EqualTo(Hash((path, scaled))));
    }

    [TestCase("agents.desk.count", "x0.9..x1.1:0.1", "108 120 132")]
    [TestCase("contacts.enquiry.arrivals.rate", "x0.9..x1.1:0.1", "180/h 200/h 220/h")]
    [TestCase("contacts.enquiry.arrivals.times", "0.9..1.1:0.1", "{rate:180/h} {rate:200/h} {rate:220/h}")]
    [TestCase("contacts.enquiry.balks", "-30%..+30%:30%", "0% 30% 60%")]
    [TestCase("contacts.enquiry.wrap_up", "+0s..+20s:10s", "15s 25s 35s")]
    public void Values_OfASweep_AreThoseWrittenByHand(string path, string range, string values)
    {
        EditValues? swept = EditValues.Parse(range, out string mistake);
        string whole = path.Replace(".times", "", StringComparison.Ordinal);

        Assert.That(mistake, Is.Empty);
        Assert.That(
            Enumerable.Range(0, (int)swept!.Count).Select(place => Hash((path, swept[place]))),
            Is.EqualTo(
                values.Split(' ').Select(value => Hash((whole, value.Replace(":", ": ", StringComparison.Ordinal))))
            )
        );
    }

    private static decimal Changed(Random random, Kind kind, decimal value, List<string> changes)
    {
        decimal size = Decimal(random, 0, (kind.Most - kind.Least) / 4);
        decimal factor = random.Next(5, 20) / 10m;
        switch (random.Next(3))
        {
            case 0:
                changes.Add("+" + kind.Text(size));
                return value + size;
            case 1:
                changes.Add("-" + kind.Text(size));
                return value - size;
            default:
                changes.Add("x" + factor.ToString(CultureInfo.InvariantCulture));
                return value * factor;
        }
    }

    // Up to three decimals, as people write them.
    private static decimal Decimal(Random random, decimal least, decimal most)
    {
        int decimals = random.Next(0, 4);
        decimal drawn = decimal.Round(least + ((most - least) * random.Next(0, 1_000_001) / 1_000_000m), decimals);
        return Math.Clamp(drawn, least, most);
    }

    private static string Hash(params (string Path, string Value)[] edits) => Plan(edits).Hash;

    private static CentrePlan Plan(params (string Path, string Value)[] edits)
    {
        ScenarioReading reading = ScenarioReader.ReadText(
            Text,
            "x.yaml",
            "",
            new() { Sets = [.. edits.Select(edit => new Edit(edit.Path, edit.Value))] }
        );
        Assert.That(reading.Plan, Is.Not.Null, string.Join("\n", reading.Diagnostics));
        return reading.Plan!;
    }

    /// <summary>Values of one path in one unit.</summary>
    public sealed record Kind(string Path, string Unit, decimal Least, decimal Most)
    {
        // A bare 0 is written with a unit too, and a number has no zeros behind its last decimal.
        public string Text(decimal value) => value.ToString("0.#########", CultureInfo.InvariantCulture) + Unit;
    }
}
