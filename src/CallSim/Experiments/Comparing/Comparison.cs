using System.Collections.Immutable;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Experiments;

/// <summary>
/// Runs designs side by side on the same customers: a block of replications of each, then the next. So memory does not grow with
/// replications, and what is there when somebody interrupts covers the same replications of all.
/// </summary>
internal sealed class Comparison : IDisposable
{
    private const int SmallestBlock = 10;
    private const int LargestBlock = 100;

    private readonly ComparisonOptions _options;
    private readonly ImmutableArray<DesignRun> _runs;
    private readonly DesignRun _baseline;
    private readonly ImmutableArray<MetricAt> _cells;
    private readonly ImmutableArray<Metric> _metrics;
    private readonly Dictionary<DesignRun, PairSums[]> _sums;
    private readonly ImmutableArray<int> _looks;
    private int _replications;

    /// <summary>Makes the designs ready.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The options ask for fewer than one replication or thread.</exception>
    /// <exception cref="ComparisonException">They cannot be compared, or not as asked.</exception>
    /// <exception cref="PlanException">A plan cannot be simulated.</exception>
    public Comparison(IReadOnlyList<Design> designs, ComparisonOptions options, CancellationToken cancellation)
    {
        options.Run.ThrowIfOutOfRange();
        PlanException.ThrowIfAny([.. designs.SelectMany(design => design.Plan.Mistakes)]);
        ComparisonException.ThrowIfAny(DesignChecks.Of(designs, options));
        _options = options;
        int replications = options.Run.Replications ?? designs[0].Plan.Run.Replications;
        _looks = options.UntilDecided?.Looks(replications) ?? [replications];
        Design baseline = designs.FirstOrDefault(each => each.Name == options.Baseline) ?? designs[0];
        RunOptions run = options.Run with { Progress = CountAll(options.Run.Progress), Contacts = null };
        // What is changed must not change how many customers there are: volumes that count all attempts were counted in the baseline.
        run = run with
        {
            Amplifications = Simulation.AmplificationsOf(baseline.Plan, run, cancellation),
        };
        _runs = [.. designs.Select(design => new DesignRun(design, run, cancellation))];
        _baseline = _runs.First(each => each.Design == baseline);
        _cells = _baseline.Cells;
        Dictionary<string, Metric> byName = _baseline.Metrics.ToDictionary(metric => metric.Name);
        _metrics = [.. _cells.Select(cell => byName[cell.Metric])];
        _sums = Others.ToDictionary(other => other, _ => new PairSums[_cells.Length]);
        ComparisonException.ThrowIfAny([.. ToDecide.SelectMany(NeverDecided)]);
        foreach (DesignRun each in _runs)
        {
            each.Compare(_cells);
        }
    }

    /// <summary>Runs them.</summary>
    /// <param name="cancellation">Stops early: the result covers the blocks that all designs have ended.</param>
    public ComparisonResult Run(CancellationToken cancellation)
    {
        foreach (int look in _looks[..^1])
        {
            bool isWhole = ContinueTo(look, cancellation);
            ComparisonResult result = Result(wasInterrupted: !isWhole);
            if (!isWhole || result.Undecided.IsEmpty)
            {
                return result;
            }
        }

        return Result(wasInterrupted: !ContinueTo(_looks[^1], cancellation));
    }

    public void Dispose()
    {
        foreach (DesignRun run in _runs)
        {
            run.Dispose();
        }
    }

    private IEnumerable<DesignRun> Others => _runs.Where(run => run != _baseline);

    private ImmutableArray<MetricAt> ToDecide => _options.UntilDecided?.Metrics ?? [];

    // Each run counts its own replications; one after the other they are simulated.
    private static Action<int>? CountAll(Action<int>? progress)
    {
        int finished = 0;
        return progress is null ? null : _ => progress(Interlocked.Increment(ref finished));
    }

