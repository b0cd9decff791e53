namespace CallSim.Experiments;

/// <summary>Counts what a search does, and tells whoever wants to know.</summary>
internal sealed class StaffingReport(Action<StaffingProgress>? progress)
{
    /// <summary>What the search is doing.</summary>
    public StaffingPhase Phase { get; set; }

    /// <summary>The staffings tried.</summary>
    public int Staffings { get; set; }

    /// <summary>The replications simulated.</summary>
    public long Replications { get; private set; }

    /// <summary>The paid hours of the best staffing so far.</summary>
    public double PaidHours { get; set; }

    /// <summary>So many replications were simulated.</summary>
    public void Ran(int replications)
    {
        if (replications > 0)
        {
            Replications += replications;
            progress?.Invoke(new StaffingProgress(Phase, Staffings, Replications, PaidHours));
        }
    }
}
