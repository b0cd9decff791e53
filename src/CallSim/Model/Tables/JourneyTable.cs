using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>The journeys of the contacts in the centre, each in the row of its contact; see <see cref="Centre.KeepsJourneys"/>.</summary>
internal sealed class JourneyTable
{
    private ContactJourney[] _rows = [];

    public ref readonly ContactJourney this[ContactId contact] => ref _rows[contact.Row];

    /// <summary>The journey of a contact that has just entered begins.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="customer">Whose contact it is.</param>
    /// <param name="attemptKey">The key of the attempt's draws.</param>
    /// <param name="number">The place of the contact among all of the replication.</param>
    /// <param name="clock">Which interval it is.</param>
    /// <param name="now">Now.</param>
    public void Begin(
        ContactId contact,
        in Customer customer,
        ulong attemptKey,
        long number,
        IntervalClock clock,
        SimTime now
    )
    {
        if (contact.Row >= _rows.Length)
        {
            Grow(contact.Row);
        }

        ref ContactJourney journey = ref _rows[contact.Row];
        journey.AttemptKey = attemptKey;
        journey.Customer = customer;
        journey.Number = number;
        journey.Arrived = now;
        journey.LedgerRow = clock.LedgerRow;
        journey.Line = LineId.None;
        journey.Step = StepId.None;
        journey.HangUp = TimerId.None;
        journey.HasEnteredFlows = false;
        journey.PassedTo = QueueId.None;
        journey.Need = SkillId.None;
        journey.Transfer = -1;
        journey.WasPassedOn = false;
        journey.HasAskedForHuman = false;
    }

    /// <summary>A line carries the contact.</summary>
    public void Seize(ContactId contact, LineId line) => _rows[contact.Row].Line = line;

    /// <summary>Where the contact will move on to, when its turn at this instant has come.</summary>
    public void WillMove(ContactId contact, Target to) => _rows[contact.Row].MovesTo = to;

    /// <summary>The contact enters its first flow; <paramref name="hangUp"/> is the timer of its patience with the machine, none for ever.</summary>
    public void EnterFlows(ContactId contact, TimerId hangUp)
    {
        _rows[contact.Row].HasEnteredFlows = true;
        _rows[contact.Row].HangUp = hangUp;
    }

    /// <summary>The caller's patience with the machine no longer matters.</summary>
    public void LeaveFlows(ContactId contact) => _rows[contact.Row].HangUp = TimerId.None;

    /// <summary>The contact enters a flow: whether the caller wants its key to a human.</summary>
    public void WantsHuman(ContactId contact, bool wants)
    {
        ref ContactJourney journey = ref _rows[contact.Row];
        journey.WantsHuman = wants && !journey.HasAskedForHuman;
    }

    /// <summary>The caller presses the key to a human, and will not again.</summary>
    public void AskForHuman(ContactId contact)
    {
        _rows[contact.Row].WantsHuman = false;
        _rows[contact.Row].HasAskedForHuman = true;
    }

    /// <summary>The contact is in a step that leads where it was drawn.</summary>
    public void InStep(ContactId contact, StepId step, EdgeId edge)
    {
        _rows[contact.Row].Step = step;
        _rows[contact.Row].Edge = edge;
    }

    /// <summary>The contact is in no step any more.</summary>
    public void LeaveStep(ContactId contact) => _rows[contact.Row].Step = StepId.None;

    /// <summary>How often the menu that the contact is in has been repeated.</summary>
    public void Repeats(ContactId contact, int repeats) => _rows[contact.Row].Repeats = repeats;

    /// <summary>When the conversation ends, the contact is passed on.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="to">The queue; none for the end of the contact.</param>
    /// <param name="need">The skill that its matter needs then.</param>
    /// <param name="transfer">The transfer; −1 for none, or for a misroute.</param>
    /// <param name="isCutShort">Whether the talk ends as soon as the agent notices that the contact belongs elsewhere.</param>
    public void WillBePassedOn(ContactId contact, QueueId to, SkillId need, int transfer, bool isCutShort)
    {
        ref ContactJourney journey = ref _rows[contact.Row];
        journey.PassedTo = to;
        journey.NextNeed = need;
        journey.NextTransfer = transfer;
        journey.IsCutShort = isCutShort;
    }

    /// <summary>The conversation is over and the contact is passed on; whether for the first time.</summary>
    public bool PassOn(ContactId contact)
    {
        ref ContactJourney journey = ref _rows[contact.Row];
        journey.Need = journey.NextNeed;
        journey.Transfer = journey.NextTransfer;
        bool isFirst = !journey.WasPassedOn;
        journey.WasPassedOn = true;
        return isFirst;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int row) => Array.Resize(ref _rows, Math.Max(64, Math.Max(2 * _rows.Length, row + 1)));
}
