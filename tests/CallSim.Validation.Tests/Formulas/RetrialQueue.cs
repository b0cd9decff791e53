namespace CallSim.Validation.Tests.Formulas;

/// <summary>
/// M/M/n+M with customers who redial: whoever hangs up calls again with a chance, however often, after an exponential time. A
/// chain of the calls present and of the customers who will call again; both are cut off where they practically never get.
/// </summary>
internal sealed class RetrialQueue
{
    private readonly MarkovChain<State> _chain;
    private readonly double[] _longRun;
    private readonly int _agents;
    private readonly double _rate;
    private readonly double _patienceRate;
    private readonly double _redialRate;

    /// <param name="agents">The agents.</param>
    /// <param name="rate">First attempts per unit of time.</param>
    /// <param name="handleRate">Calls a busy agent ends per unit of time.</param>
    /// <param name="patienceRate">Hang-ups per unit of time of one who waits.</param>
    /// <param name="redials">The chance to call again after hanging up.</param>
    /// <param name="redialRate">The inverse of the mean time until then.</param>
    public RetrialQueue(
        int agents,
        double rate,
        double handleRate,
        double patienceRate,
        double redials,
        double redialRate
    )
    {
        const int mostPresent = 40;
        const int mostAway = 60;
        (_agents, _rate, _patienceRate, _redialRate) = (agents, rate, patienceRate, redialRate);
        _chain = new MarkovChain<State>(new State(0, 0), MovesFrom);
        _longRun = _chain.LongRun();

        IEnumerable<(State, double)> MovesFrom(State state)
        {
            if (state.Present < mostPresent)
            {
                yield return (state with { Present = state.Present + 1 }, rate);
                yield return (new State(state.Present + 1, state.Away - 1), state.Away * redialRate);
            }

            int busy = Math.Min(state.Present, agents);
            yield return (state with { Present = state.Present - 1 }, busy * handleRate);
            double hangUps = (state.Present - busy) * patienceRate;
            yield return (new State(state.Present - 1, Math.Min(mostAway, state.Away + 1)), hangUps * redials);
            yield return (state with { Present = state.Present - 1 }, hangUps * (1 - redials));
        }
    }

    /// <summary>The mean number of customers who will call again.</summary>
    public double Away => _chain.Mean(_longRun, state => state.Away);

    /// <summary>The mean number waiting.</summary>
    public double MeanQueue => _chain.Mean(_longRun, state => Math.Max(0, state.Present - _agents));

    /// <summary>Contacts ÷ customers.</summary>
    public double Attempts => (_rate + (_redialRate * Away)) / _rate;

    /// <summary>The share of all contacts that hangs up.</summary>
    public double Abandons => MeanQueue * _patienceRate / (_rate * Attempts);

    /// <summary>The mean wait of all contacts.</summary>
    public double MeanWait => MeanQueue / (_rate * Attempts);

    /// <summary>The share of all contacts that waits.</summary>
    public double Waits =>
        _chain.Mean(_longRun, state => state.Present >= _agents ? _rate + (_redialRate * state.Away) : 0)
        / (_rate * Attempts);

    /// <summary>The share of the agents' time in which they talk.</summary>
    public double Occupancy => _chain.Mean(_longRun, state => Math.Min(_agents, state.Present)) / _agents;

    private readonly record struct State(int Present, int Away);
}
