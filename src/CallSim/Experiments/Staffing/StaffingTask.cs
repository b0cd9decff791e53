using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>What is to be found: which groups, within which bounds, for which goals, at what cost.</summary>
internal sealed class StaffingTask
{
    private readonly CentrePlan _plan;
    private readonly bool[,] _serves;
    private readonly double[] _perHour;

    /// <param name="plan">A plan without mistakes, first attempts in place of volumes that count all attempts.</param>
    /// <param name="options">The options, checked.</param>
    /// <exception cref="PlanException">There is no goal, no group with a count, or a bound of no such group.</exception>
    public StaffingTask(CentrePlan plan, StaffingOptions options)
    {
        _plan = plan;
        Layout = new CentreLayout(plan, options.Policies);
        Policies = options.Policies;
        Each = options.Each;
        Goals = Goal.Of(plan);
        Groups =
        [
            .. Enumerable
                .Range(0, plan.AgentGroups.Length)
                .Where(row => plan.AgentGroups[row].Shifts.IsDefaultOrEmpty)
                .Select(row => new GroupId(row)),
        ];
        PlanException.ThrowIfAny([.. Mistakes(plan, options)]);
        Bounds = [.. Groups.Select(group => BoundsOf(PlanOf(group), options))];
        _serves = ServedQueues();
        _perHour = CostsPerHour();
        Reaches = [.. Goals.Select(GroupsBehind)];
        Reach = IntervalsThatOneAgentReaches();
    }

    /// <summary>The layout of the plan as it was given: who serves whom, which no staffing changes.</summary>
    public CentreLayout Layout { get; }

    public PolicyCatalogue Policies { get; }

    public StaffingEach Each { get; }

    public ImmutableArray<Goal> Goals { get; }

    /// <summary>The groups that are looked for: all but those with shifts.</summary>
    public ImmutableArray<GroupId> Groups { get; }

    /// <summary>The bounds of each of them.</summary>
    public ImmutableArray<StaffingBounds> Bounds { get; }

    /// <summary>For each goal the groups that can do something for it, those of its own first: their places in <see cref="Groups"/>.</summary>
    public ImmutableArray<ImmutableArray<int>> Reaches { get; }

    /// <summary>For so many intervals, its own included, an agent is supposed to be felt. Only guides the search: what it finds is simulated whole.</summary>
    public int Reach { get; }

    public int Intervals => _plan.Time.IntervalCount;

    /// <summary>The bounds of a search: those of the groups, or as many agents as may be of use.</summary>
    public HeadBounds NewBounds() =>
        new([.. Bounds.Select(bounds => bounds.AtLeast)], [.. LargestHeads.Of(this)], Intervals);

    /// <summary>The plan of a group that is looked for.</summary>
    public AgentGroupPlan PlanOf(GroupId group) => _plan.AgentGroups[group.Row];

    /// <summary>Whether a group can serve a queue.</summary>
    /// <param name="group">The place of the group.</param>
    /// <param name="queue">The queue's row.</param>
    public bool Serves(int group, int queue) => _serves[group, queue];

    /// <summary>How many queues a group can serve.</summary>
    /// <param name="group">The place of the group.</param>
    public int QueuesOf(int group) => Layout.QueuesOfGroup[Groups[group].Row].Length;

