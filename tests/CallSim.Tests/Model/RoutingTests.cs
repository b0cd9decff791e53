using CallSim.Model;
using static CallSim.Tests.Model.Plans;

namespace CallSim.Tests.Model;

public sealed class RoutingTests
{
    [Test]
    public void QueueFor_EqualPriorities_LongestWaitThenOrder()
    {
        CentrePlan plan = Day().Contacts(Type("a")).Contacts(Type("b")).Agents(Group("both", 1)).Build();
        ScriptedCentre centre = new ScriptedCentre(plan)
            .Arrives(0, "anna")
            .Arrives(2, "bert", type: 1)
            .Arrives(3, "carl")
            .Arrives(3, "dora", type: 1)
            .Run();
        string[] answers =
        [
            .. centre.Diary.Where(line => line.Contains("answers")).Select(line => line.Split(' ')[^1]),
        ];
        Assert.That(answers, Is.EqualTo(new[] { "anna", "bert", "carl", "dora" }));
    }

    [Test]
    public void QueueFor_HigherPriorityCameLater_IsServedFirst()
    {
        CentrePlan plan = Day()
            .Contacts(Type("low"))
            .Contacts(Type("high"))
            .Queue(new QueuePlan { Name = "high", Skill = "high" })
            .Queue(
                new QueuePlan
                {
                    Name = "low",
                    Skill = "low",
                    Priority = 2,
                }
            )
            .Agents(Group("both", 1))
            .Build();
        ScriptedCentre centre = new ScriptedCentre(plan)
            .Arrives(0, "anna")
            .Arrives(1, "bert")
            .Arrives(2, "carl", type: 1)
            .Run();
        Assert.That(centre.Of("carl")[0], Is.EqualTo("10 agent 0 answers carl"));
        Assert.That(centre.Of("bert")[0], Is.EqualTo("20 agent 0 answers bert"));
    }

    [Test]
    public void GroupFor_RankedRoute_TheSecondRankOnlyWhenTheFirstIsBusy()
    {
        CentrePlan plan = Day()
            .Contacts(Type())
            .Queue(
                new QueuePlan
                {
                    Name = "calls",
                    Skill = "calls",
                    Route =
                    [
                        ["b"],
                        ["a"],
                    ],
                }
            )
            .Agents(Group("a", 1))
            .Agents(Group("b", 1))
            .Build();
        ScriptedCentre centre = new ScriptedCentre(plan)
            .Arrives(1, "anna")
            .Arrives(2, "bert")
            .Arrives(30, "carl")
            .Run();
        Assert.That(centre.Of("anna")[0], Is.EqualTo("1 agent 1 answers anna"));
        Assert.That(centre.Of("bert")[0], Is.EqualTo("2 agent 0 answers bert"));
        Assert.That(
            centre.Of("carl")[0],
            Is.EqualTo("30 agent 1 answers carl"),
            "agent 0 has been idle longer, but is of the second rank"
        );
    }

    [Test]
    public void Skills_AgentWithoutTheSkill_IsNeverAsked()
    {
        CentrePlan plan = Day()
            .Contacts(Type("a"))
            .Contacts(Type("b"))
            .Agents("only_a", 1, "a")
            .Agents("only_b", 1, "b")
            .Build();
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(0, "anna").Arrives(1, "bert").Run();
        Assert.That(centre.Of("bert")[0], Is.EqualTo("10 agent 0 answers bert"));
    }

    [Test]
    public void Routing_AnotherPolicy_IsOneClassHandedIn()
    {
        CentrePlan plan = Day().Contacts(Type("a")).Contacts(Type("b")).Agents(Group("both", 1)).Build();
        ScriptedCentre centre = new ScriptedCentre(
            plan,
            new("last_queue", "The last queue first.", view => new LastQueueFirst(view))
        )
            .Arrives(0, "anna")
            .Arrives(1, "bert")
            .Arrives(2, "carl", type: 1)
            .Run();
        Assert.That(centre.Of("carl")[0], Is.EqualTo("10 agent 0 answers carl"));
    }

    /// <summary>A policy for the test: one group, and the queue that stands last in the plan first.</summary>
    private sealed class LastQueueFirst(RoutingView view) : IRouting
    {
        public GroupId GroupFor(QueueId queue) => view.Idle(new(0)) > 0 ? new(0) : GroupId.None;

        public QueueId QueueFor(GroupId group) =>
            view.Waiting(new(1)) > 0 ? new(1)
            : view.Waiting(new(0)) > 0 ? new(0)
            : QueueId.None;

        public RoutingMatch NextMatch() => view.AgentsChoose(this);
    }
}
