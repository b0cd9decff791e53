namespace CallSim.Scenarios.Tests.Edits;

/// <summary>Edits that take an entry out, which nothing may refer to then.</summary>
public sealed class RemoveEditTests
{
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

    private static ScenarioReading Read(params string[] edits) => ReadText(Scenario.Small, edits);

    private static ScenarioReading ReadText(string text, params string[] edits) =>
        ScenarioReader.ReadText(text, "x.yaml", "", new() { Sets = [.. edits.Select(edit => Edit.Parse(edit)!)] });
}
