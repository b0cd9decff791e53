using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Model;

namespace CallSim.Scenarios.Tests;

/// <summary>Shifts, skills and what else agent groups are made of, as the plan holds them.</summary>
public sealed class StaffingReaderTests
{
    [Test]
    public void Shift_InFull_IsInThePlan()
    {
        ShiftPlan shift = Group(
            """
            shifts:
              late:
                start: 14:00
                length: 8h30m
                agents: 17.5
                days: [mon-wed, fri]
                breaks:
                  - { length: 15m, between: 15:30-17:00 }
                  - { length: 30m, after: 4h, paid: false }
            """
        )
            .Shifts.Single();

        Assert.That(shift.Name, Is.EqualTo("late"));
        Assert.That(shift.Start, Is.EqualTo(SimSpan.FromHours(14)));
        Assert.That(shift.Length, Is.EqualTo(SimSpan.FromMinutes(510)));
        Assert.That(shift.Agents, Is.EqualTo(17.5));
        Assert.That(shift.Days, Is.EqualTo(WeekDays.Monday | WeekDays.Tuesday | WeekDays.Wednesday | WeekDays.Friday));
        BreakPlan spread = new()
        {
            Length = SimSpan.FromMinutes(15),
            From = SimSpan.FromMinutes(930),
            To = SimSpan.FromHours(17),
        };
        BreakPlan together = new()
        {
            Length = SimSpan.FromMinutes(30),
            After = SimSpan.FromHours(4),
            Paid = false,
        };
        Assert.That(shift.Breaks, Is.EqualTo(new[] { spread, together }));
    }

    [TestCase("23:00-01:30", 23, 25.5)]
    [TestCase("02:00-03:00", 2, 3)]
    [TestCase("22:00-22:30", 22, 22.5)]
    [TestCase("05:00-06:00", 5, 6)]
    public void Break_OfANightShift_LiesBeforeOrAfterMidnight(string window, double from, double to)
    {
        string breaks = $"[{{ length: 30m, between: {window} }}]";
        BreakPlan part = Group($"shifts: {{ night: {{ start: 22:00, length: 8h, agents: 2, breaks: {breaks} }} }}")
            .Shifts.Single()
            .Breaks.Single();

        Assert.That(part.From, Is.EqualTo(SimSpan.FromHours(from)));
        Assert.That(part.To, Is.EqualTo(SimSpan.FromHours(to)));
    }

    [Test]
    public void Group_InFull_IsInThePlan()
    {
        AgentGroupPlan group = Group(
            """
            count: 8.5
            rounding: nearest
            skills:
              enquiry: { talk: x1.25, hold: 0.9, wrap_up: x2, misroutes: 9%, resolves: x0.83 }
              loans:
            site: sites.main
            runs_on: systems.crm
            shrinkage: 12%
            absent: 0.04
            cost: { hour: 9.5 }
            spots_after: { exponential: 45s }
            staffing: { at_least: 2, at_most: 40 }
            """
        );

        AgentSkillPlan enquiry = new()
        {
            Name = "enquiry",
            Talk = 1.25,
            Hold = 0.9,
            WrapUp = 2,
            Misroutes = 0.09,
            Resolves = 0.83,
        };
        Assert.That(group.Count.At(0), Is.EqualTo(8.5));
        Assert.That(group.Rounding, Is.EqualTo(HeadCountRounding.Nearest));
        Assert.That(group.Skills, Is.EqualTo(new[] { enquiry, "loans" }));
        Assert.That(group.Site, Is.EqualTo("main"));
        Assert.That(group.RunsOn, Is.EqualTo(new[] { "crm" }));
        Assert.That(group.Shrinkage, Is.EqualTo(0.12).Within(1e-15));
        Assert.That(group.Absent, Is.EqualTo(0.04));
        Assert.That(group.Cost, Is.EqualTo(new AgentCostPlan(9.5, 9.5)), "overtime costs what an hour costs");
        Assert.That(group.SpotsAfter.At(0), Is.EqualTo(Law.Exponential(SimSpan.FromSeconds(45))));
        Assert.That(group.Staffing, Is.EqualTo(new StaffingBounds { AtLeast = 2, AtMost = 40 }));
    }

    [Test]
    public void Group_WithoutBoundsOrWithOne_HasNoOthers()
    {
        Assert.That(Group("count: 3").Staffing, Is.EqualTo(StaffingBounds.None));
        Assert.That(Group("count: 3\nstaffing: { at_least: 2 }").Staffing.AtMost, Is.Null);
        Assert.That(
            Group("count: 3\nstaffing: { at_most: 0 }").Staffing,
            Is.EqualTo(new StaffingBounds { AtMost = 0 })
        );
    }

