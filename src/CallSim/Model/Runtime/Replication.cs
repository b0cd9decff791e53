namespace CallSim.Model;

/// <summary>One independent replication of a plan.</summary>
internal static class Replication
{
    /// <summary>Simulates one replication and leaves what it counted in the ledgers, which are cleared first.</summary>
    /// <exception cref="SimulationFaultException">A law of the model was broken: a fault of the simulator.</exception>
    /// <exception cref="PolicyException">A policy failed, or gave an answer that cannot be carried out.</exception>
    /// <exception cref="ObserverException">An observer threw.</exception>
    /// <exception cref="StandstillException">The clock stands still.</exception>
    /// <exception cref="TimerCapacityException">More contacts wait at once than the simulation's length allows.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="mustStop"/>, asked every half million events, said so.</exception>
    public static void Run(
        CentreLayout layout,
        Ledgers ledgers,
        ulong seed,
        int replication,
        IJournal? journal = null,
        Func<bool>? mustStop = null
    )
    {
        ledgers.Clear();
        Centre centre = new(layout, ledgers, seed, replication, journal, mustStop);
        try
        {
            centre.Timetable.BeginInterval();
            centre.Agenda.Run(new Dispatch(centre));
            if (!centre.KeepsJourneys)
            {
                ledgers.Customers.Book(ledgers.Contacts);
            }

            Conservation.Check(centre);
        }
        catch (ClockStuckException stuck)
        {
            throw new StandstillException(
                seed,
                replication,
                stuck.At,
                [.. stuck.Kinds.Select(kind => ((EventKind)kind).ToString())]
            );
        }
        catch (Exception fault)
            when (fault
                    is not (
                        OutOfMemoryException
                        or OperationCanceledException
                        or TimerCapacityException
                        or PolicyException
                        or ObserverException
                    )
            )
        {
            throw new SimulationFaultException(seed, replication, centre.Agenda.Now, fault);
        }

        ledgers.Events = centre.Agenda.Events;
        ledgers.SaturatedSpans = centre.Draws.Saturated;
        ledgers.Drained = centre.Agenda.Now - (SimTime.Zero + layout.Plan.Time.WarmUp + layout.Plan.Time.Length);
    }
}
