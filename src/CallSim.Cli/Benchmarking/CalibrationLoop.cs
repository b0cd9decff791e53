using System.Numerics;
using System.Runtime.CompilerServices;

namespace CallSim.Cli.Benchmarking;

/// <summary>
/// A fixed piece of work of the kind that a simulation does: the earliest of many timers happens and is set again, a random
/// time later, and something is booked for it. What a contact costs is told in steps of this loop, so that the
/// speed of the machine cancels out.
/// </summary>
/// <remarks>
/// It uses nothing of the simulator, else a loss there would slow it down as well and go unnoticed. Whoever changes what
/// it does has to raise <see cref="Version"/>: older figures are then no longer comparable.
/// </remarks>
internal sealed class CalibrationLoop
{
    /// <summary>Which loops these are; figures are only compared with those of the same.</summary>
    public const int Version = 1;

    private readonly int _timers;
    private readonly int _timerBits;
    private readonly int _rows;
    private readonly int _stepsAPiece;
    private readonly long[] _tree;
    private readonly long[] _books;
    private ulong _state = 0x9E3779B97F4A7C15;

    private CalibrationLoop(int timers, int rows, int stepsAPiece)
    {
        _timers = timers;
        _timerBits = BitOperations.Log2((uint)timers);
        _rows = rows;
        _stepsAPiece = stepsAPiece;
        _tree = new long[2 * timers];
        _books = new long[rows];
        for (int timer = 0; timer < timers; timer++)
        {
            Set(timer, ((long)timer << (_timerBits + 10)) | (uint)timer);
        }
    }

    /// <summary>How long pieces have kept a processor busy.</summary>
    public TimeSpan Time { get; private set; }

    /// <summary>The steps of those pieces.</summary>
    public long Steps { get; private set; }

    /// <summary>A loop that stays within a processor's own caches, like most centres: 0.15 MiB.</summary>
    public static CalibrationLoop Small() => new(timers: 1 << 10, rows: 1 << 14, stepsAPiece: 400_000);

    /// <summary>A loop that does not, like a centre of ten thousand agents: 8.5 MiB.</summary>
    public static CalibrationLoop Large() => new(timers: 1 << 15, rows: 1 << 20, stepsAPiece: 150_000);

    /// <summary>Forgets the pieces done so far.</summary>
    public void Reset() => (Time, Steps) = (TimeSpan.Zero, 0);

    /// <summary>Does one piece of work of some 10 ms, and books how long it took.</summary>
    public void Turn()
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        DoOnePiece();
        Time += Environment.CpuUsage.TotalTime - before;
        Steps += _stepsAPiece;
    }

    // Compiled by the best compiler at once and always alike, whatever else was measured before. Its books are of use to
    // nobody, but are written, so that no compiler leaves out the work.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void DoOnePiece()
    {
        for (int step = 0; step < _stepsAPiece; step++)
        {
            long key = _tree[1];
            ulong bits = Draw(key);
            long span = Exponential(bits);
            _books[(int)(bits & (ulong)(_rows - 1))] += span;
            Set((int)(key & (_timers - 1)), key + (span << _timerBits));
        }
    }

    // SplitMix64 (Steele, Lea, Flood 2014), started from a key for every draw.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Draw(long key)
    {
        ulong bits = _state += (ulong)key | 1;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    // Near enough to exponential for a clock: the leading zeros are geometric, the rest is spread evenly between two of them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Exponential(ulong bits)
    {
        int zeros = BitOperations.LeadingZeroCount(bits | 1);
        return ((long)zeros << 16) + (long)((bits >> 8) & 0xFFFF) + 1;
    }

    // The smaller key of each pair goes up, without a branch.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Set(int timer, long key)
    {
        long[] tree = _tree;
        int node = _timers + timer;
        tree[node] = key;
        while (node > 1)
        {
            long difference = tree[node ^ 1] - key;
            key += difference & (difference >> 63);
            node >>= 1;
            tree[node] = key;
        }
    }
}
