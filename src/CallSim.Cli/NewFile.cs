using CallSim.Tables;

namespace CallSim.Cli;

/// <summary>
/// A file that a command was asked to write. It is whole or absent, and takes the place of another only where that is an
/// earlier one of its kind or <c>--force</c> says so; never that of a folder, a link, a device or a pipe, nor that of a file
/// which the command reads.
/// </summary>
/// <param name="path">The file, as the user named it.</param>
/// <param name="force">Whether it may replace a file.</param>
/// <param name="inputs">The files that the command reads, as the user named them.</param>
internal sealed class NewFile(string path, bool force, params IEnumerable<string> inputs)
{
    // Where the system takes two names for one, so is a file that the command reads.
    private static readonly StringComparison s_sameName =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
            ? StringComparison.OrdinalIgnoreCase
            : StringComparison.Ordinal;

    /// <summary>The file, as the user named it.</summary>
    private string Path { get; } = path;

    /// <summary>
    /// Says of what is there why it is no earlier file of the kind, to go on after <c>it</c>; null where it is one, which gives way
    /// without force. By default nothing does.
    /// </summary>
    public Func<string, string?>? WhyForeign { get; init; }

    /// <summary>What to do instead of writing over an input. Default: to name another file with <c>--out</c>.</summary>
    public string Instead { get; init; } = "name another file with --out";

    /// <summary>Checks that it could be written, before long work is done in vain. Makes its folder.</summary>
    /// <exception cref="IOException">It could not; the message names the file and the cure.</exception>
    public void CheckIsFree()
    {
        CheckIsNoInput();
        FileInfo former = new(Path);
        if (Directory.Exists(Path))
        {
            throw new IOException($"cannot write '{Path}': it is a folder, where a file is wanted");
        }

        // The length of a device or a pipe is 0, and nothing else tells them from a file here.
        if (former.LinkTarget is not null || (former.Exists && former.Length == 0))
        {
            throw new IOException($"cannot write '{Path}': it is a link, a device or empty; name another file");
        }

        if (former.Exists && !force)
        {
            CheckGivesWay();
        }

        WholeFile.CheckWritable(Path);
    }

    /// <summary>Checks that it is none of the files that the command reads: no force is meant to lose those.</summary>
    /// <exception cref="IOException">It is one of them.</exception>
    public void CheckIsNoInput()
    {
        if (inputs.Any(input => IsSame(input, Path)))
        {
            throw new IOException($"'{Path}' is a file that this command reads; {Instead}");
        }
    }

    /// <summary>Writes files that belong together: all or none. The one that names the others comes last.</summary>
    /// <param name="files">The files, and what writes their content.</param>
    /// <exception cref="IOException">One could not be written; what was there still is.</exception>
    public static void WriteAll(params IReadOnlyList<(NewFile File, Action<Stream> Write)> files)
    {
        foreach ((NewFile file, _) in files)
        {
            file.CheckIsFree();
        }

        WholeFile.WriteAll(files.Select(one => (one.File.Path, one.Write)));
    }

    /// <summary>Writes it.</summary>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">It could not be written; what was there still is.</exception>
    public void Write(Action<Stream> write)
    {
        CheckIsFree();
        WholeFile.Write(Path, write);
    }

    /// <summary>Whether two paths name the same file, by whatever links.</summary>
    public static bool IsSame(string one, string other) => string.Equals(PlaceOf(one), PlaceOf(other), s_sameName);

    private void CheckGivesWay()
    {
        if (WhyForeign is null)
        {
            throw new IOException($"'{Path}' is there already, and was left as it is; --force replaces it");
        }

        if (WhyForeign(Path) is { } reason)
        {
            throw new IOException(
                $"'{Path}' is there already, and was left as it is: it {reason}; --force replaces it, or name another place"
            );
        }
    }

    // Where the file lies in the end, whatever links lead there.
    private static string PlaceOf(string path)
    {
        string full = System.IO.Path.GetFullPath(path);
        if (System.IO.Path.GetDirectoryName(full) is not { } folder)
        {
            return full;
        }

        FileInfo file = new(System.IO.Path.Combine(PlaceOf(folder), System.IO.Path.GetFileName(full)));
        return file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is { } target
            ? PlaceOf(target.FullName)
            : file.FullName;
    }
}
