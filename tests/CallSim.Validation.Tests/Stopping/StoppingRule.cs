using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Validation.Tests;

/// <summary>When to stop one run: each rule looks at the replications it wants to.</summary>
internal interface IStoppingRule
{
    /// <summary>Whether this rule looks after so many replications.</summary>
    bool Looks(int replications);

    /// <summary>Whether it stops at this look.</summary>
    bool Stops(RunResult result);
}

/// <summary>A rule with its name on the page.</summary>
internal sealed record NamedRule(string Name, Func<PrecisionGoal, IStoppingRule> Make);
