using CallSim.Model;

namespace CallSim.Tests.Properties;

/// <summary>Something that happened. Who calls is known of arrivals only.</summary>
internal readonly record struct RecordedNote(
    long At,
    JournalKind Kind,
    int Contact,
    long Value,
    long Number,
    long FirstContact,
    long PreviousContact,
    int Attempt,
    AttemptReason Reason
);

/// <summary>Writes down all notes of a replication, and which group each agent belongs to.</summary>
internal sealed class NoteList : IJournal
{
    private Centre _centre = null!;

    public List<RecordedNote> Notes { get; } = [];

    /// <summary>When the replication ended.</summary>
    public long End => _centre.Agenda.Now.Microseconds;

    /// <summary>The agents who have answered, with their groups.</summary>
    public Dictionary<int, int> GroupOfAgent { get; } = [];

    public void Open(Centre centre) => _centre = centre;

    public void Note(JournalKind kind, ContactId contact, long value)
    {
        RecordedNote note = new(_centre.Agenda.Now.Microseconds, kind, contact.Row, value, 0, 0, 0, 0, default);
        if (kind == JournalKind.Arrives)
        {
            ContactJourney journey = _centre.Journeys[contact];
            note = note with
            {
                Number = journey.Number,
                FirstContact = journey.Customer.FirstContact,
                PreviousContact = journey.Customer.PreviousContact,
                Attempt = journey.Customer.Attempt,
                Reason = journey.Customer.Reason,
            };
        }
        else if (kind == JournalKind.IsAnswered)
        {
            GroupOfAgent[(int)value] = _centre.Agents[new((int)value)].Group.Row;
        }

        Notes.Add(note);
    }
}
