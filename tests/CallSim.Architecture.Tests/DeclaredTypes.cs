using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CallSim.Architecture.Tests;

/// <summary>The types that the files of a folder of the model declare: its folders share one namespace.</summary>
internal static partial class DeclaredTypes
{
    private const string Space = "CallSim.Model.";

    /// <summary>The full names of the types declared below <c>src/CallSim/Model/</c>.</summary>
    /// <param name="folders">The folders, such as <c>Tables</c>.</param>
    public static ImmutableHashSet<string> InModel(params ReadOnlySpan<string> folders)
    {
        ImmutableHashSet<string> types = [];
        foreach (string folder in folders)
        {
            string[] found =
            [
                .. SourceTree
                    .Files("src/CallSim/Model/" + folder)
                    .SelectMany(file => Declaration().Matches(File.ReadAllText(Path.Combine(SourceTree.Root, file))))
                    .Select(match => Space + match.Groups["name"].Value),
            ];
            Assert.That(found, Is.Not.Empty, $"there are types in {folder}");
            types = types.Union(found);
        }

        return types;
    }

    [GeneratedRegex(
        @"^(public|internal) [a-z ]*\b(class|struct|record|interface|enum) (?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 60_000
    )]
    private static partial Regex Declaration();
}
