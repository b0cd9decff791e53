using System.Globalization;
using CallSim.Scenarios.Files;

namespace CallSim.Scenarios.Reading;

/// <summary>Reads values that change from interval to interval: columns of files, and profiles.</summary>
/// <param name="context">What the readers share.</param>
internal sealed class SeriesReader(ReadingContext context)
{
    /// <summary>A column of an interval file, one value an interval; null when it cannot be read, which is reported.</summary>
    /// <param name="map">The map with <c>file</c> and <c>column</c>.</param>
    /// <param name="what">What the values are, for messages.</param>
    /// <param name="aboveZero">Whether values must be above 0, and not only not negative.</param>
    /// <param name="most">The largest value; null for any.</param>
    public ImmutableArray<double>? FromFile(MapReader map, string what, bool aboveZero = false, double? most = null)
    {
        if (map["file"] is not { } file || map["column"] is not { } column)
        {
            return null;
        }

        ScalarNode? fileName = context.Scalars.Scalar(file, $"the file of {what}", "a file name");
        ScalarNode? columnName = context.Scalars.Scalar(column, $"the column of {what}", "a column's name");
        if (fileName is null || columnName is null || context.Time is null)
        {
            return null;
        }

        if (context.Files.Intervals(fileName, context.Time) is not { } table)
        {
            return null;
        }

        if (!table.File.Has(columnName.Text))
        {
            string message = $"{Printable.Quote(fileName.Text)} has no column '{Printable.Quote(columnName.Text)}'";
            context.Diagnostics.Error(columnName.Place, message, NearestName.Hint(columnName.Text, table.File.Columns));
            return null;
        }

        return context.HasRoomFor(table.Rows.Length, column.Place)
            ? Values(table, columnName.Text, what, aboveZero, most)
            : null;
    }

    /// <summary>
    /// A profile spread over the intervals: each entry repeated for the intervals of its time; null when it cannot be read,
    /// which is reported.
    /// </summary>
    /// <param name="map">The map with <c>profile</c> and <c>every</c>.</param>
    /// <param name="what">What the values are, for messages.</param>
    /// <param name="most">The largest value.</param>
    /// <returns>The values, and the time of an entry.</returns>
    public (ImmutableArray<double> Values, SimSpan Every)? FromProfile(MapReader map, string what, double most)
    {
        if (map["profile"] is not SequenceNode profile || map["every"] is not { } everyNode)
        {
            Node? wrong = map["profile"];
            if (wrong is not (null or SequenceNode))
            {
                string message = $"the profile of {what} must be a list of numbers, found {Found.Text(wrong)}";
                context.Diagnostics.Error(wrong.Place, message, "write [5, 9, 12]");
            }

            return null;
        }

        double?[] entries =
        [
            .. profile.Items.Select(item =>
                context.Scalars.Number(item, $"an entry of the profile of {what}", 0, most)
            ),
        ];
        SimSpan? every = context.Scalars.Span(everyNode, $"every of {what}", aboveZero: true);
        if (
            every is not { } length
            || context.Time is not { } time
            || !FitsRun(profile, everyNode, length, time, what)
            || !context.HasRoomFor(time.IntervalCount, profile.Place)
        )
        {
            return null;
        }

        // An entry may hold for far longer than the run.
        long repeat = length.Microseconds / time.Interval.Microseconds;
        return entries.Contains(null)
            ? null
            : (
                [.. Enumerable.Range(0, time.IntervalCount).Select(interval => entries[interval / repeat]!.Value)],
                length
            );
    }

    /// <summary>The factor of <c>times</c>; 1 when it is missing, null when it is none, which is reported.</summary>
    public Exact? Times(MapReader map) =>
        map["times"] is { } times ? context.Scalars.Factor(times, "times") : Exact.One;

    /// <summary>Values times a factor, each rounded once.</summary>
    public static ImmutableArray<double> Scaled(ImmutableArray<double> values, Exact times) =>
        times == Exact.One ? values : [.. values.Select(value => (Exact.Of(value) * times).Nearest())];

    private ImmutableArray<double>? Values(
        IntervalTable table,
        string column,
        string what,
        bool aboveZero,
        double? most
    )
    {
        ImmutableArray<double>.Builder values = ImmutableArray.CreateBuilder<double>(table.Rows.Length);
        foreach (IntervalRow row in table.Rows)
        {
            IntervalCell cell = table.File.Cell(row, column);
            bool isBounded = cell.Number is { } value && (most is null || value <= most);
            if (isBounded && cell.Number is { } number && (aboveZero ? number > 0 : number >= 0))
            {
                values.Add(number);
                continue;
            }

            if (context.Diagnostics.IsFull)
            {
                return null;
            }

            string bound =
                cell.Number > most ? string.Create(CultureInfo.InvariantCulture, $"at most {most:N0}")
                : aboveZero ? "above 0"
                : "at least 0";
            string found = cell.IsEmpty ? "nothing" : Printable.Quote(cell.Text);
            string message = $"{column} must be a number {bound}, found {found}; {what} uses it at {row.Time}";
            TableMistake mistake = table.File.MistakeAt(
                row,
                column,
                message,
                "write the number into the cell, with a decimal point and no unit"
            );
            context.Diagnostics.Add(TableDiagnostics.Error(table.ShownName, mistake));
        }

        return values.Count == table.Rows.Length ? values.DrainToImmutable() : null;
    }

    private bool FitsRun(SequenceNode profile, Node every, SimSpan length, TimePlan time, string what)
    {
        if (length.Microseconds % time.Interval.Microseconds != 0)
        {
            string message =
                $"every of {what} must be a whole multiple of the interval, {time.Interval}, found {Found.Text(every)}";
            context.Diagnostics.Error(
                every.Place,
                message,
                $"write a multiple of {time.Interval}, or shorten the interval"
            );
            return false;
        }

        long expected = (time.Length.Microseconds + length.Microseconds - 1) / length.Microseconds;
        if (profile.Items.Length == expected + 1)
        {
            string surplus =
                $"a run of {time.Length} needs {expected} entries of {length}; this last one of {what} is not used";
            context.Diagnostics.Warning(profile.Items[^1].Place, surplus, "leave it out");
            return true;
        }

        if (profile.Items.Length != expected)
        {
            string message =
                $"the profile of {what} must have {expected} entries of {length} for a run of {time.Length}, found {profile.Items.Length}";
            context.Diagnostics.Error(
                profile.Place,
                message,
                "write one entry for each time; a profile does not repeat"
            );
            return false;
        }

        return true;
    }
}
