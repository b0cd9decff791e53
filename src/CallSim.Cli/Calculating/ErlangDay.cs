using System.Collections.Immutable;
using System.Text;
using CallSim.Tables;

namespace CallSim.Cli.Calculating;

/// <summary>The closed forms over a day, each interval by itself as if it lasted for ever.</summary>
internal sealed class ErlangDay(ErlangSettings settings, Terminal terminal)
{
    /// <summary>Reads the day, computes it and writes its rows.</summary>
    /// <returns>The exit code.</returns>
    public int Execute()
    {
        NewFile? file = settings.Out is null ? null : new(settings.Out, settings.Force, settings.Csv!);
        file?.CheckIsFree();
        ErlangDayFile day = ErlangDayFile.Read(settings.Csv!, settings.Kind, settings.Servers);
        if (!day.HasServers && !settings.HasTargets)
        {
            terminal.Fail(
                $"the day needs {settings.Kind} or a target: the file has no column '{settings.Kind}'",
                $"add the column or --{settings.Kind} for the figures, or a target for the {settings.Kind}"
            );
            return ExitCode.InvalidInput;
        }

        ImmutableArray<(ErlangDayRow Row, int? Needed, FormulaSheet? Sheet)> rows =
        [
            .. day.Rows.Select(row => Compute(row, day.Hours)),
        ];
        if (rows.Any(row => row.Row.Calls > 0 && settings.HasTargets && row.Needed is null))
        {
            terminal.Fail("no number of agents, up to 1,000,000, meets the targets in every interval", "loosen them");
            return ExitCode.Missed;
        }

        if (file is not null)
        {
            file.Write(stream => Write(stream, rows, day.Hours));
        }
        else
        {
            using MemoryStream stream = new();
            Write(stream, rows, day.Hours);
            terminal.Out.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        }

        terminal.Error.WriteLine(
            "note: each interval is computed by itself, as if it lasted for ever: no backlog from the one before"
        );
        return ExitCode.Done;
    }

    private (ErlangDayRow Row, int? Needed, FormulaSheet? Sheet) Compute(ErlangDayRow row, double hours)
    {
        if (row.Calls == 0)
        {
            return (row, settings.HasTargets ? 0 : null, null);
        }

        double calls = row.Calls / hours;
        int? needed = settings.HasTargets ? ErlangSolution.ForServers(settings, calls, row.Handle).Servers : null;
        return (row.Servers ?? needed) is { } servers and > 0
            ? (row, needed, FormulaSheet.Of(settings, calls, row.Handle, servers))
            : (row, needed, null);
    }

    private void Write(
        Stream stream,
        ImmutableArray<(ErlangDayRow Row, int? Needed, FormulaSheet? Sheet)> rows,
        double hours
    )
    {
        using CsvSheet csv = new(stream);
        // What it is called does not depend on the numbers.
        string[] names = [.. FormulaSheet.Of(settings, 1, 1, 1).Figures.Select(figure => figure.Name)];
        string[] ofTargets = settings.HasTargets ? [$"{settings.Kind}_needed", .. Paid(), "targets_missed"] : [];
        csv.Header(["interval", "calls", .. names, .. ofTargets]);
        foreach ((ErlangDayRow row, int? needed, FormulaSheet? sheet) in rows)
        {
            csv.Text(row.Time.ToString());
            csv.Number(row.Calls);
            foreach (string name in names)
            {
                csv.Number(sheet is null ? Empty(name, row, needed) : Value(sheet, name));
            }

            if (settings.HasTargets)
            {
                csv.Number((double?)needed);
                if (settings.Shrinkage is { } shrinkage)
                {
                    csv.Number((double?)FormulaSheet.Paid(needed ?? 0, shrinkage));
                }

                csv.Text(string.Join(' ', sheet?.Missed ?? []));
            }

            csv.EndRow();
        }
    }

    private string[] Paid() => settings.Shrinkage is null ? [] : ["paid_agents_needed"];

    private static double? Value(FormulaSheet sheet, string name) =>
        sheet.Figures.Single(figure => figure.Name == name).Finite;

    // Where nobody calls there is a load, of nothing, and no wait of anybody.
    private double? Empty(string name, ErlangDayRow row, int? needed)
    {
        int? servers = row.Servers ?? needed;
        return name == settings.Kind ? servers
            : name == "paid_agents" ? FormulaSheet.Paid(servers ?? 0, settings.Shrinkage!.Value)
            : name is "calls_per_hour" or "offered_erlangs" ? 0
            : null;
    }
}
