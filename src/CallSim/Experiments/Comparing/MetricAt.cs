using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>A metric, and what it is about.</summary>
/// <param name="Metric">The metric's name, such as <c>abandon_share</c>.</param>
/// <param name="Scope">What it is about.</param>
public sealed record MetricAt(string Metric, Scope Scope)
{
    /// <summary><c>abandon_share</c> for the whole centre, else <c>abandon_share@queue:sales</c>.</summary>
    public override string ToString() => Scope == Scope.All ? Metric : $"{Metric}@{Scope}";
}
