using CallSim.Model;
using static CallSim.Tests.Model.Faults;

namespace CallSim.Tests.Model;

/// <summary>What outages of lines, numbers and flows do to calls. By hand.</summary>
public sealed class LineOutageTests
{
    [Test]
    public void LinesDown_Dropped_CutsCallsAndRefusesNewOnes()
    {
        // Two talk, one waits; all three are cut off at 10. Dora comes while the lines are down, emil when they are up again.
        ScriptedCentre centre = new ScriptedCentre(
            Hotline(channels: 5).Outage(Fault(OutageTarget.Lines, "carrier", 10, 20, 0, InProgressRule.Dropped)).Build()
        )
            .Arrives(0, "anna")
            .Arrives(1, "bert")
            .Arrives(2, "carl")
            .Arrives(15, "dora")
            .Arrives(30, "emil")
            .Run();
        Assert.That(centre.Ended(ContactOutcome.Dropped), Is.EqualTo(3));
        Assert.That(centre.Ended(ContactOutcome.Served), Is.EqualTo(1));
        Assert.That(centre.Blocked(BlockReason.LineDown), Is.EqualTo(1));
        Assert.That(centre.Of("emil")[0], Is.EqualTo("30 agent 0 answers emil"), "idle as long as the other since 10");
        Assert.That(centre.Occurrence().Dropped, Is.EqualTo(3));
        Assert.That(centre.Occurrence().Blocked, Is.EqualTo(1));
        Assert.That(centre.Occurrence().Started.Microseconds, Is.EqualTo(10_000_000));
        Assert.That(centre.Occurrence().Ended!.Value.Microseconds, Is.EqualTo(30_000_000));
        Assert.That(centre.Ledgers.Legs[IntervalClock.RowOf(0), 0].Dropped, Is.EqualTo(1), "carl, while waiting");
        Assert.That(centre.Ledgers.Lines.Cells.Total(0, LineCounter.Down) / 1e6, Is.EqualTo(20));
    }

    [Test]
    public void LinesDown_Kept_CallsGoOnAndNewOnesAreRefused()
    {
        ScriptedCentre centre = new ScriptedCentre(
            Hotline(channels: 5).Outage(Fault(OutageTarget.Lines, "carrier", 10, 20)).Build()
        )
            .Arrives(0, "anna")
            .Arrives(29.9, "bert")
            .Arrives(30, "carl")
            .Run();
        Assert.That(centre.Of("anna")[^1], Is.EqualTo("30 ConversationEnds anna"));
        Assert.That(centre.Ended(ContactOutcome.Served), Is.EqualTo(2));
        Assert.That(centre.Blocked(BlockReason.LineDown), Is.EqualTo(1));
        Assert.That(centre.Occurrence().Dropped, Is.Zero);
    }

    [Test]
    public void LinesDown_Requeued_CutsCallsSinceTheyHaveNoLine()
    {
        ScriptedCentre centre = new ScriptedCentre(
            Hotline(channels: 5)
                .Outage(Fault(OutageTarget.Lines, "carrier", 10, 20, 0, InProgressRule.Requeued))
                .Build()
        )
            .Arrives(0, "anna")
            .Run();
        Assert.That(centre.Ended(ContactOutcome.Dropped), Is.EqualTo(1));
    }

    [Test]
    public void LinesHalved_Dropped_CutsAsManyAsAreTooMany()
    {
        // 5 × 0.5 leaves 3 channels; four are taken.
        ScriptedCentre centre = new ScriptedCentre(
            Hotline(channels: 5, agents: 4)
                .Outage(Fault(OutageTarget.Lines, "carrier", 10, 10, 0.5, InProgressRule.Dropped))
                .Build()
        )
            .Arrives(0, "anna")
            .Arrives(1, "bert")
            .Arrives(2, "carl")
            .Arrives(3, "dora")
            .Arrives(15, "emil")
            .Arrives(20, "fred")
            .Run();
        Assert.That(centre.Ended(ContactOutcome.Dropped), Is.EqualTo(1));
        Assert.That(centre.Blocked(BlockReason.AllBusy), Is.EqualTo(1), "emil: some channels work, and all are taken");
        Assert.That(centre.Ended(ContactOutcome.Served), Is.EqualTo(4));
    }

    [Test]
    public void LinesHalved_Dropped_EachCallIsAsLikelyAsTheOthers()
    {
        // Of three calls one is cut off, by seed: each is it in a third of the cases, and any pair of seeds differs.
        const int Seeds = 3000;
        CentrePlan plan = Hotline(channels: 4, agents: 4)
            .Outage(Fault(OutageTarget.Lines, "carrier", 10, 10, 0.5, InProgressRule.Dropped))
            .Build();
        Dictionary<string, int> served = new()
        {
            ["anna"] = 0,
            ["bert"] = 0,
            ["carl"] = 0,
        };
        for (int seed = 0; seed < Seeds; seed++)
        {
            ScriptedCentre centre = new ScriptedCentre(plan, seed: (ulong)seed)
                .Arrives(0, "anna")
                .Arrives(1, "bert")
                .Arrives(2, "carl")
                .Run();
            foreach (string name in served.Keys)
            {
                served[name] += centre.Of(name)[^1].Contains("ConversationEnds", StringComparison.Ordinal) ? 1 : 0;
            }
        }

        // Binomial of 3000 × 2/3: standard deviation 25.8, four of it 103.
        TestContext.Out.WriteLine(string.Join(", ", served));
        Assert.That(served.Values, Is.All.EqualTo(Seeds * 2 / 3).Within(103));
    }

