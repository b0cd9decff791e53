using System.Globalization;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Files;

/// <summary>Reads a log of arrivals: each row of a column of a CSV file is the instant of one customer.</summary>
/// <param name="context">What the readers share.</param>
internal sealed class ArrivalLog(ReadingContext context)
{
    /// <summary>The instants in the run, from its start and in rising order; null when a row is none, which is reported.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="column">The column's name.</param>
    /// <param name="what">What the log says, for messages.</param>
    public ImmutableArray<SimSpan>? Read(Node file, Node column, string what)
    {
        if (TableColumn.Find(context, file, column, what) is not { } times || context.Time is not { } time)
        {
            return null;
        }

        return context.HasRoomFor(times.Table.Rows.Length, column.Place) ? Instants(times, time, what) : null;
    }

    private ImmutableArray<SimSpan>? Instants(TableColumn times, TimePlan time, string what)
    {
        List<SimSpan> instants = new(times.Table.Rows.Length);
        bool isWhole = true;
        foreach (TableRow row in times.Table.Rows)
        {
            (SimSpan? offset, string expected, string? fix) = LogTime.Read(row.Cells[times.Index], time);
            if (offset is { } instant)
            {
                instants.Add(instant);
                continue;
            }

            isWhole = false;
            string message = $"{times.Name} must be {expected}, found {times.Found(row)}; {what} uses it";
            times.Report(context, row, message, fix);
            if (context.Diagnostics.IsFull)
            {
                return null;
            }
        }

        return isWhole ? InRun(instants, times, time) : null;
    }

    private ImmutableArray<SimSpan> InRun(List<SimSpan> instants, TableColumn times, TimePlan time)
    {
        int all = instants.Count;
        instants.RemoveAll(instant => instant < SimSpan.Zero || instant >= time.Length);
        instants.Sort();
        int leftOut = all - instants.Count;
        if (leftOut > 0)
        {
            string rows = leftOut == 1 ? "1 row" : leftOut.ToString("N0", CultureInfo.InvariantCulture) + " rows";
            string verb = leftOut == 1 ? "is" : "are";
            string note = $"{rows} of {Printable.Text(times.Name)} outside the run {verb} left out";
            context.Diagnostics.Add(TableDiagnostics.Note(context.Files.ShownName(times.File), note));
        }

        return [.. instants];
    }
}
