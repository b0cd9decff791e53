using CallSim.Model;
using static CallSim.Tests.Model.Plans;

namespace CallSim.Tests.Model;

public sealed class StaffTests
{
    private const long Second = 1_000_000;

    [Test]
    public void Schedule_NumberFallsWhileBusy_FinishesOnOvertime()
    {
        // Anna's call runs from 50 to 80; the number falls to 0 at 60, bert waits until it rises at 120.
        ScriptedCentre centre = new ScriptedCentre(OneDesk(Type(talk: 30), 1, 0, 1))
            .Arrives(50, "anna")
            .Arrives(70, "bert")
            .Run();
        Assert.That(centre.Of("bert")[0], Is.EqualTo("120 agent 0 answers bert"));
        Span<long> second = centre.Ledgers.Agents.Cells[IntervalClock.RowOf(1), 0];
        Assert.That(second[AgentCounter.Overtime], Is.EqualTo(20 * Second));
        Assert.That(second[AgentCounter.Talking], Is.EqualTo(20 * Second));
        Assert.That(second[AgentCounter.Scheduled], Is.Zero);
        Assert.That(second[AgentCounter.Idle], Is.Zero);
    }

    [Test]
    public void Schedule_NumberRisesAgainWhileStillBusy_TheMarkIsTakenBack()
    {
        // Anna's call runs from 50 to 130, through an interval without agents; at 130 the desk has its agent still.
        ScriptedCentre centre = new ScriptedCentre(OneDesk(Type(talk: 80), 1, 0, 1))
            .Arrives(50, "anna")
            .Arrives(125, "bert")
            .Run();
        Assert.That(centre.Of("bert")[0], Is.EqualTo("130 agent 0 answers bert"));
        Assert.That(
            centre.Ledgers.Agents.Cells.Total(0, AgentCounter.Overtime),
            Is.EqualTo((60 + 30) * Second),
            "60 s unscheduled, 30 s after closing"
        );
    }

    [Test]
    public void Schedule_NumberFalls_TheLongestIdleLeaveFirst()
    {
        // Agents 0, 1, 2 sign in at 0. Agent 0 serves from 1 to 11, so agents 1 and 2 are idle longer.
        ScriptedCentre centre = new ScriptedCentre(OneDesk(Type(), 3, 1)).Arrives(1, "anna").Arrives(70, "bert").Run();
        Assert.That(centre.Of("bert")[0], Is.EqualTo("70 agent 0 answers bert"));
    }

    [Test]
    public void StayUntilTheEnd_AgentWasToLeave_StaysForWhoStillWaits()
    {
        // The number falls to 0 at 60 while anna's call runs to 130; the centre closes at 120 with bert waiting.
        ScriptedCentre centre = new ScriptedCentre(OneDesk(Type(talk: 80), 1, 0))
            .Arrives(50, "anna")
            .Arrives(100, "bert")
            .Run();
        Assert.That(centre.Of("bert")[0], Is.EqualTo("130 agent 0 answers bert"));
        Assert.That(centre.Ledgers.Agents.Cells.Total(0, AgentCounter.Overtime), Is.EqualTo((60 + 90) * Second));
    }

    [Test]
    public void SignIn_AfterLeavingInAnotherOrder_TheLowestRowsComeFirst()
    {
        // Agents 0 to 2 leave in the order 2, 0, 1 of their idleness; one comes back at 120.
        ScriptedCentre centre = new ScriptedCentre(OneDesk(Type(), 3, 0, 1))
            .Arrives(1, "anna")
            .Arrives(2, "bert")
            .Arrives(130, "carl")
            .Run();
        Assert.That(centre.Of("carl")[0], Is.EqualTo("130 agent 0 answers carl"));
    }

