using CallSim.Model;
using static CallSim.Tests.Model.Plans;
using static CallSim.Tests.Model.Rosters;

namespace CallSim.Tests.Model;

/// <summary>What an outage leaves of a group: who works on, who stops, and when. By hand.</summary>
public sealed class CapacityTests
{
    private static readonly GroupId s_desk = new(0);

    [Test]
    public void SetCapacity_AllAreIdle_TheLongestIdleStopFirst()
    {
        // Agent 0 serves anna from 5 to 15: at 20 agents 1 to 3 have been idle longer.
        ScriptedCentre centre = new ScriptedCentre(Plans.OneDesk(Type(), 4))
            .Arrives(5, "anna")
            .Does(20, half => half.Staff.SetCapacity(s_desk, 0.5))
            .Arrives(30, "bert")
            .Arrives(31, "carl")
            .Arrives(32, "dora")
            .Run();
        Assert.That(centre.Of("bert")[0], Is.EqualTo("30 agent 3 answers bert"));
        Assert.That(centre.Of("carl")[0], Is.EqualTo("31 agent 0 answers carl"));
        Assert.That(centre.Of("dora")[0], Is.EqualTo("40 agent 3 answers dora"));
        Assert.That(centre.Seconds(AgentCounter.Absent, 0), Is.EqualTo(2 * 40));
    }

    [Test]
    public void SetCapacity_MoreAreBusyThanMayWork_ThoseWhoGetFreeFirstStop()
    {
        // Three talk, until 30, 31 and 32, one is idle; two may work from 20 on.
        int beyond = 0;
        ScriptedCentre centre = new ScriptedCentre(Plans.OneDesk(Type(talk: 30), 4))
            .Arrives(0, "anna")
            .Arrives(1, "bert")
            .Arrives(2, "carl")
            .Does(20, half => half.Staff.SetCapacity(s_desk, 0.5))
            .Does(20, half => beyond = half.Staff.BusyBeyondCapacity(s_desk))
            .Arrives(25, "dora")
            .Run();
        Assert.That(beyond, Is.EqualTo(1));
        Assert.That(centre.Of("dora")[0], Is.EqualTo("31 agent 1 answers dora"), "agent 0 stops at 30");
        Assert.That(centre.Seconds(AgentCounter.Absent, 0), Is.EqualTo(40 + 30));
    }

    [Test]
    public void SetCapacity_One_EverybodyWorksAgainAtOnce()
    {
        ScriptedCentre centre = new ScriptedCentre(Plans.OneDesk(Type(), 2))
            .Does(5, none => none.Staff.SetCapacity(s_desk, 0))
            .Arrives(10, "anna")
            .Arrives(11, "bert")
            .Does(20, all => all.Staff.SetCapacity(s_desk, 1))
            .Run();
        Assert.That(centre.Of("anna")[0], Is.EqualTo("20 agent 0 answers anna"));
        Assert.That(centre.Of("bert")[0], Is.EqualTo("20 agent 1 answers bert"));
        Assert.That(centre.AllSeconds(AgentCounter.Absent), Is.EqualTo(2 * 15));
    }

    [Test]
    public void SetCapacity_One_WhoWasIdleLongestStillIs()
    {
        // Agent 0 serves anna from 5 to 15, agent 1 is idle since 0; both are kept out from 20 to 30.
        ScriptedCentre centre = new ScriptedCentre(Plans.OneDesk(Type(), 2))
            .Arrives(5, "anna")
            .Does(20, none => none.Staff.SetCapacity(s_desk, 0))
            .Does(30, all => all.Staff.SetCapacity(s_desk, 1))
            .Arrives(40, "bert")
            .Run();
        Assert.That(centre.Of("bert")[0], Is.EqualTo("40 agent 1 answers bert"));
    }

    [Test]
    public void SetCapacity_One_WhoWasBusyIsIdleSinceTheEndOfThat()
    {
        // Agent 0 talks 5–35, agent 1 talks 10–25 with another type of call; both are kept out then, until 40.
        CentrePlan plan = Day(1)
            .Contacts(Type(talk: 30))
            .Contacts(Type("short", talk: 15))
            .Agents(Group("desk", 2))
            .Build();
        ScriptedCentre centre = new ScriptedCentre(plan)
            .Arrives(5, "anna")
            .Arrives(10, "bert", type: 1)
            .Does(20, none => none.Staff.SetCapacity(s_desk, 0))
            .Does(40, all => all.Staff.SetCapacity(s_desk, 1))
            .Arrives(45, "carl")
            .Run();
        Assert.That(centre.Of("carl")[0], Is.EqualTo("45 agent 1 answers carl"));
    }

