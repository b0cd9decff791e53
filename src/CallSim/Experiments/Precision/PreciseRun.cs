using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>Runs replications until the results are precise, or their cap is reached.</summary>
internal static class PreciseRun
{
    /// <summary>Takes a run to its end.</summary>
    /// <param name="run">The run, no replication of it done yet.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="precision">How precise it is to be.</param>
    /// <param name="cancellation">Stops it early.</param>
    /// <exception cref="PlanException">The precision is none that runs of the plan can have.</exception>
    public static RunResult Complete(
        OngoingRun run,
        CentrePlan plan,
        PrecisionPlan precision,
        CancellationToken cancellation
    )
    {
        PlanException.ThrowIfAny([.. precision.MistakesIn(plan).Select(mistake => mistake.Text)]);
        PrecisionWatch watch = new(precision);
        int wanted = precision.AtMost;
        foreach (int look in PrecisionWatch.Looks(precision))
        {
            bool isWhole = run.ContinueTo(look, cancellation);
            if (run.Replications > 0 && watch.Look(run.Result(wanted)) && isWhole)
            {
                wanted = look;
            }

            if (!isWhole || wanted == look)
            {
                break;
            }
        }

        return run.Result(wanted, watch, precision.AtMost);
    }
}
