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
            TurnStaffing(new GroupId(row));
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
        centre.Ledgers.Outages?.Turn(centre.Clock.LedgerRow, centre.Agenda.Now);
        centre.Ledgers.Availability?.Turn(centre.Clock.LedgerRow, centre.Agenda.Now);
    }

    private void TurnStaffing(GroupId group)
    {
        int place = centre.Roster.PlaceOf(group);
        if (centre.Shrinkage.Concerns(group))
        {
            TurnShrinkage(group, place);
            return;
        }

        Heads now = centre.Staff.HeadsOf(group);
        Heads next = centre.HeadCounts[group.Row].At(centre.Clock.PlanColumn);
        if (next != now)
        {
            int rank = next.OnPhones < now.OnPhones ? StatePlace.StaffFalls : StatePlace.StaffRises;
            centre.Agenda.States.Add(centre.Agenda.Now, rank, place, EventKind.StaffingChanges.On(group.Row));
        }
    }

    // The warm-up has the state of the first interval.
    private void TurnShrinkage(GroupId group, int place)
    {
        int interval = centre.Clock.Interval;
        if (interval <= 0)
        {
            return;
        }

        int day = centre.Layout.Plan.Time.DayOf(interval);
        if (day == centre.Layout.Plan.Time.DayOf(interval - 1))
        {
            centre.Shrinkage.Turn(group, centre.Crews.Rows[group].Came);
        }
        else
        {
            centre.Shrinkage.BeginDay(group, day);
        }

        EventTag tag = EventKind.ShrinkageChanges.On(group.Row);
        centre.Agenda.States.Add(centre.Agenda.Now, StatePlace.StaffFalls, place, tag);
    }
}
