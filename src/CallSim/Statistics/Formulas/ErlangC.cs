using CallSim.Model;

namespace CallSim.Statistics.Formulas;

/// <summary>
/// Erlang C, M/M/n: exponential handle times, and callers who wait for ever. With a load of as many erlangs as agents or more
/// there is no steady state: see <see cref="IsStable"/>. Erlang (1917).
/// </summary>
public sealed class ErlangC : IWaitingFormula
{
    /// <summary>The figures of a number of agents. Takes time proportional to them.</summary>
    /// <param name="load">The load.</param>
    /// <param name="agents">The agents, from 1 to 1,000,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer or more agents.</exception>
    public ErlangC(OfferedLoad load, int agents)
    {
        FormulaChecks.Servers(agents, least: 1);
        (Load, Agents) = (load, agents);
        ChanceToWait = IsStable ? Waits(LossRecursion.Lost(agents, load.Erlangs)) : 1;
    }

    /// <inheritdoc/>
    public OfferedLoad Load { get; }

    /// <inheritdoc/>
    public int Agents { get; }

    /// <inheritdoc/>
    public bool IsStable => Spare > 0;

    /// <inheritdoc/>
    public double ChanceToWait { get; }

    /// <summary>Nobody hangs up: 0.</summary>
    public double AbandonShare => 0;

    /// <inheritdoc/>
    public double WaitSeconds => IsStable ? ChanceToWait * Load.HandleSeconds / Spare : double.PositiveInfinity;

    /// <summary>The mean wait of the answered, who are all: as <see cref="WaitSeconds"/>.</summary>
    public double AsaSeconds => WaitSeconds;

    /// <summary>Nobody hangs up: null.</summary>
    public double? AbandonedWaitSeconds => null;

    /// <inheritdoc/>
    public double MeanQueue => Load.CallsPerSecond * WaitSeconds;

    /// <inheritdoc/>
    public double BusyAgents => Math.Min(Agents, Load.Erlangs);

    /// <inheritdoc/>
    public double Occupancy => BusyAgents / Agents;

    private double Spare => Agents - Load.Erlangs;

    /// <summary>The share answered in time. Nobody hangs up, so that the four formulas are one.</summary>
    /// <inheritdoc/>
    public double ServiceLevel(ServiceLevelFormula formula, double withinSeconds)
    {
        FormulaChecks.NotNegative(withinSeconds);
        double late = IsStable ? ChanceToWait * Math.Exp(-Spare * withinSeconds / Load.HandleSeconds) : 1;
        return new ServiceLevelShares(Answered: 1, 1 - late, AbandonedIn: 0).Of(formula);
    }

    // Both terms of the denominator are positive: nothing cancels, however small the spare.
    private double Waits(double lost) => Agents * lost / (Spare + (Load.Erlangs * lost));
}
