using CallSim.Experiments;
using CallSim.Model;
using static CallSim.Tests.Model.Plans;

namespace CallSim.Tests.Experiments;

/// <summary>The story of one customer, worked out by hand.</summary>
public sealed class StoryTests
{
    // One agent: talk 30 s, hold 10 s, wrap-up 5 s. Everybody is passed on to the back office, where the same agent works,
    // and nobody's matter is solved.
    private static readonly CentrePlan s_plan = new CentreBuilder("story")
        .Time(
            new TimePlan
            {
                Clock = new TimeOnly(8, 0),
                Length = S(240),
                Interval = S(60),
            }
        )
        .Contacts(
            Type("sales", talk: 30) with
            {
                ArrivalLog = [S(0), S(10)],
                Hold = new HoldPlan { Chance = 1, Length = Constant(10) },
                WrapUp = new IntervalSeries<CallSim.Engine.Randomness.Law>(Constant(5)),
                Resolved = 0,
                CallsAgain = new CallsAgainPlan { Chance = 1, Delay = Constant(100) },
            }
        )
        .Queue(new QueuePlan { Name = "back", Skill = "back" })
        .Transfer(
            new TransferPlan
            {
                Name = "on",
                FromQueue = "sales",
                Chance = 1,
                To = "back",
            }
        )
        .Agents(Group("desk", 1))
        .Build();

    [Test]
    public void Story_OfTheSecondCustomer_TellsEverythingInOrder()
    {
        CustomerStory story = Simulation.Tell(s_plan, customer: 2);
        string[] lines = [.. story.Lines.Select(line => $"{s_plan.Time.ClockAt(line.At)} {line.Text}")];
        Assert.That(
            lines,
            Is.EqualTo(
                (string[])
                    [
                        "08:00:10.000 calls queues.sales about sales (contact 2, attempt 1)",
                        "08:00:10.000 joins queue sales",
                        "08:00:10.000 nobody is free: waits, in place 1",
                        "08:00:45.000 agent 1 of desk answers after 35.0 s",
                        "08:01:15.000 is put on hold",
                        "08:01:25.000 the conversation ends",
                        "08:01:25.000 agent 1 of desk wraps up",
                        "08:01:25.000 is passed on to queue back",
                        "08:01:25.000 joins queue back (leg 2)",
                        "08:01:25.000 nobody is free: waits, in place 2",
                        "08:01:30.000 agent 1 of desk has wrapped up after 5.0 s",
                        "08:02:15.000 agent 1 of desk answers after 50.0 s",
                        "08:02:45.000 is put on hold",
                        "08:02:55.000 the conversation ends",
                        "08:02:55.000 agent 1 of desk wraps up",
                        "08:02:55.000 the matter is not solved",
                        "08:02:55.000 would call again at 08:04:35.000, after first attempts have stopped: is counted as pending",
                        "08:02:55.000 leaves: served",
                        "08:03:00.000 agent 1 of desk has wrapped up after 5.0 s",
                    ]
            )
        );
        Assert.That(story.Customers, Is.EqualTo(2), "the first customer's further call is no customer");
    }

    [Test]
    public void Story_OfACustomerWhoDoesNotCome_SaysHowManyDid()
    {
        CustomerStory story = Simulation.Tell(s_plan, customer: 3);
        Assert.That((story.Customers, story.Lines.Length), Is.EqualTo((2, 0)));
    }

    [Test]
    public void ClockAt_OverMidnight_NamesTheDay()
    {
        TimePlan time = s_plan.Time with { Clock = new TimeOnly(23, 0) };
        Assert.That(time.ClockAt(S(3600.5)), Is.EqualTo("d2 00:00:00.500"));
        time = time with { Date = new DateOnly(2026, 2, 28) };
        Assert.That(time.ClockAt(S(3600.5)), Is.EqualTo("2026-03-01 00:00:00.500"));
        Assert.That(() => Simulation.Tell(s_plan, customer: 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
