namespace CallSim.Model;

/// <summary>
/// How many agents of the groups with shifts are off the phones for shrinkage. As shifts come and go within an interval,
/// the running sum is looked at for whoever is there, and passes on when the interval ends.
/// </summary>
internal sealed class ShiftShrinkage
{
    private readonly double[] _available;
    private readonly HeadCountRounding[] _rounding;
    private readonly ulong[] _groupKeys;
    private readonly WholeNumbers[] _sums;

    public ShiftShrinkage(CentrePlan plan, ulong replicationKey)
    {
        _available = [.. plan.AgentGroups.Select(group => group.Shifts.Length > 0 ? 1 - group.Shrinkage : 1)];
        _rounding = [.. plan.AgentGroups.Select(group => group.Rounding)];
        _groupKeys = [.. plan.AgentGroups.Select(group => Keys.Named(replicationKey, group.Name))];
        _sums = new WholeNumbers[_available.Length];
        for (int group = 0; group < _sums.Length; group++)
        {
            BeginDay(new GroupId(group), 0);
        }
    }

    /// <summary>Whether a group has shifts and shrinkage.</summary>
    public bool Concerns(GroupId group) => _available[group.Row] < 1;

    /// <summary>How many are off the phones, of so many who came.</summary>
    public int Off(GroupId group, int came) =>
        Concerns(group) ? Math.Max(0, came - _sums[group.Row].Whole(came * _available[group.Row])) : 0;

    /// <summary>An interval of the same day has ended, with so many who came.</summary>
    public void Turn(GroupId group, int came) => _sums[group.Row].Next(came * _available[group.Row]);

    /// <summary>A day begins.</summary>
    public void BeginDay(GroupId group, int day) =>
        _sums[group.Row] = new WholeNumbers(
            _rounding[group.Row],
            Keys.Numbered(_groupKeys[group.Row], day) + Purpose.ShrinkageRounding
        );
}
