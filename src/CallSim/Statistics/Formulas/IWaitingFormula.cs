using CallSim.Model;

namespace CallSim.Statistics.Formulas;

/// <summary>The figures of agents before whom callers wait, in the steady state: the load has lasted long enough.</summary>
public interface IWaitingFormula
{
    /// <summary>The load.</summary>
    OfferedLoad Load { get; }

    /// <summary>The agents.</summary>
    int Agents { get; }

    /// <summary>
    /// Whether there is a steady state. Without one the queue grows for ever, and the figures are those it grows towards: everybody waits,
    /// waits and queue are infinite, agents always busy, nobody is answered in time.
    /// </summary>
    bool IsStable { get; }

    /// <summary>The share of callers who find all agents busy, from 0 to 1.</summary>
    double ChanceToWait { get; }

    /// <summary>The share of callers who hang up, from 0 to 1.</summary>
    double AbandonShare { get; }

    /// <summary>The mean wait of all callers in seconds, 0 for those who need not wait.</summary>
    double WaitSeconds { get; }

    /// <summary>The mean wait of the answered in seconds (average speed of answer).</summary>
    double AsaSeconds { get; }

    /// <summary>The mean wait of those who hang up, in seconds; null where nobody ever does.</summary>
    double? AbandonedWaitSeconds { get; }

    /// <summary>The mean number of callers waiting.</summary>
    double MeanQueue { get; }

    /// <summary>The mean number of busy agents.</summary>
    double BusyAgents { get; }

    /// <summary>The share of the agents' time in which they are busy, from 0 to 1.</summary>
    double Occupancy { get; }

    /// <summary>The service level.</summary>
    /// <param name="formula">
    /// <see cref="ServiceLevelFormula.AnsweredOnly"/>, <see cref="ServiceLevelFormula.AbandonNegative"/>,
    /// <see cref="ServiceLevelFormula.AbandonPositive"/> or <see cref="ServiceLevelFormula.AbandonIgnored"/>: the others need what closed forms do not know.
    /// </param>
    /// <param name="withinSeconds">The wait that counts as in time, at least 0.</param>
    /// <returns>A share from 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The formula is another, or the wait is negative or not finite.</exception>
    double ServiceLevel(ServiceLevelFormula formula, double withinSeconds);
}
