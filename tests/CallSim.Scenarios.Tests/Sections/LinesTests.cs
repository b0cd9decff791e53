using CallSim.Engine;
using CallSim.Model;

namespace CallSim.Scenarios.Tests.Sections;

public sealed class LinesTests
{
    [Test]
    public void LineGroup_WithChannelsOnly_HasTheDefaults() =>
        Assert.That(Line("{ channels: 0 }"), Is.EqualTo(new LineGroupPlan { Name = "carrier", Channels = 0 }));

    [TestCase("in", LineDirection.In)]
    [TestCase("both", LineDirection.Both)]
    public void LineGroup_WithADirection_HasIt(string direction, LineDirection expected) =>
        Assert.That(Line($"{{ channels: 90, direction: {direction} }}").Direction, Is.EqualTo(expected));

    [Test]
    public void LineGroup_ForOutgoingCalls_NeedsNoNumber() =>
        Assert.That(
            Scenario.Plan(Scenario.Small + "\nlines: { away: { channels: 20, direction: out } }\n").Lines.Single(),
            Is.EqualTo(
                new LineGroupPlan
                {
                    Name = "away",
                    Channels = 20,
                    Direction = LineDirection.Out,
                }
            )
        );

    [Test]
    public void Number_WithADestinationOnly_HasTheDefaults()
    {
        NumberPlan number = Number("{ to: queues.enquiry }");

        Assert.That((number.Name, number.To), Is.EqualTo(("hotline", Destination.Queue("enquiry"))));
        Assert.That((number.Lines.Length, number.Setup), Is.EqualTo((0, SimSpan.Zero)));
        Assert.That((number.CallsPerSecond, number.Open), Is.EqualTo(((double?)null, (OpeningHours?)null)));
    }

    [Test]
    public void Number_WithEveryKey_HasThem()
    {
        NumberPlan number = Number(
            "{ lines: [lines.b, lines.a], to: ivr.welcome, setup: 2500ms, calls_per_second: 0.5, open: 08:00-20:00 }",
            "lines: { a: { channels: 1 }, b: { channels: 2 } }\n"
                + "ivr: { welcome: { steps: { ask: { queue: queues.enquiry } } } }\n"
        );

        Assert.That(number.Lines, Is.EqualTo(new[] { "b", "a" }));
        Assert.That(number.To, Is.EqualTo(Destination.Flow("welcome")));
        Assert.That((number.Setup, number.CallsPerSecond), Is.EqualTo((SimSpan.FromSeconds(2.5), (double?)0.5)));
        Assert.That(number.Open, Is.EqualTo(Hours((WeekDays.All, 8, 20))));
    }

    [TestCase("22:00-06:00", 22, 30)]
    [TestCase("00:00-24:00", 0, 24)]
    [TestCase("12:00-00:00", 12, 24)]
    public void Open_AsARange_HoldsEveryDay(string open, double from, double to) =>
        Assert.That(
            Number($"{{ to: queues.enquiry, open: {open} }}").Open,
            Is.EqualTo(Hours((WeekDays.All, from, to)))
        );

    [Test]
    public void Open_ByDays_HasARangeForEachEntry()
    {
        const WeekDays MondayToFriday = WeekDays.All & ~(WeekDays.Saturday | WeekDays.Sunday);

        NumberPlan number = Number(
            "{ to: queues.enquiry, open: { mon-fri: 08:00-20:30, sat: [09:00-12:00, 13:00-15:00], \"sun\": 22:00-08:00 } }"
        );

        Assert.That(
            number.Open,
            Is.EqualTo(
                Hours(
                    (MondayToFriday, 8, 20.5),
                    (WeekDays.Saturday, 9, 12),
                    (WeekDays.Saturday, 13, 15),
                    (WeekDays.Sunday, 22, 32)
                )
            )
        );
    }

    [Test]
    public void Open_OnDaysInQuotes_HoldsOnEach() =>
        Assert.That(
            Number("{ to: queues.enquiry, open: { \"mon,wed\": 08:00-20:00 } }").Open,
            Is.EqualTo(Hours((WeekDays.Monday | WeekDays.Wednesday, 8, 20)))
        );

    [Test]
    public void Open_OnAllDays_NeedsNoDate() =>
        Assert.That(
            Scenario.Plan(With("{ to: queues.enquiry, open: { mon-sun: 08:00-20:00 } }", "")).Numbers.Single().Open,
            Is.EqualTo(Hours((WeekDays.All, 8, 20)))
        );

    private static LineGroupPlan Line(string line) =>
        Scenario
            .Plan(With("{ lines: [lines.carrier], to: queues.enquiry }", $"lines: {{ carrier: {line} }}\n"))
            .Lines.Single();

    private static NumberPlan Number(string number, string more = "") =>
        Scenario.Plan(With(number, more).Replace("start: 08:00", "start: 2026-03-02T08:00")).Numbers.Single();

    private static string With(string number, string more) =>
        Scenario.Small.Replace("talk:", "to: numbers.hotline\n    talk:")
        + $"\nqueues: {{ enquiry: {{}} }}\nnumbers: {{ hotline: {number} }}\n{more}";

    private static OpeningHours Hours(params (WeekDays Days, double From, double To)[] ranges) =>
        new([
            .. ranges.Select(range => new OpeningRange(
                range.Days,
                SimSpan.FromHours(range.From),
                SimSpan.FromHours(range.To)
            )),
        ]);
}
