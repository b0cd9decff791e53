using CallSim.Tables;

namespace CallSim.Cli;

/// <summary>
/// A file that a command was asked to write. It is whole or absent, and takes the place of another only where
/// <c>--force</c> says so; never that of a folder, a link, a device or a pipe.
/// </summary>
/// <param name="path">The file, as the user named it.</param>
/// <param name="force">Whether it may replace a file.</param>
internal sealed class NewFile(string path, bool force)
{
    /// <summary>The file, as the user named it.</summary>
    private string Path { get; } = path;

    /// <summary>Checks that it could be written, before long work is done in vain. Makes its folder.</summary>
    /// <exception cref="IOException">It could not; the message names the file and the cure.</exception>
    public void CheckIsFree()
    {
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
            throw new IOException($"'{Path}' is there already, and was left as it is; --force replaces it");
        }

        WholeFile.CheckWritable(Path);
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
}
