using System.Collections.Immutable;

namespace CallSim.Experiments;

/// <summary>
/// What one agent less would miss, each tried alone. What was found holds while nothing changes near it in the day.
/// </summary>
internal sealed class SingleLosses(StaffingTask task, StaffingTrials trials)
{
    private const int TimesForAValue = 4;

    private readonly KnownLosses _known = new(task);
    private readonly Dictionary<(int Group, int Interval), HeadMove> _moves = [];

    /// <summary>One agent less of a group in an interval.</summary>
    public HeadMove MoveOf(int group, int interval)
    {
        if (!_moves.TryGetValue((group, interval), out HeadMove? move))
        {
            move = HeadMove.OneLess(group, interval);
            _moves.Add((group, interval), move);
        }

        return move;
    }

    /// <summary>Those who may be taken away: by interval, then by group.</summary>
    /// <param name="heads">The staffing.</param>
    /// <param name="bounds">The bounds.</param>
    public IEnumerable<HeadMove> Moves(HeadTable heads, HeadBounds bounds)
    {
        for (int interval = 0; interval < heads.Intervals; interval++)
        {
            for (int group = 0; group < heads.Groups; group++)
            {
                HeadMove move = MoveOf(group, interval);
                if (move.Fits(heads, bounds))
                {
                    yield return move;
                }
            }
        }
    }

    /// <summary>Whether it is known that a goal would not be met.</summary>
    public bool IsKnown(HeadTable heads, HeadMove move) => _known.Has(heads, move);

    /// <summary>The first goal that would not be met: of those that are missed, else of those that are undecided. Null where all would be met.</summary>
    /// <param name="heads">A staffing that meets all goals.</param>
    /// <param name="move">The agent less.</param>
    public StaffingEvidence? Of(HeadTable heads, HeadMove move)
    {
        if (_known.Of(heads, move) is { } known)
        {
            return known;
        }

        StaffingTrial trial = trials.Of(heads.With(move.Changes));
        StaffingEvidence? loss = LossOf(trial, trials.CellsOf(move));
        if (loss is null)
        {
            // Before it is taken away for good, all replications there are, and the whole day.
            trials.Run(trial, trials.Most);
            loss = LossOf(trial, trials.Cells);
        }

        if (loss is not null)
        {
            _known.Add(heads, move, loss);
        }

        return loss;
    }

    /// <summary>What comes of a goal that is out of reach.</summary>
    /// <param name="heads">The staffing.</param>
    /// <param name="move">The agent less.</param>
    /// <param name="cell">The goal.</param>
    public StaffingEvidence Of(HeadTable heads, HeadMove move, GoalCell cell)
    {
        StaffingTrial trial = trials.Of(heads.With(move.Changes));
        trials.Run(trial, Math.Min(trials.Most, TimesForAValue * trials.First));
        return trials.EvidenceOf(trial, cell);
    }

    private StaffingEvidence? LossOf(StaffingTrial trial, ImmutableArray<GoalCell> cells)
    {
        if (trials.Judge(trial, cells, givesUp: true) == StaffingVerdict.Met)
        {
            return null;
        }

        // Of what was dropped early, a value that says something.
        trials.Run(trial, Math.Min(trials.Most, TimesForAValue * trials.First));
        StaffingEvidence[] losses = [.. trials.Failing(trial, cells).Select(cell => trials.EvidenceOf(trial, cell))];
        return losses.FirstOrDefault(loss => loss.Verdict == StaffingVerdict.Missed) ?? losses.FirstOrDefault();
    }
}
