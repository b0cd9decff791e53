namespace CallSim.Scenarios.Checks;

/// <summary>The checks of how the parts of a centre hang together.</summary>
internal static class CentreChecks
{
    public static void Run(Centre centre, DiagnosticBag diagnostics)
    {
        Reach reach = new(centre);
        RoutingCheck.Run(centre, reach, diagnostics);
        NeedsCheck.Run(centre, reach, diagnostics);
        LineCheck.Run(centre, reach, diagnostics);
        FlowCheck.Run(centre, reach, diagnostics);
        WayOutCheck.Run(centre, diagnostics);
        MenuCheck.Run(centre, reach, diagnostics);
        TransferCheck.Run(centre, diagnostics);
        CustomerCheck.Run(centre, diagnostics);
    }
}
