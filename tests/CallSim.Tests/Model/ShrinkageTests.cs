using CallSim.Engine.Randomness;
using CallSim.Model;
using static CallSim.Tests.Model.Plans;
using static CallSim.Tests.Model.Rosters;

namespace CallSim.Tests.Model;

/// <summary>Shrinkage and absence: by hand where nothing is drawn, against exact expectations where it is.</summary>
public sealed class ShrinkageTests
{
    // Of 10, 7.5 are on the phones; the running sum goes 0.5 + 7.5 = 8, 0 + 7.5 = 7.5, 0.5 + 7.5 = 8, 7.5.
    private static readonly double[] s_onBreak = [2, 3, 2, 3];

    [Test]
    public void Shrinkage_OfACount_KeepsTheDaysSum()
    {
        AgentGroupPlan desk = Group("desk", 10, 10, 10, 10) with
        {
            Shrinkage = 0.25,
            Rounding = HeadCountRounding.Fixed,
        };
        ScriptedCentre centre = new ScriptedCentre(Day(4).Contacts(Type()).Agents(desk).Build()).Run();
        Assert.That(Means(centre, AgentCounter.Break), Is.EqualTo(s_onBreak));
        Assert.That(Means(centre, AgentCounter.Scheduled), Is.EqualTo(new[] { 10.0, 10, 10, 10 }));
        Assert.That(Means(centre, AgentCounter.Idle), Is.EqualTo(s_onBreak.Select(resting => 10 - resting)));
    }

    [Test]
    public void Shrinkage_OfAShift_KeepsTheDaysSum()
    {
        AgentGroupPlan desk = Desk(Shift(0, 240, 10)) with { Shrinkage = 0.25, Rounding = HeadCountRounding.Fixed };
        ScriptedCentre centre = new ScriptedCentre(Rosters.OneDesk(Type(), desk, intervals: 4)).Run();
        Assert.That(Means(centre, AgentCounter.Break), Is.EqualTo(s_onBreak));
        Assert.That(Means(centre, AgentCounter.Idle), Is.EqualTo(s_onBreak.Select(resting => 10 - resting)));
    }

    [Test]
    public void Shrinkage_OfAShift_BreaksComeOnTop()
    {
        // Of 4, 2 are off for shrinkage all the time, and the break of each takes one more.
        AgentGroupPlan desk = Desk(Shift(0, 240, 4, Between(60, 180, 30))) with
        {
            Shrinkage = 0.5,
        };
        ScriptedCentre centre = new ScriptedCentre(Rosters.OneDesk(Type(), desk, intervals: 4)).Run();
        Assert.That(Means(centre, AgentCounter.Break), Is.EqualTo(new[] { 2.0, 3, 3, 2 }));
    }

    [Test]
    public void Shrinkage_AllAreBusy_ThoseWhoGetFreeFirstGo()
    {
        // Of 2, one is to be off from the second shift's start at 60; both talk, until 70 and 90.
        AgentGroupPlan desk = Desk(Shift(0, 600, 1), Shift(60, 540, 1)) with
        {
            Shrinkage = 0.5,
            Rounding = HeadCountRounding.Fixed,
        };
        ScriptedCentre centre = new ScriptedCentre(Rosters.OneDesk(Type(talk: 30), desk))
            .Arrives(40, "anna")
            .Arrives(60, "bert")
            .Arrives(75, "carl")
            .Run();
        // With one agent floor(0.5 + 0.5) = 1 is on the phones, with two also 1: at 60 the one who comes goes off at once.
        Assert.That(centre.Of("bert")[0], Is.EqualTo("70 agent 0 answers bert"));
        Assert.That(centre.Of("carl")[0], Is.EqualTo("100 agent 0 answers carl"));
        Assert.That(centre.AllSeconds(AgentCounter.Break), Is.EqualTo(540));
    }

