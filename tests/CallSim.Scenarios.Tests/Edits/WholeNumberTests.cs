namespace CallSim.Scenarios.Tests.Edits;

/// <summary>Whole numbers are held to the last digit, or refused.</summary>
public sealed class WholeNumberTests
{
    [TestCase("run.seed", "9007199254740992")]
    [TestCase("run.seed", "9007199254740991")]
    [TestCase("run.seed", "9007199254740992.0")]
    [TestCase("run.seed", "0")]
    public void Seed_UpToTheLimit_IsHeldExactly(string path, string value) =>
        Assert.That(
            Scenario.Plan(Read((path, value))).Run.Seed,
            Is.EqualTo(ulong.Parse(value.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture))
        );

    [TestCase("9007199254740993")]
    [TestCase("18446744073709551617")]
    public void Seed_BeyondTheLimit_IsRefusedWithTheLimitOfTheReference(string value) =>
        Assert.That(
            Read(("run.seed", value)).Diagnostics.Single().Message,
            Is.EqualTo($"seed must be from 0 to 9,007,199,254,740,992, found {value}")
        );

    [Test]
    public void Seed_ChangedBeyondTheLimit_IsRefusedWithIt()
    {
        Diagnostic below = Read(("run.seed", "7"), ("run.seed", "-8")).Diagnostics.Single();
        Diagnostic beyond = Read(("run.seed", "9007199254740992"), ("run.seed", "+1")).Diagnostics.Single();

        Assert.That(below.Message, Is.EqualTo("seed must be from 0 to 9,007,199,254,740,992, found 7 changed by -8"));
        Assert.That(beyond.Message, Does.Contain("found 9007199254740992 changed by +1"));
    }

    [Test]
    public void Reference_OfTheSeed_NamesTheLimit() =>
        Assert.That(
            File.ReadAllText(Repository.PathOf("docs/reference/scenario-language.md")),
            Does.Contain("from 0 to 9,007,199,254,740,992.")
        );

    // A double takes each of them for a whole number.
    [TestCase("run.seed", "9007199254740991.5")]
    [TestCase("run.replications", "100.00000000000000001")]
    [TestCase("queues.enquiry.priority", "2.00000000000000001")]
    [TestCase("queues.enquiry.waiting_places", "3.99999999999999999")]
    [TestCase("contacts.enquiry.redials.attempts_at_most", "4.00000000000000001")]
    public void Fraction_OfAWholeNumber_IsRefused(string path, string value) =>
        Assert.That(
            Read((path, value)).Diagnostics.Select(found => found.Message),
            Has.Some.Contains($"must be a whole number, found {value}")
        );

    // 105 / 100 has no double: times 10 it would lie just above the half, or just below.
    [TestCase("1", "x1.5", 2)]
    [TestCase("10", "x1.05", 11)]
    [TestCase("100", "x1.005", 101)]
    [TestCase("100", "x1.0049999999999999999999", 100)]
    [TestCase("7", "x0.5 +0.5 -0.5", 4)]
    [TestCase("3", "x1.1 x1.1 x1.1", 4)]
    public void Changes_OfAWholeNumber_AreRoundedOnceAtTheEnd(string value, string changes, int whole)
    {
        (string, string)[] edits = [.. changes.Split(' ').Select(change => ("run.replications", change))];
        Assert.That(Scenario.Plan(Read([("run.replications", value), .. edits])).Run.Replications, Is.EqualTo(whole));
    }

    private static ScenarioReading Read(params (string Path, string Value)[] edits) =>
        ScenarioReader.ReadText(
            Scenario.Small
                + "\nrun: { seed: 1, replications: 100 }\nqueues: { enquiry: { priority: 1, waiting_places: 9 } }\n",
            "x.yaml",
            "",
            new()
            {
                Sets =
                [
                    new Edit("contacts.enquiry.redials", "{ after_abandon: 10%, delay: 5m, attempts_at_most: 3 }"),
                    new Edit("contacts.enquiry.arrivals.counts", "first_attempts"),
                    .. edits.Select(edit => new Edit(edit.Path, edit.Value)),
                ],
            }
        );
}
