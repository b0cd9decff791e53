using System.Globalization;

namespace CallSim.Model;

/// <summary>Hands what a journal is told on to an observer, with names in place of rows.</summary>
internal sealed class ObserverJournal(ISimulationObserver observer) : IJournal
{
    private Centre _centre = null!;
    private StoryTexts _texts = null!;
    private SimTime _start;

    public void Open(Centre centre)
    {
        _centre = centre;
        _texts = new StoryTexts(centre);
        _start = SimTime.Zero + centre.Layout.Plan.Time.WarmUp;
    }

    public void Note(JournalKind kind, ContactId contact, long value)
    {
        bool isOfContact = contact.Row >= 0;
        long number = isOfContact ? _centre.Journeys[contact].Number : 0;
        long customer = isOfContact ? _centre.Journeys[contact].Customer.FirstContact : 0;
        Tell(new Happening(_centre.Agenda.Now - _start, kind, number, customer, Subject(kind, value)));
    }

    private void Tell(in Happening what)
    {
        try
        {
            observer.Happens(what);
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or OperationCanceledException))
        {
            throw new ObserverException(observer, what, failure);
        }
    }

    private string Subject(JournalKind kind, long value)
    {
        CentrePlan plan = _centre.Layout.Plan;
        int row = (int)value;
        return kind switch
        {
            JournalKind.Arrives => plan.ContactTypes[row].Name,
            JournalKind.TakesLine => plan.Lines[row].Name,
            JournalKind.EntersFlow => plan.Flows[row].Name,
            JournalKind.EntersStep
            or JournalKind.HearsAgain
            or JournalKind.AsksForHuman
            or JournalKind.PressesWrongKey
            or JournalKind.PressesNothing => _centre.Layout.Flows.Steps[row].Name,
            JournalKind.LeavesStep => _centre.Layout.Flows.Edges[row].Label,
            JournalKind.JoinsQueue or JournalKind.Waits or JournalKind.IsPassedOn or JournalKind.IsPutBack =>
                plan.Queues[row].Name,
            JournalKind.IsAnswered
            or JournalKind.GoesOnHold
            or JournalKind.ConversationEnds
            or JournalKind.WrapUpBegins
            or JournalKind.WrapUpEnds => _texts.NameOf(new(row)),
            JournalKind.IsBlocked => OutcomeNames.Of((BlockReason)row),
            JournalKind.WillCallAgain => new SimSpan(value).Seconds.ToString(CultureInfo.InvariantCulture),
            JournalKind.OutageStarts or JournalKind.OutageEnds => plan.Outages[row].Name,
            JournalKind.Leaves => OutcomeNames.Of((ContactOutcome)row),
            _ => "",
        };
    }
}
