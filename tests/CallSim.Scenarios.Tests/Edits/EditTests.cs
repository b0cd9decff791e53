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
        "--set contacts.enquiry.talk: error: talk is a map, it cannot be changed by -3m\n*"
    )]
    [TestCase(
        "time.warm_up=+30m",
        "--set time.warm_up: error: there is no time.warm_up that +30m could change\n  fix: write the value itself"
    )]
    [TestCase("name=+2", "--set name: error: name cannot be changed by +2\n*")]
    [TestCase(
        "agents.desk.count=+2m",
        "--set agents.desk.count: error: count cannot be changed by +2m\n  fix: write a change such as +2"
    )]
    [TestCase(
        "agents.desk.count=-6",
        "x.yaml:10:18: error: count must be from 0 to 1,000,000, found 5 changed by -6\n*"
    )]
    [TestCase(
        "agents.desk.count=x0",
        "--set agents.desk.count: error: the change of count must be a factor such as x0.9, found x0: a factor is above 0\n*"
    )]
    [TestCase(
        "contacts.enquiry=+2",
        "--set contacts.enquiry: error: contact 'enquiry' is a map, it cannot be changed by +2\n*"
    )]
    [TestCase("contacts=x2", "--set contacts: error: contacts is a map, it cannot be changed by x2\n*")]
    [TestCase("agents.desk.*=3", "--set agents.desk.*: error: '*' stands for names, and agents.desk has none\n*")]
    [TestCase("*.desk=3", "--set *.desk: error: '*' stands for names, and the scenario has none\n*")]
    [TestCase(
        "contacts.*.wrap_up.times=2",
        "--set contacts.*.wrap_up.times: error: contacts.enquiry has no 'wrap_up'\n*"
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

    [Test]
    public void Edits_OnFlows_AreMade()
    {
        CentrePlan plan = Scenario.Plan(
            ReadText(
                Scenario.WithEverySection,
                "ivr.welcome.human_key.wanted=30%",
                "ivr.*.steps.greeting.play=x1.5",
                "ivr.welcome.steps.choose.no_input={ chance: 3% }",
                "numbers.hotline.setup=2s",
                "numbers.*.setup.times=2"
            )
        );

        Assert.That(plan.Flows[0].HumanKey!.Wanted, Is.EqualTo(0.3));
        Assert.That(
            ((PlayStepPlan)plan.Flows[0].Steps[0]).Length.At(0),
            Is.EqualTo(Law.Deterministic(SimSpan.FromSeconds(9)))
        );
        Assert.That(((MenuStepPlan)plan.Flows[0].Steps[1]).NoInput, Is.EqualTo(0.03));
        Assert.That(plan.Numbers[0].Setup, Is.EqualTo(SimSpan.FromSeconds(4)));
    }

    [Test]
    public void Star_WithAValue_SetsItForEveryName()
    {
        CentrePlan plan = Scenario.Plan(
            ReadText(
                Scenario.Small + "\n  other: { count: 1, skills: [enquiry] }\n",
                "agents.*.count=4",
                "agents.*.skills=remove",
                "contacts.*.talk.times=0.5"
            )
        );

        Assert.That(plan.AgentGroups.Select(group => group.Count.At(0)), Is.EqualTo(new[] { 4.0, 4 }));
        Assert.That(plan.AgentGroups.Select(group => group.Skills), Is.All.Null);
        Assert.That(plan.ContactTypes[0].Talk.At(0), Is.EqualTo(Law.Exponential(SimSpan.FromSeconds(90))));
    }

    [TestCase("lines.carrier=remove", "lines leads to lines.carrier, which is not there")]
    [TestCase("numbers.hotline=remove", "to leads to numbers.hotline, which is not there")]
    [TestCase("ivr.welcome=remove", "to leads to ivr.welcome, which is not there")]
    [TestCase("ivr.welcome.steps.bye=remove", "then leads to bye, which is no step of this flow")]
    [TestCase("contacts.second=remove", "for names the contact second, which is not there")]
    [TestCase("contacts.second=remove", "solves names the contact second, which is not there")]
    [TestCase("contacts.second=remove", "from leads to contacts.second, which is not there")]
    [TestCase("queues.spare=remove", "to leads to queues.spare, which is not there")]
    [TestCase("agents.aside=remove", "from leads to agents.aside, which is not there")]
    public void Remove_OfWhatTheNewSectionsReferTo_IsRefused(string edit, string message)
    {
        string text = Scenario
            .WithEverySection.Replace("queues: { enquiry: {} }", "queues: { enquiry: {}, spare: {} }")
            .Replace("for: [enquiry]", "for: [enquiry, second]")
            .Replace("solves: 10%", "solves: { second: 10% }")
            .Replace(
                "agents:\n",
                "  second: { to: numbers.hotline, arrivals: { rate: 1/h }, talk: 1m, patience: 1m }\nagents:\n  aside: { count: 1 }\n"
            )
            .Replace(
                "transfers: {",
                "transfers: { a: { from: contacts.second, chance: 1%, to: queues.spare }, b: { from: agents.aside, chance: 1%, to: queues.enquiry }, "
            );

        Assert.That(ReadText(text).HasErrors, Is.False);
        Assert.That(ReadText(text, edit).Diagnostics.Select(found => found.Message), Has.Member(message));
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
