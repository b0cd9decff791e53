using System.Text.RegularExpressions;

namespace CallSim.Cli.Tests.Docs;

/// <summary>A temporary folder with the files of the guides and the scenarios, in which a reader's commands are run.</summary>
internal sealed partial class GuideFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("callsim-docs-");

    public GuideFolder()
    {
        foreach (string source in (string[])["docs/guides/data", "scenarios/bank-1999", "scenarios/bench", "scenarios"])
        {
            foreach (string file in Directory.GetFiles(Repository.PathOf(source)))
            {
                File.Copy(file, PathOf(Path.GetFileName(file)), overwrite: true);
            }
        }

        Directory.CreateDirectory(PathOf("data"));
        foreach (string file in Directory.GetFiles(Repository.PathOf("scenarios/data")))
        {
            File.Copy(file, PathOf(Path.Combine("data", Path.GetFileName(file))));
        }
    }

    /// <summary>A path inside the folder.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>A file of the folder; its text does not show where the folder lies.</summary>
    public string Read(string name) => WithoutFolder(File.ReadAllText(PathOf(name)));

    /// <summary>Runs a line such as <c>callsim run day.yaml --out results</c>; the answer does not show where the folder lies.</summary>
    public CliAnswer Run(string command)
    {
        string[] words =
        [
            .. Words().Matches(command).Select(word => word.Value.Replace("\"", "", StringComparison.Ordinal)),
        ];
        Assert.That(words[0], Is.EqualTo("callsim"), command);
        // The command itself may have the name of a folder that an earlier one wrote.
        for (int word = 2; word < words.Length; word++)
        {
            // The process stays where it is, so that tests may run side by side.
            if (
                words[word - 1] is "--out" or "--junit"
                || File.Exists(PathOf(words[word]))
                || Directory.Exists(PathOf(words[word]))
            )
            {
                words[word] = PathOf(words[word]);
            }
        }

        CliAnswer answer = CliRun.Of(words.AsSpan(1));
        return answer with { Out = WithoutFolder(answer.Out), Error = WithoutFolder(answer.Error) };
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string WithoutFolder(string text) =>
        text.Replace(_folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    [GeneratedRegex("""(?:[^\s"]|"[^"]*")+""", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Words();
}
