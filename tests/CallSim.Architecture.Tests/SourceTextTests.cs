using System.Text.RegularExpressions;

namespace CallSim.Architecture.Tests;

/// <summary>What no source file says.</summary>
public sealed partial class SourceTextTests
{
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
                if (Unwanted().IsMatch(line))
                {
                    finds.Add($"{file}:{number}: {line.Trim()}");
                }
            }
        }

        Assert.That(finds, Is.Empty, "cure the cause");
    }

    // The words stand here because this is what looks for them, in src.
    [GeneratedRegex(
        @"#pragma\s+warning\s+disable|\bTODO\b|\bFIXME\b|\bNotImplementedException\b|^\s*#region\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: 60_000
    )]
    private static partial Regex Unwanted();
}
