using System.Collections.Immutable;

namespace CallSim.Architecture.Tests;

/// <summary>Something that code must not use, and why.</summary>
/// <param name="Type">A full type name; with a dot at its end, a whole namespace.</param>
/// <param name="Members">The members; empty for all.</param>
/// <param name="Reason">Why, for the message.</param>
internal sealed record Ban(string Type, ImmutableArray<string> Members, string Reason)
{
    private const string Clock = "time is simulated; the wall clock would make runs differ";
    private const string Chance = "draws are keyed by seed, customer and purpose";
    private const string Threads = "one replication runs on one thread, which Experiments provides";

    /// <summary>What the engine and the model must not use: wall clock, chance of their own, threads.</summary>
    public static readonly ImmutableArray<Ban> InEngineAndModel =
    [
        new("System.DateTime", ["get_Now", "get_UtcNow", "get_Today"], Clock),
        new("System.DateTimeOffset", [], Clock),
        new("System.TimeProvider", [], Clock),
        new("System.Diagnostics.Stopwatch", [], Clock),
        new("System.Environment", ["get_TickCount", "get_TickCount64"], Clock),
        new("System.Random", [], Chance),
        new("System.Security.Cryptography.RandomNumberGenerator", [], Chance),
        new("System.Guid", ["NewGuid", "CreateVersion7"], Chance),
        new("System.Threading.", [], Threads),
        new("System.Timers.", [], Threads),
        new("System.Linq.ParallelEnumerable", [], Threads),
        new("System.ThreadStaticAttribute", [], Threads),
    ];

    /// <summary>The uses that bans forbid, each in a sentence.</summary>
    public static IEnumerable<string> Breaches(IEnumerable<Ban> bans, IEnumerable<UsedSymbol> uses) =>
        from use in uses
        from ban in bans
        where ban.Forbids(use)
        select $"{use}: {ban.Reason}";

    private bool Forbids(UsedSymbol use)
    {
        bool ofType = Type.EndsWith('.')
            ? use.Type.StartsWith(Type, StringComparison.Ordinal)
            : use.Type == Type || use.Type.StartsWith(Type + "+", StringComparison.Ordinal);
        return ofType && (Members.IsEmpty || Members.Contains(use.Member));
    }
}
