using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>What became of callers in the steps of the call flows, added up over replications; contacts of the warm-up are left out.</summary>
internal sealed class FlowAccumulator(CentreLayout layout)
{
    private readonly FlowGraph _graph = layout.Flows;
    private readonly long[] _steps = new long[layout.Flows.Steps.Length * StepCounter.Width];
    private readonly long[] _ways = new long[layout.Flows.Edges.Length];

    public void Add(FlowLedger ledger)
    {
        foreach (FlowStep step in _graph.Steps)
        {
            for (int row = IntervalClock.WarmUpRow + 1; row < ledger.Steps.Rows; row++)
            {
                Add(step, ledger.Steps[row, step.Id.Row]);
            }
        }

        for (int way = 0; way < _ways.Length; way++)
        {
            _ways[way] += ledger.LeftBy(new(way));
        }
    }

    /// <summary>The steps, in the order of the plan.</summary>
    /// <param name="replications">How many were added, at least one.</param>
    public IEnumerable<IvrStepResult> Means(int replications) => _graph.Steps.Select(step => Mean(step, replications));

    private void Add(FlowStep step, ReadOnlySpan<long> cell)
    {
        int first = step.Id.Row * StepCounter.Width;
        for (int counter = 0; counter < StepCounter.Width; counter++)
        {
            _steps[first + counter] = checked(_steps[first + counter] + cell[counter]);
        }
    }

    private IvrStepResult Mean(FlowStep step, double replications)
    {
        double Of(int counter) => _steps[(step.Id.Row * StepCounter.Width) + counter] / replications;
        double entered = Of(StepCounter.Entered);
        return new IvrStepResult
        {
            Flow = layout.Plan.Flows[step.Flow.Row].Name,
            Step = step.Name,
            Entered = entered,
            Ways = [.. Ways(step, replications)],
            HungUp = Of(StepCounter.HungUp),
            WrongKey = Of(StepCounter.WrongKey),
            NoInput = Of(StepCounter.NoInput),
            HumanKey = Of(StepCounter.HumanKey),
            Contained = Of(StepCounter.Contained),
            Dropped = Of(StepCounter.Dropped),
            Unfinished = Of(StepCounter.Unfinished),
            MeanSeconds = entered == 0 ? null : Of(StepCounter.Time) / entered / 1e6,
        };
    }

    private IEnumerable<IvrWay> Ways(FlowStep step, double replications)
    {
        ImmutableArray<StepExit> exits = step.Plays.Exits;
        for (int exit = 0; exit < exits.Length; exit++)
        {
            // Whoever hears a menu again stays in it.
            if (exits[exit].To.Kind != TargetKind.Repeat)
            {
                yield return new(
                    exits[exit].Label,
                    NameOf(exits[exit].To),
                    _ways[step.FirstEdge + exit] / replications
                );
            }
        }

        if (step.AllowsHuman)
        {
            double pressed = _steps[(step.Id.Row * StepCounter.Width) + StepCounter.HumanKey] / replications;
            yield return new("human_key", NameOf(_graph.Flows[step.Flow.Row].Human), pressed);
        }
    }

    private string NameOf(Target target) =>
        target.Kind switch
        {
            TargetKind.Queue => Destination.Queue(layout.Plan.Queues[target.Row].Name).ToString(),
            TargetKind.Flow => Destination.Flow(layout.Plan.Flows[target.Row].Name).ToString(),
            TargetKind.Step => _graph.Steps[target.Row].Name,
            _ => NameOf((ContactOutcome)target.Row),
        };

    private static string NameOf(ContactOutcome outcome) =>
        outcome switch
        {
            ContactOutcome.Contained => "contained",
            ContactOutcome.MessageLeft => "message_left",
            ContactOutcome.RejectedClosed => "rejected_closed",
            _ => "trapped",
        };
}
