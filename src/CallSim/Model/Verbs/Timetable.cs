namespace CallSim.Model;

/// <summary>What the clock brings: intervals begin and end, and with them rates, staffing and ledger rows.</summary>
internal sealed class Timetable(Centre centre)
{
    private static readonly TimerId s_turn = TimerSet.Reserved(0);

    /// <summary>The interval that the clock shows begins: arrivals start anew, staffing changes in its rank, the end is armed.</summary>
    public void BeginInterval()
    {
        centre.Arrivals.Turn(centre.Clock);
        for (int row = 0; row < centre.HeadCounts.Length; row++)
        {
            GroupId group = new(row);
            if (centre.HeadCounts[row].At(centre.Clock.PlanColumn) != centre.Staff.Scheduled(group))
            {
                centre.Agenda.States.Add(
                    centre.Agenda.Now,
                    StatePlace.Staffing,
                    row,
                    EventKind.StaffingChanges.On(row)
                );
            }
        }

        TurnAt(centre.Clock.IntervalEnd, centre.Clock.IsLast ? EventKind.ArrivalsStop : EventKind.IntervalTurns);
    }

    /// <summary>Arms the next turn: of the interval, to closing, or of the end. It goes before all else at its instant.</summary>
    public void TurnAt(SimTime at, EventKind kind) => centre.Agenda.Ends.Rearm(s_turn, at, kind.On(0));

    /// <summary>Books the time of the interval that ends, and turns the clock to the next.</summary>
    public void EndInterval()
    {
        BookTime();
        centre.Clock.Turn();
    }

    /// <summary>Books the time that has passed in the present interval.</summary>
    public void BookTime()
    {
        centre.Ledgers.Agents.Turn(centre.Clock.LedgerRow, centre.Agenda.Now);
        centre.Ledgers.Queues.Turn(centre.Clock.LedgerRow, centre.Agenda.Now);
        centre.Ledgers.Lines.Turn(centre.Clock.LedgerRow, centre.Agenda.Now);
        centre.Ledgers.Flows.Turn(centre.Clock.LedgerRow, centre.Agenda.Now);
    }
}
