using System.Collections.Immutable;

namespace CallSim.Architecture.Tests;

/// <summary>The engine and the model know neither wall clock, nor chance of their own, nor threads, nor MathNet.</summary>
public sealed class BannedSymbolTests
{
    [Test]
    public void Engine_InAllItsCode_UsesNoBannedSymbol()
    {
        ImmutableArray<UsedSymbol> uses = UsedSymbols.Of(SourceTree.Assembly("CallSim.Engine"), _ => true);
        Assert.That(uses, Has.Length.GreaterThan(1000), "the detector reads the engine");
        Assert.That(Ban.Breaches(Ban.InEngineAndModel, uses), Is.Empty);
    }

    [Test]
    public void Model_InAllItsCode_UsesNoBannedSymbol()
    {
        ImmutableArray<UsedSymbol> uses = UsesOf("CallSim.Model.");
        Assert.That(uses, Has.Length.GreaterThan(1000), "the detector reads the model");
        Assert.That(Ban.Breaches(Ban.InEngineAndModel, uses), Is.Empty);
    }

    [TestCase("CallSim.Model.", "CallSim.Experiments.", "the model is simulated by experiments and does not know them")]
    [TestCase("CallSim.Model.", "CallSim.Statistics.", "the model counts; statistics judge what it counted")]
    [TestCase("CallSim.Model.", "MathNet.", "the model's numbers come from the engine")]
    [TestCase("CallSim.Statistics.", "CallSim.Experiments.", "statistics serve experiments and do not know them")]
    public void Namespace_OfTheLibrary_KeepsItsOrder(string lower, string upper, string reason) =>
        Assert.That(Ban.Breaches([new Ban(upper, [], reason)], UsesOf(lower)), Is.Empty);

    [TestCase(nameof(Offender.ReadsNow), "System.DateTime.get_Now")]
    [TestCase(nameof(Offender.ReadsUtcNow), "System.DateTime.get_UtcNow")]
    [TestCase(nameof(Offender.ReadsToday), "System.DateTime.get_Today")]
    [TestCase(nameof(Offender.ReadsTheOffsetClock), "System.DateTimeOffset.get_UtcNow")]
    [TestCase(nameof(Offender.ReadsATimeProvider), "System.TimeProvider.GetUtcNow")]
    [TestCase(nameof(Offender.StopsTheTime), "System.Diagnostics.Stopwatch.GetTimestamp")]
    [TestCase(nameof(Offender.CountsTicks), "System.Environment.get_TickCount64")]
    [TestCase(nameof(Offender.ThrowsDice), "System.Random.Next")]
    [TestCase(nameof(Offender.ThrowsSafeDice), "System.Security.Cryptography.RandomNumberGenerator.GetInt32")]
    [TestCase(nameof(Offender.MakesAGuid), "System.Guid.NewGuid")]
    [TestCase(nameof(Offender.StartsAThread), "System.Threading.Thread.Start")]
    [TestCase(nameof(Offender.StartsATask), "System.Threading.Tasks.Task.Run")]
    [TestCase(nameof(Offender.RunsInParallel), "System.Threading.Tasks.Parallel.For")]
    [TestCase(nameof(Offender.QueriesInParallel), "System.Linq.ParallelEnumerable.AsParallel")]
    [TestCase(nameof(Offender.SetsATimer), "System.Threading.Timer..ctor")]
    [TestCase(nameof(Offender.CountsAtomically), "System.Threading.Interlocked.Increment")]
    [TestCase(nameof(Offender.Locks), "System.Threading.Monitor.Enter")]
    [TestCase(nameof(Offender.LocksALock), "System.Threading.Lock.EnterScope")]
    [TestCase(nameof(Offender.HidesInALambda), "System.DateTime.get_UtcNow")]
    [TestCase(nameof(Offender.TakesAToken), "System.Threading.CancellationToken")]
    [TestCase("s_ofEachThread", "System.ThreadStaticAttribute..ctor")]
    public void Detector_OnAnOffendingMember_NamesItAndTheSymbol(string member, string symbol)
    {
        ImmutableArray<UsedSymbol> uses = UsedSymbols.Of(
            typeof(Offender).Assembly.Location,
            type => type == typeof(Offender).FullName
        );
        IEnumerable<string> breaches = Ban.Breaches(Ban.InEngineAndModel, uses);
        Assert.That(breaches, Has.Some.Contains(member).And.Contains($"uses {symbol}:"));
    }

    [Test]
    public void Detector_OnInnocentMembers_IsSilent()
    {
        ImmutableArray<UsedSymbol> uses = UsedSymbols.Of(
            typeof(Offender).Assembly.Location,
            type => type == typeof(Offender).FullName
        );
        IEnumerable<string> breaches = Ban.Breaches(Ban.InEngineAndModel, uses);
        Assert.That(breaches, Has.None.Contains(nameof(Offender.KeepsACalendar)));
    }

    private static ImmutableArray<UsedSymbol> UsesOf(string space)
    {
        ImmutableArray<UsedSymbol> uses = UsedSymbols.Of(
            SourceTree.Assembly("CallSim"),
            type => type.StartsWith(space, StringComparison.Ordinal)
        );
        Assert.That(uses, Is.Not.Empty, $"there is code in {space}");
        return uses;
    }
}
