namespace CallSim.Model;

/// <summary>The end of the day: first attempts stop, what is left drains, the simulation ends.</summary>
internal sealed class Closing(Centre centre)
{
    private bool _hasStopped;

    /// <summary>First attempts stop; the simulation ends when all is done, at the latest after the longest drain.</summary>
    public void StopArrivals()
    {
        _hasStopped = true;
        centre.Arrivals.Stop();
        centre.Staff.StayUntilTheEnd();
        centre.Timetable.TurnAt(centre.Layout.End, EventKind.RunEnds);
        EndIfAllIsDone();
    }

    /// <summary>A contact has left or an agent has wrapped up: was it the last?</summary>
    public void EndIfAllIsDone()
    {
        if (_hasStopped && centre.Contacts.InPlay == 0 && centre.Agents.Wrapping == 0)
        {
            centre.Timetable.TurnAt(centre.Agenda.Now, EventKind.RunEnds);
        }
    }

    /// <summary>The simulation ends: whatever is left is unfinished.</summary>
    public void End()
    {
        centre.Ledgers.Outages?.Close(centre.Agenda.Now);
        foreach (ContactId contact in centre.Contacts.All())
        {
            centre.Exits.LeaveUnfinished(contact);
        }

        foreach (AgentId agent in centre.Agents.All(AgentState.Wrapping))
        {
            centre.Desk.EndWrapUp(agent);
        }

        centre.Agenda.Stop();
    }
}
