using System.Globalization;
using CallSim.Cli.Printing;
using Spectre.Console;

namespace CallSim.Cli.Benchmarking;

/// <summary>The figures as tables to read.</summary>
internal static class BenchTable
{
    private const double Mebi = 1 << 20;

    /// <summary>What was measured, a row a scenario.</summary>
    public static Table Of(IEnumerable<BenchRecord> records)
    {
        Table table = Titled(
            "scenario",
            "contacts/s",
            "from – to",
            "events/s",
            "bytes a contact",
            "peak memory",
            "cost"
        );
        foreach (BenchRecord record in records)
        {
            Spread contacts = record.ContactsPerSecond;
            table.AddRow(
                Consoles.Text(record.Subject.Name),
                new Text(Rate(contacts.Median)),
                new Text($"{Rate(contacts.Min)} – {Rate(contacts.Max)}"),
                new Text(Rate(record.EventsPerSecond.Median)),
                new Text(Number(record.BytesPerContact, "N1")),
                new Text(Number(record.PeakMemory / Mebi, "N0") + " MiB"),
                new Text(Cost(record.Cost.Median))
            );
        }

        return table;
    }

    /// <summary>What was measured beside a baseline, a row a scenario.</summary>
    public static Table Of(IEnumerable<Loss> losses)
    {
        Table table = Titled("scenario", "cost before", "cost now", "from – to", "change", "by large loop", "verdict");
        foreach (Loss loss in losses)
        {
            Spread now = loss.Record.Cost;
            table.AddRow(
                Consoles.Text(loss.Record.Subject.Name),
                new Text(Cost(loss.Before.Cost.Median)),
                new Text(Cost(now.Median)),
                new Text($"{Cost(now.Min)} – {Cost(now.Max)}"),
                new Text(Percent(loss.Change)),
                new Text(Percent(loss.ChangeByLarge)),
                new Text(WordFor(loss.Verdict), new Style(ColourOf(loss.Verdict)))
            );
        }

        return table;
    }

    /// <summary>A change as a signed percentage.</summary>
    public static string Percent(double change) => Number(100 * change, "+0.0;-0.0;0.0") + " %";

    /// <summary>The word for a verdict, in tables and JSON.</summary>
    public static string WordFor(LossVerdict verdict) =>
        verdict switch
        {
            LossVerdict.Kept => "kept",
            LossVerdict.Gained => "gained",
            LossVerdict.Undecided => "undecided",
            _ => "lost",
        };

    private static Color ColourOf(LossVerdict verdict) =>
        verdict switch
        {
            LossVerdict.Lost => Color.Red,
            LossVerdict.Undecided => Color.Yellow,
            _ => Color.Green,
        };

    private static Table Titled(string first, params string[] others)
    {
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn(first);
        foreach (string title in others)
        {
            table.AddColumn(new TableColumn(title).RightAligned());
        }

        return table;
    }

    private static string Rate(double perSecond) =>
        perSecond >= 1e6 ? Number(perSecond / 1e6, "N2") + " M" : Number(perSecond / 1e3, "N0") + " k";

    private static string Cost(double cost) => Number(cost, cost < 10 ? "N2" : "N1");

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
