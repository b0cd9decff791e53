using CallSim.Model;
using CallSim.Statistics.Formulas;

namespace CallSim.Cli.Explaining;

/// <summary>How many agents a goal takes: by Erlang A or C, for a goal of occupancy load ÷ goal.</summary>
internal sealed class StaffNeed
{
    private readonly Goal _goal;
    private readonly WaitingTargets _targets;
    private readonly double? _patience;

    /// <summary>The need of a goal.</summary>
    /// <param name="goal">The goal: about waiting, hanging up or occupancy.</param>
    /// <param name="counters">The run; its patience is queue × time ÷ those who hung up, exact where patience is exponential.</param>
    public StaffNeed(Goal goal, RunCounters counters)
    {
        _goal = goal;
        double waiting = counters.Total("all", "queue_mean") * counters.Run.LengthSeconds;
        double abandoned = counters.Total("all", "abandoned");
        _patience = abandoned > 0 && waiting > 0 ? waiting / abandoned : null;
        _targets = new WaitingTargets
        {
            ServiceLevelAtLeast = goal.IsLeast ? goal.Bound : null,
            WithinSeconds = Within(goal, counters.Run.WithinSeconds),
            Formula = FormulaLike(counters.Run.Formula),
            AbandonmentAtMost = goal.Metric == "abandon_share" ? goal.Bound : null,
            AsaAtMost = goal.Metric == "asa_s" ? goal.Bound : null,
            WaitAtMost = goal.Metric == "wait_s" ? goal.Bound : null,
        };
    }

    /// <summary>The fewest agents for a load; as many as the load where no number is enough.</summary>
    /// <param name="erlangs">The load.</param>
    /// <param name="handleSeconds">The mean handle time, above 0.</param>
    public double Of(double erlangs, double handleSeconds)
    {
        if (erlangs <= 0)
        {
            return 0;
        }

        if (_goal.Metric == "occupancy")
        {
            return _goal.Bound > 0 ? erlangs / _goal.Bound : erlangs;
        }

        ErlangAnswer answer = new ErlangSolver(handleSeconds, _patience).FewestAgents(
            erlangs * 3600 / handleSeconds,
            _targets
        );
        return answer.Figures?.Agents ?? erlangs;
    }

    private static double Within(Goal goal, double first)
    {
        const string prefix = "service_level_";
        return goal.Metric.StartsWith(prefix, StringComparison.Ordinal)
            ? Scenarios.Grammar.SpanText.Parse(goal.Metric[prefix.Length..]).Value.Seconds
            : first;
    }

    // Formulas know nothing of short abandons and blocked calls: the nearest that they know.
    private static ServiceLevelFormula FormulaLike(ServiceLevelFormula formula) =>
        formula switch
        {
            ServiceLevelFormula.ShortPositive => ServiceLevelFormula.AbandonPositive,
            ServiceLevelFormula.ShortExcluded => ServiceLevelFormula.AbandonIgnored,
            ServiceLevelFormula.OfferedWithBlocked => ServiceLevelFormula.AbandonNegative,
            _ => formula,
        };
}
