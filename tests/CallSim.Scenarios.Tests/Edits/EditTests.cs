using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Model;

namespace CallSim.Scenarios.Tests.Edits;

/// <summary>Edits: how they are written, which values they set, and in which order with variants.</summary>
public sealed class EditTests
{
    [TestCase("a.b=c=d", "a.b", "c=d")]
    [TestCase(" a.b = 3", "a.b", " 3")]
    [TestCase("a.b=", "a.b", "")]
    public void Edit_FromText_IsSplitAtTheFirstEquals(string text, string path, string value) =>
        Assert.That(Edit.Parse(text), Is.EqualTo(new Edit(path, value)));

    [TestCase("a.b")]
    [TestCase("=3")]
    public void Edit_WithoutPathOrEquals_IsNone(string text) => Assert.That(Edit.Parse(text), Is.Null);

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

    private static ScenarioReading Read(params string[] edits) => ReadText(Scenario.Small, edits);

    private static ScenarioReading ReadText(string text, params string[] edits) =>
        ScenarioReader.ReadText(text, "x.yaml", "", new() { Sets = [.. edits.Select(edit => Edit.Parse(edit)!)] });
}