    [Test]
    public void Shrinkage_RisesWhileAllAreBusy_TheFirstWhoIsFreeGoesOff()
    {
        // 7.5 of 10 by a fixed start: 8 on the phones in the first interval, 7 in the second. All 8 talk until 70 at 60.
        AgentGroupPlan desk = Desk(Shift(0, 240, 10)) with
        {
            Shrinkage = 0.25,
            Rounding = HeadCountRounding.Fixed,
        };
        ScriptedCentre centre = new(Rosters.OneDesk(Type(talk: 30), desk, intervals: 4));
        for (int caller = 0; caller < 8; caller++)
        {
            centre.Arrives(40 + (0.1 * caller), $"caller{caller}");
        }

        centre.Arrives(65, "late").Run();
        Assert.That(centre.At("70"), Is.EqualTo(new[] { "70 ConversationEnds caller0" }), "goes off, takes no other");
        Assert.That(centre.Of("late")[0], Does.StartWith("70.1 "));
        Assert.That(centre.Seconds(AgentCounter.Break, 1), Is.EqualTo((2 * 60) + 50));
    }

    [Test]
    public void Shrinkage_OfAConstantCount_AllAreBusy_IsNoOvertime()
    {
        // 8 of 10 on the phones, 7 from 60 to 120; all 8 talk from about 40 to 140, so that the eighth is not off in between.
        AgentGroupPlan desk = Group("desk", 10, 10, 10, 10) with
        {
            Shrinkage = 0.25,
            Rounding = HeadCountRounding.Fixed,
        };
        ScriptedCentre centre = new(Day(4).Contacts(Type(talk: 100)).Agents(desk).Build());
        for (int caller = 0; caller < 8; caller++)
        {
            centre.Arrives(40 + (0.1 * caller), $"caller{caller}");
        }

        centre.Run();
        Assert.That(centre.AllSeconds(AgentCounter.Overtime), Is.Zero);
        Assert.That(Means(centre, AgentCounter.Break), Is.EqualTo(new[] { 2.0, 2, 2, 3 }));
    }

    [Test]
    public void Shrinkage_CountFallsWhileAllAreBusy_OvertimeIsWhoIsPresentBeyondWhoCame()
    {
        // Of 10, 5 are on the phones and talk until 90, 91, 92, 93 and 94; of 4, from 60 on, 2 are to be. One of the five is
        // beyond the 4 until 90. The 2 who are to be off are so from 91 and from 92 on.
        AgentGroupPlan desk = Group("desk", 10, 4) with
        {
            Shrinkage = 0.5,
            Rounding = HeadCountRounding.Fixed,
        };
        ScriptedCentre centre = new(Day(2).Contacts(Type(talk: 60)).Agents(desk).Build());
        for (int caller = 0; caller < 5; caller++)
        {
            centre.Arrives(30 + caller, $"caller{caller}");
        }

        centre.Run();
        Assert.That(centre.Seconds(AgentCounter.Overtime, 1), Is.EqualTo(30));
        Assert.That(centre.Seconds(AgentCounter.Break, 1), Is.EqualTo(29 + 28));
    }

    [Test]
    public void Shrinkage_OfAShift_WhoComesBackIsIdleSinceBefore()
    {
        // Agents 0 and 1 are off from 0 on, agent 2 from 60 on, and agent 0 is back at 120: idle since 0, as agents 3 to 9 are.
        AgentGroupPlan desk = Desk(Shift(0, 240, 10)) with
        {
            Shrinkage = 0.25,
            Rounding = HeadCountRounding.Fixed,
        };
        ScriptedCentre centre = new ScriptedCentre(Rosters.OneDesk(Type(), desk, intervals: 4))
            .Arrives(50, "anna")
            .Arrives(130, "bert")
            .Run();
        Assert.That(centre.Of("anna")[0], Is.EqualTo("50 agent 2 answers anna"));
        Assert.That(centre.Of("bert")[0], Is.EqualTo("130 agent 0 answers bert"));
    }

