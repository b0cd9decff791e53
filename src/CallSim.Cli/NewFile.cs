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
    /// <summary>Checks that it could be written, before long work is done in vain. Makes its folder.</summary>
    /// <exception cref="IOException">It could not; the message names the file and the cure.</exception>
    public void CheckIsFree()
    {
        FileInfo former = new(path);
        if (Directory.Exists(path))
        {
            throw new IOException($"cannot write '{path}': it is a folder, where a file is wanted");
        }

        // The length of a device or a pipe is 0, and nothing else tells them from a file here.
        if (former.LinkTarget is not null || (former.Exists && former.Length == 0))
        {
            throw new IOException($"cannot write '{path}': it is a link, a device or empty; name another file");
        }

        if (former.Exists && !force)
        {
            throw new IOException($"'{path}' is there already, and was left as it is; --force replaces it");
        }

        WholeFile.CheckWritable(path);
    }

    /// <summary>Writes it.</summary>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">It could not be written; what was there still is.</exception>
    public void Write(Action<Stream> write)
    {
        CheckIsFree();
        WholeFile.Write(path, write);
    }
}
