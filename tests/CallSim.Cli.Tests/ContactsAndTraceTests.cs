namespace CallSim.Cli.Tests;

/// <summary><c>--contacts</c> and <c>--trace</c>.</summary>
public sealed class ContactsAndTraceTests
{
    private ScenarioFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new ScenarioFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void Contacts_WithAFolder_GoIntoIt()
    {
        CliAnswer answer = CliRun.Of("run", _folder.Scenario, "--out", _folder.PathOf("out"), "--contacts");
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        string[] lines = File.ReadAllLines(_folder.PathOf("out/contacts.csv"));
        Assert.That(lines[0], Does.StartWith("replication,contact_id,leg,"));
        Assert.That(lines[^1], Does.StartWith("11,"));
        Assert.That(answer.Error, Does.Contain($"contacts written to {_folder.PathOf("out/contacts.csv")}\n"));
    }

    [Test]
    public void Contacts_WithAFile_GoThere()
    {
        CliAnswer answer = CliRun.Of("run", _folder.Scenario, "--contacts", _folder.PathOf("c.csv"), "--quiet");
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        Assert.That(_folder.PathOf("c.csv"), Does.Exist);
    }

    [Test]
    public void Contacts_WithNowhereToGo_AreRefused()
    {
        CliAnswer answer = CliRun.Of("run", _folder.Scenario, "--contacts");
        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.WrongCommandLine));
        Assert.That(answer.Error, Does.Contain("--contacts needs --out DIR, or a file of its own: --contacts FILE"));
    }

    [Test]
    public void Trace_OfACustomer_IsAStoryWithClockTimes()
    {
        CliAnswer answer = CliRun.Of("run", _folder.Scenario, "--trace", "3");
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        string[] lines = answer.Out.TrimEnd().Split('\n');
        Assert.That(
            lines[0],
            Does.Match(@"^\d\d:\d\d:\d\d\.\d{3}  calls queues\.enquiry about enquiry \(contact 3, attempt 1\)$")
        );
        Assert.That(lines, Has.One.Contains("leaves: "));
        Assert.That(answer.Error, Is.Empty);
    }

    [Test]
    public void Trace_OfACustomerWhoDoesNotCome_SaysHowManyDid()
    {
        CliAnswer answer = CliRun.Of("run", _folder.Scenario, "--trace", "100000");
        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.WrongCommandLine));
        Assert.That(answer.Error, Does.Match(@"--trace 100000: only \d+ customers came in replication 0\n"));
        Assert.That(answer.Out, Is.Empty);
    }

    [TestCase("--out")]
    [TestCase("--contacts")]
    public void Trace_WithAnOptionOfResults_IsRefused(string option)
    {
        CliAnswer answer = CliRun.Of("run", _folder.Scenario, "--trace", "3", option, _folder.PathOf("x"));
        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.WrongCommandLine));
        Assert.That(answer.Error, Does.Contain($"--trace tells a story and makes no results: leave out {option}"));
    }
}
