using CallSim.Engine;
using CallSim.Model;

namespace CallSim.Scenarios.Tests;

/// <summary>Logs of arrivals: the forms of times, what lies outside the run, order and ties.</summary>
public sealed class ArrivalLogTests
{
    [TestCase("0", 0)]
    [TestCase("12.5", 12.5)]
    [TestCase("7199.999999", 7199.999999)]
    [TestCase("08:00", 0)]
    [TestCase("8:00:01", 1)]
    [TestCase("09:59:59.999999", 7199.999999)]
    [TestCase("08:00:05.25", 5.25)]
    [TestCase("08:00:05.1234567", 5.123457)]
    [TestCase("2026-03-02T08:30", 1800)]
    [TestCase("2026-03-02 09:00:00.001", 3600.001)]
    public void Row_OfEachForm_IsItsOffset(string cell, double seconds) =>
        Assert.That(Log(cell), Is.EqualTo(new[] { SimSpan.FromSeconds(seconds) }));

    [TestCase("-1")]
    [TestCase("7200")]
    [TestCase("1e300")]
    [TestCase("07:59:59.999999")]
    [TestCase("10:00")]
    [TestCase("2026-03-02T07:30")]
    [TestCase("2026-03-02T10:00:00.000000")]
    [TestCase("2026-03-03T08:30")]
    [TestCase("2025-03-02T08:30")]
    public void Row_OutsideTheRun_IsLeftOutWithANote(string cell)
    {
        using ScenarioFolder folder = Folder(cell, "1");
        ScenarioReading reading = folder.Read(Text("length: 2h"));
        Assert.That(
            reading.Diagnostics.Single().ToString(),
            Is.EqualTo("calls.csv: note: 1 row of arrived outside the run is left out")
        );
        Assert.That(reading.Plan!.ContactTypes[0].ArrivalLog, Is.EqualTo(new[] { SimSpan.FromSeconds(1) }));
    }

    [Test]
    public void Rows_InAnyOrderAndTwice_AreSortedAndAllKept()
    {
        SimSpan[] expected = [.. new[] { 1.0, 1, 2, 60, 60 }.Select(SimSpan.FromSeconds)];
        Assert.That(Log("08:01", "2", "1", "08:01:00", "1"), Is.EqualTo(expected));
    }

    [Test]
    public void ClockTimes_BeforeTheStart_AreTheNextDays()
    {
        using ScenarioFolder folder = Folder("07:30", "08:00", "23:59", "00:00");
        ContactTypePlan type = Scenario.Plan(folder.Read(Text("length: 48h"))).ContactTypes[0];
        Assert.That(
            type.ArrivalLog.Select(at => at.Seconds / 3600),
            Is.EqualTo(new[] { 0, 16 - (1 / 60.0), 16, 23.5 }).Within(1e-9)
        );
    }

    [Test]
    public void Dates_OverMidnightAndAWeekend_AreTheirOwnDays()
    {
        using ScenarioFolder folder = Folder("2026-03-07T00:00", "2026-03-06T23:59:59.5", "2026-03-09T07:59:59");
        ContactTypePlan type = Scenario
            .Plan(folder.Read(Text("length: 72h").Replace("2026-03-02", "2026-03-06", StringComparison.Ordinal)))
            .ContactTypes[0];
        Assert.That(type.ArrivalLog.Select(at => at.Seconds), Is.EqualTo(new[] { 57_599.5, 57_600, 259_199 }));
    }

    [Test]
    public void Plan_OfALog_HasNoRateAndExpectsItsRows()
    {
        using ScenarioFolder folder = Folder("1", "2", "3");
        CentrePlan plan = Scenario.Plan(folder.Read(Text("length: 2h, warm_up: 30m")));
        Assert.That(plan.ContactTypes[0].ArrivalsPerHour.At(0), Is.Zero);
        Assert.That(plan.ContactTypes[0].ExpectedContacts(plan.Time), Is.EqualTo(3));
        Assert.That(plan.Mistakes, Is.Empty);
    }

    [Test]
    public void Log_OfNothingButItsHeader_IsWarnedOfAsNoArrivals()
    {
        using ScenarioFolder folder = Folder();
        Assert.That(
            folder.Read(Text("length: 2h")).Diagnostics.Single().Message,
            Is.EqualTo("contact 'enquiry' has no arrivals in the whole run")
        );
    }

    [Test]
    public void Times_SetByAnEdit_AreRefusedAtTheEdit()
    {
        using ScenarioFolder folder = Folder("1");
        ScenarioReading reading = folder.Read(
            Text("length: 2h"),
            new() { Sets = [new Edit("contacts.enquiry.arrivals.times", "1.1")] }
        );
        Assert.That(reading.Diagnostics.Single().Message, Does.StartWith("times does not go with the log"));
    }

    [Test]
    public void Busyness_OfAContact_IsItsOwn()
    {
        string text = Scenario.WithContact("talk: 1m, patience: 1m, busyness: { lognormal: { cv: 5% } }");
        CentrePlan plan = Scenario.Plan(text);
        Assert.That(plan.ContactTypes[0].Busyness, Is.EqualTo(new DayFactorPlan(DayFactorFamily.Lognormal, 0.05)));
        Assert.That(plan.Busyness, Is.Null);
    }

    [TestCase("first_attempts", false)]
    [TestCase("all_attempts", true)]
    public void Counts_OfAVolume_AreInThePlan(string counts, bool allAttempts) =>
        Assert.That(
            Scenario
                .Plan(Scenario.WithContact($"{{ rate: 60/h, counts: {counts} }}", "talk: 1m, patience: 1m"))
                .ContactTypes[0]
                .CountsAllAttempts,
            Is.EqualTo(allAttempts)
        );

    private static IEnumerable<SimSpan> Log(params string[] cells)
    {
        using ScenarioFolder folder = Folder(cells);
        return Scenario.Plan(folder.Read(Text("length: 2h"))).ContactTypes[0].ArrivalLog;
    }

    private static ScenarioFolder Folder(params string[] cells) =>
        new ScenarioFolder().With(
            "calls.csv",
            "id,arrived\n" + string.Concat(cells.Select((cell, row) => $"{row},{cell}\n"))
        );

    private static string Text(string time) =>
        $$"""
            callsim: 1
            time: { start: 2026-03-02T08:00, {{time}} }
            contacts: { enquiry: { arrivals: { log: calls.csv, column: arrived }, talk: 1m, patience: 1m } }
            agents: { desk: { count: 5 } }
            """;
}
