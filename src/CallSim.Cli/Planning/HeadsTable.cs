using System.Globalization;
using CallSim.Cli.Printing;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Tables;
using Spectre.Console;

namespace CallSim.Cli.Planning;

/// <summary>The heads of each interval: a row for each group, with what the targets come to and what one agent less would lose.</summary>
internal sealed class HeadsTable
{
    private readonly StaffSearch _search;
    private readonly int[] _groups;
    private readonly Goal[] _goals;
    private readonly ILookup<(int Interval, string Group), StaffingPrice> _prices;
    private readonly Dictionary<(int Interval, Goal Goal), StaffingEvidence> _evidence;

    public HeadsTable(StaffSearch search)
    {
        _search = search;
        StaffingResult result = search.Result;
        _groups = [.. Enumerable.Range(0, result.Groups.Length).Where(group => result.Groups[group].IsLookedFor)];
        StaffingEvidence[] ofIntervals = [.. result.Evidence.Where(one => one.Interval is not null)];
        _goals = [.. ofIntervals.Select(one => one.Goal).Distinct()];
        _evidence = ofIntervals.ToDictionary(one => (one.Interval!.Value, one.Goal));
        _prices = result.Prices.ToLookup(price => (price.Interval, price.Group));
    }

    private bool HasSeveralGroups => _groups.Length > 1;

    public Table Make()
    {
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn("interval");
        table.AddColumn(new TableColumn("load").RightAligned());
        if (HasSeveralGroups)
        {
            table.AddColumn("group");
        }

        foreach (string name in (string[])["start", "net", "paid"])
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (Goal goal in _goals)
        {
            table.AddColumn(
                new TableColumn($"{PrintableWriter.Line(StaffReport.NameOf(goal))} (proven)").RightAligned()
            );
        }

        if (!_search.Result.Prices.IsEmpty)
        {
            table.AddColumn("one agent less");
        }

        for (int interval = 0; interval < _search.Plan.Time.IntervalCount; interval++)
        {
            foreach (int group in _groups)
            {
                table.AddRow(Row(interval, group, isFirst: group == _groups[0]));
            }
        }

        return table;
    }

    private IEnumerable<Text> Row(int interval, int group, bool isFirst)
    {
        StaffedGroup staffed = _search.Result.Groups[group];
        yield return new Text(isFirst ? _search.LabelOf(interval) : "");
        yield return new Text(isFirst ? Decimal(_search.LoadOf(interval)) : "");
        if (HasSeveralGroups)
        {
            yield return Consoles.Text(staffed.Name);
        }

        yield return new Text(staffed.Start[interval].ToString(CultureInfo.InvariantCulture));
        yield return new Text(Decimal(staffed.Net[interval]));
        yield return new Text(staffed.Paid[interval].ToString(CultureInfo.InvariantCulture));
        foreach (Goal goal in _goals)
        {
            yield return new Text(isFirst ? Proven(_evidence[(interval, goal)]) : "");
        }

        if (!_search.Result.Prices.IsEmpty)
        {
            StaffingPrice? price = _prices[(interval, staffed.Name)].FirstOrDefault();
            yield return Consoles.Text(price is null ? Figure.None : Price(price));
        }
    }

    private static string Decimal(double? value) => value?.ToString("N1", CultureInfo.InvariantCulture) ?? Figure.None;

    private static string Proven(StaffingEvidence evidence)
    {
        double? end = evidence.Goal.IsLeast ? evidence.Estimate.Low : evidence.Estimate.High;
        string proven = end is null ? "" : $" ({Figure.BesideBound(end, evidence.Estimate, evidence.Goal)})";
        string value = Figure.BesideBound(evidence.Estimate.Value, evidence.Estimate, evidence.Goal);
        return value + proven + StaffWord.Beside(evidence.Verdict);
    }

    private string Price(StaffingPrice price)
    {
        if (price.Loses is not { } loses)
        {
            return "kept for a target that a check missed";
        }

        string where =
            loses.Interval is not { } interval ? " over the day"
            : interval == price.Interval ? ""
            : " at " + _search.LabelOf(interval);
        string metric = _goals.Length == 1 ? "" : StaffReport.NameOf(loses.Goal) + " ";
        string value = Figure.BesideBound(loses.Estimate.Value, loses.Estimate, loses.Goal);
        string range = Figure.Range(loses.Estimate, loses.Goal);
        string verdict = loses.Verdict == StaffingVerdict.Missed ? "missed" : "not proven";
        return $"{metric}{value} ({range}){where}: {verdict}";
    }
}
