using System.Collections.Immutable;
using CallSim.Experiments;

namespace CallSim.Tables;

/// <summary>
/// A folder of results. Its files are written into a folder beside them and moved into place when all are whole;
/// <c>run.json</c> is taken away first and put back last, so that a folder that has one is complete.
/// </summary>
public static class ResultFolder
{
    private const string RunFile = "run.json";
    private const string HostFile = "host.json";
    private const string ActualFile = ActualTable.File;

    /// <summary>Checks that results could be written, before a long run is made in vain. Makes the folder.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="ResultFolderException">They could not.</exception>
    public static void CheckWritable(string path) => Guard(path, () => NewPartial(path).Delete());

    /// <summary>Writes the results of a run, in place of older ones.</summary>
    /// <param name="path">The folder; made where missing. Files in it that are not results stay.</param>
    /// <param name="result">The run, of at least one replication.</param>
    /// <param name="host">Where and how fast it was made.</param>
    /// <param name="comparison">Observed figures beside the simulated ones; null for none.</param>
    /// <exception cref="ResultFolderException">The files could not be written; older ones are still there.</exception>
    public static void Write(string path, RunResult result, RunHost host, ActualComparison? comparison = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(host);
        Guard(path, () => WriteFiles(path, result, host, comparison));
    }

    /// <summary>The tables of a run, in the order of the reference page.</summary>
    internal static ImmutableArray<IResultTable> TablesOf(RunResult result, ActualComparison? comparison)
    {
        ImmutableArray<IResultTable> tables =
        [
            SummaryTable.Of(result),
            IntervalsTable.Of(result),
            AgentsTable.Of(result),
            ReplicationsTable.Of(result),
        ];
        return comparison is null ? tables : tables.Add(ActualTable.Of(comparison));
    }

    private static void WriteFiles(string path, RunResult result, RunHost host, ActualComparison? comparison)
    {
        DirectoryInfo partial = NewPartial(path);
        try
        {
            foreach (IResultTable table in TablesOf(result, comparison))
            {
                WriteFile(partial, table.FileName, table.Write);
            }

            WriteFile(partial, HostFile, stream => JsonFile.Write(stream, host.Write));
            WriteFile(partial, RunFile, stream => JsonFile.Write(stream, json => RunFacts.Write(json, result)));
            MoveInto(path, partial);
        }
        finally
        {
            partial.Delete(recursive: true);
        }
    }

    private static DirectoryInfo NewPartial(string path)
    {
        string name = $".callsim-{Path.GetRandomFileName()}";
        return Directory.CreateDirectory(Path.Combine(path, name));
    }

    private static void WriteFile(DirectoryInfo folder, string name, Action<Stream> write)
    {
        using FileStream stream = new(Path.Combine(folder.FullName, name), FileMode.CreateNew);
        write(stream);
        stream.Flush(flushToDisk: true);
    }

    private static void MoveInto(string path, DirectoryInfo partial)
    {
        File.Delete(Path.Combine(path, RunFile));
        // A comparison of an earlier run would belong to figures that are gone.
        File.Delete(Path.Combine(path, ActualFile));
        foreach (FileInfo file in partial.GetFiles().OrderBy(file => file.Name == RunFile))
        {
            file.MoveTo(Path.Combine(path, file.Name), overwrite: true);
        }
    }

    private static void Guard(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ResultFolderException(path, problem);
        }
    }
}
