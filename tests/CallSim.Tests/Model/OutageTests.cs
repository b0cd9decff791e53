using CallSim.Engine;
using CallSim.Model;
using static CallSim.Tests.Model.Faults;
using static CallSim.Tests.Model.Plans;

namespace CallSim.Tests.Model;

/// <summary>When outages come, what they hit, how they overlap. By hand.</summary>
public sealed class OutageTests
{
    [Test]
    public void Every_ConstantTimes_CountsFromTheStartAndFromEachRepair()
    {
        // 100 s up, 10 s down, in the 600 s from the start of the plan on, which comes after 50 s of warm-up.
        OutagePlan fault = Fault(OutageTarget.Lines, "carrier", 0, 10) with
        {
            At = null,
            Every = Constant(100),
        };
        CentrePlan plan = Hotline(channels: 5).Outage(fault).Build();
        plan = plan with { Time = plan.Time with { WarmUp = S(50) } };
        ScriptedCentre centre = new ScriptedCentre(plan).Run();
        IReadOnlyList<OutageOccurrence> all = centre.Ledgers.Outages!.Occurrences;
        double[] started = [.. all.Select(one => one.Started.Microseconds / 1e6)];
        Assert.That(started, Is.EqualTo(new[] { 150, 260, 370, 480, 590.0 }));
        Assert.That(all.Select(one => one.Number), Is.EqualTo(new[] { 0, 1, 2, 3, 4 }));
        Assert.That(all.Select(one => one.Ended!.Value - one.Started), Is.All.EqualTo(S(10)));
        Assert.That(centre.Ledgers.Outages.Cells.Total(0, OutageCounter.TimeOn) / 1e6, Is.EqualTo(50));
    }

    [Test]
    public void WarmUp_OutageAtZero_ComesAtTheStart()
    {
        CentrePlan plan = Hotline(channels: 5).Outage(Fault(OutageTarget.Lines, "carrier", 0, 10)).Build();
        plan = plan with { Time = plan.Time with { WarmUp = S(60) } };
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(59, "anna").Arrives(60, "bert").Run();
        Assert.That(centre.Of("anna")[0], Is.EqualTo("59 agent 0 answers anna"));
        Assert.That(centre.Of("bert"), Is.Empty);
        Assert.That(centre.At("60"), Is.EqualTo(new[] { "60 IntervalTurns", "60 OutageStarts" }));
    }

    [Test]
    public void Overlap_TwoOutagesOfOneLineGroup_SharesMultiply()
    {
        // Half from 10 to 40, three quarters from 20 to 30, of 16 channels.
        CentrePlan plan = Hotline(channels: 16)
            .Outage(Fault(OutageTarget.Lines, "carrier", 10, 30, 0.5, name: "first"))
            .Outage(Fault(OutageTarget.Lines, "carrier", 20, 10, 0.75, name: "second"))
            .Build();
        List<int> capacities = [];
        ScriptedCentre centre = new(plan);
        foreach (double at in (double[])[5, 15, 25, 35, 45])
        {
            centre.Does(at, then => capacities.Add(then.Lines.Capacity(new LineId(0))));
        }

        centre.Run();
        Assert.That(capacities, Is.EqualTo(new[] { 16, 8, 6, 8, 16 }));
    }

    [Test]
    public void Overlap_TwoOutagesDropAtOneInstant_AContactIsDroppedOnce()
    {
        CentrePlan plan = Hotline(channels: 16)
            .Outage(Fault(OutageTarget.Lines, "carrier", 10, 30, 0, InProgressRule.Dropped, "first"))
            .Outage(Fault(OutageTarget.Number, "hotline", 10, 10, 0, InProgressRule.Dropped, "second"))
            .Build();
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(0, "anna").Arrives(1, "bert").Run();
        Assert.That(centre.Ended(ContactOutcome.Dropped), Is.EqualTo(2));
        Assert.That(centre.Ledgers.Outages!.Occurrences.Select(one => one.Dropped), Is.EqualTo(new[] { 2, 0 }));
    }

