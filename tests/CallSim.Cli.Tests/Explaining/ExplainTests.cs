using System.Text.Json.Nodes;

namespace CallSim.Cli.Tests.Explaining;

/// <summary><c>callsim explain</c>: what it leaves unsaid.</summary>
public sealed class ExplainTests : ExplainFixture
{
    [TestCase(Clean)]
    [TestCase(Lines)]
    [TestCase(Night)]
    public void Explain_OfACleanCentre_NamesNoCause(string scenario)
    {
        JsonNode target = Target(scenario);
        Assert.That(target["missed"]!.AsArray(), Is.Empty);
        Assert.That(target["causes"]!.AsArray(), Is.Empty);
        Assert.That(Text(), Does.Contain("No target was missed beyond doubt"));
    }

    [Test]
    public void Explain_WithFewReplications_DoesNotClaimToKnow()
    {
        JsonNode target = Target(
            Clean
                .Replace("replications: 200", "replications: 12", StringComparison.Ordinal)
                .Replace("count: 12", "count: 10", StringComparison.Ordinal)
                .Replace("at_least: 80%", "at_least: 86%", StringComparison.Ordinal)
        );
        Assert.That(target["not_certain"]!.AsArray(), Is.Not.Empty);
        Assert.That(Text(), Does.Contain("12 replications are too few to tell it from chance"));
    }

    [Test]
    public void Explain_Quietly_LeavesOutTargetsThatAreKept()
    {
        Target(
            Clean.Replace("at_least: 80% }", "at_least: 99% }, abandonment: { at_most: 50% }", StringComparison.Ordinal)
        );
        Assert.That(Text(), Does.Contain("abandon_share at most 50 %"));
        CliAnswer quiet = CliRun.Of("explain", _folder.PathOf("out"), "--quiet");
        Assert.That(quiet.Out, Does.Contain("service_level at least 99 %").And.Not.Contain("abandon_share"));
    }
}
