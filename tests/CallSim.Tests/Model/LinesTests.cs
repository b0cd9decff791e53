using System.Collections.Immutable;
using CallSim.Engine;
using CallSim.Model;
using static CallSim.Tests.Model.Plans;

namespace CallSim.Tests.Model;

/// <summary>Numbers and lines: who is carried where, for how long, and why not.</summary>
public sealed class LinesTests
{
    [Test]
    public void Lines_FirstGroupIsFull_CarriesInTheNextAndThenBlocks()
    {
        ScriptedCentre centre = new ScriptedCentre(Calls(agents: 9, ["a", "b"]))
            .Arrives(0, "anna")
            .Arrives(1, "bert")
            .Arrives(2, "carl")
            .Run();
        Assert.That(centre.Story("anna")[1], Is.EqualTo("0 TakesLine 0"));
        Assert.That(centre.Story("bert")[1], Is.EqualTo("1 TakesLine 1"));
        Assert.That(centre.Story("carl")[1], Is.EqualTo($"2 IsBlocked {(int)BlockReason.AllBusy}"));
        Assert.That(Line(centre, 0, LineCounter.Attempts), Is.EqualTo(3));
        Assert.That(Line(centre, 0, LineCounter.Overflowed), Is.EqualTo(1), "bert, whom the second group took");
        Assert.That(Line(centre, 0, LineCounter.Blocked), Is.EqualTo(1));
        Assert.That(Line(centre, 1, LineCounter.Carried), Is.EqualTo(1));
    }

    [Test]
    public void Lines_GroupWithoutChannels_IsAllBusyFromTheBeginning()
    {
        LineGroupPlan none = new() { Name = "none", Channels = 0 };
        CentrePlan plan = OneDesk(Type(), 1) with { Lines = [none] };
        ScriptedCentre centre = new ScriptedCentre(plan).Run();
        Assert.That(Line(centre, 0, LineCounter.AllBusy), Is.EqualTo(S(60).Microseconds));
        Assert.That(Line(centre, 0, LineCounter.Down), Is.Zero);
    }

    [Test]
    public void Line_FromSetUpToHangUp_IsHeldThroughTheQueueButNotTheWrapUp()
    {
        // Anna: set-up 0–4, talk 4–14, wrap-up 14–19. Bert: set-up 1–5, waits until 19, talks until 29.
        ContactTypePlan type = Type() with
        {
            To = Destination.Number("hotline"),
            WrapUp = new IntervalSeries<CallSim.Engine.Randomness.Law>(Constant(5)),
        };
        CentrePlan plan = Hotline(type, ["wide"], setup: 4).Agents(Group("desk", 1)).Build();
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(0, "anna").Arrives(1, "bert").Run();
        Assert.That(centre.Of("anna")[1], Is.EqualTo("4 agent 0 answers anna"));
        Assert.That(centre.Of("bert")[1], Is.EqualTo("19 agent 0 answers bert"));
        long held = Line(centre, 0, LineCounter.Busy);
        Assert.That(held, Is.EqualTo(S(14 + 28).Microseconds), "anna 0–14, bert 1–29");
        Assert.That(Line(centre, 0, LineCounter.Peak), Is.EqualTo(2));
    }

    [Test]
    public void CallsPerSecond_MoreComeAtOnce_TheRestIsRefusedUntilTheBucketFills()
    {
        // Two a second: a bucket of two, one token each half second.
        CentrePlan plan = Hotline(Called(), [], callsPerSecond: 2).Agents(Group("desk", 99)).Build();
        ScriptedCentre centre = new ScriptedCentre(plan)
            .Arrives(10, "a")
            .Arrives(10, "b")
            .Arrives(10, "c")
            .Arrives(10.499999, "d")
            .Arrives(10.5, "e")
            .Arrives(10.6, "f")
            .Run();
        Assert.That(centre.Times(JournalKind.IsBlocked), Is.EqualTo(new[] { "10 c", "10.499999 d", "10.6 f" }));
        Assert.That(Reason(centre, BlockReason.RateLimit), Is.EqualTo(3));
    }

    [Test]
    public void CallsPerSecond_AtTheHighestRate_OneCallEachMicrosecondIsCarried()
    {
        // A full bucket of a million; after an hour it is full still, and then loses one and gets one each microsecond.
        NumberPlan number = new()
        {
            Name = "hotline",
            To = Destination.Queue("calls"),
            CallsPerSecond = NumberPlan.MostCallsPerSecond,
        };
        NumberTable numbers = new([number]);
        SimTime hour = SimTime.Zero + SimSpan.FromHours(1);
        int atOnce = Enumerable.Range(0, 1_000_001).Count(_ => numbers.TakeToken(new(0), hour));
        bool[] next = [.. Enumerable.Range(0, 2).Select(_ => numbers.TakeToken(new(0), hour + S(1e-6)))];
        Assert.That(atOnce, Is.EqualTo(1_000_000));
        Assert.That(next, Is.EqualTo(new[] { true, false }));
    }

