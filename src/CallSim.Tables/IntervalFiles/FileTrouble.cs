namespace CallSim.Tables;

/// <summary>Says in our words why a file cannot be opened; the system's own speak of paths and access that nobody asked about.</summary>
internal static class FileTrouble
{
    /// <summary>What is wrong with a name that no file can have.</summary>
    public const string TooLong = "the name is longer than this system allows";

    /// <summary>Why a file cannot be read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problem">What the system says.</param>
    public static FileText WhyUnread(string path, Exception problem) =>
        Directory.Exists(path)
            ? new(null, "it is a folder, where a file is wanted", "name a file in it")
            : problem switch
            {
                FileNotFoundException or DirectoryNotFoundException => new(
                    null,
                    "there is no such file",
                    "check the name and its folder"
                ),
                PathTooLongException => new(null, TooLong, "choose a shorter one"),
                UnauthorizedAccessException => new(null, "the file may not be read", "allow it to be read, or copy it"),
                _ => new(null, "the file cannot be read: " + problem.Message),
            };
}
