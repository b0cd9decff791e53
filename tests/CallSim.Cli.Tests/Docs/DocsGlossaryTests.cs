using System.Reflection;
using System.Text.RegularExpressions;
using CallSim.Engine;
using CallSim.Experiments;
using CallSim.Scenarios;
using CallSim.Tables;

namespace CallSim.Cli.Tests.Docs;

/// <summary>The glossary has every key of the language and every public type that is a word of the trade.</summary>
public sealed partial class DocsGlossaryTests
{
    private const string Page = "docs/glossary.md";

    // Machinery below the trade's words: the engine's bits, and what reading a file takes.
    private static readonly HashSet<string> s_machinery =
    [
        "CsvTable",
        "Diagnostic",
        "DiagnosticFormat",
        "DiagnosticSeverity",
        "FileText",
        "IRandomBits",
        "KeyedBits",
        "LanguageReference",
        "LanguageSchema",
        "NearestName",
        "ProductVersion",
        "ResultFolderException",
        "Sampler",
        "SimulationFaultException",
        "TableException",
        "TableMistake",
        "TableRow",
        "TimerCapacityException",
        "Uniform01",
        "Utf8File",
        "WallTime",
    ];

    [Test]
    public void Glossary_EveryKeyOfTheLanguage_HasAnEntry()
    {
        string[] keys =
        [
            .. Key()
                .Matches(File.ReadAllText(Repository.PathOf("docs/reference/scenario-language.md")))
                .Select(match => match.Groups["key"].Value)
                .Distinct(),
        ];
        Assert.That(keys, Has.Length.GreaterThan(60));
        Assert.That(keys.Except(Entries()), Is.Empty);
    }

    [Test]
    public void Glossary_EveryPublicTypeOfTheTrade_HasAnEntry()
    {
        Assembly[] assemblies =
        [
            typeof(SimTime).Assembly,
            typeof(Simulation).Assembly,
            typeof(ScenarioReader).Assembly,
            typeof(ResultFolder).Assembly,
        ];
        string[] types =
        [
            .. assemblies.SelectMany(assembly => assembly.GetExportedTypes()).Select(type => type.Name.Split('`')[0]),
        ];
        Assert.That(types.Except(s_machinery).Except(Entries()), Is.Empty);
        Assert.That(s_machinery.Except(types), Is.Empty, "an exception that no type needs");
    }

    [Test]
    public void Glossary_Words_StandInAlphabeticalOrder()
    {
        string[] words = [.. Row().Matches(Text()).Select(row => row.Groups["word"].Value).Skip(1)];
        Assert.That(words, Is.Ordered.Using((IComparer<string>)StringComparer.OrdinalIgnoreCase));
    }

    private static HashSet<string> Entries() =>
        [
            .. Row()
                .Matches(Text())
                .SelectMany(row => row.Groups["names"].Value.Split(", "))
                .Select(name => name.Trim('`')),
        ];

    private static string Text() => File.ReadAllText(Repository.PathOf(Page));

    [GeneratedRegex(@"^\| `(?<key>[a-z_]+)`", RegexOptions.Multiline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Key();

    [GeneratedRegex(
        @"^\| (?<word>[^|]+?) \| (?<names>[^|]*?) ?\| [^|]+ \|\r?$",
        RegexOptions.Multiline,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Row();
}
