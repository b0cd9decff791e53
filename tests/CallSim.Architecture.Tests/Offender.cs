using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace CallSim.Architecture.Tests;

/// <summary>Uses every banned symbol once, each in a member of its own: the proof that the detector sees them. Never run.</summary>
internal static class Offender
{
    [ThreadStatic]
    private static int s_ofEachThread;

    [SuppressMessage("Design", "MA0158", Justification = "The old kind of lock is what is to be detected.")]
    private static readonly object s_gate = new();
    private static readonly Lock s_lock = new();
    private static int s_count;

    public static DateTime ReadsNow() => DateTime.Now;

    public static DateTime ReadsUtcNow() => DateTime.UtcNow;

    public static DateTime ReadsToday() => DateTime.Today;

    public static long ReadsTheOffsetClock() => DateTimeOffset.UtcNow.Ticks;

    public static object ReadsATimeProvider() => TimeProvider.System.GetUtcNow();

    public static long StopsTheTime() => Stopwatch.GetTimestamp();

    public static long CountsTicks() => Environment.TickCount64;

    public static int ThrowsDice() => new Random(s_ofEachThread++).Next();

    public static int ThrowsSafeDice() => RandomNumberGenerator.GetInt32(6);

    public static Guid MakesAGuid() => Guid.NewGuid();

    public static void StartsAThread() => new Thread(() => { }).Start();

    public static object StartsATask() => Task.Run(() => 1);

    public static void RunsInParallel() => Parallel.For(0, 2, _ => { });

    public static int QueriesInParallel() => new[] { 1, 2 }.AsParallel().Sum();

    public static object SetsATimer() => new Timer(_ => { });

    public static int CountsAtomically() => Interlocked.Increment(ref s_count);

    public static void Locks()
    {
        lock (s_gate)
        {
            s_count++;
        }
    }

    public static void LocksALock()
    {
        lock (s_lock)
        {
            s_count++;
        }
    }

    public static Func<long> HidesInALambda() => () => DateTime.UtcNow.Ticks;

    public static int Queries() => new[] { 1, 2 }.Where(number => number > s_count).Sum();

    public static bool TakesAToken(CancellationToken cancellation) => cancellation.CanBeCanceled;

    public static IEnumerable<DateTime> KeepsACalendar()
    {
        yield return new DateTime(1999, 1, 1).AddDays(1);
    }
}
