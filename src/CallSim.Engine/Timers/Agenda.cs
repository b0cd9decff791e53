using System.Runtime.CompilerServices;

namespace CallSim.Engine.Timers;

/// <summary>
/// The clock and the main loop. What is due lies in four timer sets and a heap, one for each rank of the order at one
/// instant; each posts its earliest on a board, the loop takes the first of these, and the order of the ranks <em>is</em>
/// the order at one instant.
/// </summary>
internal sealed class Agenda
{
    private const int MostEventsAtOneInstant = 1_000_000;

    // A power of two less one: some 50 ms of simulation pass between two looks.
    private const long EventsBetweenLooks = (1 << 19) - 1;

    private const int RankOfEnds = 0;
    private const int RankOfStates = 1;
    private const int RankOfCallers = 2;
    private const int RankOfLater = 3;
    private const int RankOfJoins = 4;

    private readonly DueBoard _board = new();

    private SimTime _now;
    private bool _stopped;
    private long _eventsBeforeNow;
    private StuckClock? _stuck;

    /// <summary>An agenda on which nothing stands.</summary>
    /// <param name="end">The end of the simulation; nothing happens later.</param>
    /// <param name="joins">How many timers of <see cref="Joins"/> are reserved, one for each stream of arrivals.</param>
    public Agenda(SimTime end, int joins)
    {
        Ends = new TimerSet(end, reserved: 1, _board, RankOfEnds);
        States = new StateHeap(_board, RankOfStates);
        Callers = new TimerSet(end, reserved: 1, _board, RankOfCallers);
        Later = new TimerSet(end, reserved: 1, _board, RankOfLater);
        Joins = new TimerSet(end, joins, _board, RankOfJoins);
    }

    /// <summary>Now.</summary>
    public SimTime Now => _now;

    /// <summary>How many events have happened.</summary>
    public long Events { get; private set; }

    /// <summary>The ends of conversations and of other work: rank 2. The reserved timer 0 is the turn of the interval, rank 1.</summary>
    public TimerSet Ends { get; }

    /// <summary>The changes of state: rank 3.</summary>
    public StateHeap States { get; }

    /// <summary>The clocks of callers: rank 5. The reserved timer 0 says that matching is due, rank 4.</summary>
    public TimerSet Callers { get; }

    /// <summary>
    /// What is scheduled far ahead, such as redials: rank 7. The reserved timer 0 says that contacts move on to a queue or a
    /// flow: rank 6.
    /// </summary>
    public TimerSet Later { get; }

    /// <summary>The contacts that arrive: rank 8.</summary>
    public TimerSet Joins { get; }

    /// <summary>Looked at every half million events: whether to give up. Null: never.</summary>
    public Func<bool>? MustStop { get; init; }

    /// <summary>Whether an event of rank 1 to 3 is still due at this instant.</summary>
    public bool HasEndsOrStatesNow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _board.IsDue(RankOfEnds, _now) || _board.IsDue(RankOfStates, _now);
    }

    /// <summary>Whether anything that goes before joining a queue is still due at this instant.</summary>
    public bool HasMoreBeforeJoins
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => HasEndsOrStatesNow || _board.IsDue(RankOfCallers, _now);
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
            long first = _board.First;
            SimTime time = DueBoard.TimeOf(first);
            // By rank first, which is known sooner than the tag: what cannot be predicted is decided early.
            switch (DueBoard.RankOf(first))
            {
                case RankOfEnds:
                    Let(handler, time, Ends.FirstTag);
                    break;
                case RankOfStates:
                    Let(handler, time, States.Earliest.Tag);
                    break;
                case RankOfCallers:
                    Let(handler, time, Callers.FirstTag);
                    break;
                case RankOfLater:
                    Let(handler, time, Later.FirstTag);
                    break;
                default:
                    Let(handler, time, Joins.FirstTag);
                    break;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Let<THandler>(THandler handler, SimTime time, EventTag tag)
        where THandler : struct, IEventHandler
    {
        MoveTo(time, tag);
        handler.Happen(tag);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void MoveTo(SimTime time, EventTag tag)
    {
        if ((Events++ & EventsBetweenLooks) == 0)
        {
            LookWhetherToStop();
        }

        if (time != _now)
        {
            _now = time;
            _eventsBeforeNow = Events;
        }
        else if (Events - _eventsBeforeNow > MostEventsAtOneInstant)
        {
            Witness(tag);
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
