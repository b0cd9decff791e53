using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Model;

namespace CallSim.Scenarios.Tests.Edits;

public sealed class EditTests
{
    [Test]
    public void Set_OfAValue_ReplacesIt()
    {
        CentrePlan plan = Scenario.Plan(
            Read("contacts.enquiry.talk={ gamma: { mean: 4m, cv: 0.5 } }", "agents.desk.count=7.5")
        );

        Assert.That(plan.ContactTypes[0].Talk.At(0), Is.EqualTo(Law.Gamma(SimSpan.FromMinutes(4), 0.5)));
        Assert.That(plan.AgentGroups[0].Count.At(0), Is.EqualTo(7.5));
    }

    [Test]
    public void Set_OfANewKey_AddsIt()
    {
        CentrePlan plan = Scenario.Plan(
            Read("contacts.enquiry.wrap_up=30s", "run.seed=9", "targets.service_level.within=[10s, 30s]")
        );

        Assert.That(plan.ContactTypes[0].WrapUp!.At(0), Is.EqualTo(Law.Deterministic(SimSpan.FromSeconds(30))));
        Assert.That(plan.Run.Seed, Is.EqualTo(9));
        Assert.That(plan.Targets.Within, Has.Length.EqualTo(2));
    }

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

    [Test]
    public void Remove_OfAnEntry_TakesItOut() =>
        Assert.That(
            Scenario.Plan(Read("agents.desk.count=50", "contacts.enquiry.patience=remove")).ContactTypes[0].Patience,
            Is.Null
        );

    [Test]
    public void Remove_OfWhatIsReferredTo_IsRefusedUnlessTheReferenceGoesToo()
    {
        string text =
            Scenario.Small + "\n  other: { count: 1 }\nqueues: { enquiry: { route: [agents.other, agents.desk] } }\n";

        ScenarioReading refused = ReadText(text, "agents.other=remove");
        ScenarioReading allowed = ReadText(text, "agents.other=remove", "queues.enquiry.route=[agents.desk]");

        Assert.That(
            refused.Diagnostics.Single().Message,
            Is.EqualTo("route leads to agents.other, which is not there")
        );
        Assert.That(Scenario.Plan(allowed).AgentGroups, Has.Length.EqualTo(1));
    }

    [TestCase(
        "agents.dsk.count=7",
        "--set agents.dsk.count: error: agents has no 'dsk'\n  fix: did you mean 'desk'? known here: desk"
    )]
    [TestCase(
        "contacts.enquiry.patienc=7m",
        "--set contacts.enquiry.patienc: error: contact 'enquiry' has no key 'patienc'\n  fix: did you mean 'patience'?*"
    )]
    [TestCase(
        "contacts.enquiry.talk=-3m",
        "--set contacts.enquiry.talk: error: talk must be at least 0s, found -3m\n*"
    )]
    [TestCase("agents.desk.count=+2", "--set agents.desk.count: error: relative values are not supported yet\n*")]
    [TestCase("agents.desk.count=-1", "--set agents.desk.count: error: relative values are not supported yet\n*")]
    [TestCase("agents.desk.count=x1.1", "--set agents.desk.count: error: relative values are not supported yet\n*")]
    [TestCase(
        "contacts.*.talk.times=0.9",
        "--set contacts.*.talk.times: error: '*' in a path is not supported yet, found contacts.*.talk.times\n*"
    )]
    [TestCase(
        "agents..count=7",
        "--set agents..count: error: expected a key path such as contacts.enquiry.talk, found 'agents..count'\n*"
    )]
    [TestCase("agents.desk.count=", "--set agents.desk.count: error: there is no value for agents.desk.count\n*")]
    [TestCase("agents.desk.count=[", "--set agents.desk.count: error: this is not YAML: *")]
    [TestCase(
        "agents.desk.count.half=2",
        "--set agents.desk.count.half: error: agents.desk.count is a plain value, it has no 'half'\n*"
    )]
    [TestCase("name.times=2", "--set name.times: error: name cannot be scaled\n*")]
    [TestCase(
        "agents.desk.count.times=0",
        "--set agents.desk.count.times: error: times must be a factor such as 0.9, found 0: a factor is above 0*"
    )]
    [TestCase("agents.desk.skills=remove", "--set agents.desk.skills: error: agents.desk has no 'skills'\n*")]
    [TestCase("variants.x=3", "--set variants.x: error: variants cannot be edited\n*")]
    [TestCase(
        "contacts.enquiry.talk.exponential.mean=3m",
        "--set contacts.enquiry.talk.exponential.mean: error: contacts.enquiry.talk.exponential is a plain value, it has no 'mean'\n*"
    )]
    public void Set_ThatIsMistaken_IsAnsweredWithItsPath(string edit, string expected)
    {
        string answer = string.Join("\n", Read(edit).Diagnostics.Select(found => found.ToString()));

        bool whole = !expected.EndsWith('*');
        Assert.That(answer, whole ? Is.EqualTo(expected) : Does.StartWith(expected.TrimEnd('*')));
    }

    [Test]
    public void Variant_Chosen_IsAppliedBeforeSets()
    {
        string text =
            Scenario.Small
            + "\nvariants:\n  more: { agents.desk.count: 8, run.seed: 5 }\n  less: { agents.desk.count: 3 }\n";

        ScenarioReading reading = ScenarioReader.ReadText(
            text,
            "x.yaml",
            "",
            new() { Variant = "more", Sets = [new Edit("agents.desk.count", "9")] }
        );

        Assert.That(reading.Variants, Is.EqualTo(new[] { "more", "less" }));
        Assert.That((reading.Plan!.AgentGroups[0].Count.At(0), reading.Plan.Run.Seed), Is.EqualTo((9.0, 5UL)));
    }

    [Test]
    public void Variant_WithMistakes_IsAnsweredAtItsPlaceWhenChosen()
    {
        string text = Scenario.Small + "\nvariants:\n  bad: { agents.dsk.count: 8, contacts.enquiry.balks: 1 }\n";

        ScenarioReading asItStands = ScenarioReader.ReadText(text, "x.yaml", "");
        ScenarioReading chosen = ScenarioReader.ReadText(text, "x.yaml", "", new() { Variant = "bad" });
        ScenarioReading unknown = ScenarioReader.ReadText(text, "x.yaml", "", new() { Variant = "baad" });

        Assert.That(asItStands.HasErrors, Is.False);
        Assert.That(
            chosen.Diagnostics.Select(found => (found.Line, found.Column)),
            Is.EqualTo(new[] { (12, 10), (12, 55) })
        );
        Assert.That(
            unknown.Diagnostics.Single().ToString(),
            Is.EqualTo(
                "--variant baad: error: the scenario has no such variant\n  fix: did you mean 'bad'? known here: bad"
            )
        );
    }

    [TestCase("a.b=c=d", "a.b", "c=d")]
    [TestCase(" a.b = 3", "a.b", " 3")]
    [TestCase("a.b=", "a.b", "")]
    public void Edit_FromText_IsSplitAtTheFirstEquals(string text, string path, string value) =>
        Assert.That(Edit.Parse(text), Is.EqualTo(new Edit(path, value)));

    [TestCase("a.b")]
    [TestCase("=3")]
    public void Edit_WithoutPathOrEquals_IsNone(string text) => Assert.That(Edit.Parse(text), Is.Null);

    private static ScenarioReading Read(params string[] edits) => ReadText(Scenario.Small, edits);

    private static ScenarioReading ReadText(string text, params string[] edits) =>
        ScenarioReader.ReadText(text, "x.yaml", "", new() { Sets = [.. edits.Select(edit => Edit.Parse(edit)!)] });
}
