namespace CallSim.Model;

/// <summary>What outages leave of the things they hit, and how much longer they make talks. Lines and agents keep their own capacity.</summary>
internal sealed class Conditions
{
    private readonly double[] _talk;
    private readonly double[] _numbers;
    private readonly double[] _flows;

    public Conditions(CentrePlan plan)
    {
        _talk = Ones(plan.AgentGroups.Length);
        _numbers = Ones(plan.Numbers.Length);
        _flows = Ones(plan.Flows.Length);
    }

    /// <summary>The factor on talks that a group begins now.</summary>
    public double Talk(GroupId group) => _talk[group.Row];

    /// <summary>The share of its calls that a number accepts now.</summary>
    public double Share(NumberId number) => _numbers[number.Row];

    /// <summary>The share of its ports, or of its calls where they have no limit, that a flow has now.</summary>
    public double Share(FlowId flow) => _flows[flow.Row];

    public void SetTalk(GroupId group, double factor) => _talk[group.Row] = factor;

    public void SetShare(NumberId number, double share) => _numbers[number.Row] = share;

    public void SetShare(FlowId flow, double share) => _flows[flow.Row] = share;

    private static double[] Ones(int count)
    {
        double[] ones = new double[count];
        Array.Fill(ones, 1);
        return ones;
    }
}
