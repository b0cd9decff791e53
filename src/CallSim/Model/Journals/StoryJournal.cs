namespace CallSim.Model;

/// <summary>Tells what happens to one customer, over all contacts.</summary>
/// <param name="customer">Which customer, counted from 1 by first contacts at or after the start.</param>
internal sealed class StoryJournal(int customer) : IJournal
{
    private Centre _centre = null!;
    private StoryTexts _texts = null!;
    private long _firstContact;
    private AgentId _wrapsUp = new(-1);
    private SimTime _since;

    /// <summary>How many customers have made a first contact at or after the start.</summary>
    public int Customers { get; private set; }

    public List<StoryLine> Lines { get; } = [];

    public void Open(Centre centre)
    {
        _centre = centre;
        _texts = new StoryTexts(centre);
    }

    public void Note(JournalKind kind, ContactId contact, long value)
    {
        if (kind == JournalKind.WrapUpEnds)
        {
            EndWrapUp(new((int)value));
            return;
        }

        if (contact.Row < 0)
        {
            return;
        }

        ref readonly ContactJourney journey = ref _centre.Journeys[contact];
        if (kind == JournalKind.Arrives && journey.Customer.Attempt == 1 && SinceStart >= SimSpan.Zero)
        {
            Customers++;
            _firstContact = Customers == customer ? journey.Number : _firstContact;
        }

        if (_firstContact == 0 || journey.Customer.FirstContact != _firstContact)
        {
            return;
        }

        if (kind == JournalKind.WrapUpBegins)
        {
            _wrapsUp = new((int)value);
            _since = _centre.Agenda.Now;
        }

        if (_texts.Of(kind, contact, (int)value) is { } text)
        {
            Tell(text);
        }
        else if (kind == JournalKind.WillCallAgain)
        {
            Tell(WhenAgain(new SimSpan(value)));
        }
    }

    private SimSpan SinceStart => _centre.Agenda.Now - (SimTime.Zero + _centre.Layout.Plan.Time.WarmUp);

    private void EndWrapUp(AgentId agent)
    {
        if (agent == _wrapsUp)
        {
            Tell($"{_texts.NameOf(agent)} has wrapped up after {StoryTexts.Seconds(_centre.Agenda.Now - _since)}");
            _wrapsUp = new(-1);
        }
    }

    private string WhenAgain(SimSpan delay)
    {
        TimePlan time = _centre.Layout.Plan.Time;
        SimSpan due = SinceStart + delay;
        string clock = time.ClockAt(due);
        return due < time.Length
            ? $"will call again at {clock}"
            : $"would call again at {clock}, after first attempts have stopped: is counted as pending";
    }

    private void Tell(string text) => Lines.Add(new(SinceStart, text));
}
