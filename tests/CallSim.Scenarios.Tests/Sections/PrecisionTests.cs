using CallSim.Model;
using CallSim.Scenarios.Grammar;

namespace CallSim.Scenarios.Tests.Sections;

public sealed class PrecisionTests
{
    private const string Rest = """
        time: { length: 1h }
        contacts:
          sales: { arrivals: { rate: 1/min }, talk: { exponential: 2m }, patience: 2m }
        agents:
          desk: { count: 3 }
        variants:
          rough: { run.precision.asa_s@queue:sales: 20% }
          fixed: { run.precision: remove, run.replications: 30 }
        """;

    [Test]
    public void Precision_OfAScenario_IsRead()
    {
        PrecisionPlan read = Read(
            "service_level: 0.5pp, asa_s@queue:sales: 2%, wait_s: 1m30s, at_least: 60, at_most: 700"
        );
        Assert.That(
            read.Goals,
            Is.EqualTo(
                new PrecisionGoal[]
                {
                    new("service_level", Scope.All, 0.005, PrecisionUnit.Points),
                    new("asa_s", Scope.Queue("sales"), 0.02, PrecisionUnit.Relative),
                    new("wait_s", Scope.All, 90, PrecisionUnit.Seconds),
                }
            )
        );
        Assert.That((read.AtLeast, read.AtMost), Is.EqualTo((60, 700)));
    }

    [Test]
    public void Precision_WithoutBounds_HasThoseOfTheLibrary()
    {
        PrecisionPlan read = Read("asa_s: 2%");
        PrecisionPlan usual = new() { Goals = [] };
        Assert.That((read.AtLeast, read.AtMost), Is.EqualTo((usual.AtLeast, usual.AtMost)));
    }

    [Test]
    public void Precision_OfEveryScope_IsFound()
    {
        string[] scopes = ["all", "contact:sales", "queue:sales", "group:desk", "skill:sales"];
        PrecisionPlan read = Read(string.Join(", ", scopes.Select(scope => $"aht_s@{scope}: 2%")));
        Assert.That(read.Goals.Select(goal => goal.Scope.ToString()), Is.EqualTo(scopes));
    }

    [Test]
    public void Precision_InAVariant_IsChangedOrTakenOut()
    {
        RunPlan rough = ReadVariant("asa_s@queue:sales: 2%", "rough");
        Assert.That(rough.Precision!.Goals.Single().Within, Is.EqualTo(0.2));
        RunPlan counted = ReadVariant("asa_s@queue:sales: 2%", "fixed");
        Assert.That((counted.Precision, counted.Replications), Is.EqualTo(((PrecisionPlan?)null, 30)));
    }

    [TestCase("0.5pp", 0.005, PrecisionUnit.Points)]
    [TestCase("2%", 0.02, PrecisionUnit.Relative)]
    [TestCase("0.25%", 0.0025, PrecisionUnit.Relative)]
    [TestCase("1.5s", 1.5, PrecisionUnit.Seconds)]
    public void PrecisionText_OfEachForm_IsReadAndWrittenAlike(string text, double within, PrecisionUnit unit)
    {
        PrecisionSize size = PrecisionText.Parse(text).Value;
        Assert.That(size.Within, Is.EqualTo(within).Within(1e-15));
        Assert.That(size.Unit, Is.EqualTo(unit));
        PrecisionGoal goal = new("asa_s", Scope.Queue("sales"), size.Within, unit);
        Assert.That(goal.ToString(), Is.EqualTo("asa_s@queue:sales=" + text));
        Assert.That(PrecisionNotation.Parse(goal.Subject, text, out _), Is.EqualTo(goal));
    }

    [TestCase("0.5 pp", "write 0.5pp")]
    [TestCase("0,5pp", "write 0.5pp")]
    [TestCase("2 %", "write 2%")]
    [TestCase("2", "write 2pp for points of a share, 2% for a part of the value")]
    public void PrecisionText_OfAnotherForm_IsRefusedWithTheCure(string text, string fix) =>
        Assert.That(PrecisionText.Parse(text).Fix, Is.EqualTo(fix));

    private static PrecisionPlan Read(string precision) => ReadVariant(precision, variant: null).Precision!;

    private static RunPlan ReadVariant(string precision, string? variant)
    {
        string text = $"callsim: 1\nrun: {{ precision: {{ {precision} }} }}\n{Rest}\n";
        ScenarioReading reading = ScenarioReader.ReadText(text, "precise.yaml", "", new() { Variant = variant });
        Assert.That(reading.Diagnostics, Is.Empty);
        return reading.Plan!.Run;
    }
}
