using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using CallSim.Cli.Arguments;
using CallSim.Cli.Printing;
using CallSim.Scenarios;
using CallSim.Tables;
using Spectre.Console;

namespace CallSim.Cli.Benchmarking;

/// <summary><c>callsim bench</c>: measures how fast scenarios are simulated, and compares it with an earlier measurement.</summary>
internal sealed class BenchCommand(BenchSettings settings, Terminal terminal)
{
    private readonly List<string> _inputs =
    [
        .. settings.Scenarios,
        .. settings.Baseline is null ? Array.Empty<string>() : [settings.Baseline],
    ];

    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    public int Execute(CancellationToken cancellation)
    {
        try
        {
            (List<BenchSubject> subjects, int code) = ReadSubjects();
            return code == ExitCode.Done ? Measure(subjects, cancellation) : code;
        }
        catch (BenchException mistake)
        {
            terminal.Fail(mistake.Message, "fix: " + mistake.Fix);
            return ExitCode.InvalidInput;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("interrupted while measuring: nothing was written");
            return ExitCode.Interrupted;
        }
    }

    // All of them, so that every mistake is said; the exit code is that of the worst.
    private (List<BenchSubject> Subjects, int Code) ReadSubjects()
    {
        List<BenchSubject> subjects = [];
        int code = ExitCode.Done;
        foreach (string path in settings.Scenarios)
        {
            ScenarioReading reading = ScenarioReader.Read(path, settings.Edits);
            _inputs.AddRange(reading.Files);
            foreach (Diagnostic diagnostic in reading.Diagnostics)
            {
                if (!settings.IsQuiet || diagnostic.Severity == DiagnosticSeverity.Error)
                {
                    terminal.Error.WriteLine(diagnostic);
                }
            }

            if (reading.Plan is { } plan)
            {
                subjects.Add(BenchSubject.Of(path, plan, settings));
            }
            else
            {
                code = Math.Max(code, ExitCode.Of(reading));
            }
        }

        return (subjects, code);
    }

    private int Measure(List<BenchSubject> subjects, CancellationToken cancellation)
    {
        // What could go wrong later is found out before a long measurement.
        Baseline? baseline = settings.Baseline is null ? null : BaselineReader.Read(settings.Baseline);
        BaselineEntry[] before = baseline is null ? [] : [.. subjects.Select(baseline.Of)];
        NoteDifferences(baseline);
        NotePrecisionsLeftAside(subjects);
        NewFile? file = settings.Out is null ? null : FiguresFile.At(settings.Out, settings.Force, _inputs);
        file?.CheckIsFree();
        ScenarioBench bench = new(settings, cancellation);
        BenchRecord[] records = [.. subjects.Select(subject => Measure(bench, subject))];
        Loss[] losses = [.. before.Select((entry, row) => new Loss(records[row], entry, settings.Allow))];
        Report(records, losses, file);
        return Array.Exists(losses, loss => loss.Verdict == LossVerdict.Lost) ? ExitCode.Missed : ExitCode.Done;
    }

    private BenchRecord Measure(ScenarioBench bench, BenchSubject subject)
    {
        Say($"measuring {subject.Name}");
        return bench.Measure(subject);
    }

    private void Report(BenchRecord[] records, Loss[] losses, NewFile? file)
    {
        byte[] json = BenchJson.Of(records, losses);
        file?.Write(stream => stream.Write(json));
        if (settings.Format == OutputFormat.Json)
        {
            terminal.Out.Write(Encoding.UTF8.GetString(json));
        }
        else
        {
            Consoles.Print(terminal, settings.NoColour, console => Print(console, records, losses));
        }

        Explain(losses);
        if (settings.Out is not null)
        {
            Say($"figures written to {settings.Out}");
        }
    }

    private static void Print(IAnsiConsole console, BenchRecord[] records, Loss[] losses)
    {
        console.Write(BenchTable.Of(records));
        if (losses.Length > 0)
        {
            console.Write(BenchTable.Of(losses));
        }
    }

    private void Explain(Loss[] losses)
    {
        Say(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{(settings.Runs == 1 ? "1 run" : $"medians of {settings.Runs} runs")}, threads: {settings.Threads}; cost: the steps of a small fixed loop that take as long as a contact"
            )
        );
        foreach (Loss loss in losses)
        {
            string allowed = Figure(settings.Allow);
            string? remark = loss.Verdict switch
            {
                LossVerdict.Lost =>
                    $"callsim: {loss.Record.Subject.Name}: lost: a contact costs {Changes(loss)}; {allowed} are allowed",
                LossVerdict.Undecided =>
                    $"warning: {loss.Record.Subject.Name}: a contact costs {Changes(loss)}; {allowed} are allowed; the runs are too few or spread too far to be sure: repeat it with more --runs",
                _ => null,
            };
            if (remark is not null)
            {
                terminal.Error.WriteLine(remark);
            }
        }
    }

    private void NoteDifferences(Baseline? baseline)
    {
        if (baseline is null)
        {
            return;
        }

        if (baseline.Version != ProductVersion.Text)
        {
            Say($"note: the baseline is of callsim {baseline.Version}, this is {ProductVersion.Text}");
        }

        string here = RuntimeInformation.ProcessArchitecture.ToString();
        if (baseline.Architecture != here)
        {
            Say(
                $"note: the baseline was measured on {baseline.Architecture}, this is {here}: the calibration loop makes up for speed, not for another kind of processor"
            );
        }
    }

    // What ends a run early would make two measurements differ in more than speed.
    private void NotePrecisionsLeftAside(IEnumerable<BenchSubject> subjects)
    {
        bool isGiven = settings.Options.Replications is not null;
        foreach (BenchSubject subject in subjects.Where(subject => !isGiven && subject.Plan.Run.Precision is not null))
        {
            Say(
                $"note: {subject.Name}: run.precision is left aside: {ReplicationCount.Of(subject.Replications)} a run; --replications N says otherwise"
            );
        }
    }

    private static string Changes(Loss loss) =>
        $"{More(loss.Change)} by the small loop and {More(loss.ChangeByLarge)} by the large one";

    private static string More(double change) =>
        (100 * Math.Abs(change)).ToString("0.0", CultureInfo.InvariantCulture) + (change < 0 ? " % less" : " % more");

    private static string Figure(double share) => (100 * share).ToString("0.##", CultureInfo.InvariantCulture) + " %";

    private void Say(string line)
    {
        if (!settings.IsQuiet)
        {
            terminal.Error.WriteLine(line);
        }
    }
}
