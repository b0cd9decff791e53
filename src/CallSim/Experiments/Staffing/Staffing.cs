using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>
/// Finds the fewest agents, or the least cost, that meet the goals of a plan: whole agents of each group in each interval, proven by simulation. It
/// starts from Erlang-A with the offered load lagged, adds agents where a goal is missed, takes away whoever is not needed, and checks what
/// it found on random numbers of their own.
/// </summary>
public static class Staffing
{
    /// <summary>Looks for the fewest agents.</summary>
    /// <param name="plan">The plan, with at least one goal and one agent group with a count. Groups with shifts stay as they are.</param>
    /// <param name="options">How to look; all defaults when null.</param>
    /// <param name="cancellation">Stops the search: there is no result then.</param>
    /// <returns>
    /// The staffing with its proof: the same to the bit for the same plan, options and seed, whatever the number of threads. No single agent of it
    /// can be taken away; that no quite different staffing costs less is sure only where there are few groups and intervals.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The options ask for fewer than ten replications, or for fewer than one thread.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="PlanException">The plan cannot be simulated, has no goal or no group with a count, or bounds are wrong.</exception>
    /// <exception cref="PolicyException">A policy that was handed in failed, or gave an answer that cannot be carried out.</exception>
    /// <exception cref="StandstillException">The simulated clock stands still.</exception>
    /// <exception cref="SimulationFaultException">The simulator broke a law of its own: a fault to report.</exception>
    public static StaffingResult Find(
        CentrePlan plan,
        StaffingOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(plan);
        options ??= new StaffingOptions();
        PlanException.ThrowIfAny(plan.Mistakes);
        StaffingEffort effort = new(plan, options);
        return new StaffingSearch(plan, options, effort, cancellation).Find();
    }
}
