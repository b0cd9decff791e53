namespace CallSim.Experiments;

/// <summary>Over what time a staffing must meet the goals.</summary>
public enum StaffingEach
{
    /// <summary>In each interval.</summary>
    Interval,

    /// <summary>Over the whole run: a good hour makes up for a bad one.</summary>
    Day,
}
