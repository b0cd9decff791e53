namespace CallSim.Experiments;

/// <summary>Where the time of a group's agents went, in agent-seconds: means over replications.</summary>
/// <param name="Scheduled">Scheduled.</param>
/// <param name="Overtime">On duty though not scheduled.</param>
/// <param name="Talking">Talking.</param>
/// <param name="Holding">With the caller on hold.</param>
/// <param name="Wrapping">Wrapping up.</param>
/// <param name="Idle">Waiting for the next contact.</param>
/// <param name="Break">On a break, or off the phones for shrinkage.</param>
/// <param name="UnpaidBreak">The part of <paramref name="Break"/> that is not paid.</param>
/// <param name="Absent">Scheduled and not come, or kept from working by an outage.</param>
/// <param name="Cost">What the paid time costs; null where the group has no cost.</param>
public sealed record AgentTime(
    double Scheduled,
    double Overtime,
    double Talking,
    double Holding,
    double Wrapping,
    double Idle,
    double Break,
    double UnpaidBreak,
    double Absent,
    double? Cost
)
{
    /// <summary>Talking, holding or wrapping up.</summary>
    public double Busy => Talking + Holding + Wrapping;

    /// <summary>On the phones: busy or idle. Equals scheduled + overtime − break − absent.</summary>
    public double Present => Busy + Idle;

    /// <summary>Scheduled or on overtime, unpaid breaks left out.</summary>
    public double Paid => Scheduled + Overtime - UnpaidBreak;
}
