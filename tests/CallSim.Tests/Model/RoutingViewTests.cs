using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Model;
using static CallSim.Tests.Model.Plans;

namespace CallSim.Tests.Model;

/// <summary>What a policy is shown is what happens: three callers, two agents who take nobody.</summary>
public sealed class RoutingViewTests
{
    [Test]
    public void View_AtEachCall_ShowsWhoWaitsAndWhoIsIdle()
    {
        List<string> seen = [];
        Run(
            (view, queue) =>
                seen.Add(
                    $"{view.Now.Microseconds / 1e6}: joins {queue.Row}, {view.Waiting(new(0))} and {view.Waiting(new(1))} wait, "
                        + $"{view.Idle(new(0))} of {view.OnDuty(new(0))} idle since {view.IdleSince(new(0)).Microseconds}, "
                        + $"{view.Idle(new(1))} of {view.OnDuty(new(1))}"
                )
        );
        Assert.That(
            seen,
            Is.EqualTo(
                new[]
                {
                    "1: joins 0, 0 and 0 wait, 2 of 2 idle since 0, 0 of 0",
                    "3: joins 0, 1 and 0 wait, 2 of 2 idle since 0, 0 of 0",
                    "4: joins 1, 2 and 0 wait, 2 of 2 idle since 0, 0 of 0",
                }
            )
        );
    }

    [Test]
    public void FirstJoined_OfAQueue_IsTheInstantOfTheFirstOrRefused()
    {
        SimTime first = default;
        string? refusal = null;
        Run(
            (view, queue) =>
            {
                if (queue.Row == 1)
                {
                    first = view.FirstJoined(new(0));
                    refusal = Assert.Throws<InvalidOperationException>(() => view.FirstJoined(new(1)))!.Message;
                }
            }
        );
        Assert.That(first, Is.EqualTo(SimTime.Zero + SimSpan.FromSeconds(1)));
        Assert.That(refusal, Is.EqualTo("Nobody waits in queue 'b'."));
    }

    [Test]
    public void IdleSince_OfAGroupWithoutAnybodyIdle_IsRefused()
    {
        string? refusal = null;
        Run((view, _) => refusal = Assert.Throws<InvalidOperationException>(() => view.IdleSince(new(1)))!.Message);
        Assert.That(refusal, Is.EqualTo("Nobody is idle in group 'nobody'."));
    }

    [Test]
    public void View_OfThePlan_NamesRoutesQueuesAndPriorities()
    {
        bool asked = false;
        Run(
            (view, _) =>
            {
                asked = true;
                Assert.That((view.Queue("b").Row, view.Group("nobody").Row), Is.EqualTo((1, 1)));
                Assert.That(view.QueuesOf(new(0)).Select(queue => queue.Row), Is.EqualTo(new[] { 0, 1 }));
                Assert.That(view.RouteOf(new(1)).Single().Select(group => group.Row), Is.EqualTo(new[] { 0, 1 }));
                Assert.That(view.PriorityOf(new(0)), Is.EqualTo(1));
            }
        );
        Assert.That(asked, Is.True);
    }

    [Test]
    public void RandomBits_OfOneReplication_AreTheSameFromTheirStart()
    {
        List<ulong> drawn = [];
        Run(
            (view, _) =>
            {
                KeyedBits bits = view.RandomBits;
                drawn.Add(bits.NextBits());
            }
        );
        Assert.That(drawn, Has.Count.EqualTo(3).And.All.EqualTo(drawn[0]));
    }

    private static void Run(Action<RoutingView, QueueId> look)
    {
        CentrePlan plan = Day()
            .Contacts(Type("a"))
            .Contacts(Type("b"))
            .Agents(Group("both", 2))
            .Agents(Group("nobody", 0))
            .Build();
        RoutingPolicy policy = new("onlooker", "looks and lets everybody wait", view => new Onlooker(view, look));
        _ = new ScriptedCentre(plan, policy).Arrives(1, "anna").Arrives(3, "bert").Arrives(4, "carl", type: 1).Run();
    }

    private sealed class Onlooker(RoutingView view, Action<RoutingView, QueueId> look) : IRouting
    {
        public GroupId GroupFor(QueueId queue)
        {
            look(view, queue);
            return GroupId.None;
        }

        public QueueId QueueFor(GroupId group) => QueueId.None;

        public RoutingMatch NextMatch() => RoutingMatch.None;
    }
}
