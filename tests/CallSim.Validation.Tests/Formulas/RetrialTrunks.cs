namespace CallSim.Validation.Tests.Formulas;

/// <summary>
/// M/M/c/c with customers who redial: whoever is blocked calls again with a chance, however often, after an exponential time.
/// A chain of the lines taken and of the customers who will call again; their number is cut off where it practically never gets.
/// </summary>
internal sealed class RetrialTrunks
{
    private readonly MarkovChain<State> _chain;
    private readonly double[] _longRun;
    private readonly int _lines;
    private readonly double _rate;
    private readonly double _redialRate;

    /// <param name="lines">The lines.</param>
    /// <param name="rate">First attempts per unit of time.</param>
    /// <param name="handleRate">Calls that a taken line ends per unit of time.</param>
    /// <param name="redials">The chance to call again after each block.</param>
    /// <param name="redialRate">The inverse of the mean time until then.</param>
    /// <param name="most">The most who are to call again.</param>
    public RetrialTrunks(int lines, double rate, double handleRate, double redials, double redialRate, int most)
    {
        (_lines, _rate, _redialRate) = (lines, rate, redialRate);
        _chain = new MarkovChain<State>(new State(0, 0), MovesFrom);
        _longRun = _chain.LongRun();

        IEnumerable<(State, double)> MovesFrom(State state)
        {
            if (state.Busy < lines)
            {
                yield return (state with { Busy = state.Busy + 1 }, rate);
                yield return (new State(state.Busy + 1, state.Away - 1), state.Away * redialRate);
            }
            else
            {
                yield return (state with { Away = Math.Min(most, state.Away + 1) }, rate * redials);
                yield return (state with { Away = state.Away - 1 }, state.Away * redialRate * (1 - redials));
            }

            yield return (state with { Busy = state.Busy - 1 }, state.Busy * handleRate);
        }
    }

    /// <summary>The mean number of customers who will call again.</summary>
    public double Away => _chain.Mean(_longRun, state => state.Away);

    /// <summary>Contacts ÷ customers.</summary>
    public double Attempts => (_rate + (_redialRate * Away)) / _rate;

    /// <summary>The share of all contacts that is blocked.</summary>
    public double Blocked =>
        _chain.Mean(_longRun, state => state.Busy == _lines ? _rate + (_redialRate * state.Away) : 0)
        / (_rate * Attempts);

    /// <summary>The mean number of lines taken.</summary>
    public double Busy => _chain.Mean(_longRun, state => state.Busy);

    private readonly record struct State(int Busy, int Away);
}
