namespace CallSim.Scenarios.Tests;

/// <summary>Finds the files of the repository that tests read and, on request, rewrite.</summary>
internal static class Repository
{
    /// <summary>Whether golden files are to be rewritten: when the variable CALLSIM_REWRITE is set.</summary>
    public static bool Rewrites => Environment.GetEnvironmentVariable("CALLSIM_REWRITE") is not null;

    /// <summary>A path from the root of the repository.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CallSim.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine([folder!.FullName, .. parts]);
    }

    /// <summary>Compares a text with a golden file, or writes it there on request.</summary>
    public static void Compare(string actual, string path)
    {
        if (Rewrites)
        {
            File.WriteAllText(path, actual);
        }

        string expected = File.Exists(path) ? File.ReadAllText(path) : "";
        Assert.That(actual, Is.EqualTo(expected), $"see {Path.GetFileName(path)}; CALLSIM_REWRITE=1 rewrites it");
    }
}
