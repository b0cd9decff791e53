namespace CallSim.Validation.Tests.Formulas;

/// <summary>
/// The N-model: class 1 goes to the specialists, else to the generalists; class 2 to the generalists, who take class 2 first.
/// Everybody handles at one rate and every caller loses patience at one rate. Queues are cut off where they practically never
/// get; the fate of a waiting caller is followed by a chain of its own.
/// </summary>
internal sealed class OverflowChain
{
    private const int Specialists = 3;
    private const int Generalists = 4;
    private const double FirstRate = 0.9;
    private const double SecondRate = 0.8;
    private const double HandleRate = 0.25;
    private const double PatienceRate = 0.2;
    private const int Longest = 40;

    private readonly MarkovChain<State> _chain = new(new State(0, 0, 0, 0), MovesFrom);
    private readonly double[] _longRun;

    public OverflowChain() => _longRun = _chain.LongRun();

    /// <summary>The mean number waiting, of class 1 and 2.</summary>
    public (double First, double Second) Queue =>
        (_chain.Mean(_longRun, state => state.First), _chain.Mean(_longRun, state => state.Second));

    /// <summary>The share that waits, of class 1 and 2.</summary>
    public (double First, double Second) Waits =>
        (
            _chain.Mean(_longRun, state => state.NobodyForFirst ? 1 : 0),
            _chain.Mean(_longRun, state => state.NobodyForSecond ? 1 : 0)
        );

    /// <summary>The share that abandons, of class 1 and 2.</summary>
    public (double First, double Second) Abandons =>
        (Queue.First * PatienceRate / FirstRate, Queue.Second * PatienceRate / SecondRate);

    /// <summary>The share of time the specialists and the generalists are busy.</summary>
    public (double Specialists, double Generalists) Occupancy =>
        (
            _chain.Mean(_longRun, state => state.Specialists) / Specialists,
            _chain.Mean(_longRun, state => state.Generalists) / Generalists
        );

    /// <summary>The share of class 1 that the specialists answer.</summary>
    public double FirstBySpecialists => Occupancy.Specialists * Specialists * HandleRate / FirstRate;

    /// <summary>The share of class 1 answered within some minutes.</summary>
    public double FirstWithin(double minutes)
    {
        MarkovChain<FirstCaller> caller = new(new FirstCaller(Longest, 0, Fate.Waits), MovesOfFirst);
        double[] found = caller.Chances(state =>
            state.Fate != Fate.Waits
                ? 0
                : _chain.Mean(
                    _longRun,
                    seen => seen.NobodyForFirst && seen.First == state.Ahead && seen.Second == state.Second ? 1 : 0
                )
        );
        double[] later = caller.Follow(found, minutes).After;
        return 1 - Waits.First + caller.Mean(later, state => state.Fate == Fate.Answered ? 1 : 0);
    }

    /// <summary>The share of class 2 answered within some minutes.</summary>
    public double SecondWithin(double minutes)
    {
        MarkovChain<SecondCaller> caller = new(new SecondCaller(Longest, Fate.Waits), MovesOfSecond);
        double[] found = caller.Chances(state =>
            state.Fate != Fate.Waits
                ? 0
                : _chain.Mean(_longRun, seen => seen.NobodyForSecond && seen.Second == state.Ahead ? 1 : 0)
        );
        double[] later = caller.Follow(found, minutes).After;
        return 1 - Waits.Second + caller.Mean(later, state => state.Fate == Fate.Answered ? 1 : 0);
    }

    private static IEnumerable<(State, double)> MovesFrom(State state)
    {
        if (state.Specialists < Specialists)
        {
            yield return (state with { Specialists = state.Specialists + 1 }, FirstRate);
        }
        else if (state.Generalists < Generalists)
        {
            yield return (state with { Generalists = state.Generalists + 1 }, FirstRate);
        }
        else if (state.First < Longest)
        {
            yield return (state with { First = state.First + 1 }, FirstRate);
        }

        if (state.Generalists < Generalists)
        {
            yield return (state with { Generalists = state.Generalists + 1 }, SecondRate);
        }
        else if (state.Second < Longest)
        {
            yield return (state with { Second = state.Second + 1 }, SecondRate);
        }

        State specialistFree =
            state.First > 0
                ? state with
                {
                    First = state.First - 1,
                }
                : state with
                {
                    Specialists = state.Specialists - 1,
                };
        yield return (specialistFree, state.Specialists * HandleRate);
        State generalistFree =
            state.Second > 0 ? state with { Second = state.Second - 1 }
            : state.First > 0 ? state with { First = state.First - 1 }
            : state with { Generalists = state.Generalists - 1 };
        yield return (generalistFree, state.Generalists * HandleRate);
        yield return (state with { First = state.First - 1 }, state.First * PatienceRate);
        yield return (state with { Second = state.Second - 1 }, state.Second * PatienceRate);
    }

    private static IEnumerable<(FirstCaller, double)> MovesOfFirst(FirstCaller caller)
    {
        if (caller.Fate != Fate.Waits)
        {
            yield break;
        }

        FirstCaller nearer =
            caller.Ahead > 0 ? caller with { Ahead = caller.Ahead - 1 } : new FirstCaller(0, 0, Fate.Answered);
        yield return (nearer, Specialists * HandleRate);
        yield return (
            caller.Second > 0 ? caller with { Second = caller.Second - 1 } : nearer,
            Generalists * HandleRate
        );
        if (caller.Second < Longest)
        {
            yield return (caller with { Second = caller.Second + 1 }, SecondRate);
        }

        yield return (caller with { Second = caller.Second - 1 }, caller.Second * PatienceRate);
        yield return (caller with { Ahead = caller.Ahead - 1 }, caller.Ahead * PatienceRate);
        yield return (new FirstCaller(0, 0, Fate.Gone), PatienceRate);
    }

    private static IEnumerable<(SecondCaller, double)> MovesOfSecond(SecondCaller caller)
    {
        if (caller.Fate != Fate.Waits)
        {
            yield break;
        }

        SecondCaller nearer =
            caller.Ahead > 0 ? caller with { Ahead = caller.Ahead - 1 } : new SecondCaller(0, Fate.Answered);
        yield return (nearer, Generalists * HandleRate);
        yield return (caller with { Ahead = caller.Ahead - 1 }, caller.Ahead * PatienceRate);
        yield return (new SecondCaller(0, Fate.Gone), PatienceRate);
    }

    private enum Fate
    {
        Waits,
        Answered,
        Gone,
    }

    /// <summary>How many agents of each group are busy and how many callers of each class wait.</summary>
    private readonly record struct State(int Specialists, int Generalists, int First, int Second)
    {
        public bool NobodyForFirst => NobodyForSecond && Specialists == OverflowChain.Specialists;

        public bool NobodyForSecond => Generalists == OverflowChain.Generalists;
    }

    /// <summary>A waiting caller of class 1: how many of the class are ahead, how many of class 2 wait.</summary>
    private readonly record struct FirstCaller(int Ahead, int Second, Fate Fate);

    private readonly record struct SecondCaller(int Ahead, Fate Fate);
}
