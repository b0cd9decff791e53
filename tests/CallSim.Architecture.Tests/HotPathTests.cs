using System.Collections.Immutable;

namespace CallSim.Architecture.Tests;

/// <summary>
/// What happens to contacts makes no garbage: events, verbs, tables and ledgers use no queries and no closures once they
/// are built, and so does the engine's heart.
/// </summary>
public sealed class HotPathTests
{
    // What builds a class, and what words a fault.
    private static readonly string[] s_cold =
    [
        "..ctor",
        "..cctor",
        "<.ctor>",
        "<.cctor>",
        "LaneMap.PlacesIn",
        "StuckClock.Witness",
        // Once an outage, not once a contact.
        "Outages.Settle",
    ];

    [Test]
    public void Model_WhereContactsPass_HasNoQueryAndNoClosure()
    {
        ImmutableHashSet<string> hot = DeclaredTypes.InModel("Events", "Verbs", "Tables", "Ledgers");
        Assert.That(GarbageOf("CallSim", hot.Contains), Is.Empty);
    }

    [Test]
    public void Engine_InItsTimersAndMeasures_HasNoQueryAndNoClosure() =>
        Assert.That(
            GarbageOf(
                "CallSim.Engine",
                type =>
                    type.StartsWith("CallSim.Engine.Timers.", StringComparison.Ordinal)
                    || type.StartsWith("CallSim.Engine.Measures.", StringComparison.Ordinal)
            ),
            Is.Empty
        );

    [TestCase(nameof(Offender.Queries))]
    [TestCase(nameof(Offender.HidesInALambda))]
    public void Detector_OnAQueryOrAClosure_FindsIt(string member)
    {
        IEnumerable<string> found = Garbage(
            UsedSymbols.Of(typeof(Offender).Assembly.Location, type => type == typeof(Offender).FullName)
        );
        Assert.That(found, Has.Some.Contains($".{member} uses"));
    }

    private static IEnumerable<string> GarbageOf(string assembly, Func<string, bool> types)
    {
        ImmutableArray<UsedSymbol> uses = UsedSymbols.Of(SourceTree.Assembly(assembly), types);
        Assert.That(uses, Has.Length.GreaterThan(100), "there is code to look at");
        return Garbage(uses);
    }

    private static IEnumerable<string> Garbage(IEnumerable<UsedSymbol> uses) =>
        from use in uses
        where use.Type == "System.Linq.Enumerable" || (IsDelegate(use.Type) && use.Member == ".ctor")
        where !s_cold.Any(cold => use.Where.Contains(cold, StringComparison.Ordinal))
        select use.ToString();

    private static bool IsDelegate(string type) =>
        type.StartsWith("System.Func`", StringComparison.Ordinal)
        || type.StartsWith("System.Action", StringComparison.Ordinal)
        || type.StartsWith("System.Predicate`", StringComparison.Ordinal);
}
