namespace CallSim.Experiments;

/// <summary>Where the time of a group's agents went, in agent-seconds: means over replications.</summary>
/// <param name="Scheduled">Scheduled.</param>
/// <param name="Overtime">On duty though not scheduled.</param>
/// <param name="Talking">Talking.</param>
/// <param name="Holding">With the caller on hold.</param>
/// <param name="Wrapping">Wrapping up.</param>
/// <param name="Idle">Waiting for the next contact.</param>
public sealed record AgentTime(
    double Scheduled,
    double Overtime,
    double Talking,
    double Holding,
    double Wrapping,
    double Idle
)
{
    /// <summary>Talking, holding or wrapping up.</summary>
    public double Busy => Talking + Holding + Wrapping;

    /// <summary>On the phones: busy or idle. Equals scheduled + overtime.</summary>
    public double Present => Busy + Idle;
}
