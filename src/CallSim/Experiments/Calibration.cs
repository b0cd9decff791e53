using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>
/// Finds the one factor at which a simulated centre loses as many contacts as the real one: by bisection, each step on the
/// same random numbers, so that the steps differ by the factor alone.
/// </summary>
public static class Calibration
{
    /// <summary>The least factor that is tried.</summary>
    public const double Least = 0.2;

    /// <summary>The greatest factor that is tried.</summary>
    public const double Greatest = 2;

    private const int PerUnit = 10_000;

    /// <summary>Looks for the factor, in at most 17 runs.</summary>
    /// <param name="planAt">The plan at a factor.</param>
    /// <param name="goal">What to reach.</param>
    /// <param name="options">How each step is run; the plan's own settings when null.</param>
    /// <param name="progress">Called after each step; none when null.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    /// <exception cref="PlanException">A plan cannot be simulated.</exception>
    public static CalibrationResult Run(
        Func<double, CentrePlan> planAt,
        CalibrationGoal goal,
        RunOptions? options = null,
        Action<CalibrationStep>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(planAt);
        ArgumentNullException.ThrowIfNull(goal);
        var steps = ImmutableArray.CreateBuilder<CalibrationStep>();
        double ShareAt(int tenThousandths)
        {
            double factor = (double)tenThousandths / PerUnit;
            RunResult result = Simulation.Run(planAt(factor), options, cancellation);
            // A run that was cut short covers other replications than its neighbours.
            cancellation.ThrowIfCancellationRequested();
            CalibrationStep step = new(factor, goal.ShareOf(result));
            steps.Add(step);
            progress?.Invoke(step);
            return step.AbandonShare;
        }

        // Whole steps of 0.0001 rather than halved doubles: the search ends, and its answer can be written down in full.
        int? found = Bisection.Nearest(
            ShareAt,
            (int)Math.Round(Least * PerUnit),
            (int)Math.Round(Greatest * PerUnit),
            goal.AbandonShare
        );
        return new CalibrationResult
        {
            Factor = found is { } tenThousandths ? (double)tenThousandths / PerUnit : null,
            Steps = steps.ToImmutable(),
        };
    }
}
