using CallSim.Model;
using static CallSim.Tests.Model.Plans;
using static CallSim.Tests.Model.Rosters;

namespace CallSim.Tests.Model;

/// <summary>Breaks of shifts, worked out by hand. Times are seconds after midnight.</summary>
public sealed class BreakTests
{
    // Breaks of 30 s between 60 and 210: the last begins at 180.
    [TestCase(1, new[] { 60.0 })]
    [TestCase(2, new[] { 60.0, 180 })]
    [TestCase(3, new[] { 60.0, 120, 180 })]
    [TestCase(4, new[] { 60.0, 100, 140, 180 })]
    public void Break_InAWindow_IsSpreadEvenly(int agents, double[] begins)
    {
        ScriptedCentre centre = new ScriptedCentre(OneDesk(Type(), Shift(30, 300, agents, Between(60, 210, 30)))).Run();
        Assert.That(Times(centre, "BreakStarts"), Is.EqualTo(begins));
        Assert.That(Times(centre, "BreakEnds"), Is.EqualTo(begins.Select(begin => begin + 30)));
        Assert.That(centre.AllSeconds(AgentCounter.Break), Is.EqualTo(30 * agents));
        Assert.That(centre.AllSeconds(AgentCounter.Idle), Is.EqualTo(270 * agents));
    }

    [Test]
    public void Break_AfterSomeWork_IsTakenByAllAtOnce()
    {
        ScriptedCentre centre = new ScriptedCentre(OneDesk(Type(), Shift(30, 300, 3, After(100, 30)))).Run();
        Assert.That(Times(centre, "BreakStarts"), Is.EqualTo(new[] { 130.0, 130, 130 }));
        Assert.That(centre.AllSeconds(AgentCounter.Break), Is.EqualTo(90));
    }

    [Test]
    public void Break_WindowAfterMidnight_LiesOnTheDayAfterTheShiftsStart()
    {
        // A night shift from 23:00 to 03:00 with half an hour between 01:00 and 02:00, in a run from 22:00 to 04:00.
        ShiftPlan night = Shift(23 * 3600, 4 * 3600, 2, Between(3600, 7200, 1800));
        Engine.SimSpan hour = Engine.SimSpan.FromHours(1);
        ScriptedCentre centre = new ScriptedCentre(Clocked(new TimeOnly(22, 0), hour * 6, hour, Desk(night))).Run();
        Assert.That(centre.Seconds(AgentCounter.Break, 3), Is.EqualTo(3600), "01:00–01:30 and 01:30–02:00");
        Assert.That(centre.AllSeconds(AgentCounter.Break), Is.EqualTo(3600));
    }

    [Test]
    public void Break_AgentIsBusy_BeginsWhenTheyAreFreeAndKeepsItsLength()
    {
        // Anna talks 50–70 and is wrapped up until 80; the break of 30 s was due at 60. Bert waits until it is over.
        ContactTypePlan type = Type(talk: 20) with
        {
            WrapUp = Constant(10),
        };
        ScriptedCentre centre = new ScriptedCentre(OneDesk(type, Shift(0, 600, 1, Between(60, 90, 30))))
            .Arrives(50, "anna")
            .Arrives(85, "bert")
            .Run();
        Assert.That(centre.Of("bert")[0], Is.EqualTo("110 agent 0 answers bert"));
        Assert.That(centre.Seconds(AgentCounter.Break, 1), Is.EqualTo(30));
        Assert.That(centre.AllSeconds(AgentCounter.Overtime), Is.Zero);
    }

    [Test]
    public void Break_CallerWaitsWhenTheAgentGetsFree_WaitsOn()
    {
        ScriptedCentre centre = new ScriptedCentre(OneDesk(Type(talk: 20), Shift(0, 600, 1, After(60, 30))))
            .Arrives(50, "anna")
            .Arrives(55, "bert")
            .Run();
        Assert.That(centre.Of("bert")[0], Is.EqualTo("100 agent 0 answers bert"), "the break runs from 70 to 100");
    }

    [Test]
    public void Break_AgentGetsFreeAtThatInstant_BeginsAtOnce()
    {
        // Ends come before breaks: the agent is idle at 60, and bert is not answered.
        ScriptedCentre centre = new ScriptedCentre(OneDesk(Type(talk: 20), Shift(0, 600, 1, After(60, 30))))
            .Arrives(40, "anna")
            .Arrives(45, "bert")
            .Run();
        Assert.That(centre.Of("bert")[0], Is.EqualTo("90 agent 0 answers bert"));
    }

