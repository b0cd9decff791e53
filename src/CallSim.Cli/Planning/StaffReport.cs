using System.Globalization;
using CallSim.Cli.Arguments;
using CallSim.Cli.Printing;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Tables;
using Spectre.Console;

namespace CallSim.Cli.Planning;

/// <summary>Prints a staffing in the format asked for.</summary>
internal sealed class StaffReport(StaffSettings settings, Terminal terminal)
{
    public void Print(StaffSearch search)
    {
        switch (settings.Format)
        {
            // Heads that fail must not be taken for an answer further down a pipe.
            case OutputFormat.Csv when !search.HasStaffing:
                break;
            case OutputFormat.Csv:
                terminal.Out.Write(StaffFolder.ToCsv(search));
                break;
            case OutputFormat.Json:
                terminal.Out.Write(StaffFolder.ToJson(search));
                break;
            default:
                Consoles.Print(terminal, settings.NoColour, console => PrintTables(console, search));
                break;
        }
    }

    private static void PrintTables(IAnsiConsole console, StaffSearch search)
    {
        console.Write(Consoles.Text(search.Plan.Name));
        console.WriteLine();
        if (!search.HasStaffing)
        {
            console.Write(EvidenceTableOf(search, search.Result.OutOfReach.Select(one => one.Best)));
            return;
        }

        console.Write(new HeadsTable(search).Make());
        if (search.Result.Each == StaffingEach.Day)
        {
            console.Write(EvidenceTableOf(search, search.Result.Evidence));
        }

        console.WriteLine(Totals(search.Result));
        foreach (string line in Hidden(search))
        {
            console.WriteLine(line);
        }
    }

    private static string Totals(StaffingResult result)
    {
        string cost = result.Cost is { } sum ? string.Create(CultureInfo.InvariantCulture, $", cost {sum:N2}") : "";
        string groups =
            result.Groups.Length == 1
                ? ""
                : " ("
                    + string.Join(
                        ", ",
                        result.Groups.Select(group =>
                            string.Create(CultureInfo.InvariantCulture, $"{group.Name} {group.PaidHours:N1}")
                        )
                    )
                    + ")";
        return string.Create(CultureInfo.InvariantCulture, $"paid hours: {result.PaidHours:N1}{groups}{cost}");
    }

    /// <summary>What an average over the day hides.</summary>
    private static IEnumerable<string> Hidden(StaffSearch search)
    {
        if (search.Result.DayAlone is { } alone)
        {
            string hides = alone.Days.Any(day => day.Below > 0) ? "and hide this" : "and hide nothing";
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"the day alone would be met with {alone.PaidHours:N1} paid hours, {hides}:"
            );
        }

        foreach (StaffingDay day in search.Result.DayAlone?.Days ?? search.Result.Days)
        {
            yield return $"  {NameOf(day.Goal)} {day.Goal}: {Figure.Of(day.Day.Value, day.Goal.Unit)} over the day, {Worst(search, day)}";
        }
    }

    private static string Worst(StaffSearch search, StaffingDay day)
    {
        string side = day.Goal.IsLeast ? "below" : "above";
        return day.Worst is not { } worst
            ? "no interval has a value"
            : $"{day.Below} of {day.Judged} intervals lie {side}, the worst has {Figure.Of(day.WorstEstimate.Value, day.Goal.Unit)} at {search.LabelOf(worst)}";
    }

    private static Table EvidenceTableOf(StaffSearch search, IEnumerable<StaffingEvidence> evidence)
    {
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string name in (string[])["interval", "target", "goal"])
        {
            table.AddColumn(name);
        }

        table.AddColumn(new TableColumn("value").RightAligned());
        table.AddColumn(new TableColumn("95 % interval").RightAligned());
        table.AddColumn("verdict");
        foreach (StaffingEvidence one in evidence)
        {
            table.AddRow(
                new Text(one.Interval is { } interval ? search.LabelOf(interval) : "day"),
                Consoles.Text(NameOf(one.Goal)),
                new Text(one.Goal.ToString()),
                new Text(Figure.BesideBound(one.Estimate.Value, one.Estimate, one.Goal)),
                new Text(Figure.Range(one.Estimate, one.Goal)),
                StaffWord.Of(one.Verdict)
            );
        }

        return table;
    }

    /// <summary>A goal's metric, with its scope where that is not the whole centre.</summary>
    internal static string NameOf(Goal goal) => goal.Scope == Scope.All ? goal.Metric : $"{goal.Metric} {goal.Scope}";
}
