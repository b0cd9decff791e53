using System.Collections.Immutable;
using CallSim.Model;
using CallSim.Statistics.Formulas;

namespace CallSim.Experiments;

/// <summary>
/// Where a search begins: for queues that share groups the Erlang-A agents of their lagged load together, spread over the groups by what each would
/// carry. Simulation has the last word on every figure, so that a rough start costs time and nothing else.
/// </summary>
internal sealed class StartingHeads
{
    private const double LeastLoad = 1e-6;

    private readonly StaffingTask _task;
    private readonly CentrePlan _plan;
    private readonly double[][] _loads;
    private readonly double[] _handles;
    private readonly StrictestTargets _targets;

    /// <param name="task">What is to be found.</param>
    /// <param name="plenty">A trial with so many agents that hardly anybody waits: who comes to which queue, and for how long.</param>
    public StartingHeads(StaffingTask task, StaffingTrial plenty)
    {
        _task = task;
        _plan = task.Layout.Plan;
        _targets = new StrictestTargets(task);
        _loads = new double[_plan.Queues.Length][];
        _handles = new double[_plan.Queues.Length];
        for (int queue = 0; queue < _loads.Length; queue++)
        {
            (_loads[queue], _handles[queue]) = LoadOf(queue, plenty.Cells);
        }
    }

    /// <summary>The agents to begin with, within bounds.</summary>
    public HeadTable Heads(HeadBounds bounds)
    {
        double[,] heads = new double[_task.Groups.Length, _task.Intervals];
        foreach (int[] queues in Families())
        {
            for (int interval = 0; interval < _task.Intervals; interval++)
            {
                Staff(queues, interval, heads);
            }
        }

        return new HeadTable(
            _task.Groups.Length,
            _task.Intervals,
            (group, interval) =>
                Math.Clamp(
                    (int)Math.Ceiling(heads[group, interval] - 0.25),
                    bounds.Least(group, interval),
                    bounds.Most(group)
                )
        );
    }

    /// <summary>The lagged load of a queue by interval, in erlangs.</summary>
    public IReadOnlyList<double> LoadOf(int queue) => _loads[queue];

    private (double[] Load, double Handle) LoadOf(int queue, GoalCells cells)
    {
        double[] arrivals = new double[_task.Intervals];
        double handled = 0;
        double answered = 0;
        for (int interval = 0; interval < arrivals.Length; interval++)
        {
            QueueWork work = cells.Work(queue, interval);
            arrivals[interval] = (double)work.Joined / cells.Replications;
            handled += work.Handled;
            answered += work.Answered;
        }

        if (answered == 0)
        {
            return (new double[arrivals.Length], 0);
        }

        double handle = handled / answered / 1e6;
        ImmutableArray<int> types =
        [
            .. _task.Layout.Lanes.Lanes.Where(lane => lane.Queue.Row == queue).Select(lane => lane.Type.Row).Distinct(),
        ];
        return (LaggedLoad.Of(_plan.Time, arrivals, HandleTimes.Draw(_plan, types, handle)), handle);
    }

    // Queues that some group joins together, perhaps by way of others.
    private List<int[]> Families()
    {
        int[] family = [.. Enumerable.Range(0, _plan.Queues.Length)];
        for (int group = 0; group < _task.Groups.Length; group++)
        {
            int[] served = [.. Enumerable.Range(0, family.Length).Where(queue => _task.Skills.Serves(group, queue))];
            foreach (int queue in served.Skip(1))
            {
                (int from, int to) = (family[queue], family[served[0]]);
                for (int other = 0; other < family.Length; other++)
                {
                    family[other] = family[other] == from ? to : family[other];
                }
            }
        }

        return
        [
            .. Enumerable.Range(0, family.Length).GroupBy(queue => family[queue]).Select(queues => queues.ToArray()),
        ];
    }

    private void Staff(int[] queues, int interval, double[,] heads)
    {
        double load = queues.Sum(queue => _loads[queue][interval]);
        if (load < LeastLoad)
        {
            return;
        }

        double handle = load / queues.Sum(queue => _loads[queue][interval] / Math.Max(_handles[queue], LeastLoad));
        double wanted = FewestAgents(queues, interval, load, handle);
        foreach (int queue in queues)
        {
            double share = _loads[queue][interval] / load;
            (int Group, double Share)[] groups = [.. SharesOf(queue)];
            foreach ((int group, double part) in groups)
            {
                double net = LargestHeads.NetShare(_task.PlanOf(_task.Groups[group]));
                heads[group, interval] += wanted * share * part / net;
            }
        }
    }

    private double FewestAgents(int[] queues, int interval, double load, double handle)
    {
        double? patience = PatienceOf(queues, interval);
        WaitingTargets targets = _targets.Of(queues);
        IWaitingFormula? figures = new ErlangSolver(handle, patience)
            .FewestAgents(load * 3600 / handle, targets)
            .Figures;
        return figures?.Agents ?? load + (3 * Math.Sqrt(load)) + 1;
    }

    // The mean of those who come to the queues; null where one of them waits for ever.
    private double? PatienceOf(int[] queues, int interval)
    {
        int[] types =
        [
            .. _task
                .Layout.Lanes.Lanes.Where(lane => queues.Contains(lane.Queue.Row))
                .Select(lane => lane.Type.Row)
                .Distinct(),
        ];
        double[] patience =
        [
            .. types.Select(type =>
                _plan.ContactTypes[type].Patience?.At(interval).Mean.Seconds ?? double.PositiveInfinity
            ),
        ];
        double mean = patience.Length == 0 ? double.PositiveInfinity : patience.Average();
        return double.IsFinite(mean) && mean > 0 ? mean : null;
    }

    // Who takes how much of a queue: the cheapest of its groups, those with fewer queues more.
    private IEnumerable<(int Group, double Share)> SharesOf(int queue)
    {
        int[] able = [.. Enumerable.Range(0, _task.Groups.Length).Where(group => _task.Skills.Serves(group, queue))];
        if (able.Length == 0)
        {
            return [];
        }

        double least = able.Min(group => _task.Weights.Of(group, 0));
        int[] cheapest = [.. able.Where(group => _task.Weights.Of(group, 0) <= least * (1 + 1e-9))];
        double sum = cheapest.Sum(group => 1.0 / _task.Skills.QueuesOf(group));
        return cheapest.Select(group => (group, 1.0 / _task.Skills.QueuesOf(group) / sum));
    }
}
