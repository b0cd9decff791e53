namespace CallSim.Model;

/// <summary>What the paid time of a group costs, in whole millionths of the currency, so that sums are exact.</summary>
internal readonly struct AgentCosts(AgentCostPlan? plan)
{
    private const long MicrosecondsPerHour = 3_600_000_000;

    private readonly long _hour = Millionths(plan?.Hour);
    private readonly long _overtimeHour = Millionths(plan?.OvertimeHour);

    /// <summary>Whether the cost is of interest.</summary>
    public bool AreKnown { get; } = plan is not null;

    /// <summary>The cost of the time in a cell, rounded to the nearest millionth: scheduled time but for unpaid breaks, and overtime.</summary>
    /// <exception cref="OverflowException">It does not fit 64 bits.</exception>
    public long Of(ReadOnlySpan<long> cell)
    {
        Int128 paid = cell[AgentCounter.Scheduled] - cell[AgentCounter.UnpaidBreak];
        Int128 cost = (paid * _hour) + ((Int128)cell[AgentCounter.Overtime] * _overtimeHour);
        return checked((long)((cost + (MicrosecondsPerHour / 2)) / MicrosecondsPerHour));
    }

    private static long Millionths(double? rate) => (long)Math.Round((rate ?? 0) * 1e6);
}
