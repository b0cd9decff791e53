using System.Collections.Immutable;

namespace CallSim.Experiments;

/// <summary>
/// What one agent less would miss, with more replications where it stayed undecided: twice as many, again and again, as long as it can be
/// decided with as many as there may be.
/// </summary>
internal sealed class SharpLosses(StaffingTask task, StaffingTrials trials, SingleLosses singles, int most)
{
    private readonly KnownLosses _known = new(task);

    /// <summary>The first goal that would not be met: of those that are missed, else of those that are undecided. Null where all would be met.</summary>
    /// <param name="heads">A staffing that meets all goals.</param>
    /// <param name="move">The agent less.</param>
    public StaffingEvidence? Of(HeadTable heads, HeadMove move)
    {
        StaffingEvidence? rough = singles.Of(heads, move);
        if (rough?.Verdict != StaffingVerdict.Undecided)
        {
            return rough;
        }

        if (_known.Of(heads, move) is { } known)
        {
            return known;
        }

        StaffingEvidence? loss = Decide(trials.Of(heads.With(move.Changes)), trials.CellsOf(move));
        if (loss is not null)
        {
            _known.Add(heads, move, loss);
        }

        return loss;
    }

    private StaffingEvidence? Decide(StaffingTrial trial, ImmutableArray<GoalCell> cells)
    {
        trials.Run(trial, Math.Min(most, trials.Most));
        while (true)
        {
            ImmutableArray<GoalCell> failing = trials.Failing(trial, cells);
            StaffingEvidence[] losses = [.. failing.Select(cell => trials.EvidenceOf(trial, cell))];
            StaffingEvidence? missed = losses.FirstOrDefault(loss => loss.Verdict == StaffingVerdict.Missed);
            bool isOver = trial.Cells.Replications >= most || !CanBeDecided(trial, losses);
            if (losses.Length == 0 || missed is not null || isOver)
            {
                return missed ?? losses.FirstOrDefault();
            }

            trials.Run(trial, (int)Math.Min(most, 2L * trial.Cells.Replications));
        }
    }

    // One goal that can be shown to be missed is enough; else all must be within reach of a proof.
    private bool CanBeDecided(StaffingTrial trial, StaffingEvidence[] losses)
    {
        double times = (double)most / trial.Cells.Replications;
        return Array.Exists(losses, loss => !CellRule.IsGood(loss) && CellRule.IsWithin(loss, times))
            || Array.TrueForAll(losses, loss => CellRule.IsGood(loss) && CellRule.IsWithin(loss, times));
    }
}
