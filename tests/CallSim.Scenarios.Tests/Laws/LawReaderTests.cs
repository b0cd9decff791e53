using CallSim.Engine;
using CallSim.Engine.Randomness;

namespace CallSim.Scenarios.Tests.Laws;

public sealed class LawReaderTests
{
    private static readonly SimSpan Mean = SimSpan.FromSeconds(100);

    private static readonly SimSpan Minute = SimSpan.FromMinutes(1);

    private static readonly (string Text, Law Law)[] Cases =
    [
        ("100s", Law.Deterministic(Mean)),
        ("0", Law.Deterministic(SimSpan.Zero)),
        ("{ deterministic: 100s }", Law.Deterministic(Mean)),
        ("{ deterministic: { mean: 100s } }", Law.Deterministic(Mean)),
        ("{ exponential: 100s }", Law.Exponential(Mean)),
        ("{ exponential: { mean: 100s } }", Law.Exponential(Mean)),
        ("{ exponential: 100s, times: 0.5 }", Law.Exponential(Mean * 0.5)),
        ("{ lognormal: { mean: 100s, cv: 1 } }", Law.Lognormal(Mean, 1)),
        ("{ lognormal: { mean: 100s, cv: 120% } }", Law.Lognormal(Mean, 1.2)),
        ("{ lognormal: { mean: 100s, sd: 50s } }", Law.Lognormal(Mean, 0.5)),
        ("{ gamma: { mean: 100s, cv: 0.8 } }", Law.Gamma(Mean, 0.8)),
        ("{ gamma: { mean: 100s, sd: 1m20s }, times: x2 }", Law.Gamma(Mean * 2, 0.8)),
        ("{ weibull: { mean: 100s, shape: 1.3 } }", Law.Weibull(Mean, 1.3)),
        ("{ weibull: { mean: 100s, cv: 0.7 } }", Law.WeibullByCv(Mean, 0.7)),
        ("{ erlang: { mean: 100s, stages: 3 } }", Law.Erlang(Mean, 3)),
        ("{ erlang: { mean: 100s, cv: 0.5 } }", Law.Erlang(Mean, 4)),
        ("{ erlang: { mean: 100s, sd: 50s } }", Law.Erlang(Mean, 4)),
        ("{ uniform: { min: 1m, max: 3m } }", Law.Uniform(SimSpan.FromMinutes(1), SimSpan.FromMinutes(3))),
        ("{ uniform: { mean: 100s, cv: 0.5 } }", Law.UniformByCv(Mean, 0.5)),
        ("{ triangular: { min: 0, mode: 1m, max: 5m } }", Law.Triangular(SimSpan.Zero, Minute, Minute * 5)),
        ("{ triangular: { min: 1m, mode: 1m, max: 1m } }", Law.Triangular(Minute, Minute, Minute)),
        ("{ hyperexponential: { mean: 100s, cv: 2 } }", Law.Hyperexponential(Mean, 2)),
        ("{ hyperexponential: { mean: 100s, sd: 150s }, times: 2 }", Law.Hyperexponential(Mean * 2, 1.5)),
        (
            "{ hyperexponential: { phases: [{ chance: 80%, mean: 1m }, { chance: 0.2, mean: 100s }] } }",
            Law.Hyperexponential((0.8, Minute), (0.2, Mean))
        ),
        ("{ geometric: { mean: 100s } }", Law.Geometric(Mean, SimSpan.FromSeconds(1))),
        ("{ geometric: { mean: 100s, unit: 1m } }", Law.Geometric(Mean, Minute)),
        ("{ geometric: { mean: 100s, cv: 50% } }", Law.GeometricByCv(Mean, 0.5)),
        ("{ geometric: { mean: 100s, sd: 50s }, times: 0.5 }", Law.GeometricByCv(Mean * 0.5, 0.5)),
        (
            "{ mixture: [{ share: 70%, law: 1m }, { share: 30%, law: { exponential: 100s, times: 2 } }] }",
            Law.Mixture(new(0.7, Law.Deterministic(Minute)), new(0.3, Law.Exponential(Mean * 2)))
        ),
        (
            "{ mixture: [{ share: 100%, law: { triangular: { min: 0, mode: 0, max: 1m } } }], times: 2 }",
            Law.Mixture(new LawPart(1, Law.Triangular(SimSpan.Zero, SimSpan.Zero, Minute * 2)))
        ),
    ];