    [Test]
    public void Absent_OfACount_HasItsMeanAndLastsTheDay()
    {
        // Of 10 agents each stays away with chance 0.2; of those who come 0.75 are on the phones.
        const int Replications = 4000;
        AgentGroupPlan group = Group("desk", 10, 10, 4.5, 10) with { Absent = 0.2, Shrinkage = 0.25 };
        CallSim.Model.TimePlan time = Day(4).Contacts(Type()).Agents(group).Build().Time;
        double[] absent = new double[4];
        double[] onPhones = new double[4];
        for (int replication = 0; replication < Replications; replication++)
        {
            HeadCounts counts = new(group, time, Keys.Replication(11, replication));
            for (int interval = 0; interval < 4; interval++)
            {
                absent[interval] += counts.At(interval).Absent / (double)Replications;
                onPhones[interval] += counts.At(interval).OnPhones / (double)Replications;
            }

            Assert.That(counts.At(1).Absent, Is.EqualTo(counts.At(0).Absent), "absence is of the day");
            Assert.That(counts.At(2).Absent, Is.LessThanOrEqualTo(counts.At(0).Absent), "fewer of the same heads");
        }

        double[] expected = [2, 2, 0.9, 2];
        double[] expectedOnPhones = [6, 6, 2.7, 6];
        for (int interval = 0; interval < 4; interval++)
        {
            // Binomial of at most 10 × 0.2 × 0.8 = 1.6, rounding adds at most 1/4: four standard errors of 1.36 are 0.086.
            TestContext.Out.WriteLine($"{absent[interval]} absent, {onPhones[interval]} on the phones");
            Assert.That(absent[interval], Is.EqualTo(expected[interval]).Within(0.086));
            Assert.That(onPhones[interval], Is.EqualTo(expectedOnPhones[interval]).Within(0.086));
        }
    }

    [Test]
    public void Absent_OfAShift_HasItsMeanAndIsDrawnForEachDay()
    {
        // 10 agents on two days, absent with chance 0.2: mean 2, variance 1.6, days independent. Of the 8 who come 6 work.
        const int Replications = 2000;
        AgentGroupPlan desk = Desk(Shift(0, 3600, 10)) with { Absent = 0.2, Shrinkage = 0.25 };
        CentrePlan plan = Clocked(new TimeOnly(0, 0), Engine.SimSpan.FromHours(25), Engine.SimSpan.FromHours(1), desk);
        double first = 0;
        double second = 0;
        double product = 0;
        double idle = 0;
        for (int replication = 0; replication < Replications; replication++)
        {
            ScriptedCentre centre = new ScriptedCentre(plan, seed: (ulong)replication).Run();
            double today = centre.Seconds(AgentCounter.Absent, 0) / 3600;
            double tomorrow = centre.Seconds(AgentCounter.Absent, 24) / 3600;
            first += today / Replications;
            second += tomorrow / Replications;
            product += (today - 2) * (tomorrow - 2) / Replications;
            idle += centre.Seconds(AgentCounter.Idle, 0) / 3600 / Replications;
        }

        // Four standard errors: of a mean 4 × sqrt(1.6 / 2000) = 0.113, of the product 4 × 1.6 / sqrt(2000) = 0.143.
        TestContext.Out.WriteLine($"{first} and {second} absent, covariance {product}, {idle} on the phones");
        Assert.That(first, Is.EqualTo(2).Within(0.113));
        Assert.That(second, Is.EqualTo(2).Within(0.113));
        Assert.That(product, Is.Zero.Within(0.143));
        Assert.That(idle, Is.EqualTo(6).Within(0.113));
    }

    [Test]
    public void Absent_AnotherGroupOrShiftIsAdded_TheSameAgentsStayAway()
    {
        AgentGroupPlan desk = Desk(Shift(0, 600, 20)) with { Absent = 0.3 };
        AgentGroupPlan more = desk with { Shifts = [Shift(300, 300, 5), desk.Shifts[0]] };
        CentrePlan one = Rosters.OneDesk(Type(), desk);
        CentrePlan two = Day(10).Contacts(Type()).Agents(Group("a", 3) with { Absent = 0.5 }).Agents(more).Build();
        double alone = new ScriptedCentre(one).Run().Seconds(AgentCounter.Absent, 0);
        double amongOthers = new ScriptedCentre(two).Run().Seconds(AgentCounter.Absent, 0, group: 1);
        Assert.That(alone, Is.Positive);
        Assert.That(amongOthers, Is.EqualTo(alone));
    }

    private static double[] Means(ScriptedCentre centre, int counter) =>
        [.. Enumerable.Range(0, 4).Select(interval => centre.Seconds(counter, interval) / 60)];
}
