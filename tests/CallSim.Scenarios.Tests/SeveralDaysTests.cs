using System.Globalization;
using CallSim.Model;

namespace CallSim.Scenarios.Tests;

/// <summary>Interval files and profiles over several days: each row lands in the interval of its day and hour.</summary>
public sealed class SeveralDaysTests
{
    /// <summary>From Friday evening over the weekend to Tuesday; 2026-03-06 is a Friday.</summary>
    private static readonly DateTime s_start = new(2026, 3, 6, 18, 0, 0, DateTimeKind.Unspecified);

    private const int Hours = 82;

    [TestCase(false)]
    [TestCase(true)]
    public void Rows_WithDates_GoToTheirOwnDay(bool shuffled)
    {
        // The volume names its row: day of the month and hour.
        IEnumerable<string> rows = Enumerable
            .Range(-3, Hours + 10)
            .Select(hour => s_start.AddHours(hour))
            .Select(at => Row(at, (at.Day * 100) + at.Hour));
        CentrePlan plan = Plan(shuffled ? rows.Reverse() : rows);

        for (int interval = 0; interval < Hours; interval++)
        {
            DateTime at = s_start.AddHours(interval);
            Assert.That(plan.ContactTypes[0].ArrivalsPerHour.At(interval), Is.EqualTo((at.Day * 100) + at.Hour));
            Assert.That(
                plan.Time.LabelOf(interval),
                Is.EqualTo(at.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture))
            );
        }
    }

    [Test]
    public void Rows_OfClockTimes_ServeEveryDayFromAnyStart()
    {
        CentrePlan plan = Plan(
            Enumerable.Range(0, 24).Select(hour => string.Create(CultureInfo.InvariantCulture, $"{hour:00}:00,{hour}"))
        );
        Assert.That(
            Enumerable.Range(0, Hours).Select(interval => plan.ContactTypes[0].ArrivalsPerHour.At(interval)),
            Is.EqualTo(Enumerable.Range(0, Hours).Select(interval => (double)((18 + interval) % 24)))
        );
    }

    [Test]
    public void Rows_OfOneDayMissing_AreSaidWithTheirDate()
    {
        IEnumerable<string> rows = Enumerable
            .Range(0, Hours)
            .Select(hour => s_start.AddHours(hour))
            .Where(at => at.DayOfWeek != DayOfWeek.Sunday)
            .Select(at => Row(at, 1));
        using ScenarioFolder folder = Folder(rows);
        Assert.That(
            folder.Read(Text("file: day.csv, column: calls")).Diagnostics.Single().Message,
            Is.EqualTo("there is no row for 2026-03-08T00:00 (and 23 more)")
        );
    }

    [Test]
    public void Profile_OverMidnightAndAWeekend_GoesOnWithoutRepeating()
    {
        // 82 hours are 14 entries of six hours, the last of which is used for four.
        string entries = string.Join(", ", Enumerable.Range(0, 14).Select(entry => entry * 6));
        using ScenarioFolder folder = new();
        CentrePlan plan = Scenario.Plan(folder.Read(Text($"profile: [{entries}], every: 6h")));
        Assert.That(
            Enumerable.Range(0, Hours).Select(interval => plan.ContactTypes[0].ArrivalsPerHour.At(interval)),
            Is.EqualTo(Enumerable.Range(0, Hours).Select(interval => (double)(interval / 6)))
        );
    }

    private static string Row(DateTime at, int calls) =>
        string.Create(CultureInfo.InvariantCulture, $"{at:yyyy-MM-ddTHH:mm},{calls}");

    private static ScenarioFolder Folder(IEnumerable<string> rows) =>
        new ScenarioFolder().With("day.csv", "interval,calls\n" + string.Join("\n", rows) + "\n");

    private static CentrePlan Plan(IEnumerable<string> rows)
    {
        using ScenarioFolder folder = Folder(rows);
        ScenarioReading reading = folder.Read(Text("file: day.csv, column: calls"));
        Assert.That(
            reading
                .Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error)
                .Select(found => found.Message),
            Is.Empty
        );
        return reading.Plan!;
    }

    private static string Text(string arrivals) =>
        $$"""
            callsim: 1
            time: { start: 2026-03-06T18:00, length: {{Hours}}h, interval: 1h }
            contacts: { enquiry: { arrivals: { {{arrivals}} }, talk: 1m, patience: 1m } }
            agents: { desk: { count: 5 } }
            """;
}
