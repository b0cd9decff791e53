using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CallSim.Architecture.Tests.Page;

namespace CallSim.Architecture.Tests;

/// <summary>docs/ARCHITECTURE.md says what is: every name exists, and the way of one call is the way that the code goes.</summary>
public sealed partial class ArchitecturePageTests
{
    private static readonly string[] s_lines = File.ReadAllLines(
        Path.Combine(SourceTree.Root, "docs", "ARCHITECTURE.md")
    );

    private static readonly ImmutableArray<PageRow> s_rows = [.. PageRow.Of(s_lines)];

    private static readonly ImmutableArray<PageRow> s_steps =
    [
        .. s_rows.Where(row => row.Columns.SequenceEqual(["code", "does", "then", "draws", "books"])),
    ];

    [Test]
    public void Page_WhatStandsInCodeStyle_Exists()
    {
        string[] missing =
        [
            .. s_lines
                .SelectMany(line => CodeSpans.Of(line))
                .Distinct()
                .Except(Purposes())
                .Where(code => !Exists(code)),
        ];
        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void Page_AsItIsReadHere_HasMembersAndSteps()
    {
        // A page that is read wrongly would name nothing that could be missing.
        string[] members = [.. s_lines.SelectMany(line => CodeSpans.Of(line)).Distinct().Where(IsMember)];
        Assert.That(members, Has.Length.GreaterThan(80));
        Assert.That(s_steps, Has.Length.GreaterThan(40));
    }

    [TestCaseSource(nameof(Steps))]
    public void Step_OfTheWayOfACall_LeadsWhereThePageSays(string code)
    {
        PageRow step = StepOf(code);
        ImmutableHashSet<string> calls = SourceTypes.CallsOf(code);
        string text = SourceTypes.TextOf(TypeOf(code));
        ImmutableArray<string> then = step.Code("then");
        Assert.That(then.Where(IsMember).Concat(step.Code("books")).Except(calls), Is.Empty, "calls");
        Assert.That(
            then.Where(name => !IsMember(name)).Where(name => !Says(text, "EventKind", name)),
            Is.Empty,
            "arms"
        );
        Assert.That(step.Code("draws").Where(name => !Says(text, "Purpose", name)), Is.Empty, "draws");
    }

    [Test]
    public void Step_OfTheWayOfACall_HasOneBeforeIt()
    {
        // The centre is made with the first shifts and outages armed.
        HashSet<string> reached = ["Replication.Run", "ShiftStarts.Happens", "OutageStarts.Happens"];
        foreach (PageRow step in s_steps)
        {
            string code = step.Code("code").Single();
            Assert.That(SourceTypes.NamesOf(code).Any(reached.Contains), Is.True, $"nothing leads to {code}");
            reached.UnionWith(step.Code("then").Select(name => IsMember(name) ? name : Happens(name)));
        }
    }

    [Test]
    public void Page_EveryEvent_HasOneStep() =>
        Assert.That(
            s_steps
                .Select(step => step.Code("code").Single())
                .Where(code => code.EndsWith(".Happens", StringComparison.Ordinal))
                .Select(TypeOf),
            Is.EquivalentTo(Kinds())
        );

    [TestCase("Verbs")]
    [TestCase("Ledgers")]
    public void Page_EveryVerbAndLedger_IsNamed(string folder)
    {
        string[] named = [.. s_lines.SelectMany(line => CodeSpans.Of(line)).Select(TypeOf)];
        IEnumerable<string> types = FilesOf("src/CallSim/Model/" + folder)
            .Where(type => folder == "Verbs" || type.EndsWith("Ledger", StringComparison.Ordinal));
        Assert.That(types.Except(named), Is.Empty);
    }

    [Test]
    public void Purposes_OfThePage_AreDrawnInTheseFilesAndNoOthers()
    {
        string[] shown =
        [
            .. s_rows.SelectMany(row =>
                row.Code("purposes").Select(purpose => $"{purpose} in {row.Code("in").Single()}")
            ),
        ];
        string[] drawn =
        [
            .. SourceTree
                .Files("src/CallSim")
                .SelectMany(file =>
                    Purpose()
                        .Matches(File.ReadAllText(Path.Combine(SourceTree.Root, file)))
                        .Select(match => $"{match.Groups["name"].Value} in {Path.GetFileNameWithoutExtension(file)}")
                )
                .Distinct(),
        ];
        Assert.That(shown, Is.EquivalentTo(drawn));
        Assert.That(shown.Select(line => line.Split(' ')[0]).Distinct(), Is.EquivalentTo(Purposes()));
    }

    [Test]
    public void Projects_OfThePage_AreTheFloors() =>
        Assert.That(
            s_rows.SelectMany(row => row.Code("project")),
            Is.EqualTo(Floor.All.Select(floor => "src/" + floor.Name))
        );

    [Test]
    public void Folders_OfThePage_AreThoseOfTheModel() =>
        Assert.That(
            s_rows.SelectMany(row => row.Code("folder of `src/CallSim/Model`")),
            Is.EquivalentTo(
                Directory.GetDirectories(Path.Combine(SourceTree.Root, "src/CallSim/Model")).Select(Path.GetFileName)
            )
        );

    private static IEnumerable<string> Steps() => s_steps.Select(step => step.Code("code").Single());

    private static PageRow StepOf(string code) => s_steps.Single(step => step.Code("code").Single() == code);

    private static IEnumerable<string> Kinds() => FilesOf("src/CallSim/Model/Events").Except(["EventKind", "Dispatch"]);

    private static IEnumerable<string> Purposes() =>
        Constant()
            .Matches(File.ReadAllText(Path.Combine(SourceTree.Root, "src/CallSim.Engine/Randomness/Purpose.cs")))
            .Select(match => match.Groups["name"].Value);

    private static IEnumerable<string> FilesOf(string folder) =>
        SourceTree.Files(folder).Select(file => Path.GetFileNameWithoutExtension(file));

    private static bool Exists(string code) =>
        code.Contains('/') ? Path.Exists(Path.Combine(SourceTree.Root, code))
        : IsMember(code) ? SourceTypes.Has(TypeOf(code), code.Split('.')[1])
        : !Name().IsMatch(code) || SourceTypes.Has(code) || IsFolderOfTheLibrary(code) || IsTest(code);

    private static bool IsFolderOfTheLibrary(string name) =>
        Directory
            .EnumerateDirectories(Path.Combine(SourceTree.Root, "src/CallSim"), name, SearchOption.AllDirectories)
            .Any();

    private static bool IsTest(string name) => FilesOf("tests").Contains(name);

    private static bool IsMember(string code) => Member().IsMatch(code);

    private static bool Says(string text, string type, string name) =>
        Regex.IsMatch(text, $@"\b{type}\.{name}\b", RegexOptions.None, TimeSpan.FromMinutes(1));

    private static string TypeOf(string code) => code.Split('.')[0];

    private static string Happens(string kind) => kind + ".Happens";

    [GeneratedRegex(@"^[A-Z]\w*\.[A-Z]\w*$", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Member();

    [GeneratedRegex(@"^[A-Z][a-z]\w*$|^I[A-Z]\w*$", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Name();

    [GeneratedRegex(@"\bPurpose\.(?<name>\w+)", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"const ulong (?<name>\w+) =", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Constant();
}
