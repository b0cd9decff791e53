using CallSim.Model;
using CallSim.Scenarios.Tree;

namespace CallSim.Scenarios.Tests.Edits;

/// <summary>What-ifs on every path of a scenario that has everything: an edit is made, or refused; it is never passed over in silence.</summary>
public sealed class EveryPathTests
{
    private static readonly string s_file = Repository.PathOf("scenarios/08-everything.yaml");

    private static readonly CentrePlan s_plan = ScenarioReader.Read(s_file).Plan!;

    private static readonly string[] s_paths =
    [
        .. Paths(Root(), "").Where(path => !path.StartsWith("variants", StringComparison.Ordinal)),
    ];

    [TestCase("+1")]
    [TestCase("-1")]
    [TestCase("+1s")]
    [TestCase("+1h")]
    [TestCase("+1%")]
    [TestCase("+10pp")]
    [TestCase("+1/h")]
    [TestCase("x1.5")]
    public void Edit_OfAnyPath_ChangesThePlanOrIsRefused(string value)
    {
        Assert.That(s_paths, Has.Length.GreaterThan(240));
        List<string> passedOver = [];
        int made = 0;
        foreach (string path in s_paths)
        {
            ScenarioReading reading = ScenarioReader.Read(s_file, new() { Sets = [new Edit(path, value)] });
            made += reading.HasErrors ? 0 : 1;
            if (!reading.HasErrors && Fingerprint(reading.Plan!) == Fingerprint(s_plan))
            {
                passedOver.Add(path);
            }
        }

        TestContext.Out.WriteLine($"{value}: {made} of {s_paths.Length} made");
        // Nothing times anything is nothing.
        Assert.That(passedOver.Except(value[0] == 'x' ? ["outages.fibre_cut.leaves"] : []), Is.Empty, value);
    }

    [Test]
    public void Remove_OfAnyPath_IsMadeOrRefusedAtAPlace()
    {
        foreach (string path in s_paths)
        {
            ScenarioReading reading = ScenarioReader.Read(s_file, new() { Sets = [new Edit(path, "remove")] });
            Assert.That(reading.HasErrors, Is.EqualTo(reading.Plan is null), path);
            Assert.That(reading.Diagnostics.Select(found => found.Message), Has.None.Contains("internal error"), path);
        }
    }

    [Test]
    public void Star_InTheMiddleOfAnyPath_MeansEachNameThere()
    {
        (string Path, string Value, string[] Same)[] edits =
        [
            ("agents.*.cost.hour", "x1.1", ["agents.junior.cost.hour", "agents.senior.cost.hour"]),
            (
                "agents.junior.shifts.*.agents",
                "-2",
                ["agents.junior.shifts.early.agents", "agents.junior.shifts.late.agents"]
            ),
            // Of these only the menu has a wrong key.
            ("ivr.*.steps.*.wrong_key", "x2", ["ivr.welcome.steps.menu.wrong_key"]),
            ("contacts.*.redials.after_blocked", "-10%", ["contacts.repayment.redials.after_blocked"]),
            ("queues.*.priority", "+1", ["queues.general.priority", "queues.sales.priority"]),
        ];
        foreach ((string path, string value, string[] same) in edits)
        {
            Assert.That(Plan((path, value)).Hash, Is.EqualTo(Plan([.. same.Select(one => (one, value))]).Hash), path);
            Assert.That(Plan((path, value)).Hash, Is.Not.EqualTo(s_plan.Hash), path);
        }
    }

    [TestCase("agents.junior.shifts.early.agents", "+6", "30")]
    [TestCase("agents.junior.shifts.early.start", "+30m", "08:30")]
    [TestCase("agents.junior.shifts.early.start", "-1h", "07:00")]
    [TestCase("agents.junior.shifts.early.length", "+30m", "9h")]
    [TestCase("agents.junior.skills.sales.talk", "+0.05", "x1.3")]
    [TestCase("agents.junior.skills.sales.misroutes", "x2", "18%")]
    [TestCase("agents.senior.count", "+2", "{ profile: [16, 20, 20, 14], every: 3h }")]
    [TestCase("agents.senior.count.profile", "+2", "[16, 20, 20, 14]")]
    [TestCase("agents.senior.shrinkage", "x1.5", "18%")]
    [TestCase("contacts.new_loan.arrivals", "x1.1", "{ rate: 66/h, counts: first_attempts }")]
    [TestCase("contacts.new_loan.arrivals.rate", "+10/h", "70/h")]
    [TestCase("contacts.top_up.arrivals.profile", "x2", "[20, 50, 58, 44]")]
    [TestCase("contacts.repayment.redials.after_abandon", "x0.5", "[30%, 20%, 10%]")]
    [TestCase("contacts.repayment.redials.attempts_at_most", "-1", "3")]
    [TestCase("contacts.repayment.talk.lognormal.cv", "+0.4", "1.5")]
    [TestCase("contacts.new_loan.talk", "x0.5", "{ gamma: { mean: 4m30s, cv: 0.8 } }")]
    [TestCase("days.busyness.gamma.cv", "x2", "16%")]
    [TestCase("ivr.welcome.human_key.wanted", "x2.5", "30%")]
    [TestCase("ivr.welcome.steps.balance.self_service.solves.*", "x2", "{ repayment: 60%, default: 10% }")]
    [TestCase("outages.fibre_cut.at", "+1h30m", "11:45")]
    [TestCase("outages.crm_release.talk.times", "0.5", "x0.8")]
    [TestCase("outages.crm_release.talk", "x1.2", "1.2")]
    [TestCase("targets.service_level.within", "+10s", "[30s, 70s]")]
    [TestCase("time.close.at_most", "-30m", "1h30m")]
    public void Relative_OnAnyKindOfValue_IsTheValueItMakes(string path, string change, string value)
    {
        string whole = path.Replace(".*", "", StringComparison.Ordinal).Replace(".times", "", StringComparison.Ordinal);
        Assert.That(Plan((path, change)).Hash, Is.EqualTo(Plan((whole, value)).Hash));
        Assert.That(Plan((path, change)).Hash, Is.Not.EqualTo(s_plan.Hash));
    }

