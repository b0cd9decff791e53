using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Model;

namespace CallSim.Scenarios.Tests.Edits;

/// <summary>Edits that change what is there: by a factor, by a difference, and rounded where it is a whole number.</summary>
public sealed class RelativeEditTests
{
    [TestCase("agents.desk.count.times=0.9", 4.5)]
    [TestCase("agents.desk.count.times=x0.9", 4.5)]
    public void Times_OfAPlainNumber_ScalesIt(string edit, double count) =>
        Assert.That(Scenario.Plan(Read(edit)).AgentGroups[0].Count.At(0), Is.EqualTo(count));

    [Test]
    public void Times_OfALawARateAndASpan_ScalesThem()
    {
        CentrePlan plan = Scenario.Plan(
            Read(
                "contacts.enquiry.talk.times=0.5",
                "contacts.enquiry.arrivals.times=1.1",
                "contacts.enquiry.patience.exponential.times=2"
            )
        );

        Assert.That(plan.ContactTypes[0].Talk.At(0), Is.EqualTo(Law.Exponential(SimSpan.FromSeconds(90))));
        Assert.That(plan.ContactTypes[0].ArrivalsPerHour.At(0), Is.EqualTo(66).Within(1e-12));
        Assert.That(plan.ContactTypes[0].Patience!.At(0), Is.EqualTo(Law.Exponential(SimSpan.FromMinutes(4))));
    }

    [TestCase("time.length.times=0.00000000001", "length must be longer than 0s, found 2h scaled by 0.00000000001")]
    [TestCase("time.interval.times=0.0000000001", "interval must be longer than 0s, found 30m scaled by 0.0000000001")]
    [TestCase(
        "contacts.enquiry.patience.exponential.times=0.000000000001",
        "patience must be longer than 0s, found 2m scaled by 0.000000000001"
    )]
    public void Times_ThatShrinkASpanToNothing_AreRefused(string edit, string message) =>
        Assert.That(Read(edit).Diagnostics.Select(found => found.Message), Has.Member(message));

    [Test]
    public void Times_ThatShrinkTheTimeOfAProfileToNothing_AreRefused() =>
        Assert.That(
            Read(
                "contacts.enquiry.arrivals={ profile: [1, 2], every: 1h }",
                "contacts.enquiry.arrivals.every.times=0.0000000001"
            )
                .Diagnostics.Single()
                .Message,
            Does.StartWith("every of ").And.Contain("must be longer than 0s, found 1h scaled by 0.0000000001")
        );

    [Test]
    public void Profile_OfAnEntryFarLongerThanTheRun_HoldsThroughout() =>
        Assert.That(
            Scenario
                .Plan(
                    Read(
                        "time.interval=1s",
                        "time.length=10s",
                        "agents.desk.count={ profile: [3], every: 4294967296s }"
                    )
                )
                .AgentGroups[0]
                .Count.At(9),
            Is.EqualTo(3)
        );

    [Test]
    public void Run_OfTheMostIntervals_IsRead() =>
        Assert.That(
            Scenario.Plan(Read("time.length=999999s", "time.interval=1s")).Time.IntervalCount,
            Is.EqualTo(999_999)
        );

    [Test]
    public void Times_SetTwice_Replaces() =>
        Assert.That(
            Scenario
                .Plan(
                    Read(
                        "contacts.enquiry.talk=6m",
                        "contacts.enquiry.talk.times=0.9",
                        "contacts.enquiry.talk.times=0.5"
                    )
                )
                .ContactTypes[0]
                .Talk.At(0),
            Is.EqualTo(Law.Deterministic(SimSpan.FromMinutes(3)))
        );

    [TestCase("agents.desk.count=+2", 7)]
    [TestCase("agents.desk.count=-1.5", 3.5)]
    [TestCase("agents.desk.count=x1.1", 5.5)]
    public void Relative_OnANumber_ChangesIt(string edit, double count) =>
        Assert.That(Scenario.Plan(Read(edit)).AgentGroups[0].Count.At(0), Is.EqualTo(count).Within(1e-12));

    [Test]
    public void Relative_SeveralTimes_ChangesInOrderAfterTheFactor() =>
        Assert.That(
            Scenario
                .Plan(Read("agents.desk.count=+2", "agents.desk.count=x2", "agents.desk.count.times=0.6"))
                .AgentGroups[0]
                .Count.At(0),
            Is.EqualTo((5 * 0.6 + 2) * 2).Within(1e-12)
        );

    [Test]
    public void Relative_OnLawsRatesSpansAndShares_ChangesThem()
    {
        CentrePlan plan = Scenario.Plan(
            Read(
                "contacts.enquiry.talk=x0.5",
                "contacts.enquiry.talk=x0.5",
                "contacts.enquiry.arrivals.rate=-20/h",
                "contacts.enquiry.arrivals=x2",
                "contacts.enquiry.patience.exponential=+30s",
                "contacts.enquiry.balks=20%",
                "contacts.enquiry.balks=-5%"
            )
        );

        Assert.That(plan.ContactTypes[0].Talk.At(0), Is.EqualTo(Law.Exponential(SimSpan.FromSeconds(45))));
        Assert.That(plan.ContactTypes[0].ArrivalsPerHour.At(0), Is.EqualTo(80).Within(1e-12));
        Assert.That(plan.ContactTypes[0].Patience!.At(0), Is.EqualTo(Law.Exponential(SimSpan.FromSeconds(150))));
        Assert.That(plan.ContactTypes[0].Balks, Is.EqualTo(0.15).Within(1e-12));
    }

    [Test]
    public void Relative_OnAProfileOfHeads_IsAddedToEach() =>
        Assert.That(
            Scenario
                .Plan(
                    Read(
                        "agents.desk.count={ profile: [4, 6], every: 1h, times: 0.5 }",
                        "agents.desk.count=+2",
                        "agents.desk.count=-1"
                    )
                )
                .AgentGroups[0]
                .Count.Values,
            Is.EqualTo(new[] { 3.0, 3, 4, 4 })
        );

    [TestCase("lines.carrier.channels=x0.5", 13)]
    [TestCase("lines.carrier.channels.times=0.5", 13)]
    [TestCase("lines.*.channels=x0.58", 15)]
    [TestCase("lines.*.channels=+3", 28)]
    public void Change_OfAWholeNumber_IsRoundedHalvesUp(string edit, int channels) =>
        Assert.That(
            Scenario.Plan(ReadText(Scenario.WithEverySection, "lines.carrier.channels=25", edit)).Lines[0].Channels,
            Is.EqualTo(channels)
        );

    private static ScenarioReading Read(params string[] edits) => ReadText(Scenario.Small, edits);

    private static ScenarioReading ReadText(string text, params string[] edits) =>
        ScenarioReader.ReadText(text, "x.yaml", "", new() { Sets = [.. edits.Select(edit => Edit.Parse(edit)!)] });
}