    [Test]
    public void Offer_SeveralIdle_LongestIdleThenRow()
    {
        ScriptedCentre centre = new ScriptedCentre(OneDesk(Type(), 3))
            .Arrives(1, "anna")
            .Arrives(2, "bert")
            .Arrives(3, "carl")
            .Arrives(12.5, "dora")
            .Arrives(12.6, "emil")
            .Run();
        string[] answers = [.. centre.Diary.Where(line => line.Contains("answers"))];
        Assert.That(
            answers,
            Is.EqualTo(
                new[]
                {
                    "1 agent 0 answers anna",
                    "2 agent 1 answers bert",
                    "3 agent 2 answers carl",
                    "12.5 agent 0 answers dora",
                    "12.6 agent 1 answers emil",
                }
            )
        );
    }

    [Test]
    public void Offer_EqualGroups_LongestIdleAcrossThem()
    {
        CentrePlan plan = Day().Contacts(Type()).Agents(Group("a", 1)).Agents(Group("b", 1)).Build();
        ScriptedCentre centre = new ScriptedCentre(plan)
            .Arrives(1, "anna")
            .Arrives(12, "bert")
            .Arrives(30, "carl")
            .Run();
        Assert.That(centre.Of("anna")[0], Is.EqualTo("1 agent 0 answers anna"), "both idle since 0: by row");
        Assert.That(centre.Of("bert")[0], Is.EqualTo("12 agent 1 answers bert"), "agent 0 has been idle only since 11");
        Assert.That(centre.Of("carl")[0], Is.EqualTo("30 agent 0 answers carl"));
    }

    // Fixed: the sum runs 0.5 + 2.5 = 3.0, + 2.25 = 5.25, + 2.8 = 8.05; it crosses 3, 2 and 3 whole numbers.
    [TestCase(HeadCountRounding.Nearest, new[] { 3, 2, 3 })]
    [TestCase(HeadCountRounding.Fixed, new[] { 3, 2, 3 })]
    public void HeadCounts_Fractions_RoundAsAsked(HeadCountRounding rounding, int[] expected) =>
        Assert.That(Rounded(rounding, 2.5, 2.25, 2.8), Is.EqualTo(expected));

    // Nearest gives 2, 2, 2 of 2.4 each, and loses an agent; the running sum 2.9, 5.3, 7.7 does not.
    [TestCase(HeadCountRounding.Nearest, new[] { 2, 2, 2 })]
    [TestCase(HeadCountRounding.Fixed, new[] { 2, 3, 2 })]
    public void HeadCounts_SameFractionAllDay_OnlyTheSumKeepsTheHours(HeadCountRounding rounding, int[] expected) =>
        Assert.That(Rounded(rounding, 2.4, 2.4, 2.4), Is.EqualTo(expected));

    [Test]
    public void HeadCounts_DrawnStart_KeepsEveryMeanAndTheDaysAgentHours()
    {
        AgentGroupPlan group = Group("desk", 6.09, 5.95, 0.3, 2);
        CentrePlan plan = Day(4).Contacts(Type()).Agents(group).Build();
        const int Replications = 20_000;
        double[] sums = new double[4];
        for (int replication = 0; replication < Replications; replication++)
        {
            HeadCounts counts = new(group, plan.Time, CallSim.Engine.Randomness.Keys.Replication(5, replication));
            int day = 0;
            for (int interval = 0; interval < 4; interval++)
            {
                sums[interval] += counts.At(interval).Scheduled;
                day += counts.At(interval).Scheduled;
            }

            Assert.That(day, Is.InRange(14, 15), "6.09 + 5.95 + 0.3 + 2 = 14.34");
            Assert.That(counts.At(3).Scheduled, Is.EqualTo(2), "a whole number stays whole");
        }

        // A whole number next to x has a variance of at most 1/4: four standard errors are 0.0142.
        for (int interval = 0; interval < 4; interval++)
        {
            Assert.That(sums[interval] / Replications, Is.EqualTo(group.Count.At(interval)).Within(0.0142));
        }
    }

    private static int[] Rounded(HeadCountRounding rounding, params double[] numbers)
    {
        AgentGroupPlan group = Group("desk", numbers) with { Rounding = rounding };
        HeadCounts counts = new(
            group,
            Day(numbers.Length).Contacts(Type()).Agents(group).Build().Time,
            replicationKey: 1
        );
        return [.. Enumerable.Range(0, numbers.Length).Select(interval => counts.At(interval).Scheduled)];
    }
}
