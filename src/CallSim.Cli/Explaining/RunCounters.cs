using System.Collections.Immutable;
using System.Globalization;
using CallSim.Model;
using CallSim.Statistics;
using CallSim.Tables;

namespace CallSim.Cli.Explaining;

/// <summary>The counters of a run by interval, as its folder has them.</summary>
internal sealed class RunCounters
{
    private const string All = "all";
    private const string After = "after";

    private readonly ResultReading _results;

    public RunCounters(ResultReading results)
    {
        _results = results;
        Labels = [.. results.Intervals.SecondsOf(All).Where(label => label != After)];
        Lines = results.Lines is null ? [] : [.. results.Lines.Firsts];
        Flows = [.. results.Intervals.Firsts.Where(scope => scope.StartsWith("ivr:", StringComparison.Ordinal))];
        Pools = AgentPool.Of(results);
        Outages = OutageTimes.Of(results);
    }

    public RunRecord Run => _results.Run;

    /// <summary>The starts of the intervals, as the files name them.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>The names of the line groups.</summary>
    public ImmutableArray<string> Lines { get; }

    /// <summary>The scopes of the call flows.</summary>
    public ImmutableArray<string> Flows { get; }

    /// <summary>Agents and the queues they share.</summary>
    public ImmutableArray<AgentPool> Pools { get; }

    /// <summary>When which outage was on.</summary>
    public ImmutableArray<OutageTimes> Outages { get; }

    /// <summary>The length of an interval in seconds; the last may be shorter.</summary>
    public double Seconds(int interval) =>
        Math.Min(Run.IntervalSeconds, Run.LengthSeconds - (interval * Run.IntervalSeconds));

    /// <summary>The start of an interval, in seconds from the start of the run.</summary>
    public double Start(int interval) => interval * Run.IntervalSeconds;

    /// <summary>The end of an interval, in seconds from the start of the run.</summary>
    public double End(int interval) => Start(interval) + Seconds(interval);

    /// <summary>The metric of a scope in an interval; null where it has no value.</summary>
    public double? At(string scope, int interval, string metric) =>
        _results.Intervals.Number(scope, Labels[interval], metric);

    /// <summary>The same, and 0 where there is none.</summary>
    public double Count(string scope, int interval, string metric) => At(scope, interval, metric) ?? 0;

    /// <summary>A number of a group in <c>agents.csv</c>, as a mean number of agents.</summary>
    public double Agents(string group, int interval, string column) =>
        (_results.Agents.Number(group, Labels[interval], column) ?? 0) / Seconds(interval);

    /// <summary>A number of a line group.</summary>
    public double Line(string line, int interval, string column) =>
        _results.Lines?.Number(line, Labels[interval], column) ?? 0;

    /// <summary>A goal's metric in an interval, with its 95 % interval.</summary>
    public Estimate Of(Goal goal, int interval)
    {
        string scope = goal.Scope.ToString();
        if (goal.Metric == "occupancy" && IsUnstaffed(goal.Scope, interval))
        {
            return Make(null, null, null, Run.Replications);
        }

        return Make(
            At(scope, interval, goal.Metric),
            At(scope, interval, goal.Metric + "_ci95_low"),
            At(scope, interval, goal.Metric + "_ci95_high"),
            Run.Replications
        );
    }

    /// <summary>A goal's metric over the whole run.</summary>
    public Estimate Of(Goal goal)
    {
        string scope = goal.Scope.ToString();
        double? Cell(string column) => _results.Summary.Number(goal.Metric, scope, column);
        return Make(Cell("value"), Cell("ci95_low"), Cell("ci95_high"), (int)(Cell("n") ?? 0));
    }

    /// <summary>A metric of a scope over the whole run; 0 where it has none.</summary>
    public double Total(string scope, string metric) => _results.Summary.Number(metric, scope, "value") ?? 0;

    /// <summary>The clock at an instant, to the minute.</summary>
    /// <param name="seconds">Counted from the start.</param>
    public string Clock(double seconds)
    {
        string first = Labels[0][(Labels[0].LastIndexOfAny(['T', ' ']) + 1)..];
        TimeSpan start = TimeSpan.Parse(first, CultureInfo.InvariantCulture);
        TimeSpan clock = start + TimeSpan.FromSeconds(Math.Round(seconds / 60) * 60);
        return clock.ToString(@"hh\:mm", CultureInfo.InvariantCulture);
    }

    // Whoever ends a last call there is at work for all of the time, which is no reason for an agent more.
    private bool IsUnstaffed(Scope scope, int interval)
    {
        IEnumerable<string> groups =
            scope.Kind == ScopeKind.Group ? [scope.Name] : Pools.SelectMany(pool => pool.Groups).Distinct();
        return groups.All(group => Agents(group, interval, "scheduled") <= 0);
    }

    private static Estimate Make(double? value, double? low, double? high, int replications) =>
        new(value, (high - low) / 2, replications) { Low = low, High = high };
}