    [TestCase(5, 0.5, 3, TestName = "SetCapacity_HalfOfFive_LeavesThree")]
    [TestCase(5, 0.1, 1, TestName = "SetCapacity_ATenthOfFive_LeavesOne")]
    [TestCase(4, 0.1, 0, TestName = "SetCapacity_ATenthOfFour_LeavesNone")]
    public void SetCapacity_Fractions_RoundToTheNearest(int agents, double share, int left)
    {
        ScriptedCentre centre = new ScriptedCentre(Plans.OneDesk(Type(), agents))
            .Does(0, some => some.Staff.SetCapacity(s_desk, share))
            .Run();
        Assert.That(centre.Seconds(AgentCounter.Idle, 0), Is.EqualTo(60 * left));
    }

    [Test]
    public void SetCapacity_CountChanges_TheShareIsOfThoseOnDuty()
    {
        // Half of 4, of 8 and of 2.
        ScriptedCentre centre = new ScriptedCentre(Plans.OneDesk(Type(), 4, 8, 2))
            .Does(0, half => half.Staff.SetCapacity(s_desk, 0.5))
            .Run();
        double[] idle = [.. Enumerable.Range(0, 3).Select(minute => centre.Seconds(AgentCounter.Idle, minute) / 60)];
        double[] absent =
        [
            .. Enumerable.Range(0, 3).Select(minute => centre.Seconds(AgentCounter.Absent, minute) / 60),
        ];
        Assert.That(idle, Is.EqualTo(new[] { 2.0, 4, 1 }));
        Assert.That(absent, Is.EqualTo(new[] { 2.0, 4, 1 }));
    }

    [Test]
    public void SetCapacity_ShiftsAndBreaks_WhoIsKeptOutGoesOnThemToo()
    {
        // 4 agents, none may work from 10 on. All have a break 60–90, the shift ends at 120.
        ScriptedCentre centre = new ScriptedCentre(Rosters.OneDesk(Type(), Shift(0, 120, 4, After(60, 30))))
            .Does(10, none => none.Staff.SetCapacity(s_desk, 0))
            .Run();
        Assert.That(centre.AllSeconds(AgentCounter.Idle), Is.EqualTo(4 * 10));
        Assert.That(centre.AllSeconds(AgentCounter.Break), Is.EqualTo(4 * 30));
        Assert.That(centre.AllSeconds(AgentCounter.Absent), Is.EqualTo(4 * 80));
    }

    [Test]
    public void SetCapacity_BusyAgentLeaves_AnotherTakesTheirPlace()
    {
        // Two shifts of one; half of two is one: agent 1 is kept out while agent 0 talks 10–70. The first shift ends at 60,
        // agent 0 leaves at 70, and half of the one who is left is, to the nearest, one.
        ScriptedCentre centre = new ScriptedCentre(Rosters.OneDesk(Type(talk: 60), Shift(0, 60), Shift(1, 599)))
            .Arrives(10, "anna")
            .Does(20, half => half.Staff.SetCapacity(s_desk, 0.5))
            .Arrives(30, "bert")
            .Run();
        Assert.That(centre.Of("bert")[0], Is.EqualTo("70 agent 1 answers bert"));
    }

    [Test]
    public void SetCapacity_CentreCloses_WhoIsKeptOutStaysAndComesBack()
    {
        // Nobody is scheduled after 60: who is kept out is then not absent, and on overtime only from 100 on.
        ScriptedCentre centre = new ScriptedCentre(Plans.OneDesk(Type(), 1))
            .Does(10, none => none.Staff.SetCapacity(s_desk, 0))
            .Arrives(50, "anna")
            .Does(100, all => all.Staff.SetCapacity(s_desk, 1))
            .Run();
        Assert.That(centre.Of("anna")[0], Is.EqualTo("100 agent 0 answers anna"));
        Assert.That(centre.Seconds(AgentCounter.Absent, 0), Is.EqualTo(50));
        Assert.That(centre.Seconds(AgentCounter.Absent, 1), Is.Zero);
        Assert.That(centre.Seconds(AgentCounter.Overtime, 1), Is.EqualTo(10));
    }
}
