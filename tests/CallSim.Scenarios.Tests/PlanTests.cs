using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Model;
using CallSim.Scenarios.ReferencePage;

namespace CallSim.Scenarios.Tests;

public sealed class PlanTests
{
    [Test]
    public void SmallestScenario_WithDefaults_IsThePlanThatTheBuilderMakes()
    {
        CentrePlan plan = Scenario.Plan(ReferenceExamples.Smallest.Yaml);

        CentrePlan built = new CentreBuilder("One skill, one hour")
            .Time(SimSpan.FromHours(1))
            .Contacts(
                "enquiry",
                6000,
                Law.Exponential(SimSpan.FromSeconds(60)),
                Law.Exponential(SimSpan.FromSeconds(120))
            )
            .Agents("desk", 100)
            .Build();
        Assert.That(plan.Hash, Is.EqualTo(built.Hash));
        Assert.That((plan.Name, plan.Run), Is.EqualTo(("One skill, one hour", new RunPlan())));
    }

    [Test]
    public void Scenario_WithMostOfTheLanguage_HasTheseValues()
    {
        CentrePlan plan = Scenario.Plan(ReferenceExamples.TwoSkills.Yaml);

        Assert.That((plan.Time.Date, plan.Time.Clock), Is.EqualTo(((DateOnly?)null, new TimeOnly(8, 0))));
        Assert.That(
            (plan.Time.Length, plan.Time.Interval),
            Is.EqualTo((SimSpan.FromHours(12), SimSpan.FromMinutes(30)))
        );
        Assert.That(
            (plan.Time.WarmUp, plan.Time.DrainAtMost),
            Is.EqualTo((SimSpan.FromMinutes(30), SimSpan.FromHours(2)))
        );
        Assert.That(plan.Run, Is.EqualTo(new RunPlan { Replications = 200, Seed = 7 }));
        Assert.That(plan.Busyness, Is.EqualTo(new DayFactorPlan(DayFactorFamily.Gamma, 0.08)));
        Assert.That(
            (plan.Targets.Goals.ServiceLevelAtLeast, plan.Targets.Goals.AbandonmentAtMost),
            Is.EqualTo(((double?)0.8, (double?)0.05))
        );
        Assert.That(plan.Targets.Goals.OccupancyAtMost, Is.EqualTo(0.88));

        Assert.That(
            plan.Queues.Select(queue => (queue.Name, queue.Skill, queue.Priority, queue.WaitingPlaces)),
            Is.EqualTo(new[] { ("sales", "sales", 1, (int?)null), ("service", "service", 2, (int?)60) })
        );
        Assert.That(plan.Queues[1].Route, Has.Length.EqualTo(1));
        Assert.That(plan.Queues[1].Route[0], Is.EqualTo(new[] { "junior", "senior" }));

        ContactTypePlan repayment = plan.ContactTypes[1];
        Assert.That(repayment.ArrivalsPerHour.Values, Has.Length.EqualTo(24));
        Assert.That(repayment.ArrivalsPerHour.At(0), Is.EqualTo(31.5).Within(1e-12));
        Assert.That(repayment.ArrivalsPerHour.At(4), Is.EqualTo(47.25).Within(1e-12));
        Assert.That(repayment.Talk.At(0), Is.EqualTo(Law.Lognormal(SimSpan.FromSeconds(250), 1.1)));
        Assert.That(repayment.WrapUp!.At(0), Is.EqualTo(Law.Exponential(SimSpan.FromSeconds(31.5))));
        Assert.That((repayment.Hold!.Chance, repayment.Balks), Is.EqualTo((0.15, 0.02)));
        Assert.That(plan.ContactTypes[0].WrapUp!.At(0), Is.EqualTo(Law.Deterministic(SimSpan.FromSeconds(90))));

        AgentGroupPlan junior = plan.AgentGroups[0];
        Assert.That((junior.Count.At(7), junior.Count.At(8), junior.Count.At(23)), Is.EqualTo((4.0, 5.0, 4.0)));
        Assert.That(junior.Skills!.Value.Select(skill => skill.Name), Is.EqualTo(new[] { "service" }));
        Assert.That(plan.AgentGroups[1].Count.At(0), Is.EqualTo(8.5));
    }

