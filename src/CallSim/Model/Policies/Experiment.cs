namespace CallSim.Model;

/// <summary>How public types are marked that may still change: whoever uses them says so by switching the warning off.</summary>
internal static class Experiment
{
    /// <summary>The warning: extensions, that is policies and observers.</summary>
    public const string Id = "CALLSIM001";
}