    [TestCase(80, 10, TestName = "Break_CouldNotBeginBeforeTheShiftsEnd_IsSkipped")]
    [TestCase(70, 0, TestName = "Break_CouldBeginAtTheShiftsEndOnly_IsSkipped")]
    public void Break_TooLate(double talk, double overtime)
    {
        // The shift is 0–120, the break was due at 60, anna talks from 50 on.
        ScriptedCentre centre = new ScriptedCentre(OneDesk(Type(talk: talk), Shift(0, 120, 1, After(60, 30))))
            .Arrives(50, "anna")
            .Run();
        Assert.That(centre.AllSeconds(AgentCounter.Break), Is.Zero);
        Assert.That(centre.AllSeconds(AgentCounter.Overtime), Is.EqualTo(overtime));
    }

    [Test]
    public void Break_RunsIntoTheShiftsEnd_IsCutByIt()
    {
        // Due at 60, begun at 100, of 30 s: the shift ends at 120.
        ScriptedCentre centre = new ScriptedCentre(OneDesk(Type(talk: 50), Shift(0, 120, 1, After(60, 30))))
            .Arrives(50, "anna")
            .Run();
        Assert.That(centre.AllSeconds(AgentCounter.Break), Is.EqualTo(20));
        Assert.That(centre.AllSeconds(AgentCounter.Scheduled), Is.EqualTo(120));
        Assert.That(centre.AllSeconds(AgentCounter.Overtime), Is.Zero);
    }

    [Test]
    public void Breaks_SeveralDueWhileBusy_FollowOneAnother()
    {
        // Due at 60 (30 s, unpaid) and at 80 (20 s); anna talks 50–100. They are taken 100–130 and 130–150.
        BreakPlan unpaid = After(60, 30) with
        {
            Paid = false,
        };
        ScriptedCentre centre = new ScriptedCentre(OneDesk(Type(talk: 50), Shift(0, 600, 1, unpaid, After(80, 20))))
            .Arrives(50, "anna")
            .Arrives(101, "bert")
            .Run();
        Assert.That(centre.Of("bert")[0], Is.EqualTo("150 agent 0 answers bert"));
        Assert.That(centre.AllSeconds(AgentCounter.Break), Is.EqualTo(50));
        Assert.That(centre.AllSeconds(AgentCounter.UnpaidBreak), Is.EqualTo(30));
    }

    [Test]
    public void Breaks_DueDuringAnother_FollowsIt()
    {
        ScriptedCentre centre = new ScriptedCentre(
            OneDesk(Type(), Shift(0, 600, 1, After(60, 30), After(70, 20)))
        ).Run();
        Assert.That(Times(centre, "BreakEnds"), Is.EqualTo(new[] { 90.0, 110 }));
        Assert.That(centre.AllSeconds(AgentCounter.Break), Is.EqualTo(50));
    }

    [Test]
    public void Break_UnpaidCutByTheShiftsEnd_IsUnpaidUntilThen()
    {
        BreakPlan unpaid = After(60, 30) with { Paid = false };
        ScriptedCentre centre = new ScriptedCentre(OneDesk(Type(talk: 50), Shift(0, 120, 1, unpaid)))
            .Arrives(50, "anna")
            .Run();
        Assert.That(centre.AllSeconds(AgentCounter.UnpaidBreak), Is.EqualTo(20));
    }

    [Test]
    public void Break_AgentComesBack_IsIdleSinceTheLastWork()
    {
        // Two agents on duty since 0, with breaks 20–50 and 60–90. Anna is served until 65: idle longest at 100 is agent 1.
        ScriptedCentre centre = new ScriptedCentre(OneDesk(Type(), Shift(0, 600, 2, Between(20, 90, 30))))
            .Arrives(55, "anna")
            .Arrives(100, "bert")
            .Run();
        Assert.That(centre.Of("anna")[0], Is.EqualTo("55 agent 0 answers anna"));
        Assert.That(centre.Of("bert")[0], Is.EqualTo("100 agent 1 answers bert"));
    }

    [Test]
    public void Break_BeginsWhenTheAgentIsFree_IsIdleSinceTheWorkBeforeIt()
    {
        // Agent 0 talks 10–50 and agent 1 20–60; both take the break of 30 s that was due at 40 when they are free.
        ContactTypePlan type = Type(talk: 40);
        ScriptedCentre centre = new ScriptedCentre(OneDesk(type, Shift(0, 600, 2, After(40, 30))))
            .Arrives(10, "anna")
            .Arrives(20, "bert")
            .Arrives(100, "carl")
            .Arrives(101, "dora")
            .Run();
        Assert.That(centre.Of("carl")[0], Is.EqualTo("100 agent 0 answers carl"));
        Assert.That(centre.Of("dora")[0], Is.EqualTo("101 agent 1 answers dora"));
    }

    private static double[] Times(ScriptedCentre centre, string kind) =>
        [
            .. centre
                .Diary.Where(line => line.EndsWith(' ' + kind, StringComparison.Ordinal))
                .Select(line => double.Parse(line.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)),
        ];
}
