using CallSim.Model;

namespace CallSim.Statistics.Formulas;

/// <summary>
/// Erlang A, M/M/n+M: exponential handle times and exponential patience. Always has a steady state, since whoever waits too long
/// hangs up. Palm (1957); computed as in Mandelbaum and Zeltyn (2005), "The Palm/Erlang-A queue", by integrals over the wait that
/// is offered, all of whose terms are positive: no figure is the difference of two large ones.
/// </summary>
public sealed class ErlangA : IWaitingFormula
{
    private readonly OfferedWait _wait;

    /// <summary>The figures of a number of agents. Takes time proportional to them.</summary>
    /// <param name="load">The load.</param>
    /// <param name="patienceSeconds">The mean patience in seconds, above 0 and finite.</param>
    /// <param name="agents">The agents, from 1 to 1,000,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public ErlangA(OfferedLoad load, double patienceSeconds, int agents)
    {
        FormulaChecks.Positive(patienceSeconds);
        FormulaChecks.Servers(agents, least: 1);
        (Load, PatienceSeconds, Agents) = (load, patienceSeconds, agents);
        _wait = new(load, patienceSeconds, agents);
    }

    /// <inheritdoc/>
    public OfferedLoad Load { get; }

    /// <inheritdoc/>
    public int Agents { get; }

    /// <summary>The mean patience in seconds.</summary>
    public double PatienceSeconds { get; }

    /// <summary>Always true.</summary>
    public bool IsStable => true;

    /// <inheritdoc/>
    public double ChanceToWait => _wait.All.Everybody;

    /// <inheritdoc/>
    public double AbandonShare => _wait.All.Abandoned;

    /// <inheritdoc/>
    public double WaitSeconds => AbandonShare * PatienceSeconds;

    /// <inheritdoc/>
    public double AsaSeconds => _wait.All.AnsweredWait / Answered;

    /// <inheritdoc/>
    public double? AbandonedWaitSeconds => AbandonShare > 0 ? _wait.All.AbandonedWait / AbandonShare : null;

    /// <inheritdoc/>
    public double MeanQueue => Load.CallsPerSecond * WaitSeconds;

    /// <inheritdoc/>
    public double BusyAgents => Math.Min(Agents, Load.Erlangs * Answered);

    /// <inheritdoc/>
    public double Occupancy => BusyAgents / Agents;

    private double Answered => _wait.None + _wait.All.Answered;

    /// <inheritdoc/>
    public double ServiceLevel(ServiceLevelFormula formula, double withinSeconds)
    {
        FormulaChecks.NotNegative(withinSeconds);
        WaitShares until = _wait.Between(0, withinSeconds);
        double hangsUpBefore = Exponentials.Lost(withinSeconds / PatienceSeconds);
        double abandonedIn = until.Abandoned + (hangsUpBefore * _wait.Between(withinSeconds).Everybody);
        return new ServiceLevelShares(Answered, _wait.None + until.Answered, abandonedIn).Of(formula);
    }
}
