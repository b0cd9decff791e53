namespace CallSim.Scenarios.Files;

/// <summary>The tables a scenario refers to, each read and matched once.</summary>
/// <param name="folder">The folder of the scenario.</param>
/// <param name="shownFolder">The folder as the user named it; empty for none.</param>
/// <param name="allowOutside">Whether files may lie elsewhere.</param>
/// <param name="diagnostics">Where mistakes go.</param>
internal sealed class ScenarioFiles(string folder, string shownFolder, bool allowOutside, DiagnosticBag diagnostics)
{
    private readonly FileLocator _locator = new(folder, allowOutside);
    private readonly Dictionary<string, (CsvTable? Table, TableException? Broken)> _tables = [];
    private readonly Dictionary<string, IntervalTable?> _intervals = [];

    /// <summary>The paths of the tables that were read, or would have been.</summary>
    public IEnumerable<string> Paths => _tables.Keys;

    /// <summary>The file's name in diagnostics: beside the scenario's own, as the user would open it.</summary>
    public string ShownName(ScalarNode name) => Path.Combine(shownFolder, name.Text);

    /// <summary>The table of a file; null when it cannot be read, which is reported.</summary>
    /// <param name="name">The file's name, where the scenario says it.</param>
    public CsvTable? Table(ScalarNode name)
    {
        FileLocation location = _locator.Find(name.Text);
        if (location.Path is not { } path)
        {
            diagnostics.Error(name.Place, location.Problem!, location.Fix);
            return null;
        }

        if (!_tables.TryGetValue(path, out (CsvTable? Table, TableException? Broken) read))
        {
            read = ReadTable(path);
            _tables.Add(path, read);
        }

        if (read.Broken is { } broken)
        {
            Report(name, broken);
        }

        return read.Table;
    }

    /// <summary>The interval file of a name, matched to the run; null when it does not fit, which is reported.</summary>
    /// <param name="name">The file's name, where the scenario says it.</param>
    /// <param name="time">When the centre is simulated.</param>
    public IntervalTable? Intervals(ScalarNode name, TimePlan time)
    {
        if (_intervals.TryGetValue(name.Text, out IntervalTable? known))
        {
            return known;
        }

        // A missing file is not remembered: it is reported at every name of it.
        if (Table(name) is not { } table)
        {
            return null;
        }

        IntervalTable? matched = Match(name, table, time);
        _intervals.Add(name.Text, matched);
        return matched;
    }

    private static (CsvTable? Table, TableException? Broken) ReadTable(string path)
    {
        try
        {
            return (CsvTable.Read(path), null);
        }
        catch (TableException broken)
        {
            return (null, broken);
        }
    }

    private IntervalTable? Match(ScalarNode name, CsvTable table, TimePlan time)
    {
        try
        {
            IntervalFile file = IntervalFile.From(table, name.Text);
            IntervalMatch match = file.Match(time);
            foreach ((_, TableMistake mistake) in match.Mismatches)
            {
                diagnostics.Add(TableDiagnostics.Error(ShownName(name), mistake));
            }

            if (match.LeftOutNote is { } note)
            {
                diagnostics.Add(TableDiagnostics.Note(ShownName(name), note));
            }

            return match.Mismatches.IsEmpty
                ? new IntervalTable(file, [.. match.Rows.Select(row => row!)], ShownName(name))
                : null;
        }
        catch (TableException broken)
        {
            Report(name, broken);
            return null;
        }
    }

    private void Report(ScalarNode name, TableException broken)
    {
        foreach (TableMistake mistake in broken.Mistakes)
        {
            if (mistake.Line == 0)
            {
                diagnostics.Error(name.Place, $"{Printable.Quote(name.Text)}: {mistake.Message}", mistake.Fix);
            }
            else
            {
                diagnostics.Add(TableDiagnostics.Error(ShownName(name), mistake));
            }
        }
    }
}