    [Test]
    public void RepairAndStart_AtOneInstant_TheRepairGoesFirst()
    {
        CentrePlan plan = Hotline(channels: 16)
            .Outage(Fault(OutageTarget.Lines, "carrier", 20, 10, name: "second"))
            .Outage(Fault(OutageTarget.Lines, "carrier", 10, 10, name: "first"))
            .Build();
        ScriptedCentre centre = new ScriptedCentre(plan).Run();
        Assert.That(centre.At("20"), Is.EqualTo(new[] { "20 OutageEnds", "20 OutageStarts" }));
    }

    [Test]
    public void System_Down_SpreadsToAllThatRunsOnIt()
    {
        CentrePlan plan = Everything();
        OutageLayout layout = new CentreLayout(plan).Outages;
        IEnumerable<string> hit = layout
            .Outages[0]
            .Hits.Select(id => layout.Things[id.Row])
            .Select(thing => $"{thing.Kind} {thing.Name}");
        Assert.That(
            hit,
            Is.EqualTo(
                new[]
                {
                    "Lines carrier",
                    "Number hotline",
                    "Flow welcome",
                    "Site here",
                    "Group desk",
                    "System power",
                    "System switch",
                }
            )
        );
    }

    [Test]
    public void System_Down_IsBookedAsDownWithAllThatRunsOnIt()
    {
        CentrePlan plan = Everything();
        ScriptedCentre centre = new ScriptedCentre(plan).Run();
        OutageLayout layout = centre.Centre.Layout.Outages;
        for (int thing = 0; thing < layout.Things.Length; thing++)
        {
            bool isHit = layout.Outages[0].Hits.Contains(new ThingId(thing));
            long down = centre.Ledgers.Availability!.Down(IntervalClock.RowOf(1), new ThingId(thing));
            Assert.That(down / 1e6, Is.EqualTo(isHit ? 30 : 0), layout.Things[thing].Name);
        }
    }

    [Test]
    public void Drain_OutageGoesOn()
    {
        // Arrivals stop at 600. Anna waits from 595 on for the desk, which is out from 590 to 700.
        CentrePlan plan = OneDesk(Type(talk: 30), [.. Enumerable.Repeat(1.0, 10)]) with
        {
            Outages = [Fault(OutageTarget.Group, "desk", 590, 110)],
        };
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(595, "anna").Run();
        Assert.That(centre.Of("anna")[0], Is.EqualTo("700 agent 0 answers anna"));
    }

    [TestCase(4.0, 14.0)]
    [TestCase(10.0, 20.0)]
    [TestCase(11.0, null)]
    public void Noticed_AfterItsTime_UnlessItIsRepairedBefore(double after, double? noticed)
    {
        OutagePlan fault = Fault(OutageTarget.Lines, "carrier", 10, 10) with { NoticedAfter = Constant(after) };
        ScriptedCentre centre = new ScriptedCentre(Hotline(5).Outage(fault).Build()).Run();
        Assert.That(centre.Occurrence().Noticed?.Microseconds / 1e6, Is.EqualTo(noticed));
    }

    [Test]
    public void End_OutageIsStillOn_HasNoEnd()
    {
        CentrePlan plan = Hotline(5).Outage(Fault(OutageTarget.Lines, "carrier", 590, 100)).Build();
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(595, "anna").Run();
        Assert.That(centre.Occurrence().Ended, Is.Null);
        Assert.That(centre.Occurrence().Noticed, Is.EqualTo(SimTime.Zero + S(590)), "at once");
        Assert.That(centre.Occurrence().Blocked, Is.EqualTo(1));
        Assert.That(centre.Occurrence().TimeToEmptyQueue, Is.Null);
    }

    [Test]
    public void Talk_Factor_StretchesTalksThatBeginMeanwhile()
    {
        // Anna's talk of 30 s begins before, bert's after the start; from 100 on both outages are over.
        OutagePlan slow = Fault(OutageTarget.Group, "desk", 10, 60, leaves: 1) with
        {
            Talk = 2,
        };
        OutagePlan slower = Fault(OutageTarget.Group, "desk", 50, 20, leaves: 1, name: "more") with { Talk = 1.5 };
        CentrePlan plan = Hotline(5, agents: 3).Outage(slow).Outage(slower).Build();
        ScriptedCentre centre = new ScriptedCentre(plan)
            .Arrives(5, "anna")
            .Arrives(10, "bert")
            .Arrives(55, "carl")
            .Arrives(100, "dora")
            .Run();
        Assert.That(centre.Of("anna")[^1], Is.EqualTo("35 ConversationEnds anna"));
        Assert.That(centre.Of("bert")[^1], Is.EqualTo("70 ConversationEnds bert"));
        Assert.That(centre.Of("carl")[^1], Is.EqualTo("145 ConversationEnds carl"), "30 s × 2 × 1.5");
        Assert.That(centre.Of("dora")[^1], Is.EqualTo("130 ConversationEnds dora"));
    }