    public static IEnumerable<TestCaseData> Laws => Cases.Select(law => new TestCaseData(law.Text));

    [TestCaseSource(nameof(Laws))]
    public void Law_OfEachForm_IsTheOneWritten(string text)
    {
        Law expected = Cases.Single(law => law.Text == text).Law;

        var plan = Scenario.Plan(Scenario.WithContact($"talk: {text}, patience: 1m"));

        Assert.That(plan.ContactTypes[0].Talk.At(0), Is.EqualTo(expected));
        Assert.That(plan.ContactTypes[0].Talk.IsConstant, Is.True);
    }

    [Test]
    public void Empirical_FromAnyCsv_HasEveryRow()
    {
        using ScenarioFolder folder = new ScenarioFolder().With("data/calls.csv", "id,talk_s\n1,60\n2,0\n3,90.5\n");

        ScenarioReading reading = folder.Read(
            Scenario.WithContact(
                "talk: { empirical: { file: data/calls.csv, column: talk_s }, times: 2 }, patience: 1m"
            )
        );

        Law law = Scenario.Plan(reading).ContactTypes[0].Talk.At(0);
        Assert.That(law.Values.Select(value => value.Seconds), Is.EqualTo(new[] { 120.0, 0, 181 }));
    }

    [Test]
    public void Mean_FromAFile_MakesOneLawAnInterval()
    {
        const string Day = "interval,aht_s\n08:00,100\n08:30,200\n09:00,300\n09:30,400\n";
        using ScenarioFolder folder = new ScenarioFolder().With("day.csv", Day);

        var plan = Scenario.Plan(
            folder.Read(
                Scenario.WithContact(
                    "talk: { erlang: { mean: { file: day.csv, column: aht_s, times: 0.5 }, stages: 2 } }, patience: { exponential: { file: day.csv, column: aht_s } }"
                )
            )
        );

        Assert.That(plan.ContactTypes[0].Talk.At(3), Is.EqualTo(Law.Erlang(SimSpan.FromSeconds(200), 2)));
        Assert.That(plan.ContactTypes[0].Patience!.At(1), Is.EqualTo(Law.Exponential(SimSpan.FromSeconds(200))));
    }

    [Test]
    public void Mean_OfAPartFromAFile_MakesOneMixAnInterval()
    {
        const string Day = "interval,aht_s\n08:00,100\n08:30,200\n09:00,300\n09:30,400\n";
        const string FromFile = "{ file: day.csv, column: aht_s }";
        using ScenarioFolder folder = new ScenarioFolder().With("day.csv", Day);

        var plan = Scenario.Plan(
            folder.Read(
                Scenario.WithContact(
                    $"talk: {{ mixture: [{{ share: 50%, law: 1m }}, {{ share: 50%, law: {{ exponential: {FromFile} }} }}] }}, "
                        + $"patience: {{ hyperexponential: {{ phases: [{{ chance: 100%, mean: {FromFile} }}] }} }}"
                )
            )
        );

        Law fourth = Law.Mixture(
            new(0.5, Law.Deterministic(Minute)),
            new(0.5, Law.Exponential(SimSpan.FromSeconds(400)))
        );
        Assert.That(plan.ContactTypes[0].Talk.At(3), Is.EqualTo(fourth));
        Assert.That(plan.ContactTypes[0].Talk.Values, Has.Length.EqualTo(4));
        Assert.That(
            plan.ContactTypes[0].Patience!.At(1),
            Is.EqualTo(Law.Hyperexponential((1, SimSpan.FromSeconds(200))))
        );
    }
}
