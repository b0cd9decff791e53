using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CallSim.Architecture.Tests;

/// <summary>Tables own their columns, events only read them, and one class ends contacts.</summary>
public sealed class OwnershipTests
{
    private const BindingFlags Declared =
        BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.DeclaredOnly;

    // Their rows are written by the verbs of a shift's life, each its own columns; to be closed like the others.
    private static readonly string[] s_openRows = ["CallSim.Model.CrewTable", "CallSim.Model.ShiftAgentTable"];

    private static readonly string[] s_kinds = ["CallSim.Model.EventKind", "CallSim.Model.EventKinds"];

    private static readonly Assembly s_library = Assembly.LoadFrom(SourceTree.Assembly("CallSim"));

    [TestCaseSource(nameof(Tables))]
    public void Table_OfTheModel_KeepsItsColumnsToItself(string table)
    {
        Type type = s_library.GetType(table, throwOnError: true)!;
        Assert.That(type.GetFields(Declared).Where(field => !field.IsPrivate && !field.IsLiteral), Is.Empty);
        Assert.That(type.GetMethods(Declared).Any(HandsOutARowToWrite), Is.EqualTo(s_openRows.Contains(table)));
        Assert.That(type.GetProperties(Declared).Where(IsSetFromOutside).Select(property => property.Name), Is.Empty);
    }

    [Test]
    public void Row_ThatMayBeWritten_IsSeenByTheVerbsOfStaffAlone()
    {
        ImmutableHashSet<string> shifts =
        [
            "CallSim.Model.Breaks",
            "CallSim.Model.Crews",
            "CallSim.Model.Shifts",
            "CallSim.Model.Staff",
            "CallSim.Model.Timetable",
        ];
        IEnumerable<string> writers = s_openRows
            .SelectMany(table => UsersOf(table, "get_Item"))
            .Except(shifts.Concat(s_openRows));
        Assert.That(writers, Is.Empty);
    }

    [Test]
    public void Event_OfAnyKind_ChangesNoTable()
    {
        ImmutableHashSet<string> tables = [.. Tables()];
        IEnumerable<string> changes =
            from use in UsesOf(DeclaredTypes.InModel("Events"))
            where tables.Contains(use.Type) && use.Member.Length > 0 && !Reads(use.Type, use.Member)
            select use.ToString();
        Assert.That(changes, Is.Empty, "events call verbs; verbs change tables");
    }

    [TestCase("ContactTable", "Release", "Exits")]
    [TestCase("ContactTable", "Enter", "Reception")]
    public void Row_OfAContact_IsHandedOutAndGivenBackInOnePlaceEach(string table, string member, string verb)
    {
        IEnumerable<string> users = UsersOf("CallSim.Model." + table, member);
        Assert.That(users, Is.EqualTo(new[] { "CallSim.Model." + verb }));
    }

    [Test]
    public void Verb_OfTheModel_KnowsNoEvent()
    {
        // The kinds are what timers are armed with; the switch and the files are the loop's.
        ImmutableHashSet<string> events = DeclaredTypes.InModel("Events").Except(s_kinds);
        IEnumerable<string> calls =
            from use in UsesOf(DeclaredTypes.InModel("Verbs", "Tables", "Ledgers", "Ivr", "Policies"))
            where events.Contains(use.Type)
            select use.ToString();
        Assert.That(calls, Is.Empty, "events call verbs, never the other way round");
    }

    [TestCase("Tables", "Verbs", "Ledgers", "Metrics")]
    [TestCase("Ledgers", "Verbs", "Metrics")]
    [TestCase("Plan", "Tables", "Verbs", "Ledgers", "Events")]
    [TestCase("Metrics", "Tables", "Verbs", "Events")]
    public void Folder_OfTheModel_KnowsNothingAboveIt(string folder, params string[] above)
    {
        // Ids, places of bookings and other values may be known everywhere.
        ImmutableHashSet<string> unknown = [.. DeclaredTypes.InModel(above).Where(IsClass)];
        IEnumerable<string> uses =
            from use in UsesOf(DeclaredTypes.InModel(folder))
            where unknown.Contains(use.Type)
            select use.ToString();
        Assert.That(uses, Is.Empty);
    }

    private static IEnumerable<string> Tables() =>
        DeclaredTypes.InModel("Tables").Where(IsClass).Order(StringComparer.Ordinal);

    private static bool IsClass(string name) => s_library.GetType(name, throwOnError: true)!.IsClass;

    private static ImmutableArray<UsedSymbol> UsesOf(ImmutableHashSet<string> types) =>
        UsedSymbols.Of(SourceTree.Assembly("CallSim"), types.Contains);

    private static IEnumerable<string> UsersOf(string type, string member) =>
        UsedSymbols
            .Of(SourceTree.Assembly("CallSim"), _ => true)
            .Where(use => use.Type == type && use.Member == member)
            .Select(use => use.Where[..use.Where.LastIndexOf('.')])
            .Distinct();

    private static bool HandsOutARowToWrite(MethodInfo method) =>
        !method.IsPrivate
        && method.ReturnType.IsByRef
        && !method.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(InAttribute))
        && !method.ReturnParameter.IsDefined(typeof(IsReadOnlyAttribute));

    private static bool IsSetFromOutside(PropertyInfo property) => property.SetMethod is { IsPrivate: false };

    private static bool Reads(string type, string member) =>
        s_library
            .GetType(type, throwOnError: true)!
            .GetProperties(Declared)
            .Any(property => property.GetMethod?.Name == member);
}