    [Test]
    public void Draws_OtherOutagesAndThings_ChangeNothing()
    {
        OutagePlan random = Fault(OutageTarget.Lines, "carrier", 0, 10) with
        {
            At = null,
            Every = Engine.Randomness.Law.Exponential(S(50)),
            Lasts = Engine.Randomness.Law.Exponential(S(5)),
        };
        CentrePlan one = Hotline(5).Outage(random).Build();
        CentrePlan two = Hotline(5).Outage(random with { Name = "other" }).Outage(random).Build();
        IEnumerable<SimTime> alone = new ScriptedCentre(one).Run().Ledgers.Outages!.Occurrences.Select(o => o.Started);
        IEnumerable<SimTime> amongOthers = new ScriptedCentre(two)
            .Run()
            .Ledgers.Outages!.Occurrences.Where(occurrence => occurrence.Outage.Row == 1)
            .Select(occurrence => occurrence.Started);
        Assert.That(amongOthers, Is.EqualTo(alone).And.Not.Empty);
    }

    [Test]
    public void Plan_EveryMistakeAboutOutages_IsListed()
    {
        CentreBuilder builder = Hotline(5)
            .System(new("one", ["two"]))
            .System(new("two", ["one"]))
            .Site(new("here", []))
            .Outage(Fault(OutageTarget.Group, "carrier", -1, 10, leaves: 1.5))
            .Outage(Fault(OutageTarget.Lines, "carrier", 1, 10) with { Every = Constant(5), Talk = 0 });
        PlanException mistakes = Assert.Throws<PlanException>(() => builder.Build());
        Assert.That(
            mistakes.Mistakes,
            Is.EqualTo(
                new[]
                {
                    "expected that each outage has a name of its own; 'fault' stands 2 times",
                    "expected of system 'one': it does not run on itself, by whatever way",
                    "expected of system 'two': it does not run on itself, by whatever way",
                    "expected of outage 'fault': there is something of the name 'carrier' to hit among the agent groups",
                    "expected of outage 'fault': it does not come before the start",
                    "expected of outage 'fault': it leaves a share from 0 to 1, not 1.5",
                    "expected of outage 'fault': it comes once at a time or again and again, one of both",
                    "expected of outage 'fault': the factor on talks is above 0, at most 1000, not 0",
                }
            )
        );
    }

    [Test]
    public void Plan_RunsOnUnknown_IsSaid()
    {
        CentreBuilder builder = Hotline(5).Site(new("here", ["nothing"])).System(new("one", default));
        PlanException mistakes = Assert.Throws<PlanException>(() => builder.Build());
        Assert.That(
            mistakes.Mistakes,
            Is.EqualTo(
                new[]
                {
                    "expected of site 'here': there is a system 'nothing'",
                    "expected of system 'one': it runs on systems, or on an empty list of them",
                }
            )
        );
    }

    // A switch that runs on power; everything else runs on the switch, the desk by its site. The second group is elsewhere.
    private static CentrePlan Everything()
    {
        CentrePlan plan = Machine(ports: 4)
            .System(new("power", []))
            .System(new("switch", ["power"]))
            .System(new("other", []))
            .Site(new("here", ["switch"]))
            .Site(new("there", []))
            .Agents(Group("else", [.. Enumerable.Repeat(1.0, 10)]) with { Site = "there" })
            .Outage(Fault(OutageTarget.System, "power", 70, 30))
            .Build();
        return plan with
        {
            Lines = [plan.Lines[0] with { RunsOn = ["switch"] }],
            Numbers = [plan.Numbers[0] with { RunsOn = ["other", "power"] }],
            Flows = [plan.Flows[0] with { RunsOn = ["power", "switch"] }],
            AgentGroups = [plan.AgentGroups[0] with { Site = "here" }, plan.AgentGroups[1]],
        };
    }
}
