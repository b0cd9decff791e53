namespace CallSim.Scenarios.Files;

/// <summary>Where a file that a scenario names lies, or why it may not be read.</summary>
/// <param name="Path">The full path; null where there is a problem.</param>
/// <param name="Problem">The problem; null where there is none.</param>
/// <param name="Fix">How to mend it.</param>
internal sealed record FileLocation(string? Path, string? Problem, string? Fix);

/// <summary>
/// Finds the files that a scenario names: beside it or below. A path that leaves that folder, by dots, by its root or by a
/// symbolic link, needs the user's leave, because scenarios are passed around.
/// </summary>
/// <param name="folder">The scenario's folder.</param>
/// <param name="allowOutside">Whether files may lie elsewhere.</param>
internal sealed class FileLocator(string folder, bool allowOutside)
{
    private const int MostLinks = 40;

    public FileLocation Find(string name)
    {
        if (name.Trim().Length == 0)
        {
            return new(null, "a file name is expected", null);
        }

        try
        {
            string home = Path.GetFullPath(folder.Length == 0 ? "." : folder);
            string full = Path.GetFullPath(Path.Combine(home, name));
            return allowOutside || (IsBelow(full, home) && IsBelow(Real(full, 0), Real(home, 0)))
                ? new(full, null, null)
                : new(
                    null,
                    $"the file '{Printable.Quote(name)}' lies outside the scenario's folder",
                    "move it beside the scenario or below, or allow it with --allow-outside"
                );
        }
        catch (Exception problem)
            when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            FileText trouble = FileTrouble.WhyUnread(name, problem);
            return new(null, $"the file '{Printable.Quote(name)}' cannot be found: {trouble.Problem}", trouble.Fix);
        }
    }

    private static bool IsBelow(string path, string home) =>
        path.StartsWith(
            Path.TrimEndingDirectorySeparator(home) + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );

    /// <summary>The path with every symbolic link on the way followed, also those of folders.</summary>
    private static string Real(string path, int links)
    {
        if (links > MostLinks)
        {
            throw new IOException("too many symbolic links");
        }

        string real = Path.GetPathRoot(path) ?? "";
        string[] parts = path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < parts.Length; i++)
        {
            real = Path.Combine(real, parts[i]);
            FileSystemInfo entry = Directory.Exists(real) ? new DirectoryInfo(real) : new FileInfo(real);
            if (entry.LinkTarget is not { } target)
            {
                continue;
            }

            string targetPath = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(real)!, target));
            return Real(Path.Combine([targetPath, .. parts[(i + 1)..]]), links + 1);
        }

        return real;
    }
}
