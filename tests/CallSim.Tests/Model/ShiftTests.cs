using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Model;
using static CallSim.Tests.Model.Plans;
using static CallSim.Tests.Model.Rosters;

namespace CallSim.Tests.Model;

/// <summary>Shifts, worked out by hand. Times are seconds after midnight.</summary>
public sealed class ShiftTests
{
    private static readonly SimSpan s_hour = SimSpan.FromHours(1);

    [Test]
    public void ShiftStarts_CallerWaits_IsAnsweredThen()
    {
        ScriptedCentre centre = new ScriptedCentre(OneDesk(Type(), Shift(60, 120))).Arrives(30, "anna").Run();
        Assert.That(centre.Of("anna")[0], Is.EqualTo("60 agent 0 answers anna"));
        Assert.That(centre.AllSeconds(AgentCounter.Scheduled), Is.EqualTo(120));
        Assert.That(centre.Seconds(AgentCounter.Idle, 1), Is.EqualTo(50));
    }

    [Test]
    public void ShiftEnds_AgentIsIdle_TakesNothingMore()
    {
        ScriptedCentre centre = new ScriptedCentre(OneDesk(Type(patience: 30), Shift(60, 120)))
            .Arrives(181, "anna")
            .Run();
        Assert.That(centre.Of("anna"), Is.EqualTo(new[] { "211 CallerLosesPatience anna" }));
        Assert.That(centre.AllSeconds(AgentCounter.Overtime), Is.Zero);
    }

    [Test]
    public void ShiftEnds_AgentIsBusy_FinishesWrapUpIncludedOnOvertime()
    {
        // Anna talks 110–140 and is wrapped up until 150; the shift ends at 120. Bert waits for the next shift.
        ContactTypePlan type = Type(talk: 30) with
        {
            WrapUp = Constant(10),
        };
        ScriptedCentre centre = new ScriptedCentre(OneDesk(type, Shift(60, 60), Shift(300, 60)))
            .Arrives(110, "anna")
            .Arrives(130, "bert")
            .Run();
        Assert.That(centre.Of("bert")[0], Is.EqualTo("300 agent 1 answers bert"));
        Assert.That(centre.Seconds(AgentCounter.Overtime, 2), Is.EqualTo(30));
        Assert.That(centre.Seconds(AgentCounter.Wrapping, 2), Is.EqualTo(10));
        Assert.That(centre.Seconds(AgentCounter.Scheduled, 2), Is.Zero);
    }

    [Test]
    public void ShiftEnds_ConversationEndsAtThatInstant_TakesNoOtherAndHasNoOvertime()
    {
        ScriptedCentre centre = new ScriptedCentre(OneDesk(Type(talk: 20, patience: 60), Shift(60, 60)))
            .Arrives(100, "anna")
            .Arrives(105, "bert")
            .Run();
        Assert.That(
            centre.At("120"),
            Is.EqualTo(new[] { "120 IntervalTurns", "120 ConversationEnds anna", "120 ShiftEnds", "120 MatchingIsDue" })
        );
        Assert.That(centre.Of("bert"), Is.EqualTo(new[] { "165 CallerLosesPatience bert" }));
        Assert.That(centre.AllSeconds(AgentCounter.Overtime), Is.Zero);
    }

    [Test]
    public void ShiftEnds_AnotherStartsAtThatInstant_CallerIsAnsweredByIt()
    {
        ScriptedCentre centre = new ScriptedCentre(OneDesk(Type(talk: 90), Shift(0, 120), Shift(120, 120)))
            .Arrives(100, "anna")
            .Arrives(110, "bert")
            .Run();
        Assert.That(
            centre.At("120"),
            Is.EqualTo(
                new[]
                {
                    "120 IntervalTurns",
                    "120 ShiftEnds",
                    "120 ShiftStarts",
                    "120 MatchingIsDue",
                    "120 agent 1 answers bert",
                }
            )
        );
    }

