using System.Numerics;
using System.Runtime.CompilerServices;

namespace CallSim.Engine.Timers;

/// <summary>
/// The armed timers of one rank: which fires first, with true cancellation. A leaf belongs to an armed timer, not to the
/// thing it is armed for, which may hold several.
/// </summary>
/// <remarks>
/// Arming, rearming and disarming cost log2(leaves) steps; the earliest is read in one. Equal times go by leaf, which is
/// deterministic and free, because a key is the time with the leaf packed below it (<c>time &lt;&lt; b | leaf</c>, b =
/// log2 of the leaves). First-in-first-out among equal times was traded away for that. The set grows by rebuilding.
/// </remarks>
internal sealed class TimerSet
{
    private readonly SimTime _end;
    private readonly DueBoard _board;
    private readonly int _rank;
    private long[] _keys = [];

    // What happens when a timer fires; of a free leaf, the next free one as the row.
    private EventTag[] _tags = [];
    private int _firstFree;
    private int _leaves;
    private int _leafBits;
    private long _horizon;
    private long _never;

    /// <summary>An empty set.</summary>
    /// <param name="end">The end of the simulation: no timer that is later ever fires.</param>
    /// <param name="reserved">The leaves 0 to <paramref name="reserved"/> − 1 are never handed out: see <see cref="Reserved"/>.</param>
    /// <exception cref="TimerCapacityException">The keys cannot hold times up to <paramref name="end"/>.</exception>
    public TimerSet(SimTime end, int reserved = 0)
        : this(end, reserved, new DueBoard(), rank: 0) { }

    /// <summary>An empty set that keeps the word of a rank on a board.</summary>
    internal TimerSet(SimTime end, int reserved, DueBoard board, int rank)
    {
        _end = end;
        _board = board;
        _rank = rank;
        Resize((int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, reserved)));
        _firstFree = reserved;
    }

    /// <summary>The earliest timer; where none is armed, one later than any end of a simulation.</summary>
    public Due Earliest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            long key = _keys[1];
            return new(new(key >> _leafBits), _tags[(int)key & (_leaves - 1)]);
        }
    }

    /// <summary>What happens when the earliest timer fires; there is one.</summary>
    internal EventTag FirstTag
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _tags[(int)_keys[1] & (_leaves - 1)];
    }

    /// <summary>Arms a timer.</summary>
    /// <param name="at">When it fires; not before now. Later than the horizon counts as the horizon, which lies beyond the end.</param>
    /// <param name="tag">What happens then.</param>
    /// <returns>The timer, on a leaf that no other armed timer has.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TimerId Arm(SimTime at, EventTag tag)
    {
        if (_firstFree >= _leaves)
        {
            Grow();
        }

        int leaf = _firstFree;
        _firstFree = _tags[leaf].Row;
        Set(leaf, at, tag);
        return new(leaf);
    }

    /// <summary>Sets an armed timer, or a reserved one, to another time and event.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Rearm(TimerId timer, SimTime at, EventTag tag) => Set(timer.Leaf, at, tag);

    /// <summary>Takes an armed timer out; its leaf goes to the next that is armed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Disarm(TimerId timer)
    {
        _tags[timer.Leaf] = new EventTag(0, _firstFree);
        _firstFree = timer.Leaf;
        Post(timer.Leaf, _never);
    }

    /// <summary>A reserved timer: always there, fires after <see cref="Rearm"/>, sleeps after <see cref="Silence"/>.</summary>
    /// <param name="leaf">From 0; a lower one wins its ties.</param>
    public static TimerId Reserved(int leaf) => new(leaf);

    /// <summary>Keeps a reserved timer from firing until it is rearmed.</summary>
    public void Silence(TimerId reserved) => Post(reserved.Leaf, _never);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Set(int leaf, SimTime at, EventTag tag)
    {
        _tags[leaf] = tag;
        Post(leaf, (Math.Min(at.Microseconds, _horizon) << _leafBits) | (uint)leaf);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Post(int leaf, long key) =>
        _board.Post(_rank, WinnerTree.Set(_keys, _leaves + leaf, key) >> _leafBits);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        long[] keys = _keys;
        int leaves = _leaves;
        int bits = _leafBits;
        long never = _never;
        Resize(2 * leaves);
        for (int leaf = 0; leaf < leaves; leaf++)
        {
            if (keys[leaves + leaf] != never)
            {
                Set(leaf, new(keys[leaves + leaf] >> bits), _tags[leaf]);
            }
        }

        _firstFree = leaves;
    }

    private void Resize(int leaves)
    {
        _leaves = leaves;
        _leafBits = BitOperations.Log2((uint)leaves);
        _never = Math.Min(long.MaxValue >> _leafBits, DueBoard.Latest) << _leafBits;
        _horizon = (_never >> _leafBits) - 1;
        if (_end.Microseconds >= _horizon)
        {
            throw new TimerCapacityException(leaves, _end);
        }

        int known = _tags.Length;
        _keys = new long[2 * leaves];
        Array.Fill(_keys, _never);
        Array.Resize(ref _tags, leaves);
        for (int leaf = known; leaf < leaves; leaf++)
        {
            _tags[leaf] = new EventTag(0, leaf + 1);
        }
    }
}