    [Test]
    public void CallsPerSecond_AThird_IsRoundedToAMillionth()
    {
        // 333,333 units a microsecond: the token of 10^12 is there after 3,000,004 of them, a third would do in 3,000,000.
        NumberPlan number = new()
        {
            Name = "hotline",
            To = Destination.Queue("calls"),
            CallsPerSecond = 1.0 / 3,
        };
        NumberTable numbers = new([number]);
        bool[] taken =
        [
            .. new[] { 0, 3, 3.000003, 3.000004 }.Select(at => numbers.TakeToken(new(0), SimTime.Zero + S(at))),
        ];
        Assert.That(taken, Is.EqualTo(new[] { true, false, false, true }));
    }

    [Test]
    public void Open_FromInclusiveToExclusive_ByTheClockOfTheCentre()
    {
        // The plan starts at 00:00; open from 00:00:20 to 00:00:40.
        OpeningHours open = new([new OpeningRange(WeekDays.All, S(20), S(40))]);
        CentrePlan plan = Hotline(Called(), [], open: open).Agents(Group("desk", 99)).Build();
        ScriptedCentre centre = new ScriptedCentre(plan)
            .Arrives(19, "early")
            .Arrives(20, "first")
            .Arrives(39, "last")
            .Arrives(40, "late")
            .Run();
        Assert.That(centre.Times(JournalKind.IsBlocked), Is.EqualTo(new[] { "19 early", "40 late" }));
        Assert.That(Reason(centre, BlockReason.Closed), Is.EqualTo(2));
    }

    [Test]
    public void Open_OverMidnightOnSomeDays_BelongsToTheDayItOpens()
    {
        // Sunday 2026-03-01 at noon; open Sunday 22:00 to Monday 06:00 only.
        TimePlan time = new()
        {
            Date = new DateOnly(2026, 3, 1),
            Clock = new TimeOnly(12, 0),
            Length = SimSpan.FromDays(8),
            Interval = SimSpan.FromMinutes(30),
        };
        OpeningHours hours = new([new(WeekDays.Sunday, SimSpan.FromHours(22), SimSpan.FromHours(30))]);
        OpeningClock clock = new(hours, time);
        bool[] open = [.. new double[] { 9, 10, 17.9, 18, 34, 178 }.Select(hour => clock.IsOpen(At(hour)))];
        Assert.That(open, Is.EqualTo(new[] { false, true, true, false, false, true }));
        return;

        static SimTime At(double hours) => SimTime.Zero + SimSpan.FromSeconds(3600 * hours);
    }

    [Test]
    public void Reasons_OfSeveral_TheFirstInTheOrderOfTheTestsCounts()
    {
        CentrePlan plan = Calls(agents: 9, ["a", "b"]);
        CentreLayout layout = new(plan);
        Centre centre = new(layout, new Ledgers(layout), seed: 1, replication: 0);
        centre.Trunks.Leave(new LineId(0), 0);
        ContactId first = centre.Reception.Enter(new(0), 1);
        centre.Reception.Admit(first);
        ContactId second = centre.Reception.Enter(new(0), 2);
        centre.Reception.Admit(second);
        Assert.That(centre.Journeys[first].Line, Is.EqualTo(new LineId(1)), "the group that is up carries");
        Assert.That(centre.Ledgers.Contacts.Sum(ContactCounter.Of(BlockReason.LineDown)), Is.EqualTo(1));
        Assert.That(centre.Ledgers.Contacts.Sum(ContactCounter.Of(BlockReason.AllBusy)), Is.Zero);
    }

    private static ContactTypePlan Called() => Type() with { To = Destination.Number("hotline") };

    private static CentrePlan Calls(int agents, ImmutableArray<string> lines) =>
        Hotline(Called(), lines).Agents(Group("desk", agents)).Build();

    private static CentreBuilder Hotline(
        ContactTypePlan type,
        ImmutableArray<string> lines,
        double setup = 0,
        double? callsPerSecond = null,
        OpeningHours? open = null
    )
    {
        CentreBuilder builder = Day()
            .Contacts(type)
            .Queue(new QueuePlan { Name = "calls", Skill = "calls" })
            .Number(
                new NumberPlan
                {
                    Name = "hotline",
                    Lines = lines,
                    To = Destination.Queue("calls"),
                    Setup = S(setup),
                    CallsPerSecond = callsPerSecond,
                    Open = open,
                }
            );
        foreach (string line in lines)
        {
            builder.Lines(new LineGroupPlan { Name = line, Channels = line == "wide" ? 10 : 1 });
        }

        return builder;
    }

    private static long Line(ScriptedCentre centre, int line, int counter) =>
        centre.Ledgers.Lines.Cells.Total(line, counter);

    private static long Reason(ScriptedCentre centre, BlockReason reason) =>
        centre.Ledgers.Contacts.Sum(ContactCounter.Of(reason));
}
