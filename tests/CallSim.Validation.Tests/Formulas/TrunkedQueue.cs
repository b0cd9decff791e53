namespace CallSim.Validation.Tests.Formulas;

/// <summary>
/// M/M/n/N+M: agents behind so many lines, on which all callers are who talk or wait. By the birth and death equations.
/// </summary>
internal sealed class TrunkedQueue
{
    private readonly int _agents;
    private readonly int _trunks;
    private readonly double _rate;
    private readonly double _handleRate;
    private readonly double _patienceRate;
    private readonly double[] _present;

    /// <param name="agents">The agents.</param>
    /// <param name="trunks">The lines, at least as many; for no limit, so many that they are practically never taken.</param>
    /// <param name="rate">Calls per unit of time.</param>
    /// <param name="handleRate">Calls a busy agent ends per unit of time.</param>
    /// <param name="patienceRate">Hang-ups per unit of time of one who waits.</param>
    public TrunkedQueue(int agents, int trunks, double rate, double handleRate, double patienceRate)
    {
        (_agents, _trunks, _rate, _handleRate, _patienceRate) = (agents, trunks, rate, handleRate, patienceRate);
        _present = new double[trunks + 1];
        _present[0] = 1;
        for (int calls = 1; calls <= trunks; calls++)
        {
            double left = (Math.Min(calls, agents) * handleRate) + (Math.Max(0, calls - agents) * patienceRate);
            _present[calls] = _present[calls - 1] * rate / left;
        }

        double sum = _present.Sum();
        _present = [.. _present.Select(weight => weight / sum)];
    }

    /// <summary>The share of calls that find no line free.</summary>
    public double Blocked => _present[_trunks];

    /// <summary>The mean number waiting.</summary>
    public double MeanQueue => _present.Select((chance, calls) => chance * Math.Max(0, calls - _agents)).Sum();

    /// <summary>The mean wait of all accepted calls.</summary>
    public double MeanWait => MeanQueue / Accepted;

    /// <summary>The share of the accepted that hang up.</summary>
    public double Abandons => MeanQueue * _patienceRate / Accepted;

    /// <summary>The share of the accepted that wait.</summary>
    public double Waits => _present[_agents.._trunks].Sum() / (1 - Blocked);

    /// <summary>The share of the agents' time in which they talk.</summary>
    public double Occupancy => Accepted * (1 - Abandons) / _handleRate / _agents;

    /// <summary>The share of the accepted that is answered within a time.</summary>
    public double AnsweredWithin(double within) =>
        1 - Waits + CallerInLine.AnsweredWithin(Ahead, _agents * _handleRate, _patienceRate, within);

    /// <summary>The share of the accepted that hangs up within a time.</summary>
    public double AbandonsWithin(double within) =>
        CallerInLine.GoneWithin(Ahead, _agents * _handleRate, _patienceRate, within);

    private double[] Ahead => [.. _present[_agents.._trunks].Select(chance => chance / (1 - Blocked))];

    private double Accepted => _rate * (1 - Blocked);
}
