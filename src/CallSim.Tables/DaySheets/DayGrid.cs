using System.Globalization;
using CallSim.Engine;

namespace CallSim.Tables;

/// <summary>Checks that the rows of a spreadsheet follow each other in intervals of one length, without a gap.</summary>
internal sealed class DayGrid(CsvTable table, int column, List<TableMistake> mistakes)
{
    private readonly DayReports _reports = new(table, column, mistakes);

    /// <summary>The length of an interval; null where the rows are no grid, which is reported.</summary>
    public SimSpan? Check(IReadOnlyList<ReadRow> rows)
    {
        List<ReadRow> timed = [.. rows.Where(row => row.Time is not null)];
        if (timed.Count == 0)
        {
            if (rows.Count == 0)
            {
                _reports.SayThatThereIsNone();
            }

            return null;
        }

        if (timed.FirstOrDefault(row => DayOrder.IsDated(row) != DayOrder.IsDated(timed[0])) is { } unlike)
        {
            _reports.Say(
                unlike,
                $"some rows have a date and some have none; line {timed[0].Row.Line} is of the other kind",
                "write all rows alike"
            );
            return null;
        }

        List<(ReadRow Row, long At)> inOrder = new DayOrder(_reports).Of(timed);
        if (new DayStep(_reports).Of(timed, inOrder) is not { } step)
        {
            return null;
        }

        CheckEnds(timed, step);
        CheckSteps(inOrder, step, rows);
        return SimSpan.FromSeconds(step);
    }

    private void CheckEnds(List<ReadRow> rows, long step)
    {
        foreach (ReadRow row in rows)
        {
            if (DayStep.Written(row.Time!) is { } length && length != step)
            {
                _reports.Say(
                    row,
                    $"the interval is {DayStep.Text(length)} long, most rows are {DayStep.Text(step)} apart",
                    "write intervals of one length"
                );
            }
        }
    }

    private void CheckSteps(List<(ReadRow Row, long At)> rows, long step, IReadOnlyList<ReadRow> all)
    {
        ReadRow before = rows[0].Row;
        long last = 0;
        foreach ((ReadRow row, long at) in rows.Skip(1))
        {
            if (at % step != 0)
            {
                _reports.Say(
                    row,
                    $"{row.Time!.Start} is not {DayStep.Text(step)} after another row, as most are",
                    "write one row an interval"
                );
                continue;
            }

            // A row between them that was not understood may be the missing one.
            if (
                at - last > step
                && !all.Any(other => other.Time is null && IsBetween(other, before, row))
                && !_reports.HasBetween(before, row)
            )
            {
                ReportGap(row, before, (at - last) / step - 1);
            }

            (before, last) = (row, at);
        }
    }

    private static bool IsBetween(ReadRow other, ReadRow before, ReadRow after) =>
        other.Row.Line > before.Row.Line && other.Row.Line < after.Row.Line;

    private void ReportGap(ReadRow row, ReadRow before, long count)
    {
        string rows =
            count == 1 ? "a row is missing" : string.Create(CultureInfo.InvariantCulture, $"{count} rows are missing");
        _reports.Say(
            row,
            $"{rows} between {_reports.TextOf(before)} and {_reports.TextOf(row)}",
            "add what is missing, with 0 calls where nobody calls"
        );
    }
}
