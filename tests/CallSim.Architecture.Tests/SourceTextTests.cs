using System.Text.RegularExpressions;

namespace CallSim.Architecture.Tests;

/// <summary>What no source file says, but for the exceptions listed here with their reason.</summary>
public sealed partial class SourceTextTests
{
    // File, the text of the line from the find on, and why it may stand.
    private static readonly (string File, string Text, string Reason)[] s_exceptions =
    [
        (
            "src/CallSim/Experiments/ReplicationCrew.cs",
            "#pragma warning disable CA1031",
            "a thread must catch whatever it throws, to hand it to the thread that waits"
        ),
    ];

    [Test]
    public void Source_OfEveryProject_HasNoSuppressionLeftoverOrStub()
    {
        List<string> finds = [];
        foreach (string file in SourceTree.Files("src"))
        {
            string[] lines = File.ReadAllLines(Path.Combine(SourceTree.Root, file));
            for (int number = 1; number <= lines.Length; number++)
            {
                string line = lines[number - 1];
                if (Unwanted().IsMatch(line) && !IsExcepted(file, line))
                {
                    finds.Add($"{file}:{number}: {line.Trim()}");
                }
            }
        }

        Assert.That(finds, Is.Empty, "cure the cause, or list the line here with its reason");
    }

    [Test]
    public void Exceptions_ThatAreListed_AreStillNeeded()
    {
        foreach ((string file, string text, _) in s_exceptions)
        {
            string path = Path.Combine(SourceTree.Root, file);
            Assert.That(File.ReadAllText(path), Does.Contain(text), file);
        }
    }

    private static bool IsExcepted(string file, string line) =>
        s_exceptions.Any(exception =>
            exception.File == file && line.Contains(exception.Text, StringComparison.Ordinal)
        );

    [GeneratedRegex(
        @"#pragma\s+warning\s+disable|\bTODO\b|\bFIXME\b|\bNotImplementedException\b|^\s*#region\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Unwanted();
}
