namespace CallSim.Model;

/// <summary>What the flows keep: whoever enters a step leaves it by one way, every port is given back, and time adds up.</summary>
internal static class FlowConservation
{
    /// <exception cref="InvalidOperationException">A law is broken.</exception>
    public static void Check(Centre centre)
    {
        FlowGraph graph = centre.Layout.Flows;
        FlowLedger ledger = centre.Ledgers.Flows;
        foreach (FlowStep step in graph.Steps)
        {
            CallersLeaveOnce(ledger, step);
        }

        for (int flow = 0; flow < graph.Flows.Length; flow++)
        {
            Conservation.Equal("ports taken at the end", centre.Flows.Busy(new(flow)), 0);
            long inSteps = graph
                .Steps.Where(step => step.Flow.Row == flow)
                .Sum(step => ledger.Steps.Total(step.Id.Row, StepCounter.Time));
            long inFlow = ledger.Flows.Total(flow, FlowCounter.InFlow);
            Conservation.Equal("microseconds in a flow and in its steps", inSteps, inFlow);
        }
    }

    private static void CallersLeaveOnce(FlowLedger ledger, FlowStep step)
    {
        long left = 0;
        for (int exit = 0; exit < step.Plays.Exits.Length; exit++)
        {
            left += ledger.LeftBy(new(step.FirstEdge + exit));
        }

        left += Measured(ledger, step.Id, StepCounter.HungUp);
        left += Measured(ledger, step.Id, StepCounter.HumanKey);
        left += Measured(ledger, step.Id, StepCounter.Dropped);
        left += Measured(ledger, step.Id, StepCounter.Unfinished);
        Conservation.Equal(
            "callers who left a step and entered it",
            left,
            Measured(ledger, step.Id, StepCounter.Entered)
        );
    }

    private static long Measured(FlowLedger ledger, StepId step, int counter) =>
        ledger.Steps.Total(step.Row, counter) - ledger.Steps[IntervalClock.WarmUpRow, step.Row][counter];
}
