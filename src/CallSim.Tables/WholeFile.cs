namespace CallSim.Tables;

/// <summary>
/// Files that are whole or absent: each grows under a hidden name beside its own and gets its own when it is complete. It takes
/// the place of an earlier file of its kind, and of nothing else.
/// </summary>
public static class WholeFile
{
    /// <summary>
    /// Whether what is there under a name gives way to a new file: nothing, or an earlier file of the kind. A folder does not,
    /// nor a scenario by mistake, nor a device or a pipe, whose length is 0, nor what a link leads to.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="isOfItsKind">Knows files of the kind by how they begin.</param>
    /// <exception cref="IOException">What is there cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">What is there may not be read.</exception>
    public static bool GivesWay(string path, Func<Stream, bool> isOfItsKind)
    {
        ArgumentNullException.ThrowIfNull(isOfItsKind);
        FileInfo former = new(path);
        if (!former.Exists)
        {
            return !Directory.Exists(path);
        }

        if (former.LinkTarget is not null || former.Length == 0)
        {
            return false;
        }

        using FileStream stream = former.OpenRead();
        return isOfItsKind(stream);
    }

    /// <summary>Checks that a file of this name could be written, before long work is done in vain. Makes its folder.</summary>
    /// <param name="path">The file; what is there is not looked at.</param>
    /// <exception cref="IOException">It could not; the message names the file.</exception>
    public static void CheckWritable(string path) =>
        Named(
            path,
            partial =>
            {
                File.WriteAllBytes(partial, []);
                File.Delete(partial);
            }
        );

    /// <summary>Writes a file, in place of what is there.</summary>
    /// <param name="path">The file; its folder is made where missing.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">It could not be written, and the message names it; an older one is still there.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        Named(
            path,
            partial =>
            {
                try
                {
                    WriteNew(partial, write);
                    File.Move(partial, path, overwrite: true);
                }
                finally
                {
                    File.Delete(partial);
                }
            }
        );
    }

    /// <summary>
    /// Writes files that belong together, in place of what is there: all of them or none. The last one gets its name last, so
    /// that one which names the others comes at the end.
    /// </summary>
    /// <param name="files">The files, and what writes their content; their folders are made where missing.</param>
    /// <exception cref="IOException">One could not be written, and the message names it; the older ones are still there.</exception>
    public static void WriteAll(IEnumerable<(string Path, Action<Stream> Write)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        List<(string Partial, string Path)> grown = [];
        try
        {
            foreach ((string path, Action<Stream> write) in files)
            {
                Named(
                    path,
                    partial =>
                    {
                        grown.Add((partial, path));
                        WriteNew(partial, write);
                    }
                );
            }

            Place(grown);
        }
        finally
        {
            grown.ForEach(file => File.Delete(file.Partial));
        }
    }

    /// <summary>Gives files their names; where one cannot have it, those that were there before are there again.</summary>
    private static void Place(List<(string Partial, string Path)> grown)
    {
        List<(string Former, string Path)> aside = [];
        List<string> placed = [];
        try
        {
            foreach ((string partial, string path) in grown)
            {
                Named(
                    path,
                    former =>
                    {
                        if (File.Exists(path))
                        {
                            File.Move(path, former);
                            aside.Add((former, path));
                        }

                        File.Move(partial, path);
                        placed.Add(path);
                    }
                );
            }
        }
        catch
        {
            placed.ForEach(File.Delete);
            aside.ForEach(file => File.Move(file.Former, file.Path));
            throw;
        }

        aside.ForEach(file => File.Delete(file.Former));
    }

    /// <summary>Writes a file that is not there yet, and waits until the disk has it.</summary>
    internal static void WriteNew(string path, Action<Stream> write)
    {
        using FileStream stream = new(path, FileMode.CreateNew);
        write(stream);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>A hidden name beside that of a file, where it can grow. Makes its folder.</summary>
    internal static string NewPartial(string path)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        return NewPartialIn(folder);
    }

    // Nobody asked for the hidden file: a message names the one that was wanted, whatever the system names.
    private static void Named(string path, Action<string> write)
    {
        string? partial = null;
        try
        {
            partial = NewPartial(path);
            write(partial);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            string reason = problem switch
            {
                UnauthorizedAccessException => "access is denied",
                PathTooLongException => FileTrouble.TooLong,
                DirectoryNotFoundException or FileNotFoundException => "no file can be made in that folder",
                _ when partial is not null => problem.Message.Replace(
                    partial,
                    Path.GetFullPath(path),
                    StringComparison.Ordinal
                ),
                _ => problem.Message,
            };
            throw new IOException($"cannot write '{path}': {reason}", problem);
        }
    }

    /// <summary>A hidden name in a folder.</summary>
    internal static string NewPartialIn(string folder) => Path.Combine(folder, $".callsim-{Path.GetRandomFileName()}");
}
