using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>What is to be found: which groups, within which bounds, for which goals, at what cost.</summary>
internal sealed class StaffingTask
{
    private readonly CentrePlan _plan;
    private readonly StaffingOptions _options;

    /// <param name="plan">A plan without mistakes, first attempts in place of volumes that count all attempts.</param>
    /// <param name="options">The options, checked.</param>
    /// <exception cref="PlanException">There is no goal, no group with a count, or a bound of no such group.</exception>
    public StaffingTask(CentrePlan plan, StaffingOptions options)
    {
        (_plan, _options) = (plan, options);
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
        Skills = new GroupSkills(Layout, Groups);
        Weights = new HeadWeights(plan.Time, [.. Groups.Select(PlanOf)]);
        Reaches = [.. Goals.Select(Skills.GroupsBehind)];
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

    /// <summary>Which of them serve which queues.</summary>
    public GroupSkills Skills { get; }

    /// <summary>What is to be least.</summary>
    public HeadWeights Weights { get; }

    /// <summary>For each goal the groups that can do something for it, those of its own first: their places in <see cref="Groups"/>.</summary>
    public ImmutableArray<ImmutableArray<int>> Reaches { get; }

    /// <summary>For so many intervals, its own included, an agent is supposed to be felt. Only guides the search: what it finds is simulated whole.</summary>
    public int Reach { get; }

    /// <summary>Whether goals that are out of reach keep the others from an answer.</summary>
    public bool MakesBestEffort => _options.BestEffort;

    public int Intervals => _plan.Time.IntervalCount;

    /// <summary>The groups, the dearest first; of those that cost the same the ones that can do least.</summary>
    public IEnumerable<int> DearestFirst =>
        Enumerable
            .Range(0, Groups.Length)
            .OrderByDescending(group => Weights.Of(group, 0))
            .ThenBy(group => Skills.QueuesOf(group));

    /// <summary>The bounds of a search: those of the groups, or as many agents as may be of use.</summary>
    public HeadBounds NewBounds() =>
        new([.. Bounds.Select(bounds => bounds.AtLeast)], [.. LargestHeads.Of(this)], Intervals);

    /// <summary>The plan of a group that is looked for.</summary>
    public AgentGroupPlan PlanOf(GroupId group) => _plan.AgentGroups[group.Row];

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

    /// <summary>The same task where nobody calls for the first time in some intervals.</summary>
    public StaffingTask WithoutArrivals(IReadOnlySet<int> intervals) =>
        new(
            _plan with
            {
                ContactTypes = [.. _plan.ContactTypes.Select(type => WithoutArrivals(type, intervals))],
            },
            _options
        );

    private ContactTypePlan WithoutArrivals(ContactTypePlan type, IReadOnlySet<int> intervals) =>
        type with
        {
            ArrivalsPerHour = new IntervalSeries<double>([
                .. Enumerable
                    .Range(0, Intervals)
                    .Select(interval => intervals.Contains(interval) ? 0 : type.ArrivalsPerHour.At(interval)),
            ]),
            ArrivalLog =
            [
                .. type.ArrivalLog.Where(at =>
                    !intervals.Contains((int)(at.Microseconds / _plan.Time.Interval.Microseconds))
                ),
            ],
        };

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

    // An agent is missed while the contacts of that time are handled, and a little longer.
    private int IntervalsThatOneAgentReaches()
    {
        double longest = _plan.ContactTypes.Max(type =>
            type.Talk.Values.Max(law => law.Mean.Seconds) + (type.WrapUp?.Values.Max(law => law.Mean.Seconds) ?? 0)
        );
        return 2 + (int)Math.Min(Intervals, Math.Ceiling(2 * longest / _plan.Time.Interval.Seconds));
    }
}
