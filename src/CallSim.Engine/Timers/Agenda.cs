using System.Runtime.CompilerServices;

namespace CallSim.Engine.Timers;

/// <summary>
/// The clock and the main loop. What is due lies in four timer sets and a heap, one for each rank of the order at one
/// instant; the loop takes the earliest, and the order in which it looks at them <em>is</em> that order.
/// </summary>
/// <param name="end">The end of the simulation; nothing happens later.</param>
/// <param name="joins">How many timers of <see cref="Joins"/> are reserved, one for each stream of arrivals.</param>
public sealed class Agenda(SimTime end, int joins)
{
    private const int MostEventsAtOneInstant = 1_000_000;

    // A power of two less one: some 50 ms of simulation pass between two looks.
    private const long EventsBetweenLooks = (1 << 19) - 1;

    private SimTime _now;
    private bool _stopped;
    private int _eventsAtThisInstant;
    private StuckClock? _stuck;

    /// <summary>Now.</summary>
    public SimTime Now => _now;

    /// <summary>How many events have happened.</summary>
    public long Events { get; private set; }

    /// <summary>The ends of conversations and of other work: rank 2. The reserved timer 0 is the turn of the interval, rank 1.</summary>
    public TimerSet Ends { get; } = new(end, reserved: 1);

    /// <summary>The changes of state: rank 3.</summary>
    public StateHeap States { get; } = new();

    /// <summary>The clocks of callers: rank 5. The reserved timer 0 says that matching is due, rank 4.</summary>
    public TimerSet Callers { get; } = new(end, reserved: 1);

    /// <summary>
    /// What is scheduled far ahead, such as redials: rank 6, before new arrivals. The reserved timer 0 says that legs join
    /// a queue, which goes before both.
    /// </summary>
    public TimerSet Later { get; } = new(end, reserved: 1);

    /// <summary>The contacts that arrive: last of rank 6.</summary>
    public TimerSet Joins { get; } = new(end, joins);

    /// <summary>Looked at every half million events: whether to give up. Null: never.</summary>
    public Func<bool>? MustStop { get; init; }

    /// <summary>Whether an event of rank 1 to 3 is still due at this instant.</summary>
    public bool HasEndsOrStatesNow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Ends.Earliest.Time <= _now || States.Earliest.Time <= _now;
    }

    /// <summary>Whether anything that goes before joining a queue is still due at this instant.</summary>
    public bool HasMoreBeforeJoins
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => HasEndsOrStatesNow || Callers.Earliest.Time <= _now;
    }

    /// <summary>Ends the loop after the event that is happening.</summary>
    public void Stop() => _stopped = true;

    /// <summary>
    /// Lets everything happen in its order until an event calls <see cref="Stop"/>. Each event disarms or rearms the timer
    /// it came from.
    /// </summary>
    /// <exception cref="ClockStuckException">More than a million events happened without the clock moving.</exception>
    /// <exception cref="OperationCanceledException"><see cref="MustStop"/> said so.</exception>
    public void Run<THandler>(THandler handler)
        where THandler : struct, IEventHandler
    {
        while (!_stopped)
        {
            Due sooner = FirstOf(FirstOf(Ends.Earliest, States.Earliest), Callers.Earliest);
            Due next = FirstOf(sooner, FirstOf(Later.Earliest, Joins.Earliest));
            MoveTo(next);
            handler.Happen(next.Tag);
        }
    }

    // The one of the lower rank, unless the other is due strictly earlier. Without a branch: which comes next cannot be
    // predicted. See WinnerTree for the mask.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Due FirstOf(Due lower, Due higher)
    {
        long difference = higher.Time.Microseconds - lower.Time.Microseconds;
        long mask = difference >> 63;
        return new(
            new(lower.Time.Microseconds + (difference & mask)),
            new(lower.Tag.Bits ^ ((lower.Tag.Bits ^ higher.Tag.Bits) & (ulong)mask))
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void MoveTo(Due next)
    {
        if ((Events++ & EventsBetweenLooks) == 0)
        {
            LookWhetherToStop();
        }

        _eventsAtThisInstant = next.Time == _now ? _eventsAtThisInstant + 1 : 0;
        _now = next.Time;
        if (_eventsAtThisInstant > MostEventsAtOneInstant)
        {
            Witness(next.Tag);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void LookWhetherToStop()
    {
        if (MustStop is not null && MustStop())
        {
            throw new OperationCanceledException();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Witness(EventTag tag) => (_stuck ??= new StuckClock(_now)).Witness(tag);
}
