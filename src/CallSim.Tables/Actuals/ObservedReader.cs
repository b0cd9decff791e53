using System.Collections.Immutable;
using System.Globalization;
using CallSim.Engine;
using CallSim.Model;

namespace CallSim.Tables;

/// <summary>Reads one file of observed figures: finds the columns that are metrics, parses their cells, derives shares.</summary>
internal sealed class ObservedReader
{
    private static readonly Dictionary<string, string> s_aliases = new() { ["mean_wait_s"] = ComparedMetric.Wait };

    private readonly IntervalFile _file;
    private readonly string _path;
    private readonly CentrePlan _plan;
    private readonly Scope _scope;
    private readonly ImmutableArray<Metric> _comparable;
    private readonly IntervalMatch _match;
    private readonly List<TableMistake> _mistakes = [];
    private readonly Dictionary<string, double?[]> _values = [];

    public ObservedReader(IntervalFile file, string path, CentrePlan plan, Scope scope)
    {
        _file = file;
        _path = path;
        _plan = plan;
        _scope = scope;
        _match = file.Match(plan.Time);
        _comparable =
        [
            .. MetricCatalogue
                .Of(plan.Targets)
                .Where(metric => metric.InIntervals && metric.Scopes.Contains(scope.Kind)),
        ];
    }

    public ObservedFigures Read()
    {
        // A run may be longer than what was observed: intervals without a row are simply not compared.
        _mistakes.AddRange(
            _match.Mismatches.Where(found => found.Kind != IntervalMismatch.Missing).Select(found => found.Mistake)
        );
        if (_mistakes.Count == 0 && _match.Rows.All(row => row is null))
        {
            _mistakes.Add(Whole("no row lies within the run", "give the rows the clock times of the scenario"));
        }

        List<string> unused = [.. _file.Columns.Where(column => column.Length > 0 && !ReadColumn(column))];
        Derive();
        if (_values.Count == 0 && _mistakes.Count == 0)
        {
            string known = string.Join(", ", _comparable.Take(6).Select(metric => metric.Name));
            _mistakes.Add(Whole("no column is a metric", $"name the columns as in intervals.csv: {known}, …"));
        }

        return _mistakes.Count == 0
            ? new ObservedFigures(
                _scope,
                [.. _match.Rows.Select(row => row is not null)],
                _values,
                [.. _comparable.Select(metric => metric.Name).Where(_values.ContainsKey)],
                [.. Notes(unused)]
            )
            : throw new TableException(_path, [.. _mistakes]);
    }

    private static TableMistake Whole(string message, string fix) => new() { Message = message, Fix = fix };

    /// <summary>Reads a column; false when it is no metric of the plan.</summary>
    private bool ReadColumn(string column)
    {
        string name = s_aliases.GetValueOrDefault(column, column);
        if (_comparable.FirstOrDefault(metric => metric.Name == name) is not { } metric)
        {
            return false;
        }

        double?[] values = [.. _match.Rows.Select(row => row is null ? null : Value(row, column, metric))];
        if (!_values.TryAdd(name, values))
        {
            _mistakes.Add(Whole($"two columns are '{name}', one of them under the name '{column}'", "keep one"));
        }

        return true;
    }

    private double? Value(IntervalRow row, string column, Metric metric)
    {
        IntervalCell cell = _file.Cell(row, column);
        if (cell.IsEmpty)
        {
            return null;
        }

        string? problem =
            cell.Number is not { } number ? "must be a number"
            : number < 0 ? "must not be negative"
            : metric.Unit == MetricUnit.Share && number > 1 ? "is a share, from 0 to 1"
            : null;
        if (problem is null)
        {
            return cell.Number;
        }

        _mistakes.Add(
            _file.MistakeAt(row, column, $"'{column}' {problem}, found '{cell.Text}'", "leave it empty where unknown")
        );
        return null;
    }

    private void Derive()
    {
        Derive(ComparedMetric.AbandonShare, ComparedMetric.Abandoned, ComparedMetric.Balked);
        foreach (SimSpan threshold in _plan.Targets.Within)
        {
            Derive(ComparedMetric.AnsweredInShare(threshold), ComparedMetric.AnsweredIn(threshold), null);
        }
    }

    private void Derive(string share, string count, string? also)
    {
        if (
            _values.ContainsKey(share)
            || !_values.TryGetValue(count, out double?[]? counts)
            || !_values.TryGetValue(ComparedMetric.Offered, out double?[]? offered)
        )
        {
            return;
        }

        double?[]? others = also is null ? null : _values.GetValueOrDefault(also);
        double?[] shares = new double?[counts.Length];
        for (int interval = 0; interval < shares.Length; interval++)
        {
            double? sum = counts[interval] + (others?[interval] ?? 0);
            if (sum > offered[interval])
            {
                string what = others is null ? $"'{count}' is" : $"'{count}' and '{also}' are";
                string message = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{what} more than '{ComparedMetric.Offered}': {sum} of {offered[interval]}"
                );
                _mistakes.Add(_file.MistakeAt(_match.Rows[interval]!, count, message, "leave it empty where unknown"));
            }

            shares[interval] = offered[interval] > 0 ? sum / offered[interval] : null;
        }

        _values[share] = shares;
    }

    private IEnumerable<string> Notes(List<string> unused)
    {
        if (unused.Count > 0)
        {
            yield return $"columns that are not compared: {string.Join(", ", unused)}";
        }

        if (unused.FirstOrDefault(column => column.StartsWith("answered_in_", StringComparison.Ordinal)) is { } other)
        {
            string simulated = string.Join(", ", _plan.Targets.Within.Select(MetricCatalogue.NameOf));
            yield return $"'{other}' needs its threshold in targets.service_level.within, which has {simulated}";
        }

        if (_match.LeftOutNote is { } leftOut)
        {
            yield return leftOut;
        }

        int missing = _match.Rows.Count(row => row is null);
        if (missing > 0)
        {
            yield return $"intervals of the run without a row, not compared: {missing}";
        }
    }
}
