namespace CallSim.Model;

/// <summary>
/// The rows of the agents and the shifts of one replication, and the order of the file that decides between changes of
/// staffing at one instant.
/// </summary>
internal sealed class Roster
{
    private readonly int[] _placeOfGroup;
    private readonly int[] _placeOfShift;

    public Roster(CentrePlan plan, ReadOnlySpan<HeadCounts> headCounts, ulong replicationKey)
    {
        _placeOfGroup = new int[plan.AgentGroups.Length];
        Sizes = new int[plan.AgentGroups.Length];
        List<RosteredShift> shifts = [];
        int rows = 0;
        int places = 0;
        for (int row = 0; row < plan.AgentGroups.Length; row++)
        {
            AgentGroupPlan group = plan.AgentGroups[row];
            ulong groupKey = Keys.Named(replicationKey, group.Name);
            Sizes[row] = headCounts[row].Largest;
            _placeOfGroup[row] = checked(places++);
            foreach (ShiftPlan shift in group.Shifts)
            {
                RosteredShift rostered = new(new GroupId(row), group, shift, plan.Time, groupKey)
                {
                    FirstRow = rows + Sizes[row],
                    Place = places,
                };
                shifts.Add(rostered);
                Sizes[row] += rostered.Rows;
                places = checked(places + rostered.Places);
            }

            rows += Sizes[row];
        }

        Shifts = [.. shifts];
        _placeOfShift = [.. shifts.Select(shift => shift.Place)];
        Rows = rows;
    }

    /// <summary>How many rows each group has.</summary>
    public int[] Sizes { get; }

    /// <summary>How many rows there are.</summary>
    public int Rows { get; }

    /// <summary>All shifts, in the order of the file.</summary>
    public RosteredShift[] Shifts { get; }

    /// <summary>A group's place in the order of the file.</summary>
    public int PlaceOf(GroupId group) => _placeOfGroup[group.Row];

    /// <summary>The shift that has a place, or one of whose breaks has it.</summary>
    public RosteredShift ShiftAt(int place)
    {
        int found = Array.BinarySearch(_placeOfShift, place);
        return Shifts[found >= 0 ? found : ~found - 1];
    }
}
