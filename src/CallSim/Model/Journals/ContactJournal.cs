namespace CallSim.Model;

/// <summary>
/// Folds what happens to contacts into one record a leg, in the order of ending; those of contacts that came in the warm-up
/// are left out. Keeps what is under way by the rows of contacts and agents. Used for one replication after the other.
/// </summary>
internal sealed class ContactJournal : IJournal
{
    private Centre _centre = null!;
    private LegRecord[] _open = new LegRecord[64];
    private LegRecord[] _wrapping = [];
    private SimTime _start;
    private int _latestOutage;

    /// <summary>The legs that have ended.</summary>
    public LegList Legs { get; } = new();

    public void Open(Centre centre)
    {
        _centre = centre;
        _start = SimTime.Zero + centre.Layout.Plan.Time.WarmUp;
        Legs.Clear();
        Array.Clear(_wrapping);
    }

    public void Note(JournalKind kind, ContactId contact, long value)
    {
        SimTime now = _centre.Agenda.Now;
        if (kind == JournalKind.Arrives)
        {
            Begin(contact, now);
            return;
        }

        if (kind == JournalKind.WrapUpEnds)
        {
            EndWrapUp((int)value, now.Microseconds);
            return;
        }

        if (kind == JournalKind.OutageStarts)
        {
            _latestOutage = (int)value;
        }
        else if (contact.Row >= 0 && _open[contact.Row].IsMeasured)
        {
            Fold(ref _open[contact.Row], kind, (int)value, now.Microseconds);
        }
    }

    private void Begin(ContactId contact, SimTime now)
    {
        Grow(ref _open, contact.Row);
        ref readonly ContactJourney journey = ref _centre.Journeys[contact];
        _open[contact.Row] = new LegRecord
        {
            Contact = journey.Number,
            FirstContact = journey.Customer.FirstContact,
            PreviousContact = journey.Customer.PreviousContact,
            Attempt = journey.Customer.Attempt,
            Type = journey.Customer.Type.Row,
            Arrived = now.Microseconds,
            IvrBegan = LegRecord.Never,
            IvrEnded = LegRecord.Never,
            Line = -1,
            Outage = -1,
            Reason = -1,
            IsMeasured = now >= _start,
        };
        _open[contact.Row].BeginNone();
    }

    private void Fold(ref LegRecord leg, JournalKind kind, int value, long now)
    {
        switch (kind)
        {
            case JournalKind.TakesLine:
                leg.Line = value;
                break;
            case JournalKind.EntersFlow:
                leg.EnterFlow(now);
                break;
            case JournalKind.JoinsQueue:
                leg.LeaveFlows(now);
                leg.Join(value, now);
                break;
            case JournalKind.Waits:
                leg.HasWaited = true;
                break;
            case JournalKind.IsAnswered:
                AgentId agent = new(value);
                leg.Answer(_centre.Agents[agent].Group, _centre.Agents.NumberInGroup(agent), now);
                break;
            case JournalKind.GoesOnHold:
                leg.EndPhase(now);
                leg.IsOnHold = true;
                break;
            case JournalKind.ConversationEnds:
                leg.EndPhase(now);
                break;
            case JournalKind.WrapUpBegins:
                leg.WrapsUp = true;
                leg.AgentRow = value;
                break;
            case JournalKind.IsPassedOn or JournalKind.IsPutBack:
                End(ref leg, now);
                leg.Hops++;
                break;
            case JournalKind.IsBlocked:
                leg.Reason = (sbyte)value;
                break;
            case JournalKind.IsNotSolved:
                leg.Resolution = Resolution.NotSolved;
                break;
            case JournalKind.Leaves:
                leg.LeaveFlows(now);
                leg.Leave((ContactOutcome)value, now);
                // Whoever is cut off is so by the outage that has just started.
                leg.Outage = value == (int)ContactOutcome.Dropped ? _latestOutage : -1;
                End(ref leg, now);
                break;
        }
    }

    // A leg with a wrap-up goes on with the agent, while its contact may be in the next.
    private void End(ref LegRecord leg, long now)
    {
        leg.Ended = now;
        if (leg.WrapsUp)
        {
            leg.PhaseBegan = now;
            Grow(ref _wrapping, leg.AgentRow);
            _wrapping[leg.AgentRow] = leg;
        }
        else
        {
            Legs.Add(leg);
        }

        leg.BeginNone();
    }

    private void EndWrapUp(int agent, long now)
    {
        // Whoever wraps up after a contact of the warm-up has no record here.
        if (agent >= _wrapping.Length || !_wrapping[agent].WrapsUp)
        {
            return;
        }

        ref LegRecord leg = ref _wrapping[agent];
        leg.WrapUp = now - leg.PhaseBegan;
        leg.Ended = now;
        Legs.Add(leg);
        leg.WrapsUp = false;
    }

    private static void Grow(ref LegRecord[] rows, int row)
    {
        if (row >= rows.Length)
        {
            Array.Resize(ref rows, Math.Max(row + 1, 2 * rows.Length));
        }
    }
}