    [Test]
    public void Call_EndsWhenTheOutageStarts_IsWhole()
    {
        // 10:15:00 in the rules; here the call from 0 to 30 and the outage from 30 on.
        ScriptedCentre centre = new ScriptedCentre(
            Hotline(channels: 5).Outage(Fault(OutageTarget.Lines, "carrier", 30, 20, 0, InProgressRule.Dropped)).Build()
        )
            .Arrives(0, "anna")
            .Run();
        Assert.That(
            centre.At("30"),
            Is.EqualTo(new[] { "30 ConversationEnds anna", "30 OutageStarts", "30 MatchingIsDue" })
        );
        Assert.That(centre.Ended(ContactOutcome.Served), Is.EqualTo(1));
    }

    [Test]
    public void Number_DownKeptAndDropped([Values] bool drops)
    {
        InProgressRule rule = drops ? InProgressRule.Dropped : InProgressRule.Kept;
        ScriptedCentre centre = new ScriptedCentre(
            Hotline(channels: 5).Outage(Fault(OutageTarget.Number, "hotline", 10, 20, 0, rule)).Build()
        )
            .Arrives(0, "anna")
            .Arrives(15, "bert")
            .Arrives(31, "carl")
            .Run();
        Assert.That(centre.Ended(ContactOutcome.Dropped), Is.EqualTo(drops ? 1 : 0));
        Assert.That(centre.Blocked(BlockReason.LineDown), Is.EqualTo(1));
        Assert.That(centre.Ledgers.Lines.Cells.Total(0, LineCounter.Attempts), Is.EqualTo(2), "bert tried no line");
    }

    [Test]
    public void Number_LeavesAShare_RefusesTheRest()
    {
        // 4000 callers at once, of whom 30 % are let in.
        CentrePlan plan = Hotline(channels: 10_000, talk: 1, agents: 5000)
            .Outage(Fault(OutageTarget.Number, "hotline", 10, 20, 0.3))
            .Build();
        ScriptedCentre centre = new(plan);
        for (int caller = 0; caller < 4000; caller++)
        {
            centre.Arrives(11, "someone");
        }

        centre.Run();
        long refused = centre.Blocked(BlockReason.LineDown);
        TestContext.Out.WriteLine(refused);
        Assert.That(refused, Is.EqualTo(2800).Within(4 * Math.Sqrt(4000 * 0.3 * 0.7)));
    }

    [Test]
    public void Flow_WithPorts_CutsThoseInItBeyondThePortsLeft()
    {
        // Three are in the flow until 20, one talks; of 4 ports one is left.
        ScriptedCentre centre = new ScriptedCentre(
            Machine(ports: 4).Outage(Fault(OutageTarget.Flow, "welcome", 25, 20, 0.25, InProgressRule.Dropped)).Build()
        )
            .Arrives(0, "anna")
            .Arrives(10, "bert")
            .Arrives(11, "carl")
            .Arrives(12, "dora")
            .Arrives(26, "emil")
            .Run();
        Assert.That(centre.Ended(ContactOutcome.Dropped), Is.EqualTo(2));
        Assert.That(centre.Blocked(BlockReason.Ports), Is.EqualTo(1), "emil: the port that is left is taken");
        Assert.That(centre.Of("anna")[^1], Is.EqualTo("50 ConversationEnds anna"), "is out of the flow");
        Assert.That(centre.Ledgers.Flows.Steps.Total(0, StepCounter.Dropped), Is.EqualTo(2));
    }

    [TestCase(4, 0.0)]
    [TestCase(4, 0.1)]
    [TestCase(null, 0.0)]
    public void Flow_LeftNothing_IsDown(int? ports, double leaves)
    {
        ScriptedCentre centre = new ScriptedCentre(
            Machine(ports).Outage(Fault(OutageTarget.Flow, "welcome", 10, 20, leaves, InProgressRule.Dropped)).Build()
        )
            .Arrives(0, "anna")
            .Arrives(15, "bert")
            .Arrives(30, "carl")
            .Run();
        Assert.That(centre.Ended(ContactOutcome.Dropped), Is.EqualTo(1));
        Assert.That(centre.Blocked(BlockReason.LineDown), Is.EqualTo(1));
        Assert.That(centre.Ended(ContactOutcome.Served), Is.EqualTo(1));
    }

    [Test, Category("Long")]
    public void Flow_WithoutPortsLimitLeavesAShare_CutsEachWithTheRestOfIt()
    {
        CentrePlan plan = Machine(ports: null, talk: 1, agents: 5000)
            .Lines(new LineGroupPlan { Name = "more", Channels = 10_000 })
            .Outage(Fault(OutageTarget.Flow, "welcome", 10, 20, 0.3, InProgressRule.Dropped))
            .Build();
        plan = plan with { Numbers = [plan.Numbers[0] with { Lines = ["more"] }] };
        ScriptedCentre centre = new(plan);
        for (int caller = 0; caller < 4000; caller++)
        {
            centre.Arrives(5, "early").Arrives(11, "late");
        }

        centre.Run();
        double spread = 4 * Math.Sqrt(4000 * 0.3 * 0.7);
        TestContext.Out.WriteLine($"{centre.Occurrence().Dropped} and {centre.Blocked(BlockReason.LineDown)}");
        Assert.That(centre.Occurrence().Dropped, Is.EqualTo(2800).Within(spread));
        Assert.That(centre.Blocked(BlockReason.LineDown), Is.EqualTo(2800).Within(spread));
    }
}
