using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>How the goals of a task are read from ledgers: scopes, formulas. Shared by all staffings.</summary>
internal sealed class GoalBook
{
    public GoalBook(StaffingTask task)
    {
        CentrePlan plan = task.Layout.Plan;
        Time = plan.Time;
        Thresholds = plan.Targets.Within.Length;
        Goals = task.Goals;
        ImmutableArray<Metric> catalogue = MetricCatalogue.Of(plan);
        Metrics = [.. Goals.Select(goal => catalogue.First(metric => metric.Name == goal.Metric))];
        ImmutableArray<Scope> scopes = [.. Goals.Select(goal => goal.Scope).Distinct()];
        Scopes = [.. scopes.Select(scope => ScopeColumns.Of(task.Layout).First(columns => columns.Scope == scope))];
        RuledOut = [.. Scopes.Select(columns => RuledOutFacts.Of(plan, columns))];
        ScopeOfGoal = [.. Goals.Select(goal => scopes.IndexOf(goal.Scope))];
        Lanes = task.Layout.Lanes.Lanes;
        Queues = plan.Queues.Length;
    }

    public TimePlan Time { get; }

    public int Thresholds { get; }

    public ImmutableArray<Goal> Goals { get; }

    public ImmutableArray<Metric> Metrics { get; }

    public ImmutableArray<ScopeColumns> Scopes { get; }

    public ImmutableArray<ImmutableHashSet<Fact>> RuledOut { get; }

    /// <summary>For each goal the place of its scope.</summary>
    public ImmutableArray<int> ScopeOfGoal { get; }

    public ImmutableArray<Lane> Lanes { get; }

    public int Queues { get; }

    public RatioFormula FormulaOf(int goal) => (RatioFormula)Metrics[goal].Formula;
}
