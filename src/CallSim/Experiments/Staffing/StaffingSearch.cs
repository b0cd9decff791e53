using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>One search, from the load to the proof.</summary>
internal sealed class StaffingSearch
{
    private const int MostAmplifications = 4;
    private const double SameAmplification = 0.005;

    private readonly CentrePlan _plan;
    private readonly StaffingOptions _options;
    private readonly StaffingEffort _effort;
    private readonly CancellationToken _cancellation;
    private readonly StaffingReport _report;

    public StaffingSearch(
        CentrePlan plan,
        StaffingOptions options,
        StaffingEffort effort,
        CancellationToken cancellation
    )
    {
        (_plan, _options, _effort, _cancellation) = (plan, options, effort, cancellation);
        _report = new StaffingReport(options.Progress);
    }

    /// <summary>Looks for the fewest agents.</summary>
    public StaffingResult Find()
    {
        StaffingTask task = new(_plan, _options);
        HeadTable largest = task.NewBounds().Largest();
        ImmutableArray<Amplification> amplifications = AmplificationsOf(task, largest);
        for (int step = 1; ; step++)
        {
            task = new StaffingTask(AllAttempts.OfFirstAttempts(_plan, amplifications), _options);
            StaffingRound round = new(task, _effort, _report, _cancellation);
            round.Search();
            // How often customers call again depends on how many agents there are.
            ImmutableArray<Amplification> now = AmplificationsOf(task, round.Heads);
            if (AreSame(amplifications, now) || step == MostAmplifications)
            {
                return new StaffingAnswer(_plan, task, round, _options).Result(_effort, _report);
            }

            amplifications = now;
        }
    }

    private ImmutableArray<Amplification> AmplificationsOf(StaffingTask task, HeadTable heads)
    {
        ImmutableArray<Amplification> found = AllAttempts.Of(
            task.Staffed(_plan, heads),
            new RunOptions
            {
                Policies = _options.Policies,
                Seed = _effort.Seed,
                Threads = _effort.Threads,
            },
            _cancellation
        );
        _cancellation.ThrowIfCancellationRequested();
        return found;
    }

    private static bool AreSame(ImmutableArray<Amplification> before, ImmutableArray<Amplification> after) =>
        before.Zip(after).All(pair => Math.Abs((pair.Second.Factor / pair.First.Factor) - 1) <= SameAmplification);
}
