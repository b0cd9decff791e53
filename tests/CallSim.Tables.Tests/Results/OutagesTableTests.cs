using System.Globalization;
using CallSim.Experiments;

namespace CallSim.Tables.Tests.Results;

public sealed class OutagesTableTests
{
    private static readonly string[] s_columns =
    [
        "outage",
        "replication",
        "occurrence",
        "started",
        "noticed",
        "ended",
        "dropped",
        "blocked_during",
        "abandoned_during",
        "time_to_service_level_s",
        "time_to_empty_queue_s",
        "peak_waiting",
    ];

    [Test]
    public void Outages_OfARun_HaveARowForEachOccurrence()
    {
        (string[] header, string[][] rows) = CsvText.Cells(OutagesTable.Of(SampleRun.WithOutages));
        Assert.That(header, Is.EqualTo(s_columns));
        // The run takes 7200 s; more come in the drain.
        string[][] second = [.. rows.Where(row => row[1] == "1" && Seconds(row[3]) < 7200).Select(row => row[..6])];
        Assert.That(
            second,
            Is.EqualTo(
                new[]
                {
                    new[] { "crm", "1", "0", "3000", "3090", "3600" },
                    ["crm", "1", "1", "6600", "6690", "7200"],
                    ["night", "1", "0", "7140", "", ""],
                }
            )
        );
        OutageRecord first = SampleRun.WithOutages.Outages[0];
        string[] rest = rows[0][6..];
        Assert.That(
            rest,
            Is.EqualTo(
                new[]
                {
                    $"{first.Dropped}",
                    $"{first.BlockedDuring}",
                    $"{first.AbandonedDuring}",
                    Text(first.TimeToServiceLevel?.Seconds),
                    Text(first.TimeToEmptyQueue?.Seconds),
                    $"{first.PeakWaiting}",
                }
            )
        );
    }

    [Test]
    public void Folder_OfAPlanWithOutages_HasTheFile()
    {
        Assert.That(
            ResultFolder.TablesOf(SampleRun.WithOutages, null).Select(table => table.FileName),
            Does.Contain(OutagesTable.File)
        );
        Assert.That(
            ResultFolder.TablesOf(SampleRun.Result, null).Select(table => table.FileName),
            Does.Not.Contain(OutagesTable.File)
        );
    }

    private static double Seconds(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private static string Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