    private IEnumerable<string> NeverDecided(MetricAt wanted)
    {
        int place = _cells.IndexOf(wanted);
        if (place < 0)
        {
            yield return $"the baseline '{_baseline.Design.Name}' has no {wanted} to decide by";
        }
        else if (_metrics[place].Formula is not (RatioFormula or QuantileFormula { Share: < 1 }))
        {
            yield return $"differences of {wanted.Metric} have no interval, so that it would never be decided";
        }

        foreach (DesignRun other in Others.Where(other => place >= 0 && !other.Cells.Contains(wanted)))
        {
            yield return $"the design '{other.Design.Name}' has no {wanted} to decide by";
        }
    }

    private bool ContinueTo(int look, CancellationToken cancellation)
    {
        while (_replications < look)
        {
            // Small blocks first, so that an early interruption loses little.
            int end = Math.Min(look, _replications + Math.Clamp(_replications, SmallestBlock, LargestBlock));
            if (!_runs.All(run => run.ContinueTo(end, cancellation)))
            {
                return false;
            }

            Add(end - _replications);
            _replications = end;
        }

        return true;
    }

    private void Add(int replications)
    {
        foreach ((DesignRun other, PairSums[] sums) in _sums)
        {
            for (int replication = 0; replication < replications; replication++)
            {
                Add(sums, _baseline.Pairs(replication), other.Pairs(replication));
            }
        }

        foreach (DesignRun run in _runs)
        {
            run.NoteEstimates(_cells);
        }
    }

    private static void Add(
        PairSums[] sums,
        ReadOnlySpan<(long X, long Y)> first,
        ReadOnlySpan<(long X, long Y)> second
    )
    {
        try
        {
            for (int cell = 0; cell < sums.Length; cell++)
            {
                sums[cell].Add(first[cell], second[cell]);
            }
        }
        catch (OverflowException overflow)
        {
            throw new RunTooLargeException(overflow);
        }
    }

    private ComparisonResult Result(bool wasInterrupted)
    {
        ImmutableArray<MetricComparison> metrics =
            _replications == 0 ? [] : [.. Enumerable.Range(0, _cells.Length).Select(Compared)];
        return new ComparisonResult(metrics)
        {
            Designs = [.. _runs.Select(run => run.Design)],
            Baseline = _baseline.Design,
            Seed = _options.Run.Seed ?? _baseline.Design.Plan.Run.Seed,
            Replications = _replications,
            ReplicationsWanted = _looks[^1],
            WasInterrupted = wasInterrupted,
            Looks = _looks.Length,
            Undecided =
                _replications == 0
                    ? []
                    : [.. ToDecide.SelectMany(wanted => Open(wanted, metrics[_cells.IndexOf(wanted)]))],
        };
    }

    private IEnumerable<Undecided> Open(MetricAt wanted, MetricComparison compared)
    {
        double? baseline = compared.Designs.First(figure => figure.Difference is null).Estimate.Value;
        double? margin = baseline is { } value ? _options.UntilDecided?.Indifference?.Of(value) : null;
        return compared
            .Designs.Where(figure =>
                figure.Difference is { } difference && !IsDecided(figure.Verdict, difference, margin)
            )
            .Select(figure => new Undecided(figure.Design, wanted));
    }

    private static bool IsDecided(DifferenceVerdict? verdict, Difference difference, double? margin) =>
        verdict is DifferenceVerdict.Better or DifferenceVerdict.Worse or DifferenceVerdict.Differs
        || (difference.Low >= -margin && difference.High <= margin);

    private MetricComparison Compared(int cell) =>
        MetricComparison.Of(
            _metrics[cell],
            _cells[cell].Scope,
            [.. _runs.Select(run => Figure(run, cell)).OfType<DesignFigure>()]
        );

    private DesignFigure? Figure(DesignRun run, int cell) =>
        run.Estimates[cell] is { } estimate
            ? new(run.Design.Name, estimate) { Difference = run == _baseline ? null : Difference(run, estimate, cell) }
            : null;

    private Difference Difference(DesignRun run, Estimate estimate, int cell) =>
        _metrics[cell].Formula is RatioFormula ratio ? _sums[run][cell].Of(ratio.Scale, _looks.Length)
        : (_baseline.Percentiles[cell], run.Percentiles[cell]) is ({ } first, { } second)
            ? QuantileDifference.Of(first, second, _replications, _looks.Length)
        : Statistics.Difference.Of(estimate.Value - _baseline.Estimates[cell]!.Value.Value, _replications);
}
