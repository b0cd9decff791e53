using System.Text;
using CallSim.Cli.Printing;
using CallSim.Scenarios;
using CallSim.Tables;

namespace CallSim.Cli.Making;

/// <summary><c>callsim new</c>: writes a scenario that explains itself, from a starter or from a planner's spreadsheet.</summary>
internal sealed class NewCommand(NewSettings settings, Terminal terminal)
{
    /// <summary>The name of standard output among files.</summary>
    public const string StandardOutput = "-";

    /// <summary>Writes it.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="TableException">The spreadsheet is not understood.</exception>
    /// <exception cref="IOException">A file is there already, or cannot be written.</exception>
    public int Execute()
    {
        if (settings.From is { } from)
        {
            FromSheet(from);
        }
        else
        {
            FromStarter(Starter.Of(settings.Starter!)!);
        }

        return ExitCode.Done;
    }

    private void FromStarter(Starter starter)
    {
        string scenario = settings.Out ?? starter.Name + ".yaml";
        if (starter.HasFigures)
        {
            string file = Path.ChangeExtension(scenario, ".csv");
            if (file == scenario)
            {
                throw new IOException(
                    $"'{scenario}' is the name that the figures of the scenario take; name it '{Path.ChangeExtension(scenario, ".yaml")}'"
                );
            }

            DaySheet sheet = DaySheet.Parse(starter.Text(), file, new());
            Write(scenario, sheet, Path.GetFileName(file), file);
        }
        else if (scenario == StandardOutput)
        {
            terminal.Out.Write(starter.Text());
        }
        else
        {
            NewFile.WriteAll((new NewFile(scenario, settings.Force), Content(starter.Text())));
            Say($"written: {scenario}");
            Say($"run it:  callsim run {ShellWord.Of(scenario)}");
        }
    }

    private void FromSheet(string from)
    {
        DaySheet sheet = DaySheet.Read(from, settings.Sheet);
        string scenario = settings.Out ?? Path.ChangeExtension(from, ".yaml");
        bool isBeside = FolderOf(from) == FolderOf(scenario) && new FileInfo(from).LinkTarget is null;
        string? figures =
            sheet.IsIntervalFile && isBeside && settings.Excel is null
                ? null
                : Path.ChangeExtension(scenario, null) + "_intervals.csv";
        foreach (string written in new[] { scenario, figures }.OfType<string>())
        {
            new NewFile(written, settings.Force, from).CheckIsNoInput();
        }

        SayWhatWasRead(from, sheet);
        foreach (TableMistake doubt in settings.IsQuiet ? [] : sheet.Doubts)
        {
            TableMistakes.Print(doubt, from, DiagnosticSeverity.Warning, terminal.Error);
        }

        Write(scenario, sheet, Path.GetFileName(from), figures);
    }

    private void Write(string scenario, DaySheet sheet, string source, string? figures)
    {
        SheetScenario text = new(sheet, source, Path.GetFileName(scenario), Path.GetFileName(figures));
        List<(NewFile File, Action<Stream> Write)> files = [];
        if (figures is not null)
        {
            files.Add(
                (new NewFile(figures, settings.Force), stream => sheet.Write(stream, settings.Excel ?? SheetForm.Plain))
            );
        }

        files.Add((new NewFile(scenario, settings.Force), Content(text.Text())));
        NewFile.WriteAll(files);
        Say($"written: {(figures is null ? "" : figures + ", ")}{scenario}");
        Say("assumed: " + SheetScenario.Assumed(sheet));
        Say($"run it:  callsim run {ShellWord.Of(scenario)}");
    }

    private void SayWhatWasRead(string from, DaySheet sheet)
    {
        string separators = sheet.Separator switch
        {
            ';' => "semicolons",
            '\t' => "tabs",
            _ => "commas",
        };
        string intervals = sheet.Rows.Length == 1 ? "1 interval" : $"{sheet.Rows.Length} intervals";
        string agents = sheet.AgentsColumn is { } column ? $", agents in '{column}'" : "; no column of agents";
        Say(
            $"read:    {from}, {intervals} of {sheet.Interval} from {sheet.Rows[0].Start}, columns separated by {separators}"
        );
        Say(
            $"         times in '{sheet.IntervalColumn}', calls in '{sheet.CallsColumn}', handle times in '{sheet.HandleTimeColumn}'{agents}"
        );
        if (!sheet.ColumnsLeftOut.IsEmpty)
        {
            Say($"         left out: {string.Join(", ", sheet.ColumnsLeftOut.Select(name => $"'{name}'"))}");
        }
    }

    private void Say(string line)
    {
        if (!settings.IsQuiet)
        {
            terminal.Out.WriteLine(line);
        }
    }

    private static Action<Stream> Content(string text) => stream => stream.Write(Encoding.UTF8.GetBytes(text));

    private static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path))!;
}
