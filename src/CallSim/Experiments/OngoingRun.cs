using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>
/// A run that can go on: so many replications now, and more of them later where the first ones do not tell enough. Run in
/// pieces it comes to the same bits as run in one.
/// </summary>
/// <remarks>Not for several threads at a time: it has threads of its own for as long as a piece takes.</remarks>
internal sealed class OngoingRun : IDisposable
{
    // So that a thread need not wait for one whose replication takes longer, and memory stays bounded.
    private const int PlacesPerThread = 4;

    private readonly CentrePlan _plan;
    private readonly RunOptions _options;
    private readonly int _threads;
    private readonly ulong _seed;
    private readonly ImmutableArray<Amplification> _amplifications;
    private readonly CentreLayout _layout;
    private readonly RunAccumulator _accumulator;
    private readonly ReplicationFold _fold;
    private bool _isBroken;

    /// <summary>
    /// Makes a run ready, no replication of it done yet. Where a volume counts all attempts, pilot runs find its first
    /// attempts here; see <see cref="AllAttempts"/>.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">How to run it; the number of replications in it is not read.</param>
    /// <param name="cancellation">Stops the pilot runs where they stand.</param>
    /// <exception cref="ArgumentOutOfRangeException">The options ask for fewer than one thread.</exception>
    /// <exception cref="PlanException">The plan cannot be simulated.</exception>
    public OngoingRun(CentrePlan plan, RunOptions options, CancellationToken cancellation)
    {
        options.ThrowIfOutOfRange();
        PlanException.ThrowIfAny(plan.Mistakes);
        _plan = plan;
        _options = options;
        _threads = options.Threads ?? Environment.ProcessorCount;
        _seed = options.Seed ?? plan.Run.Seed;
        _amplifications = AllAttempts.Of(plan, options, cancellation);
        _layout = new CentreLayout(AllAttempts.OfFirstAttempts(plan, _amplifications), options.Policies);
        _accumulator = new RunAccumulator(_layout, options.KeepsValues);
        // Begun in another order, the first may come last.
        int places = options.Order?.Length ?? (int)Math.Min((long)PlacesPerThread * _threads, int.MaxValue);
        _fold = new ReplicationFold(_layout, _accumulator, options, places);
    }

    /// <summary>The replications done: 0, 1, … without a gap.</summary>
    public int Replications => _accumulator.Replications;

    /// <summary>Runs the replications that are missing from the first so many. Returns when they are done, or when cancelled.</summary>
    /// <param name="replications">How many there are to be in all; where there are as many already, nothing happens.</param>
    /// <param name="cancellation">Stops early. What has been done counts, but the run cannot go on after that.</param>
    /// <returns>Whether there are so many now: no where it was cancelled.</returns>
    /// <exception cref="InvalidOperationException">An earlier piece was cancelled, or failed.</exception>
    /// <exception cref="PolicyException">A policy that was handed in failed, or gave an answer that cannot be carried out.</exception>
    /// <exception cref="StandstillException">The simulated clock stands still.</exception>
    /// <exception cref="SimulationFaultException">The simulator broke a law of its own: a fault to report.</exception>
    public bool ContinueTo(int replications, CancellationToken cancellation = default)
    {
        if (_isBroken)
        {
            throw new InvalidOperationException("A run whose last piece did not end cannot go on.");
        }

        int missing = replications - Replications;
        if (missing <= 0)
        {
            return true;
        }

        // Until the piece has ended well: replications after a gap may be left over from it.
        _isBroken = true;
        using ReplicationCrew crew = new(
            _layout,
            _seed,
            Replications,
            replications,
            _options.Order,
            _fold,
            cancellation
        );
        crew.Run(Math.Min(_threads, missing));
        _isBroken = Replications < replications;
        return !_isBroken;
    }

    /// <summary>The results so far. They grow where the run goes on: read what is needed of them before.</summary>
    /// <param name="wanted">The number of replications that was asked for.</param>
    public RunResult Result(int wanted) => new(_plan, _accumulator, _seed, wanted) { Amplifications = _amplifications };

    /// <summary>The results of a run for precision.</summary>
    /// <param name="wanted">The number of replications that were enough; the cap where they were not.</param>
    /// <param name="watch">What was found of its precision.</param>
    /// <param name="cap">The most replications.</param>
    public RunResult Result(int wanted, PrecisionWatch watch, int cap) =>
        new(_plan, _accumulator, _seed, wanted)
        {
            Amplifications = _amplifications,
            Precision = watch.Verdicts,
            DecisivePrecision = watch.Decisive,
            Cap = cap,
        };

    public void Dispose() => _fold.Dispose();
}
