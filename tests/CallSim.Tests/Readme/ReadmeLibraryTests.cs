namespace CallSim.Tests.Readme;

[NonParallelizable]
public sealed class ReadmeLibraryTests
{
    [Test]
    public void Library_Example_IsTheReadmesWordForWord()
    {
        string readme = Block(Read("README.md"), "```csharp\n", "```");
        string file = Read("tests/CallSim.Tests/Readme/LibraryExample.cs");
        string usings = file[..file.IndexOf("\nnamespace", StringComparison.Ordinal)];
        string body = Block(file, "// csharpier-ignore-start\n", "        // csharpier-ignore-end")
            .Replace("\n        ", "\n", StringComparison.Ordinal);
        Assert.That(readme, Is.EqualTo($"{usings}\n{body.TrimStart()}"));
        Assert.That(readme.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.LessThanOrEqualTo(15));
    }

    [Test]
    public void Library_Example_PrintsWhatTheorySays()
    {
        TextWriter console = Console.Out;
        using StringWriter printed = new();
        Console.SetOut(printed);
        try
        {
            LibraryExample.Run();
        }
        finally
        {
            Console.SetOut(console);
        }

        // In the long run 3.3 % abandon; the hour begins with nobody in the centre, so fewer do.
        string[] lines = printed.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(4));
        Assert.That(lines[0], Does.Match(@"^abandon_share: 0\.0(29|30|31|32|33) ± 0\.00\d$"));
    }

    private static string Block(string text, string begin, string end)
    {
        int from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    private static string Read(string path)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CallSim.sln")))
        {
            folder = folder.Parent;
        }

        return File.ReadAllText(Path.Combine(folder!.FullName, path));
    }
}
