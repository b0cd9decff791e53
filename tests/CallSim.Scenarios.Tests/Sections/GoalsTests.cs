using CallSim.Engine;
using CallSim.Model;

namespace CallSim.Scenarios.Tests.Sections;

public sealed class GoalsTests
{
    private const string Text = """
        callsim: 1
        time: { length: 2h }
        targets:
          service_level: { within: [20s, 1m], at_least: 80% }
          abandonment: { at_most: 5% }
          blocked: { at_most: 1% }
          asa: { at_most: 20s }
          wait: { at_most: 30s }
          occupancy: { at_most: 88% }
        numbers:
          hotline: { to: queues.sales }
        contacts:
          sales:
            to: numbers.hotline
            arrivals: { rate: 60/h }
            talk: 3m
            targets: { blocked: { at_most: 2% }, wait: { at_most: 25s } }
        queues:
          sales: { targets: { service_level: { at_least: 90%, within: 60s }, abandonment: { at_most: 3% }, asa: { at_most: 15s } } }
        agents:
          desk: { count: 20, targets: { occupancy: { at_most: 85% } } }
        variants:
          eager: { queues.sales.targets.asa.at_most: x0.5, agents.desk.targets.occupancy.at_most: -5%, contacts.sales.targets.wait: remove }
        """;

    [Test]
    public void Targets_OfCentreAndParts_AreTheGoalsOfThePlan() =>
        Assert.That(
            GoalsOf(Scenario.Plan(Text)),
            Is.EqualTo(
                new[]
                {
                    "all service_level at least 80 %",
                    "all abandon_share at most 5 %",
                    "all blocked_share at most 1 %",
                    "all asa_s at most 20 s",
                    "all wait_s at most 30 s",
                    "all occupancy at most 88 %",
                    "contact:sales blocked_share at most 2 %",
                    "contact:sales wait_s at most 25 s",
                    "queue:sales service_level_60s at least 90 %",
                    "queue:sales abandon_share at most 3 %",
                    "queue:sales asa_s at most 15 s",
                    "group:desk occupancy at most 85 %",
                }
            )
        );

    [Test]
    public void Targets_OfParts_CanBeEdited()
    {
        CentrePlan plan = Scenario.Plan(ScenarioReader.ReadText(Text, "x.yaml", "", new() { Variant = "eager" }));
        Assert.That(
            GoalsOf(plan),
            Is.SupersetOf(new[] { "queue:sales asa_s at most 7.5 s", "group:desk occupancy at most 80 %" })
        );
        Assert.That(plan.ContactTypes[0].Goals, Is.EqualTo(new GoalsPlan { BlockedAtMost = 0.02 }));
    }

    [Test]
    public void Plan_WithGoals_IsTheOneThatTheBuilderMakes()
    {
        const string Parts = """
            , targets: { asa: { at_most: 20s } } } }
            queues: { enquiry: { targets: { abandonment: { at_most: 3% } } } }
            agents: { desk: { count: 5, targets: { occupancy: { at_most: 85% } } } }
            """;
        string text =
            "callsim: 1\ntime: { length: 1h }\ncontacts: { enquiry: { arrivals: { rate: 60/h }, talk: 3m" + Parts;

        CentrePlan built = new CentreBuilder("x")
            .Time(SimSpan.FromHours(1))
            .Goals(Scope.Queue("enquiry"), new() { AbandonmentAtMost = 0.03 })
            .Goals(Scope.Contact("enquiry"), new() { AsaAtMost = SimSpan.FromSeconds(20) })
            .Goals(Scope.Group("desk"), new() { OccupancyAtMost = 0.85 })
            .Contacts("enquiry", 60, CallSim.Engine.Randomness.Law.Deterministic(SimSpan.FromMinutes(3)))
            .Agents("desk", 5)
            .Build();

        Assert.That(Scenario.Plan(text).Hash, Is.EqualTo(built.Hash));
    }

    private static IEnumerable<string> GoalsOf(CentrePlan plan) =>
        Goal.Of(plan).Select(goal => $"{goal.Scope} {goal.Metric} {goal}");
}
