using System.CommandLine;
using System.Text.RegularExpressions;
using CallSim.Engine;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Scenarios;
using CallSim.Tables;

namespace CallSim.Cli.Tests.Docs;

/// <summary>The glossary has every key of the language, every public type with what it can be, every metric and every option.</summary>
public sealed partial class DocsGlossaryTests
{
    private const string Page = "docs/glossary.md";

    // The kinds of a journal are sentences, each about a word that has an entry; the days of the week need none.
    private static readonly Type[] s_plainEnums = [typeof(JournalKind), typeof(WeekDays)];

    private static readonly Type[] s_publicTypes =
    [
        .. new[] { typeof(SimTime), typeof(Simulation), typeof(ScenarioReader), typeof(ResultFolder) }.SelectMany(
            type => type.Assembly.GetExportedTypes()
        ),
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
    public void Glossary_EveryPublicType_HasAnEntry()
    {
        string[] types = [.. s_publicTypes.Select(type => type.Name.Split('`')[0])];
        Assert.That(types, Has.Length.GreaterThan(100));
        Assert.That(types.Except(Entries()), Is.Empty);
    }

    [Test]
    public void Glossary_EveryMemberOfAPublicEnum_IsAWordOrStandsInItsEntry()
    {
        (string Member, string Entry)[] members =
        [
            .. s_publicTypes
                .Where(type => type.IsEnum)
                .Except(s_plainEnums)
                .SelectMany(type =>
                    Enum.GetNames(type).Except(["None"]).Select(member => (Words(member), EntryOf(type)))
                ),
        ];
        Assert.That(members, Has.Length.GreaterThan(60));
        HashSet<string> entries = [.. Entries().Select(name => name.Replace('_', ' '))];
        HashSet<string> words = [.. Row().Matches(Text()).Select(row => row.Groups["word"].Value)];
        Assert.That(
            members.Where(one =>
                !words.Contains(one.Member) && !entries.Contains(one.Member) && !Says(one.Entry, one.Member)
            ),
            Is.Empty
        );
    }

    [Test]
    public void Glossary_EveryMetric_HasAnEntry()
    {
        // With every feature; the service level's own threshold makes names of its own, which the page of metrics explains.
        TargetsPlan targets = new();
        string threshold = MetricCatalogue.NameOf(targets.Within[0]);
        string[] metrics =
        [
            .. MetricCatalogue.Of(targets).Select(metric => metric.Name).Where(name => !name.Contains(threshold)),
        ];
        Assert.That(metrics, Has.Length.GreaterThan(90));
        Assert.That(metrics.Except(Entries()), Is.Empty);
    }

    [Test]
    public void Glossary_EveryOptionOfTheCommands_HasAnEntry()
    {
        RootCommand root = CommandLine.Root(new Terminal(TextWriter.Null, TextWriter.Null));
        string[] options =
        [
            .. root
                .Subcommands.Append(root)
                .SelectMany(command => command.Options)
                .Select(option => option.Name)
                .Distinct(),
        ];
        Assert.That(options, Has.Length.GreaterThan(20));
        Assert.That(options.Except(Entries()), Is.Empty);
    }

    [Test]
    public void Glossary_Words_StandOnce()
    {
        string[] words = [.. Row().Matches(Text()).Select(row => row.Groups["word"].Value.Replace('_', ' '))];
        Assert.That(words.Select(word => word.ToUpperInvariant()), Is.Unique);
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

    // QueueFull, as it stands in a text: queue full.
    private static string Words(string member) => Capital().Replace(member, " $0").Trim().ToLowerInvariant();

    private static string EntryOf(Type type) =>
        Row()
            .Matches(Text())
            .First(row => row.Groups["names"].Value.Contains($"`{type.Name}`", StringComparison.Ordinal))
            .Value;

    private static bool Says(string entry, string words) =>
        entry.Replace('_', ' ').Contains(words, StringComparison.OrdinalIgnoreCase);

    private static string Text() => File.ReadAllText(Repository.PathOf(Page));

    [GeneratedRegex("[A-Z]", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Capital();

    [GeneratedRegex(@"^\| `(?<key>[a-z_]+)`", RegexOptions.Multiline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Key();

    [GeneratedRegex(
        @"^\| (?<word>[^|]+?) \| (?<names>[^|]*?) ?\| [^|]+ \|\r?$",
        RegexOptions.Multiline,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Row();
}
