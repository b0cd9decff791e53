using System.Reflection;

namespace CallSim.Architecture.Tests;

/// <summary>The folder of events shows the life of a call centre: one file a kind, and none that calls another.</summary>
public sealed class EventFileTests
{
    private const string Space = "CallSim.Model.";
    private const string Folder = "src/CallSim/Model/Events";

    // The list of kinds and the switch that maps each to its file.
    private static readonly string[] s_plumbing = ["EventKind", "Dispatch"];

    private static readonly Assembly s_library = Assembly.LoadFrom(SourceTree.Assembly("CallSim"));

    [Test]
    public void EventFiles_AndEventKinds_HaveTheSameNames() =>
        Assert.That(FileNames().Except(s_plumbing), Is.EquivalentTo(Kinds()));

    [TestCaseSource(nameof(Kinds))]
    public void EventFile_OfAKind_SaysWhatHappens(string kind)
    {
        Type? type = s_library.GetType(Space + kind);
        Assert.That(type, Is.Not.Null, $"{Folder}/{kind}.cs declares {kind}");
        MethodInfo? happens = type!.GetMethod("Happens", BindingFlags.Static | BindingFlags.Public);
        Assert.That(happens, Is.Not.Null, $"{kind} has a static method Happens");
    }

    [TestCaseSource(nameof(Kinds))]
    public void EventFile_OfAKind_CallsNoOtherEventFile(string kind)
    {
        IEnumerable<string> others = Kinds().Where(other => other != kind).Select(other => Space + other);
        IEnumerable<string> used = UsedSymbols
            .Of(SourceTree.Assembly("CallSim"), type => type == Space + kind)
            .Select(use => use.Type);
        Assert.That(used.Intersect(others), Is.Empty, "events call verbs, not one another");
    }

    [TestCaseSource(nameof(Kinds))]
    public void Dispatch_OfAKind_LeadsToItsFile(string kind)
    {
        IEnumerable<string> called = UsedSymbols
            .Of(SourceTree.Assembly("CallSim"), type => type == Space + "Dispatch")
            .Where(use => use.Member == "Happens")
            .Select(use => use.Type);
        Assert.That(called, Does.Contain(Space + kind));
    }

    private static string[] Kinds() => Enum.GetNames(s_library.GetType(Space + "EventKind", throwOnError: true)!);

    private static IEnumerable<string> FileNames() =>
        SourceTree.Files(Folder).Select(file => Path.GetFileNameWithoutExtension(file)!);
}
