namespace CallSim.Model;

/// <summary>What outages leave of the things they hit, and by which factors they make something longer. Lines and agents keep their own capacity.</summary>
internal sealed class Conditions
{
    private readonly double[][] _factors;
    private readonly double[] _numbers;
    private readonly double[] _flows;

    public Conditions(CentrePlan plan)
    {
        _factors = [.. OutageFactor.All.Select(factor => Ones(CountOf(factor.FeltBy, plan)))];
        _numbers = Ones(plan.Numbers.Length);
        _flows = Ones(plan.Flows.Length);
    }

    /// <summary>A factor on what a group of agents begins now.</summary>
    public double Factor(OutageFactor factor, GroupId group) => _factors[factor.Row][group.Row];

    /// <summary>The share of its calls that a number accepts now.</summary>
    public double Share(NumberId number) => _numbers[number.Row];

    /// <summary>The share of its ports, or of its calls where they have no limit, that a flow has now.</summary>
    public double Share(FlowId flow) => _flows[flow.Row];

    /// <summary>Sets a factor at a thing of the kind where it is felt.</summary>
    public void SetFactor(OutageFactor factor, Thing thing, double value) => _factors[factor.Row][thing.Row] = value;

    public void SetShare(NumberId number, double share) => _numbers[number.Row] = share;

    public void SetShare(FlowId flow, double share) => _flows[flow.Row] = share;

    private static int CountOf(OutageTarget kind, CentrePlan plan) =>
        kind switch
        {
            OutageTarget.Group => plan.AgentGroups.Length,
            OutageTarget.Flow => plan.Flows.Length,
            _ => throw new InvalidOperationException($"No factor is felt by a thing of kind {kind}."),
        };

    private static double[] Ones(int count)
    {
        double[] ones = new double[count];
        Array.Fill(ones, 1);
        return ones;
    }
}
