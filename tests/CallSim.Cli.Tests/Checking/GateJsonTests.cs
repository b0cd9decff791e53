using System.Text.Json.Nodes;
using CallSim.Cli.Checking;
using CallSim.Scenarios.Tests.Schema;

namespace CallSim.Cli.Tests.Checking;

/// <summary>What <c>check --targets --format json</c> prints fits the schema that is published.</summary>
public sealed class GateJsonTests : GateFixture
{
    [Test]
    public void Json_OfEveryOutcome_FitsTheSchema()
    {
        string broken = _folder.Add("broken.yaml", "callsim: 1\ntime: { length: 0s }\n");
        CliAnswer answer = CliRun.Of("check", _byHand, broken, _folder.Scenario, "--targets", "--format", "json");
        JsonObject found = Json(answer);
        Assert.That(answer.ExitCode, Is.EqualTo(3));
        Assert.That(found["exit_code"]!.GetValue<int>(), Is.EqualTo(3));
        Assert.That(
            found["scenarios"]!.AsArray().Select(scenario => scenario!["status"]!.GetValue<string>()),
            Is.EqualTo(new[] { "failed", "invalid", "passed" })
        );
        Assert.That(
            found["scenarios"]![0]!["targets"]!.AsArray().Select(target => target!["verdict"]!.GetValue<string>()),
            Is.EqualTo(new[] { "not_certain", "missed", "no_value", "not_certain" })
        );
        Assert.That(answer.Error, Does.Contain($"{broken}:2:"), "for people, who do not read JSON");
    }

    [Test]
    public void Json_OfARunThatFailed_FitsTheSchema()
    {
        GateResult failed = Failed(CheckedScenario.Read(_byHand, new()));
        JsonObject found = JsonNode.Parse(GateJson.Of([failed], isStrict: true, failed.Code))!.AsObject();
        Assert.That(Schema().Validate(found), Is.Empty);
        Assert.That((failed.Code, failed.Status), Is.EqualTo((4, "run_failed")));
    }

    [Test]
    public void Schema_OfTargets_RefusesWhatIsNotThere()
    {
        JsonObject found = Json(CliRun.Of("check", _byHand, "--targets", "--format", "json"));
        found["scenarios"]![0]!["targets"]![0]!["verdict"] = "perhaps";
        found["scenarios"]![0]!.AsObject().Remove("seed");
        found["more"] = 1;
        Assert.That(Schema().Validate(found), Has.Count.EqualTo(3));
    }

    [Test]
    public void Json_OnOneThreadAndOnTwo_IsTheSame()
    {
        string[] one = [.. "check --targets --format json --threads 1".Split(' '), _folder.Scenario];
        string[] two = [.. "check --targets --format json --threads 2".Split(' '), _folder.Scenario];
        Assert.That(CliRun.Of(one).Out, Is.EqualTo(CliRun.Of(two).Out));
    }

    [Test]
    public void Gate_WithAnIntervalAcrossTheTarget_FailsOnlyWhenStrict()
    {
        // The target is the value itself, so that it lies inside of the interval.
        double value = Json(CliRun.Of("check", _folder.Scenario, "--targets", "--format", "json"))["scenarios"]![0]![
            "targets"
        ]![0]!["value"]!.GetValue<double>();
        string edit = FormattableString.Invariant($"targets.abandonment.at_most={value:F6}");
        CliAnswer lenient = CliRun.Of("check", _folder.Scenario, "--targets", "--set", edit);
        CliAnswer strict = CliRun.Of("check", _folder.Scenario, "--targets", "--set", edit, "--strict");
        Assert.That((lenient.ExitCode, strict.ExitCode), Is.EqualTo((0, 1)));
        Assert.That(lenient.Out, Does.EndWith("passed (1 not certain)\n"));
        Assert.That(strict.Out, Does.EndWith("failed (1 not certain; strict)\n"));
    }

    /// <summary>What was printed, which fits the schema that is published.</summary>
    private static JsonObject Json(CliAnswer answer)
    {
        JsonObject found = JsonNode.Parse(answer.Out)!.AsObject();
        Assert.That(Schema().Validate(found), Is.Empty);
        return found;
    }

    private static SchemaValidator Schema() => new(JsonNode.Parse(CliRun.Of("schema", "targets").Out)!.AsObject());
}
