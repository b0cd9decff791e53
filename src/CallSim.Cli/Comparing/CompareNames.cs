using System.Collections.Immutable;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Scenarios.Grammar;

namespace CallSim.Cli.Comparing;

/// <summary>Finds the metrics and scopes that the command line names, before hours are simulated in vain.</summary>
internal sealed class CompareNames
{
    private readonly Terminal _terminal;
    private readonly Dictionary<string, Metric> _metrics;
    private readonly Dictionary<string, Scope> _scopes;

    /// <param name="baseline">The design whose metrics are compared.</param>
    /// <param name="terminal">Where mistakes are said.</param>
    public CompareNames(Design baseline, Terminal terminal)
    {
        // A run that is stopped before its first replication has no values, and knows what it would have them of.
        RunResult nothing = Simulation.Run(baseline.Plan, cancellation: new CancellationToken(canceled: true));
        _terminal = terminal;
        _metrics = nothing.Metrics.Where(metric => metric.InSummary).ToDictionary(metric => metric.Name);
        _scopes = nothing.Scopes.ToDictionary(scope => scope.ToString());
    }

    /// <summary>Whether a name was not known, which has been said.</summary>
    public bool HasMistakes { get; private set; }

    /// <summary>The metrics of a list.</summary>
    /// <param name="names">Their names.</param>
    /// <param name="option">The option that has the list.</param>
    public ImmutableArray<Metric> Metrics(IEnumerable<string> names, string option) =>
        [.. names.Select(name => Metric(name, option)).OfType<Metric>()];

    /// <summary>The scopes of a list.</summary>
    /// <param name="names">Their names, as files write them.</param>
    /// <param name="option">The option that has the list.</param>
    public ImmutableArray<Scope> Scopes(IEnumerable<string> names, string option) =>
        [.. names.Select(name => Scope(name, option)).OfType<Scope>()];

    /// <summary>What to decide by.</summary>
    /// <param name="names">Each <c>METRIC</c> or <c>METRIC@SCOPE</c>.</param>
    /// <param name="margin">The difference that does not matter; null for none.</param>
    public ImmutableArray<MetricAt> ToDecide(IEnumerable<string> names, Margin? margin)
    {
        List<MetricAt> wanted = [];
        foreach (string name in names)
        {
            string[] parts = name.Split('@', 2);
            Metric? metric = Metric(parts[0], "--until-decided");
            Scope? scope = Scope(parts.Length == 2 ? parts[1] : "all", "--until-decided");
            if (metric is not null && margin?.Fits(metric) == false)
            {
                Fail($"--indifference {margin.Text} is no difference of {metric.Name}", Cure(metric));
            }

            if (metric is not null && scope is { } found)
            {
                wanted.Add(new MetricAt(metric.Name, found));
            }
        }

        return [.. wanted];
    }

    private static string Cure(Metric metric) =>
        metric.Unit switch
        {
            MetricUnit.Share => "write points, such as 0.2pp, or a part of the baseline's value, such as 1%",
            MetricUnit.Seconds => "write seconds, such as 5s, or a part of the baseline's value, such as 1%",
            _ => "write a number, such as 3, or a part of the baseline's value, such as 1%",
        };

    private Metric? Metric(string name, string option)
    {
        if (!_metrics.TryGetValue(name, out Metric? found))
        {
            Fail($"{option} knows no metric '{name}'", NearestName.Hint(name, _metrics.Keys));
        }

        return found;
    }

    private Scope? Scope(string name, string option)
    {
        if (_scopes.TryGetValue(name, out Scope found))
        {
            return found;
        }

        Fail($"{option}: the baseline has no '{name}'", NearestName.Hint(name, _scopes.Keys));
        return null;
    }

    private void Fail(string message, string fix)
    {
        HasMistakes = true;
        _terminal.Fail(message, fix);
    }
}