    [Test]
    public void Group_WithoutAnything_HasTheDefaults()
    {
        AgentGroupPlan group = Group("count: 3");

        Assert.That(group with { Name = "desk" }, Is.EqualTo(new AgentGroupPlan { Name = "desk", Count = 3.0 }));
        Assert.That(group.SpotsAfter.At(0), Is.EqualTo(Law.Deterministic(SimSpan.FromSeconds(60))));
    }

    [Test]
    public void Cost_OfOvertime_MayDiffer() =>
        Assert.That(
            Group("{ count: 3, cost: { hour: 9.50, overtime_hour: 14 } }").Cost,
            Is.EqualTo(new AgentCostPlan(9.5, 14))
        );

    [Test]
    public void SitesAndSystems_WithWhatTheyRunOn_AreInThePlan()
    {
        CentrePlan plan = Plan("count: 3");

        Assert.That(plan.Sites.Single().Name, Is.EqualTo("main"));
        Assert.That(plan.Sites.Single().RunsOn, Is.EqualTo(new[] { "power", "crm" }));
        Assert.That(plan.Systems.Select(system => system.Name), Is.EqualTo(new[] { "power", "crm" }));
        Assert.That(plan.Systems[1].RunsOn, Is.EqualTo(new[] { "power" }));
    }

    // Two agents from 08:00 to 16:00 on weekdays, one from 22:00 to 08:00 from Sunday on Monday; two weeks from a Monday.
    [TestCase("08:00", "14d", "day", 160)]
    [TestCase("08:00", "14d", "night", 20)]
    [TestCase("00:00", "14d", "night", 20)] // 8 of the night before the run, 10, and 2 before it ends
    [TestCase("12:00", "1d", "day", 16)]
    [TestCase("12:00", "2h", "day", 4)]
    [TestCase("20:00", "2h", "day", 0)]
    [TestCase("00:00", "12h", "all", 12)]
    [TestCase("00:00", "3d", "all", 24 * 3)]
    public void Load_OfShifts_IsThatOfTheHoursInTheRun(string start, string length, string shift, double hours)
    {
        Dictionary<string, string> shifts = new()
        {
            ["day"] = "{ start: 08:00, length: 8h, agents: 2, days: mon-fri }",
            ["night"] = "{ start: 22:00, length: 10h, agents: 1, days: sun }",
            ["all"] = "{ start: 04:00, length: 24h, agents: 1 }",
        };
        string text = $$"""
            callsim: 1
            time: { start: 2026-03-02T{{start}}, length: {{length}}, interval: 30m }
            contacts: { enquiry: { arrivals: { rate: 1000/h }, talk: 6m } }
            agents: { desk: { shifts: { s: {{shifts[shift]}} } } }
            """;

        ScenarioReading reading = ScenarioReader.ReadText(text, "x.yaml", "");

        string found = string.Join('\n', reading.Diagnostics);
        Assert.That(
            found,
            hours == 0 ? Does.Contain("no agents in the whole run") : Does.Contain($"for {hours} of agents")
        );
    }

    [Test]
    public void Load_OfAGroup_LeavesOutWhoIsAwayOrOnABreak()
    {
        string text = """
            callsim: 1
            time: { start: 08:00, length: 8h, interval: 30m }
            contacts: { enquiry: { arrivals: { rate: 1000/h }, talk: 6m } }
            agents:
              desk:
                shrinkage: 20%
                absent: 50%
                shifts: { day: { start: 08:00, length: 10h, agents: 10, breaks: [{ length: 1h, after: 4h }] } }
            """;

        // 10 agents x 8 h in the run x 9 of 10 hours without the break x half of them there x 80 % of these on the phones.
        Assert.That(
            string.Join('\n', ScenarioReader.ReadText(text, "x.yaml", "").Diagnostics),
            Does.Contain("800 agent-hours of work for 28.8 of agents")
        );
    }

    private static AgentGroupPlan Group(string keys) => Plan(keys).AgentGroups[0];

    private static CentrePlan Plan(string keys)
    {
        string indented = keys.ReplaceLineEndings("\n").Replace("\n", "\n    ");
        ScenarioReading reading = ScenarioReader.ReadText(
            $$"""
            callsim: 1
            time: { start: 2026-03-02T08:00, length: 8h, interval: 30m }
            contacts: { enquiry: { arrivals: { rate: 1/h }, talk: 3m, patience: 2m } }
            sites: { main: { runs_on: [systems.power, systems.crm] } }
            systems:
              power: { runs_on: [] }
              crm: { runs_on: systems.power }
            agents:
              desk:
                {{indented}}
              second: { count: 2, site: sites.main }
            """,
            "x.yaml",
            ""
        );
        Assert.That(reading.HasErrors, Is.False, string.Join('\n', reading.Diagnostics));
        return reading.Plan!;
    }
}
