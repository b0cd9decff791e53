using System.Collections.Immutable;
using CallSim.Cli.Running;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Scenarios.Grammar;
using CallSim.Tables;

namespace CallSim.Cli.Sweeping;

/// <summary>
/// <c>callsim sweep</c>: runs a scenario at every point of a grid, all from the same seed, so that points differ by what was
/// varied alone. Points that are done survive whatever ends the program.
/// </summary>
internal sealed class SweepCommand(SweepSettings settings, Terminal terminal)
{
    // So many are read before the first is run; of more, the corners.
    private const long ReadBefore = 1000;

    private readonly SweepGrid _grid = settings.Grid;
    private readonly SweepScenario _scenario = new(settings, terminal);

    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    public int Execute(CancellationToken cancellation)
    {
        if (!AreSound(cancellation) || _scenario.Read(0) is not { } first)
        {
            return _scenario.Refusal;
        }

        if (MetricsOf(first) is not { } metrics || PrecisionMistakes.Say(settings.Options.Precision, first, terminal))
        {
            return ExitCode.WrongCommandLine;
        }

        if (!SweepReport.CanShow(settings, metrics, terminal))
        {
            return ExitCode.WrongCommandLine;
        }

        using SweepStore store = SweepStore.Open(settings, first, metrics, _scenario);
        if (store.Points > 0 && !settings.IsQuiet)
        {
            terminal.Error.WriteLine(
                $"going on: {store.Points:N0} of {_grid.Count:N0} points are in {SweepJournal.PathOf(settings.Out!)}"
            );
        }

        RunOptions options = settings.Options.WithCustomersOf(settings.Scenario, settings.Edits, cancellation);
        if (IsAffordable(first, store.Points, options, cancellation))
        {
            return Run(store, metrics, options, cancellation);
        }

        store.DiscardIfEmpty();
        return ExitCode.WrongCommandLine;
    }

    private int Run(
        SweepStore store,
        ImmutableArray<Metric> metrics,
        RunOptions options,
        CancellationToken cancellation
    )
    {
        while (store.Points < _grid.Count)
        {
            if (_scenario.Read(store.Points) is not { } plan || !HasMetrics(plan, metrics, store.Points))
            {
                return ExitCode.InvalidInput;
            }

            RunResult result = Simulation.Run(plan, options, cancellation);
            if (result.WasInterrupted)
            {
                return Interrupted(store.Points);
            }

            store.Add(
                new(
                    store.Points,
                    result.Replications,
                    [.. metrics.Select(metric => result[metric.Name, settings.Scope])]
                )
            );
        }

        new SweepReport(settings, metrics, terminal).Print(store);
        store.Complete();
        if (settings.Out is not null && !settings.IsQuiet)
        {
            terminal.Error.WriteLine($"{_grid.Count:N0} points written to {settings.Out}");
        }

        return ExitCode.Done;
    }

    private int Interrupted(long points)
    {
        string kept = settings.Out is null
            ? "nothing was kept"
            : $"{points:N0} of {_grid.Count:N0} points are kept in {SweepJournal.PathOf(settings.Out)}; the same command goes on";
        terminal.Error.WriteLine("interrupted: " + kept);
        return ExitCode.Interrupted;
    }

    private bool IsAffordable(CentrePlan first, long done, RunOptions options, CancellationToken cancellation)
    {
        SweepCost cost = SweepCost.Of(_grid.Count - done, first, options, cancellation);
        if (settings.Yes || !cost.IsMuch)
        {
            if (!settings.IsQuiet)
            {
                terminal.Error.WriteLine(cost);
            }

            return true;
        }

        terminal.Fail($"this sweep is long: {cost}", "add --yes to run it all the same, or write larger steps");
        return false;
    }

    // All points where they are few: a mistake in the last one must not cost a night.
    private bool AreSound(CancellationToken cancellation)
    {
        IEnumerable<long> points =
            _grid.Count <= ReadBefore
                ? Enumerable.Range(0, (int)_grid.Count).Select(point => (long)point)
                : _grid.Corners();
        foreach (long point in points)
        {
            if (cancellation.IsCancellationRequested || _scenario.HasSaidEnough)
            {
                break;
            }

            _ = _scenario.Read(point);
        }

        return !_scenario.HasMistakes;
    }

    private ImmutableArray<Metric>? MetricsOf(CentrePlan plan)
    {
        Metric[] known =
        [
            .. MetricCatalogue
                .Of(plan)
                .Where(metric => metric.InSummary && metric.Scopes.Contains(settings.Scope.Kind)),
        ];
        IEnumerable<string> wanted = settings.Metrics.IsEmpty
            ? known.Where(metric => metric.IsHeadline).Select(metric => metric.Name)
            : settings.Metrics;
        if (settings.Map is { } map)
        {
            wanted = wanted.Append(map).Distinct();
        }

        var found = ImmutableArray.CreateBuilder<Metric>();
        foreach (string name in wanted)
        {
            if (known.FirstOrDefault(metric => metric.Name == name) is { } metric)
            {
                found.Add(metric);
                continue;
            }

            terminal.Fail(
                $"there is no metric '{name}' of {settings.Scope} in this scenario",
                NearestName.Hint(
                    name,
                    known.OrderByDescending(metric => metric.IsHeadline).Select(metric => metric.Name)
                )
            );
            return null;
        }

        return IsThere(plan) ? found.ToImmutable() : null;
    }

    private bool IsThere(CentrePlan plan)
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

    private bool HasMetrics(CentrePlan plan, ImmutableArray<Metric> metrics, long point)
    {
        Metric[] there = [.. MetricCatalogue.Of(plan)];
        Metric? missing = metrics.FirstOrDefault(metric => there.All(known => known.Name != metric.Name));
        bool isWhole = missing is null && Scope.Of(plan).Contains(settings.Scope);
        if (!isWhole)
        {
            string what = missing is null ? $"no {settings.Scope}" : $"no metric '{missing.Name}'";
            terminal.Fail($"at the point {_grid.NameOf(point)} the scenario has {what}");
        }

        return isWhole;
    }
}