    [Test]
    public void Edits_OfAllKinds_AreMadeInOrder()
    {
        CentrePlan plan = Plan(
            ("agents.junior.shifts.*.agents", "+6"),
            ("agents.junior.shifts.early.agents", "x0.5"),
            ("agents.junior.shifts.early.agents", "-1"),
            ("agents.junior.shifts.late", "remove"),
            ("contacts.*.talk", "x0.5"),
            ("contacts.*.talk", "x2")
        );
        Assert.That(
            plan.Hash,
            Is.EqualTo(Plan(("agents.junior.shifts.late", "remove"), ("agents.junior.shifts.early.agents", "14")).Hash)
        );
    }

    [TestCase("agents.senior.count=+10%", "count cannot be changed by +10%", "write x1.1 for 10% more")]
    [TestCase(
        "agents.junior.shifts.early.start=x2",
        "the start of shift 'early' cannot be scaled by x2",
        "+30m or -1h"
    )]
    [TestCase(
        "agents.junior.shifts.early.start=-9h",
        "must be from 00:00 to 24:00, found 08:00 changed by -9h",
        "smaller"
    )]
    [TestCase("outages.fibre_cut.at=x2", "at of outage 'fibre_cut' cannot be scaled by x2", "+30m or -1h")]
    [TestCase("numbers.hotline.open=+1h", "open is a map, it cannot be changed by +1h", "set it as a whole")]
    [TestCase("numbers.hotline.open=x2", "open is a map, it cannot be changed by x2", "set it as a whole")]
    [TestCase("contacts.repayment=x2", "contact 'repayment' is a map, it cannot be changed by x2", "what is in it")]
    [TestCase(
        "ivr.welcome.steps.balance.self_service.solves=x2",
        "solves is a map, it cannot be changed by x2",
        "what is in it"
    )]
    [TestCase(
        "agents.senior.cuont=+1",
        "there is no agents.senior.cuont that +1 could change",
        "did you mean 'count'?"
    )]
    [TestCase("agents.senior.skills=+1", "cannot be changed by +1", "")]
    [TestCase("numbers.hotline.lines=x2", "cannot be changed by x2", "")]
    [TestCase("contacts.repayment.redials.after_abandon=-30%", "found 20% changed by -30%", "")]
    [TestCase("days.busyness.gamma.cv=-8%", "must be above 0 and at most", "write a smaller change")]
    public void Relative_ThatMakesNoSense_IsRefusedWithACure(string edit, string message, string fix)
    {
        ScenarioReading reading = ScenarioReader.Read(s_file, new() { Sets = [Edit.Parse(edit)!] });
        Diagnostic? found = reading.Diagnostics.FirstOrDefault(found =>
            found.Severity == DiagnosticSeverity.Error && found.Message.Contains(message, StringComparison.Ordinal)
        );
        Assert.That(found, Is.Not.Null, string.Join("\n", reading.Diagnostics));
        Assert.That(found.Fix ?? "", Does.Contain(fix));
    }

    private static CentrePlan Plan(params (string Path, string Value)[] edits)
    {
        ScenarioReading reading = ScenarioReader.Read(
            s_file,
            new() { Sets = [.. edits.Select(edit => new Edit(edit.Path, edit.Value))] }
        );
        Assert.That(reading.Plan, Is.Not.Null, string.Join("\n", reading.Diagnostics));
        return reading.Plan!;
    }

    // The hash leaves out the title and how often to run.
    private static string Fingerprint(CentrePlan plan) => $"{plan.Hash} {plan.Name} {plan.Run}";

    private static MapNode Root() =>
        (MapNode)TreeReader.Read(SourceText.File("x.yaml", File.ReadAllText(s_file)), new DiagnosticBag("x.yaml"))!;

    private static IEnumerable<string> Paths(MapNode map, string prefix) =>
        map.Entries.SelectMany(entry =>
            (IEnumerable<string>)
                [prefix + entry.Name, .. entry.Value is MapNode below ? Paths(below, prefix + entry.Name + ".") : []]
        );
}