    [Test]
    public void ShiftStarts_SameAgentIsStillBusySinceYesterday_StaysWithoutOvertime()
    {
        // A shift of 24 hours from midnight; anna's call runs from 30 s before the second midnight to 30 s after it.
        CentrePlan plan = Clocked(new TimeOnly(23, 0), s_hour * 2, s_hour, Desk(Shift(0, 86400)));
        plan = plan with { ContactTypes = [plan.ContactTypes[0] with { Talk = Constant(60) }] };
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(3570, "anna").Arrives(3600, "bert").Run();
        Assert.That(centre.Of("bert")[0], Is.EqualTo("3630 agent 0 answers bert"));
        Assert.That(centre.AllSeconds(AgentCounter.Overtime), Is.Zero);
        Assert.That(centre.AllSeconds(AgentCounter.Scheduled), Is.EqualTo(7200));
    }

    [Test]
    public void Shift_OverMidnight_RunsIntoTheNextDay()
    {
        // From 23:30 to 00:30, in a run from 23:00 to 02:00.
        CentrePlan plan = Clocked(new TimeOnly(23, 0), s_hour * 3, s_hour, Desk(Shift(23.5 * 3600, 3600)));
        Assert.That(ScheduledHours(plan), Is.EqualTo(new[] { 0.5, 0.5, 0 }));
    }

    [Test]
    public void Shift_RunsAlreadyAtTheStart_ItsAgentsAreOnDuty()
    {
        // From 22:00 to 01:00 of the day before the run.
        CentrePlan plan = Clocked(new TimeOnly(0, 0), s_hour * 24, s_hour, Desk(Shift(22 * 3600, 3 * 3600, agents: 2)));
        double[] hours = ScheduledHours(plan);
        Assert.That(hours[..2], Is.EqualTo(new[] { 2.0, 0 }));
        Assert.That(hours[21..], Is.EqualTo(new[] { 0, 2.0, 2.0 }));
    }

    [Test]
    public void Shift_DaysOfTheWeek_StartsOnThoseOnly()
    {
        // 2026-03-06 is a Friday.
        AgentGroupPlan desk = Desk(Shift(8 * 3600, 4 * 3600) with { Days = WeekDays.Friday | WeekDays.Monday });
        CentrePlan plan = Dated(new DateOnly(2026, 3, 6), desk);
        Assert.That(ScheduledHoursByDay(plan), Is.EqualTo(new[] { 4.0, 0, 0, 4 }));
    }

    [TestCase(9, new[] { 6.0, 0, 0, 0 }, TestName = "Shift_SundayNightBeforeAMondayStart_RunsIntoIt")]
    [TestCase(10, new[] { 0.0, 0, 0, 0 }, TestName = "Shift_SundayNightBeforeATuesdayStart_IsOver")]
    public void Shift_SundayNight(int day, double[] hours)
    {
        AgentGroupPlan desk = Desk(Shift(22 * 3600, 8 * 3600) with { Days = WeekDays.Sunday });
        Assert.That(ScheduledHoursByDay(Dated(new DateOnly(2026, 3, day), desk)), Is.EqualTo(hours));
    }

    [Test]
    public void WarmUp_Shifts_HasTheStateOfTheStart()
    {
        // The run starts at 08:00 after a warm-up of 2 minutes. On duty: who came at 07:00 and at 08:00, not who comes at 08:05.
        ShiftPlan early = Shift(7 * 3600, 2 * 3600, 1, After(1800, 600));
        CentrePlan plan = Clocked(
            new TimeOnly(8, 0),
            SimSpan.FromMinutes(30),
            SimSpan.FromMinutes(10),
            Desk(early, Shift(8 * 3600, 3600), Shift((8 * 3600) + 300, 3600))
        );
        plan = plan with { Time = plan.Time with { WarmUp = SimSpan.FromMinutes(2) } };
        ScriptedCentre centre = new ScriptedCentre(plan).Run();
        Span<long> warmUp = centre.Ledgers.Agents.Cells[IntervalClock.WarmUpRow, 0];
        Assert.That(warmUp[AgentCounter.Idle] / 1e6, Is.EqualTo(2 * 120));
        Assert.That(warmUp[AgentCounter.Break], Is.Zero, "the break of 07:30 is over");
        Assert.That(centre.Seconds(AgentCounter.Scheduled, 0), Is.EqualTo((2 * 600) + 300));
        Assert.That(centre.AllSeconds(AgentCounter.Break), Is.Zero);
    }

