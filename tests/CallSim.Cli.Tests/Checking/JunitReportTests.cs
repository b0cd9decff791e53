using System.Xml.Linq;
using CallSim.Cli.Checking;

namespace CallSim.Cli.Tests.Checking;

/// <summary>The report of <c>check --targets --junit</c>: a suite for each scenario, a case for each target.</summary>
public sealed class JunitReportTests : GateFixture
{
    [Test]
    public void Junit_OfSeveralScenarios_HasASuiteEachAndACaseATarget()
    {
        string broken = _folder.Add("broken.yaml", "callsim: 1\ntime: { length: 0s }\n");
        XElement root = Junit("check", _byHand, broken, "--targets");
        Assert.That(
            root.Elements("testsuite").Select(suite => CountsOf(suite)),
            Is.EqualTo(new[] { (4, 1, 0, 3), (1, 0, 1, 0) })
        );
        Assert.That(CountsOf(root), Is.EqualTo((5, 1, 1, 3)));
        XElement missed = root.Descendants("failure").Single();
        Assert.That(missed.Parent!.Attribute("name")!.Value, Is.EqualTo("queue:busy asa_s at most 4.4 s"));
        Assert.That(
            missed.Attribute("message")!.Value,
            Is.EqualTo("missed: asa_s of queue:busy is 4.5 s, wanted at most 4.4 s")
        );
        Assert.That(
            root.Descendants("skipped").Select(skipped => skipped.Attribute("type")!.Value),
            Is.EqualTo(new[] { "not_certain", "no_value", "not_certain" })
        );
        Assert.That(root.Descendants("error").Single().Value, Does.Contain("broken.yaml:2:"));
    }

    [Test]
    public void Junit_WithControlCharacters_IsProperXml()
    {
        string odd = _folder.Add("a\u0001 <&\"b\uFFFE.yaml", ByHand);
        XElement root = Junit("check", odd, "--targets", "--set", "agents.desk.count=1");
        string name = root.Element("testsuite")!.Attribute("name")!.Value;
        Assert.That(name, Is.EqualTo(_folder.PathOf("a\\u0001 <&\"b\\ufffe.yaml")));
        XElement edit = root.Descendants("property").Single(found => (string?)found.Attribute("name") == "edit");
        Assert.That(edit.Attribute("value")!.Value, Is.EqualTo("agents.desk.count=1"));
    }

    [Test]
    public void Junit_OfARunThatFailed_SaysWhy()
    {
        using MemoryStream report = new();
        JunitFile.Write(report, [Failed(CheckedScenario.Read(_byHand, new()))]);
        report.Position = 0;
        XElement error = XDocument.Load(report).Root!.Descendants("error").Single();
        Assert.That(
            (error.Attribute("type")!.Value, error.Attribute("message")!.Value, error.Value),
            Is.EqualTo(("run_failed", "out of memory", "out of memory\nmore"))
        );
    }

    [Test]
    [Platform(Include = "Linux")]
    public void Junit_ThatCannotBeWritten_IsNamedAndNoJsonSaysOtherwise()
    {
        CliAnswer answer = CliRun.Of(
            "check",
            _folder.Scenario,
            "--targets",
            "--format",
            "json",
            "--junit",
            "/proc/x.xml"
        );
        Assert.That((answer.ExitCode, answer.Out), Is.EqualTo((4, "")));
        Assert.That(answer.Error, Does.Contain("callsim: error: cannot write '/proc/x.xml': "));
        Assert.That(answer.Error, Does.Not.Contain(".callsim-"));
    }

    private XElement Junit(params string[] words)
    {
        string file = _folder.PathOf("targets.xml");
        CliRun.Of([.. words, "--junit", file]);
        return XDocument.Load(file).Root!;
    }

    private static (int Tests, int Failures, int Errors, int Skipped) CountsOf(XElement element) =>
        (
            (int)element.Attribute("tests")!,
            (int)element.Attribute("failures")!,
            (int)element.Attribute("errors")!,
            (int)element.Attribute("skipped")!
        );
}
