using System.Collections.Immutable;

namespace CallSim.Statistics.Formulas;

/// <summary>
/// Erlang A, or Erlang C where nobody hangs up, with what is to be found left open: the agents or the load. All that targets are
/// about improves with every agent and worsens with every call, so that a search by halving finds the answer.
/// </summary>
public sealed record ErlangSolver
{
    // Loads from nearly nothing to far beyond all that agents can do, as shares of it.
    private const double LeastLoad = 1e-9;
    private const double MostLoad = 1e9;

    /// <summary>A solver.</summary>
    /// <param name="handleSeconds">The mean handle time in seconds, above 0 and finite.</param>
    /// <param name="patienceSeconds">The mean patience in seconds, above 0 and finite; null for Erlang C.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public ErlangSolver(double handleSeconds, double? patienceSeconds = null)
    {
        FormulaChecks.Positive(handleSeconds);
        FormulaChecks.Positive(patienceSeconds ?? 1, nameof(patienceSeconds));
        (HandleSeconds, PatienceSeconds) = (handleSeconds, patienceSeconds);
    }

    /// <summary>The mean handle time in seconds.</summary>
    public double HandleSeconds { get; }

    /// <summary>The mean patience in seconds; null where nobody hangs up.</summary>
    public double? PatienceSeconds { get; }

    /// <summary>The figures of a load and a number of agents.</summary>
    /// <param name="callsPerHour">The calls an hour, above 0.</param>
    /// <param name="agents">The agents, from 1 to 1,000,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public IWaitingFormula Figures(double callsPerHour, int agents)
    {
        OfferedLoad load = new(callsPerHour, HandleSeconds);
        return PatienceSeconds is { } patience ? new ErlangA(load, patience, agents) : new ErlangC(load, agents);
    }

    /// <summary>The fewest agents that meet all targets.</summary>
    /// <param name="callsPerHour">The calls an hour, above 0.</param>
    /// <param name="targets">The targets. Without any, a steady state is enough.</param>
    /// <returns>The answer; without figures where no number of agents up to 1,000,000 meets the targets it names, or carries the load if it names none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public ErlangAnswer FewestAgents(double callsPerHour, WaitingTargets targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        OfferedLoad load = new(callsPerHour, HandleSeconds);
        ImmutableArray<string> never = targets.NeverMet(PatienceSeconds is not null);
        if (!never.IsEmpty)
        {
            return new(null, never);
        }

        (int tooFew, int enough) = (0, (int)Math.Min(FormulaChecks.MostServers, Math.Ceiling(load.Erlangs) + 1));
        for (double step = Math.Ceiling(Math.Sqrt(load.Erlangs)); !IsEnough(enough); step *= 2)
        {
            if (enough == FormulaChecks.MostServers)
            {
                return new(null, targets.MissedBy(Figures(callsPerHour, enough)));
            }

            (tooFew, enough) = (enough, (int)Math.Min(FormulaChecks.MostServers, enough + step));
        }

        return new(Figures(callsPerHour, Halving.FewestThat(IsEnough, tooFew, enough)), []);

        bool IsEnough(int agents) => IsMetBy(Figures(callsPerHour, agents), targets);
    }

    /// <summary>The greatest load with which a number of agents meets all targets.</summary>
    /// <param name="agents">The agents, from 1 to 1,000,000.</param>
    /// <param name="targets">The targets.</param>
    /// <returns>
    /// The answer; without figures where no load meets the targets it names. It has neither figures nor names where the targets set no greatest load: up to
    /// 10⁹ times what the agents could do, or, where nobody hangs up, every load of fewer erlangs than agents.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer or more agents.</exception>
    public ErlangAnswer GreatestLoad(int agents, WaitingTargets targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        FormulaChecks.Servers(agents, least: 1);
        double capacity = agents * 3600 / HandleSeconds;
        ImmutableArray<string> missed = targets.NeverMet(PatienceSeconds is not null);
        missed = missed.IsEmpty ? Missed(capacity * LeastLoad) : missed;
        if (!missed.IsEmpty)
        {
            return new(null, missed);
        }

        double most = capacity * MostLoad;
        // Below the load at which no steady state is left, targets that even that load meets have no greatest load either.
        return Missed(most).IsEmpty
            ? new(null, [])
            : new(Figures(Halving.GreatestThat(IsMet, capacity * LeastLoad, most), agents), []);

        ImmutableArray<string> Missed(double calls) => targets.MissedBy(Figures(calls, agents));
        bool IsMet(double calls) => IsMetBy(Figures(calls, agents), targets);
    }

    // Without a steady state nothing lasts, whatever the targets ask for.
    private static bool IsMetBy(IWaitingFormula figures, WaitingTargets targets) =>
        figures.IsStable && targets.MissedBy(figures).IsEmpty;
}
