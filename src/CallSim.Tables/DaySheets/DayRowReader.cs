using System.Globalization;
using System.Text.RegularExpressions;

namespace CallSim.Tables;

/// <summary>A row of a spreadsheet as far as it was understood.</summary>
/// <param name="Row">The record.</param>
/// <param name="Time">When its interval starts, and perhaps ends; null where that was not understood.</param>
/// <param name="Day">The row; null where something was not understood.</param>
internal sealed record ReadRow(TableRow Row, IntervalText? Time, DayRow? Day);

/// <summary>Reads the cells of the rows of a spreadsheet, and reports each that it does not understand.</summary>
internal sealed partial class DayRowReader(CsvTable table, DayColumns columns, List<TableMistake> mistakes)
{
    private const double MostCalls = 1_000_000;
    private const double MostAgents = 100_000;
    private const double LongestSeconds = 86_400;

    // No desk is so fast: the figures are minutes.
    private const double FewestSeconds = 15;

    // Handle times beyond these are seldom meant: hours and minutes read as such, or a decimal comma for a colon.
    private const double SurelyMeantFrom = 5;
    private const double SurelyMeantTo = 7200;
    private const string HowToWriteHandleTimes = "write seconds, such as 214, or minutes and seconds, such as 3:34";

    private const int Timeout = 10_000;

    private readonly List<TableMistake> _doubts = [];

    /// <summary>Handle times that were understood, and are hardly meant so.</summary>
    public IReadOnlyList<TableMistake> Doubts => _doubts;

    public ReadRow Read(TableRow row)
    {
        IntervalText? time = Time(row);
        double? calls = Number(row, columns.Calls, MostCalls, "write 0 where nobody calls");
        double? handleTime = HandleTime(row);
        double? agents = columns.Agents is { } column
            ? Number(row, column, MostAgents, "write 0 where nobody is scheduled")
            : null;
        bool isWhole =
            time is not null
            && calls is not null
            && handleTime is not null
            && (columns.Agents is null || agents is not null);
        return new(row, time, isWhole ? new DayRow(time!.Start, calls!.Value, handleTime!.Value, agents) : null);
    }

    /// <summary>Checks what only the whole column shows.</summary>
    public void CheckWhole(IReadOnlyList<ReadRow> rows)
    {
        if (rows.All(row => row.Day!.HandleSeconds < FewestSeconds))
        {
            double longest = rows.Max(row => row.Day!.HandleSeconds);
            Report(
                rows[0].Row,
                columns.HandleTime,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"handle times are read as seconds, and none is longer than {longest} s"
                ),
                HowToWriteHandleTimes
            );
        }

        if (rows.All(row => row.Day!.Calls == 0))
        {
            Report(rows[0].Row, columns.Calls, "nobody calls in any interval", "write the expected calls");
        }
    }

    private IntervalText? Time(TableRow row)
    {
        string cell = row.Cells[columns.Interval];
        if (IntervalText.TryParse(cell, out IntervalText? time, out string? fix))
        {
            return time;
        }

        string found = cell.Length == 0 ? "the cell is empty" : $"found '{cell}'";
        Report(row, columns.Interval, $"'{Name(columns.Interval)}' must be the start of an interval, {found}", fix);
        return null;
    }

    private double? HandleTime(TableRow row)
    {
        string cell = row.Cells[columns.HandleTime];
        string whenEmpty = "write the mean handle time in seconds; where nobody calls, that of the row before";
        double? seconds = ClockSeconds(cell) ?? Number(row, columns.HandleTime, LongestSeconds, whenEmpty);
        if (seconds is > 0 and (< SurelyMeantFrom or (> SurelyMeantTo and <= LongestSeconds)))
        {
            Doubt(row, cell, seconds.Value);
        }

        if (seconds is 0 or > LongestSeconds)
        {
            Report(
                row,
                columns.HandleTime,
                $"'{Name(columns.HandleTime)}' must be above 0 and at most a day, found '{cell}'",
                whenEmpty
            );
            return null;
        }

        return seconds;
    }

    private void Doubt(TableRow row, string cell, double seconds)
    {
        if (_doubts.Count < CsvTable.MostMistakes)
        {
            string read = string.Create(CultureInfo.InvariantCulture, $"'{cell}' is read as {seconds:#,0.###} s");
            _doubts.Add(table.MistakeAt(row, columns.HandleTime, read, HowToWriteHandleTimes));
        }
    }

    /// <summary>The seconds of <c>3:34</c> or <c>0:03:34</c>; null for another text.</summary>
    private static double? ClockSeconds(string cell)
    {
        Match match = MinutesAndSeconds().Match(cell);
        return match.Success ? 3600.0 * Part("hours") + 60 * Part("minutes") + Part("seconds") : null;

        int Part(string name) =>
            match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture) : 0;
    }

    private double? Number(TableRow row, int column, double most, string whenEmpty)
    {
        string cell = row.Cells[column];
        if (PlainNumber().IsMatch(cell) && new IntervalCell(cell).Number is { } number && number <= most)
        {
            return number;
        }

        (string found, string fix) = cell switch
        {
            "" => ("the cell is empty", whenEmpty),
            _ when WithThousands().IsMatch(cell) => (
                $"found '{cell}' with a mark for thousands",
                "write 1234 for a thousand and more: format the column as a number without separators"
            ),
            _ when ErrorValue().IsMatch(cell) => (
                $"found the error '{cell}' of a formula",
                "mend the formula, and save again"
            ),
            _ when table.Separator == ',' && CommaNumber().IsMatch(cell) => (
                $"found '{cell}'",
                "write a decimal point where commas separate the columns"
            ),
            _ => (
                $"found '{cell}'",
                column == columns.HandleTime ? HowToWriteHandleTimes : "write a number, such as 31 or 31.5"
            ),
        };
        string range = string.Create(
            CultureInfo.InvariantCulture,
            $"a number {(column == columns.HandleTime ? "above 0, at most" : "from 0 to")} {most:N0}"
        );
        Report(row, column, $"'{Name(column)}' must be {range}, {found}", fix);
        return null;
    }

    private string Name(int column) => table.Columns[column];

    private void Report(TableRow row, int column, string message, string? fix)
    {
        if (mistakes.Count < CsvTable.MostMistakes)
        {
            mistakes.Add(table.MistakeAt(row, column, message, fix));
        }
    }

    [GeneratedRegex(@"^\d+(\.\d+)?$", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex PlainNumber();

    [GeneratedRegex(@"^\d+,\d+$", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex CommaNumber();

    [GeneratedRegex(@"^\d{1,3}([ ,.'’\u00A0\u202F]\d{3})+([.,]\d+)?$", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex WithThousands();

    [GeneratedRegex("^#[A-Z0-9/]+[!?]?$", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex ErrorValue();

    [GeneratedRegex(
        @"^((?<hours>\d{1,2}):)?(?<minutes>\d{1,2}):(?<seconds>[0-5]\d)$",
        RegexOptions.ExplicitCapture,
        Timeout
    )]
    private static partial Regex MinutesAndSeconds();
}
