using System.Text;
using System.Text.Json;
using CallSim.Cli.Arguments;
using CallSim.Cli.Printing;
using CallSim.Engine;
using CallSim.Model;
using CallSim.Tables;
using Spectre.Console;

namespace CallSim.Cli.Calculating;

/// <summary>Prints an answer in the format asked for.</summary>
internal sealed class ErlangReport(ErlangSettings settings, Terminal terminal)
{
    /// <summary>Prints it.</summary>
    public void Print(ErlangAnswerSheets sheets)
    {
        switch (settings.Format)
        {
            case OutputFormat.Csv:
                PrintText(stream => WriteCsv(stream, sheets));
                break;
            case OutputFormat.Json:
                PrintText(stream => JsonFile.Write(stream, json => WriteJson(json, sheets)));
                break;
            default:
                Consoles.Print(terminal, settings.NoColour, console => PrintTable(console, sheets));
                break;
        }
    }

    private void PrintText(Action<Stream> write)
    {
        using MemoryStream stream = new();
        write(stream);
        terminal.Out.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    private void PrintTable(IAnsiConsole console, ErlangAnswerSheets sheets)
    {
        Dictionary<string, string> targets = TargetTexts.Of(settings);
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn("figure");
        foreach ((int _, FormulaSheet sheet) in sheets.All)
        {
            table.AddColumn(new TableColumn($"{sheet.Figures[0].Text} {Noun(sheet)}").RightAligned());
        }

        if (targets.Count > 0)
        {
            table.AddColumn("target");
        }

        // The first figure is the number of agents, which is the title of its column.
        for (int row = 1; row < sheets.Answer.Figures.Length; row++)
        {
            string name = sheets.Answer.Figures[row].Name;
            List<Text> cells = [new(name), .. sheets.All.Select(one => new Text(one.Sheet.Figures[row].Text))];
            if (targets.Count > 0)
            {
                cells.Add(targets.TryGetValue(name, out string? target) ? Judged(target, name, sheets) : new(""));
            }

            table.AddRow(cells);
        }

        console.WriteLine(Title(sheets));
        console.Write(table);
        foreach (string line in Footers(sheets))
        {
            console.WriteLine(line);
        }
    }

    private string Title(ErlangAnswerSheets sheets)
    {
        FormulaSheet answer = sheets.Answer;
        string servers = $"{answer.Figures[0].Text} {Noun(answer)}";
        string calls = answer.Figures.Single(figure => figure.Name == "calls_per_hour").Text;
        return $"Erlang {settings.Model}: "
            + sheets.SolvedFor switch
            {
                "calls" => $"{calls} calls an hour are the most that {servers} can take",
                "figures" => $"{calls} calls an hour and {servers}",
                _ =>
                    $"{servers} {(Noun(answer).EndsWith('s') ? "are the fewest that meet" : "is enough for")} the target{(TargetTexts.Of(settings).Count == 1 ? "" : "s")}",
            };
    }

    private IEnumerable<string> Footers(ErlangAnswerSheets sheets)
    {
        if (settings.Model != ErlangModel.B)
        {
            string within = MetricCatalogue.NameOf(SimSpan.FromSeconds(settings.Targets.WithinSeconds));
            yield return $"service_level: within {within}, by the formula {ServiceLevelFormulas.NameOf(settings.Targets.Formula)}";
        }

        if (sheets.All.Any(one => !one.Sheet.IsStable))
        {
            yield return "∞: more load than agents, and nobody hangs up: the queue grows for ever";
        }

        yield return "steady state: the same load for as long as it takes; no day has that";
    }

    private string Noun(FormulaSheet sheet) => sheet.Figures[0].Value == 1 ? settings.Kind.TrimEnd('s') : settings.Kind;

    private static Text Judged(string target, string name, ErlangAnswerSheets sheets)
    {
        Experiments.Verdict verdict = sheets.Answer.Missed.Contains(name, StringComparer.Ordinal)
            ? Experiments.Verdict.Missed
            : Experiments.Verdict.Met;
        return new($"{target}: {VerdictWord.Of(verdict)}", VerdictWord.StyleOf(verdict));
    }

    private static void WriteCsv(Stream stream, ErlangAnswerSheets sheets)
    {
        using CsvSheet csv = new(stream);
        csv.Header([.. sheets.Answer.Figures.Select(figure => figure.Name), "targets_missed"]);
        foreach ((int _, FormulaSheet sheet) in sheets.All)
        {
            foreach (FormulaFigure figure in sheet.Figures)
            {
                csv.Number(figure.Finite);
            }

            csv.Text(string.Join(' ', sheet.Missed));
            csv.EndRow();
        }
    }

    private void WriteJson(Utf8JsonWriter json, ErlangAnswerSheets sheets)
    {
        json.WriteString("model", settings.Model.ToString().ToLowerInvariant());
        json.WriteString("solved_for", sheets.SolvedFor);
        json.Number("patience_s", settings.Patience);
        json.Number("within_s", settings.Model == ErlangModel.B ? null : settings.Targets.WithinSeconds);
        json.WriteString(
            "formula",
            settings.Model == ErlangModel.B ? null : ServiceLevelFormulas.NameOf(settings.Targets.Formula)
        );
        WriteSheet(json, "answer", sheets.Answer);
        WriteSheet(json, "one_fewer", sheets.Fewer);
        WriteSheet(json, "one_more", sheets.More);
    }

    private static void WriteSheet(Utf8JsonWriter json, string name, FormulaSheet? sheet)
    {
        if (sheet is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        foreach (FormulaFigure figure in sheet.Figures)
        {
            json.Number(figure.Name, figure.Finite);
        }

        json.WriteBoolean("is_stable", sheet.IsStable);
        json.WriteStartArray("targets_missed");
        foreach (string missed in sheet.Missed)
        {
            json.WriteStringValue(missed);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
