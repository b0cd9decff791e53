using System.Collections.Immutable;
using System.Globalization;

namespace CallSim.Tables;

/// <summary>A folder of results, read again and found whole: every table is the one that the run wrote.</summary>
internal sealed class ResultReading
{
    private const int MostBytesOfRun = 1 << 20;

    private static readonly string[] s_always = ["intervals.csv", "agents.csv", "summary.csv"];

    private readonly string _folder;

    private ResultReading(string folder, RunRecord run)
    {
        _folder = folder;
        Run = run;
        Intervals = Sheet("intervals.csv")!;
        Agents = Sheet("agents.csv")!;
        Summary = Sheet("summary.csv")!;
        Lines = Sheet("lines.csv");
        Outages = Sheet(OutagesTable.File);
    }

    public RunRecord Run { get; }

    public ResultSheet Intervals { get; }

    public ResultSheet Agents { get; }

    public ResultSheet Summary { get; }

    /// <summary>The line groups by interval; null where the scenario has none.</summary>
    public ResultSheet? Lines { get; }

    /// <summary>The occurrences of outages; null where the scenario has none.</summary>
    public ResultSheet? Outages { get; }

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="TableException">It is no folder of results, or not a whole one; lists every file that is wrong.</exception>
    public static ResultReading Read(string folder)
    {
        string path = Path.Combine(folder, ResultFolder.RunFile);
        const string fix = "name the folder that callsim run --out DIR wrote";
        if (!Directory.Exists(folder))
        {
            throw TableException.Whole(
                folder,
                File.Exists(folder) ? "this is a file, not a folder" : "there is no such folder",
                fix
            );
        }

        if (!File.Exists(path))
        {
            throw TableException.Whole(
                folder,
                "there is no run.json in this folder: it holds no results, or not whole ones",
                fix
            );
        }

        FileText text = Utf8File.Read(path, MostBytesOfRun);
        RunRecord run = RunRecord.Parse(text.Text ?? throw TableException.Whole(path, text.Problem!, text.Fix), path);
        ImmutableArray<TableMistake> mistakes =
        [
            .. run.Sums.Select(sum => Check(folder, sum.Key, sum.Value)).OfType<TableMistake>(),
        ];
        if (s_always.FirstOrDefault(name => !run.Sums.ContainsKey(name)) is { } left)
        {
            throw TableException.Whole(path, $"'{RunFacts.Files}' does not name {left}", fix);
        }

        if (!mistakes.IsEmpty)
        {
            throw new TableException(folder, mistakes);
        }

        ResultReading reading = new(folder, run);
        reading.CheckIntervals(path);
        return reading;
    }

    // The sums cannot tell whether run.json itself was changed; its intervals must be those of the tables.
    private void CheckIntervals(string path)
    {
        int rows = Intervals.SecondsOf("all").Count(label => label != "after");
        // A quotient that binary fractions put a hair above a whole number is that number.
        const double hair = 1e-12;
        double expected = Math.Ceiling(Run.LengthSeconds / Run.IntervalSeconds * (1 - hair));
        if (rows != expected)
        {
            throw TableException.Whole(
                path,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'interval_s' {Run.IntervalSeconds} and 'length_s' {Run.LengthSeconds} make {expected} intervals, but intervals.csv has {rows} intervals"
                ),
                "run the scenario again: callsim run SCENARIO --out DIR"
            );
        }
    }

    private static TableMistake? Check(string folder, string name, string sum)
    {
        string path = Path.Combine(folder, name);
        string? problem =
            !File.Exists(path) ? $"{name} is missing"
            : FileSums.Of(path) != sum
                ? $"{name} is not the file that this run wrote: it was changed, or is that of another run"
            : null;
        return problem is null
            ? null
            : new TableMistake { Message = problem, Fix = "run the scenario again: callsim run SCENARIO --out DIR" };
    }

    // Only what the run wrote: another file of that name is not its own.
    private ResultSheet? Sheet(string name) =>
        Run.Sums.ContainsKey(name) ? new(CsvTable.Read(Path.Combine(_folder, name))) : null;
}
