using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Validation.Tests;

/// <summary>The product's rule: the looks and the judgement that every run for precision has.</summary>
internal sealed class ProductRule(PrecisionGoal goal) : IStoppingRule
{
    private static readonly PrecisionPlan s_bounds = new() { Goals = [], AtMost = 20_000 };
    private static readonly HashSet<int> s_looks = [.. PrecisionWatch.Looks(s_bounds)];

    private readonly PrecisionWatch _watch = new(s_bounds with { Goals = [goal] });

    public bool Looks(int replications) => s_looks.Contains(replications);

    public bool Stops(RunResult result) => _watch.Look(result);
}

/// <summary>The naive rule: after each replication from the tenth on, stop as soon as the interval is narrow enough.</summary>
internal sealed class NaiveRule(PrecisionGoal goal) : IStoppingRule
{
    public bool Looks(int replications) => replications >= PrecisionPlan.FewestReplications;

    public bool Stops(RunResult result) => new PrecisionVerdict(goal, result[goal.Metric, goal.Scope]).IsReached;
}