    /// <summary>Whether two groups have a queue in common.</summary>
    public bool ShareWork(int one, int other)
    {
        for (int queue = 0; queue < _plan.Queues.Length; queue++)
        {
            if (_serves[one, queue] && _serves[other, queue])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// What is to be least: the cost of an agent in an interval where all groups have one, else the hours. Of staffings that cost the same
    /// the one with fewer hours is better, by a millionth of a hour's price.
    /// </summary>
    public double WeightOf(int group, int interval) => _perHour[group] * _plan.Time.LengthOf(interval).Seconds / 3600;

    /// <summary>The weight of a staffing.</summary>
    public double WeightOf(HeadTable heads)
    {
        double sum = 0;
        for (int group = 0; group < heads.Groups; group++)
        {
            for (int interval = 0; interval < heads.Intervals; interval++)
            {
                sum += heads[group, interval] * WeightOf(group, interval);
            }
        }

        return sum;
    }

    /// <summary>The hours of the agents that are looked for.</summary>
    public double HoursOf(HeadTable heads)
    {
        double sum = 0;
        for (int group = 0; group < heads.Groups; group++)
        {
            for (int interval = 0; interval < heads.Intervals; interval++)
            {
                sum += heads[group, interval] * _plan.Time.LengthOf(interval).Seconds / 3600;
            }
        }

        return sum;
    }

    /// <summary>A plan with the agents of a staffing.</summary>
    /// <param name="plan">The plan of the task, or the one it was made of.</param>
    /// <param name="heads">The staffing.</param>
    public CentrePlan Staffed(CentrePlan plan, HeadTable heads)
    {
        ImmutableArray<AgentGroupPlan>.Builder groups = plan.AgentGroups.ToBuilder();
        for (int place = 0; place < Groups.Length; place++)
        {
            ImmutableArray<double> count = [.. heads.Of(place).ToArray().Select(head => (double)head)];
            groups[Groups[place].Row] = groups[Groups[place].Row] with { Count = new IntervalSeries<double>(count) };
        }

        return plan with
        {
            AgentGroups = groups.ToImmutable(),
        };
    }

    /// <summary>The layout of a staffing.</summary>
    public CentreLayout LayoutOf(HeadTable heads) => new(Staffed(_plan, heads), Policies);

    private IEnumerable<string> Mistakes(CentrePlan plan, StaffingOptions options)
    {
        if (Goals.IsEmpty)
        {
            yield return "expected that the plan has a goal: nothing says how many agents are enough";
        }

        if (Groups.IsEmpty)
        {
            yield return "expected that an agent group has a count: groups with shifts stay as they are";
        }

        foreach (
            (string name, StaffingBounds bounds) in options.Bounds.OrderBy(pair => pair.Key, StringComparer.Ordinal)
        )
        {
            if (!Groups.Any(group => plan.AgentGroups[group.Row].Name == name))
            {
                yield return $"expected that bounds are of an agent group with a count; there is no '{name}'";
            }
            else if (bounds.Mistake is { } mistake)
            {
                yield return $"expected of agent group '{name}': {mistake}";
            }
        }
    }

    private static StaffingBounds BoundsOf(AgentGroupPlan group, StaffingOptions options) =>
        options.Bounds.GetValueOrDefault(group.Name, group.Staffing);

    private bool[,] ServedQueues()
    {
        bool[,] serves = new bool[Groups.Length, _plan.Queues.Length];
        for (int place = 0; place < Groups.Length; place++)
        {
            foreach (QueueId queue in Layout.QueuesOfGroup[Groups[place].Row])
            {
                serves[place, queue.Row] = true;
            }
        }

        return serves;
    }

    private double[] CostsPerHour()
    {
        const double ofHours = 1e-6;
        AgentGroupPlan[] groups = [.. Groups.Select(PlanOf)];
        bool areKnown = groups.All(group => group.Cost is not null);
        double dearest = areKnown ? groups.Max(group => group.Cost!.Hour) : 0;
        return [.. groups.Select(group => dearest > 0 ? group.Cost!.Hour + (ofHours * dearest) : 1)];
    }

    private ImmutableArray<int> GroupsBehind(Goal goal)
    {
        IEnumerable<int> all = Enumerable.Range(0, Groups.Length);
        switch (goal.Scope.Kind)
        {
            case ScopeKind.Queue:
                int queue = Layout.QueueNamed(goal.Scope.Name).Row;
                return [.. all.Where(group => _serves[group, queue])];
            case ScopeKind.Contact:
                int[] queues =
                [
                    .. Layout
                        .Lanes.Lanes.Where(lane => _plan.ContactTypes[lane.Type.Row].Name == goal.Scope.Name)
                        .Select(lane => lane.Queue.Row)
                        .Distinct(),
                ];
                return [.. all.Where(group => queues.Any(row => _serves[group, row]))];
            case ScopeKind.Group:
                int self = Groups.IndexOf(Layout.GroupNamed(goal.Scope.Name));
                return self < 0 ? [] : [self, .. all.Where(group => group != self && ShareWork(self, group))];
            default:
                return [.. all];
        }
    }

    // An agent is missed while the contacts of that time are handled, and a little longer.
    private int IntervalsThatOneAgentReaches()
    {
        double longest = _plan.ContactTypes.Max(type =>
            type.Talk.Values.Max(law => law.Mean.Seconds) + (type.WrapUp?.Values.Max(law => law.Mean.Seconds) ?? 0)
        );
        return 2 + (int)Math.Min(Intervals, Math.Ceiling(2 * longest / _plan.Time.Interval.Seconds));
    }
}