    [Test]
    public void Scenario_WithFiles_MatchesRowsByTime()
    {
        ReferenceExample example = ReferenceExamples.FromFile;
        using ScenarioFolder folder = new ScenarioFolder().With(example.FileName!, "\uFEFF" + example.FileText!);

        CentrePlan plan = Scenario.Plan(folder.Read(example.Yaml));

        Assert.That(plan.Time.Date, Is.EqualTo(new DateOnly(2026, 3, 2)));
        Assert.That(plan.ContactTypes[0].ArrivalsPerHour.Values, Is.EqualTo(new[] { 76.0, 104, 122, 110 }));
        Assert.That(plan.ContactTypes[0].Talk.At(2), Is.EqualTo(Law.Lognormal(SimSpan.FromSeconds(204.5), 1.2)));
        Assert.That(plan.AgentGroups[0].Count.At(3), Is.EqualTo(12.5 * 0.77).Within(1e-12));
        Assert.That(plan.Targets.Within, Is.EqualTo(new[] { SimSpan.FromSeconds(20), SimSpan.FromSeconds(60) }));
    }

    [Test]
    public void Queue_OfAContactWithoutOne_IsMadeLastAndCanBeLedTo()
    {
        CentrePlan plan = Scenario.Plan(
            """
            callsim: 1
            time: { length: 1h }
            queues: { vip: {} }
            contacts:
              bill: { arrivals: { rate: 1/h }, talk: 1m, patience: 1m }
              gold: { arrivals: { rate: 1/h }, talk: 1m, patience: 1m, to: queues.vip }
              loan: { arrivals: { rate: 1/h, counts: all_attempts }, talk: 1m, patience: 1m, to: queues.bill }
            agents: { desk: { count: 3, skills: { vip: {}, bill: } } }
            """
        );

        Assert.That(plan.Queues.Select(queue => queue.Name), Is.EqualTo(new[] { "vip", "bill" }));
        Assert.That(plan.ContactTypes.Select(type => type.To.Name), Is.EqualTo(new[] { "bill", "vip", "bill" }));
        Assert.That(plan.AgentGroups[0].Skills!.Value.Select(skill => skill.Name), Is.EqualTo(new[] { "vip", "bill" }));
        Assert.That(plan.Name, Is.EqualTo("small"));
    }

    [Test]
    public void LastInterval_ThatIsShorter_KeepsItsRate()
    {
        CentrePlan plan = Scenario.Plan(
            Scenario
                .WithContact("{ profile: [30, 60, 90], every: 1h }", "talk: 1m, patience: 1m")
                .Replace("length: 2h", "length: 2h10m")
        );

        Assert.That(plan.ContactTypes[0].ArrivalsPerHour.Values, Is.EqualTo(new[] { 30.0, 30, 60, 60, 90 }));
    }

    [TestCase("time: { length: 20m }", 20)]
    [TestCase("time: { length: 20m, interval: 20m }", 20)]
    [TestCase("time: { length: 2h }", 30)]
    [TestCase("time: { length: 7m, start: 08:03, interval: 7m }", 7)]
    public void Interval_ByDefault_IsHalfAnHourOrTheLength(string time, int minutes)
    {
        CentrePlan plan = Scenario.Plan(
            Scenario.Small.Replace("time: { start: 08:00, length: 2h, interval: 30m }", time)
        );

        Assert.That(plan.Time.Interval, Is.EqualTo(SimSpan.FromMinutes(minutes)));
    }

    [Test]
    public void Formula_OfEachName_IsRead()
    {
        string[] names =
        [
            "answered_only",
            "abandon_negative",
            "abandon_positive",
            "abandon_ignored",
            "short_positive",
            "short_excluded",
            "offered_with_blocked",
        ];
        foreach ((string name, ServiceLevelFormula formula) in names.Zip(Enum.GetValues<ServiceLevelFormula>()))
        {
            CentrePlan plan = Scenario.Plan(
                Scenario.Small + $"\ntargets: {{ service_level: {{ formula: {name} }} }}\n"
            );

            Assert.That(plan.Targets.Formula, Is.EqualTo(formula));
        }
    }

    [Test]
    public void Cut_AtTheEnd_IsRead() =>
        Assert.That(
            Scenario.Plan(Scenario.Small.Replace("interval: 30m", "interval: 30m, close: { after: cut }")).Time.Close,
            Is.EqualTo(CloseRule.Cut)
        );
}
