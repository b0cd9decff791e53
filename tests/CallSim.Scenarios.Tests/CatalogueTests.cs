using CallSim.Scenarios.Language;
using CallSim.Scenarios.Sections.Ivr;

namespace CallSim.Scenarios.Tests;

/// <summary>The catalogue of the language and the readers of its sections know the same keys.</summary>
public sealed class CatalogueTests
{
    private static readonly (string Path, Section Section)[] Sections =
    [
        ("", TopSections.Scenario),
        ("time.", TopSections.Time),
        ("time.close.", TopSections.Close),
        ("run.", TopSections.Run),
        ("days.", TopSections.Days),
        ("targets.", TargetSections.Targets),
        ("targets.service_level.", TargetSections.ServiceLevel),
        ("contacts.enquiry.", ContactSections.Contact),
        ("contacts.enquiry.arrivals.", SharedSections.Arrivals),
        ("queues.enquiry.", QueueSections.Queue),
        ("agents.desk.", AgentSections.Group),
        ("agents.team.cost.", AgentSections.Cost),
        ("agents.team.skills.enquiry.", AgentSections.Skill),
        ("agents.team.shifts.day.", ShiftSections.Shift),
        ("sites.main.", OutageSections.Site),
        ("systems.power.", OutageSections.System),
        ("outages.fire.", OutageSections.Outage),
        ("contacts.enquiry.redials.", CustomerSections.Redials),
        ("contacts.enquiry.calls_again.", CustomerSections.CallsAgain),
        ("lines.carrier.", LineSections.Group),
        ("numbers.hotline.", LineSections.Number),
        ("ivr.welcome.", FlowSections.Flow),
        ("ivr.welcome.human_key.", FlowSections.HumanKey),
        ("ivr.welcome.steps.greeting.", PlayKind.Keys),
        ("ivr.welcome.steps.choose.", MenuKind.Keys),
        ("ivr.welcome.steps.choose.no_input.", MenuKind.NoInputKeys),
        ("ivr.welcome.steps.balance.", SelfServiceKind.Keys),
        ("ivr.welcome.steps.balance.self_service.", SelfServiceKind.ServiceKeys),
        ("ivr.welcome.steps.desk.", QueueKind.Keys),
        ("ivr.welcome.steps.bye.", EndKind.Keys),
        ("transfers.on.", TransferSections.Transfer),
        ("contacts.enquiry.targets.", TargetSections.OfContact),
        ("contacts.enquiry.targets.service_level.", TargetSections.ServiceLevelOfPart),
        ("queues.enquiry.targets.", TargetSections.OfQueue),
        ("agents.desk.targets.", TargetSections.OfGroup),
    ];

    public static IEnumerable<TestCaseData> Keys =>
        from section in Sections
        from key in section.Section.Keys
        where key.Name != "variants"
        select new TestCaseData(section.Path + key.Name, key.IsNotYet);

    [TestCaseSource(nameof(Keys))]
    public void Key_OfTheCatalogue_IsReadOrAnsweredAsNotYet(string path, bool isNotYet)
    {
        string text = Scenario.WithEverySection;

        ScenarioReading reading = ScenarioReader.ReadText(
            text,
            "x.yaml",
            "",
            new() { Sets = [new Edit(path, "{ nonsense: 1 }")] }
        );

        Diagnostic[] found = [.. reading.Diagnostics.Where(found => found.File == "--set " + path)];
        Assert.That(found, Is.Not.Empty, "a value of nonsense must be noticed");
        Assert.That(
            found.Any(answer => answer.Message.StartsWith("not yet: ", StringComparison.Ordinal)),
            Is.EqualTo(isNotYet)
        );
    }

    [Test]
    public void Key_ThatMustBeThere_SaysHowToAddIt()
    {
        foreach ((_, Section section) in Sections)
        {
            foreach (KeySpec key in section.Keys.Where(key => key.IsRequired))
            {
                Assert.That(key.Required, Does.StartWith(key.Name + ": "), section.Path);
            }
        }
    }
}
