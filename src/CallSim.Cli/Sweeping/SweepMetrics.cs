using System.Collections.Immutable;
using CallSim.Model;
using CallSim.Scenarios.Grammar;

namespace CallSim.Cli.Sweeping;

/// <summary>Finds the metrics of a sweep's table in its scenario, and says which is not there.</summary>
internal sealed class SweepMetrics(SweepSettings settings, Terminal terminal)
{
    /// <summary>The metrics of the table and of the map; null where one of them or their scope is not there, which is said.</summary>
    /// <param name="plan">The scenario at a point.</param>
    public ImmutableArray<Metric>? Of(CentrePlan plan)
    {
        Metric[] known =
        [
            .. MetricCatalogue
                .Of(plan)
                .Where(metric => metric.InSummary && metric.Scopes.Contains(settings.Scope.Kind)),
        ];
        var found = ImmutableArray.CreateBuilder<Metric>();
        foreach (string name in Wanted(known))
        {
            if (known.FirstOrDefault(metric => metric.Name == name) is not { } metric)
            {
                FailOfName(name, known);
                return null;
            }

            found.Add(metric);
        }

        return HasScope(plan) ? found.ToImmutable() : null;
    }

    /// <summary>Whether the scenario at another point has them too; where it has not, that is said.</summary>
    /// <param name="metrics">The metrics.</param>
    /// <param name="plan">The scenario at that point.</param>
    /// <param name="point">The point in words.</param>
    public bool AreIn(ImmutableArray<Metric> metrics, CentrePlan plan, string point)
    {
        Metric[] there = [.. MetricCatalogue.Of(plan)];
        Metric? missing = metrics.FirstOrDefault(metric => there.All(known => known.Name != metric.Name));
        bool areIn = missing is null && Scope.Of(plan).Contains(settings.Scope);
        if (!areIn)
        {
            string what = missing is null ? $"no {settings.Scope}" : $"no metric '{missing.Name}'";
            terminal.Fail($"at the point {point} the scenario has {what}");
        }

        return areIn;
    }

    private IEnumerable<string> Wanted(Metric[] known)
    {
        IEnumerable<string> wanted = settings.Metrics.IsEmpty
            ? known.Where(metric => metric.IsHeadline).Select(metric => metric.Name)
            : settings.Metrics;
        return settings.Map is { } map ? wanted.Append(map).Distinct() : wanted;
    }

    private void FailOfName(string name, Metric[] known)
    {
        IEnumerable<string> names = known.OrderByDescending(metric => metric.IsHeadline).Select(metric => metric.Name);
        terminal.Fail(
            $"there is no metric '{name}' of {settings.Scope} in this scenario",
            NearestName.Hint(name, names)
        );
    }

    private bool HasScope(CentrePlan plan)
    {
        ImmutableArray<Scope> scopes = Scope.Of(plan);
        if (scopes.Contains(settings.Scope))
        {
            return true;
        }

        string hint = NearestName.Hint(settings.Scope.ToString(), scopes.Select(scope => scope.ToString()));
        terminal.Fail($"--scope {settings.Scope}: the scenario has no such part", hint);
        return false;
    }
}
