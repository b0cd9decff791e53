using System.Collections.Immutable;
using CallSim.Experiments;

namespace CallSim.Tables;

/// <summary>
/// A folder of results. Its files are written into a hidden folder among them and moved into place when all are whole.
/// Older ones are put aside first, <c>run.json</c> before the others, and come back where a move fails; the new
/// <c>run.json</c> comes last, so that a folder that has one is complete.
/// </summary>
public static class ResultFolder
{
    internal const string RunFile = "run.json";
    internal const string HostFile = "host.json";
    private const string FormerFolder = "former";

    /// <summary>
    /// The names of all files that a run may write. A comparison, the outages or the contacts of an earlier run would belong to
    /// figures that are gone: files of these names are taken away also where there are no new ones.
    /// </summary>
    public static ImmutableArray<string> Names { get; } =
    [
        RunFile,
        "summary.csv",
        "intervals.csv",
        "agents.csv",
        "lines.csv",
        "ivr.csv",
        "ivr_edges.csv",
        "replications.csv",
        OutagesTable.File,
        ActualTable.File,
        ContactColumns.File,
        HostFile,
    ];

    /// <summary>Checks that results could be written, before a long run is made in vain. Makes the folder.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="ResultFolderException">They could not.</exception>
    public static void CheckWritable(string path) => Guard(path, () => CheckNames(path));

    /// <summary>Writes the results of a run, in place of whatever has the names of results.</summary>
    /// <param name="path">The folder; made where missing. Files in it that have other names stay.</param>
    /// <param name="result">The run, of at least one replication.</param>
    /// <param name="host">Where and how fast it was made.</param>
    /// <param name="comparison">Observed figures beside the simulated ones; null for none.</param>
    /// <param name="contacts">The contacts of the run; goes into the folder as <c>contacts.csv</c> if it was made for that. Null for none.</param>
    /// <exception cref="ResultFolderException">The files could not be written; older ones are still there.</exception>
    public static void Write(
        string path,
        RunResult result,
        RunHost host,
        ActualComparison? comparison = null,
        ContactFile? contacts = null
    )
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(host);
        bool isInFolder = contacts?.Name == Path.GetFullPath(ContactFile.In(path));
        Guard(path, () => WriteAndMove(path, result, host, comparison, isInFolder ? contacts : null));
        if (!isInFolder)
        {
            contacts?.Complete();
        }
    }

    /// <summary>The tables of a run, in the order of the reference page; those of what the plan does without are left out.</summary>
    internal static ImmutableArray<IResultTable> TablesOf(RunResult result, ActualComparison? comparison)
    {
        IEnumerable<IResultTable> lines = result.Plan.Lines.IsEmpty ? [] : [LinesTable.Of(result)];
        IEnumerable<IResultTable> flows = result.Plan.Flows.IsEmpty
            ? []
            : [IvrTable.Of(result), IvrEdgesTable.Of(result)];
        IEnumerable<IResultTable> outages = result.Plan.Outages.IsEmpty ? [] : [OutagesTable.Of(result)];
        IEnumerable<IResultTable> actual = comparison is null ? [] : [ActualTable.Of(comparison)];
        return
        [
            SummaryTable.Of(result),
            IntervalsTable.Of(result),
            AgentsTable.Of(result),
            .. lines,
            .. flows,
            ReplicationsTable.Of(result),
            .. outages,
            .. actual,
        ];
    }

    private static void CheckNames(string path)
    {
        if (File.Exists(path))
        {
            throw new IOException("it is a file, where a folder is wanted");
        }

        NewPartial(path).Delete();
        if (Names.FirstOrDefault(name => Directory.Exists(Path.Combine(path, name))) is { } taken)
        {
            throw new IOException($"'{taken}' is a folder there, where a file of that name is to be written");
        }
    }

    private static void WriteAndMove(
        string path,
        RunResult result,
        RunHost host,
        ActualComparison? comparison,
        ContactFile? contacts
    )
    {
        CheckNames(path);
        DirectoryInfo partial = NewPartial(path);
        try
        {
            WriteFiles(partial, result, host, comparison);
            contacts?.CompleteAs(Path.Combine(partial.FullName, ContactColumns.File));
        }
        catch
        {
            partial.Delete(recursive: true);
            throw;
        }

        // Where even putting the older files back fails, they stay in the hidden folder.
        MoveInto(path, partial);
        partial.Delete(recursive: true);
    }

    private static void WriteFiles(DirectoryInfo folder, RunResult result, RunHost host, ActualComparison? comparison)
    {
        foreach (IResultTable table in TablesOf(result, comparison))
        {
            WriteFile(folder, table.FileName, table.Write);
        }

        FileSums sums = FileSums.Of(folder);
        WriteFile(folder, HostFile, stream => JsonFile.Write(stream, host.Write));
        WriteFile(
            folder,
            RunFile,
            stream =>
                JsonFile.Write(
                    stream,
                    json =>
                    {
                        RunFacts.Write(json, result);
                        sums.Write(json);
                    }
                )
        );
    }

    private static DirectoryInfo NewPartial(string path) => Directory.CreateDirectory(WholeFile.NewPartialIn(path));

    private static void WriteFile(DirectoryInfo folder, string name, Action<Stream> write) =>
        WholeFile.WriteNew(Path.Combine(folder.FullName, name), write);

    /// <summary>Moves files into place; where that fails, the older ones are there again.</summary>
    internal static void MoveInto(string path, DirectoryInfo partial)
    {
        DirectoryInfo former = partial.CreateSubdirectory(FormerFolder);
        List<string> placed = [];
        try
        {
            foreach (string name in Names.Where(name => File.Exists(Path.Combine(path, name))))
            {
                File.Move(Path.Combine(path, name), Path.Combine(former.FullName, name));
            }

            foreach (FileInfo file in partial.GetFiles().OrderBy(file => file.Name == RunFile))
            {
                string target = Path.Combine(path, file.Name);
                file.MoveTo(target);
                placed.Add(target);
            }
        }
        catch
        {
            placed.ForEach(File.Delete);
            PutBack(path, former);
            partial.Delete(recursive: true);
            throw;
        }
    }

    private static void PutBack(string path, DirectoryInfo former)
    {
        foreach (FileInfo file in former.GetFiles().OrderBy(file => file.Name == RunFile))
        {
            file.MoveTo(Path.Combine(path, file.Name));
        }
    }

    internal static void Guard(string path, Action write) =>
        Guard(
            path,
            () =>
            {
                write();
                return true;
            }
        );

    /// <summary>Does something with files, and says what goes wrong by the name of what was to be written.</summary>
    /// <exception cref="ResultFolderException">It went wrong.</exception>
    internal static T Guard<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ResultFolderException(path, problem);
        }
    }
}
