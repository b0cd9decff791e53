namespace CallSim.Validation.Tests.Formulas;

/// <summary>
/// Generalists for two classes and specialists for the second. A free generalist helps where more are waiting, the first class at
/// a tie; a caller of the second class goes to the group with the larger share of idle agents, the generalists at a tie. Everybody
/// handles at one rate and every caller loses patience at one rate. Queues are cut off where they practically never get.
/// </summary>
internal sealed class LongestQueueChain
{
    public const int Generalists = 4;
    public const int Specialists = 2;

    /// <summary>Per minute, as all rates here.</summary>
    public const double FirstRate = 0.9;
    public const double SecondRate = 0.8;
    public const double HandleRate = 0.25;
    public const double PatienceRate = 0.2;
    private const int Longest = 40;

    private readonly MarkovChain<State> _chain = new(new State(0, 0, 0, 0), MovesFrom);
    private readonly double[] _longRun;

    public LongestQueueChain() => _longRun = _chain.LongRun();

    /// <summary>The mean number waiting, of class 1 and 2.</summary>
    public (double First, double Second) Queue =>
        (_chain.Mean(_longRun, state => state.First), _chain.Mean(_longRun, state => state.Second));

    /// <summary>The share that abandons, of class 1 and 2.</summary>
    public (double First, double Second) Abandons =>
        (Queue.First * PatienceRate / FirstRate, Queue.Second * PatienceRate / SecondRate);

    /// <summary>The share of time the groups are busy.</summary>
    public (double Generalists, double Specialists) Occupancy =>
        (
            _chain.Mean(_longRun, state => state.BusyGeneralists) / Generalists,
            _chain.Mean(_longRun, state => state.BusySpecialists) / Specialists
        );

    private static IEnumerable<(State, double)> MovesFrom(State state)
    {
        int idleGeneralists = Generalists - state.BusyGeneralists;
        int idleSpecialists = Specialists - state.BusySpecialists;
        if (idleGeneralists > 0)
        {
            yield return (state with { BusyGeneralists = state.BusyGeneralists + 1 }, FirstRate);
        }
        else if (state.First < Longest)
        {
            yield return (state with { First = state.First + 1 }, FirstRate);
        }

        // Shares of idle agents, compared as products.
        if (idleSpecialists * Generalists > idleGeneralists * Specialists)
        {
            yield return (state with { BusySpecialists = state.BusySpecialists + 1 }, SecondRate);
        }
        else if (idleGeneralists > 0)
        {
            yield return (state with { BusyGeneralists = state.BusyGeneralists + 1 }, SecondRate);
        }
        else if (state.Second < Longest)
        {
            yield return (state with { Second = state.Second + 1 }, SecondRate);
        }

        State generalistFree =
            state.Second > state.First ? state with { Second = state.Second - 1 }
            : state.First > 0 ? state with { First = state.First - 1 }
            : state with { BusyGeneralists = state.BusyGeneralists - 1 };
        yield return (generalistFree, state.BusyGeneralists * HandleRate);
        State specialistFree =
            state.Second > 0
                ? state with
                {
                    Second = state.Second - 1,
                }
                : state with
                {
                    BusySpecialists = state.BusySpecialists - 1,
                };
        yield return (specialistFree, state.BusySpecialists * HandleRate);
        yield return (state with { First = state.First - 1 }, state.First * PatienceRate);
        yield return (state with { Second = state.Second - 1 }, state.Second * PatienceRate);
    }

    /// <summary>How many agents of each group are busy and how many callers of each class wait.</summary>
    private readonly record struct State(int BusyGeneralists, int BusySpecialists, int First, int Second);
}