    [Test]
    public void WarmUp_BreakThatIsInProgressAtTheStart_HasBegunInTheWarmUp()
    {
        // The break from 07:55 to 08:05: in the warm-up of 2 minutes the agent is on it, and until 5 minutes after the start.
        CentrePlan plan = Clocked(
            new TimeOnly(8, 0),
            SimSpan.FromMinutes(30),
            SimSpan.FromMinutes(10),
            Desk(Shift(7 * 3600, 2 * 3600, 1, After(55 * 60, 600)))
        );
        plan = plan with { Time = plan.Time with { WarmUp = SimSpan.FromMinutes(2) } };
        ScriptedCentre centre = new ScriptedCentre(plan).Run();
        Assert.That(centre.Ledgers.Agents.Cells[IntervalClock.WarmUpRow, 0][AgentCounter.Break] / 1e6, Is.EqualTo(120));
        Assert.That(centre.Seconds(AgentCounter.Break, 0), Is.EqualTo(300));
        Assert.That(centre.Seconds(AgentCounter.Idle, 0), Is.EqualTo(300));
    }

    [Test]
    public void Close_Drain_WhoIsOnDutyStaysAndNobodyComesOrGoes()
    {
        // First attempts stop at 600, when anna, bert and carl are in. The first agent's shift ends there, the second is on a
        // break, the third would come then.
        CentrePlan plan = OneDesk(Type(talk: 100), Shift(0, 600), Shift(1, 700, 1, After(594, 60)), Shift(600, 600));
        ScriptedCentre centre = new ScriptedCentre(plan)
            .Arrives(590, "anna")
            .Arrives(598, "bert")
            .Arrives(599, "carl")
            .Run();
        Assert.That(centre.Of("anna")[0], Is.EqualTo("590 agent 0 answers anna"));
        Assert.That(centre.Of("bert")[0], Is.EqualTo("690 agent 0 answers bert"));
        Assert.That(centre.Of("carl")[0], Is.EqualTo("790 agent 0 answers carl"));
        Assert.That(centre.Seconds(AgentCounter.Overtime, 10), Is.EqualTo(290));
        Assert.That(centre.Seconds(AgentCounter.Break, 10), Is.Zero);
        Assert.That(centre.Seconds(AgentCounter.Scheduled, 10), Is.Zero);
    }

    [Test]
    public void Agents_FractionOverDays_KeepTheSumAndEachDaysMean()
    {
        // 2.4 agents on ten days are 24 agent-days, from whatever start.
        const int Replications = 4000;
        ShiftPlan shift = Shift(0, 3600, agents: 2.4);
        TimePlan time = Dated(new DateOnly(2026, 3, 2), Desk(shift)).Time with { Length = SimSpan.FromDays(10) };
        double[] sums = new double[10];
        for (int replication = 0; replication < Replications; replication++)
        {
            RosteredShift rostered = new(new GroupId(0), Desk(shift), shift, time, Keys.Replication(5, replication));
            rostered.FindFirst();
            int total = 0;
            for (int day = 0; day < 10; day++)
            {
                rostered.Begin(SimTime.Zero);
                sums[day] += rostered.Rostered;
                total += rostered.Rostered;
            }

            Assert.That(total, Is.EqualTo(24));
            Assert.That(rostered.NextDay, Is.Null);
        }

        // The standard deviation of a day is sqrt(0.24) = 0.49; four standard errors are 0.031.
        foreach (double sum in sums)
        {
            Assert.That(sum / Replications, Is.EqualTo(2.4).Within(0.031));
        }
    }

    private static CentrePlan Dated(DateOnly date, AgentGroupPlan desk) =>
        new CentreBuilder("by hand")
            .Time(
                new TimePlan
                {
                    Date = date,
                    Length = SimSpan.FromDays(4),
                    Interval = s_hour,
                }
            )
            .Contacts(Type())
            .Agents(desk)
            .Build();

    private static double[] ScheduledHours(CentrePlan plan)
    {
        ScriptedCentre centre = new ScriptedCentre(plan).Run();
        return
        [
            .. Enumerable
                .Range(0, plan.Time.IntervalCount)
                .Select(interval => centre.Seconds(AgentCounter.Scheduled, interval) / 3600),
        ];
    }

    private static double[] ScheduledHoursByDay(CentrePlan plan) =>
        [.. ScheduledHours(plan).Chunk(24).Select(day => day.Sum())];
}
