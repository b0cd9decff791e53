using CallSim.Model;

namespace CallSim.Tests.Properties;

/// <summary>
/// Lives through a replication again by its notes alone, with a bookkeeping of its own: whatever the ledgers say must follow
/// from them. A note that cannot follow on those before it ends the replay.
/// </summary>
internal sealed partial class Replay
{
    private readonly CentreLayout _layout;
    private readonly CentrePlan _plan;
    private readonly NoteList _list;
    private readonly Dictionary<int, ReplayedContact> _contacts = [];
    private readonly Dictionary<long, ReplayedCustomer> _customers = [];
    private readonly Dictionary<int, (int Row, int Lane, long Since)> _wrapping = [];
    private readonly HashSet<int> _talking = [];
    private readonly List<ReplayedContact>[] _waiting;
    private readonly Level[] _queues;
    private readonly Level[] _lines;
    private readonly Level[] _flows;
    private readonly long[] _fullSince;
    private readonly HashSet<int> _outages = [];
    private long _now;

    public Replay(CentreLayout layout, NoteList list)
    {
        _layout = layout;
        _plan = layout.Plan;
        _list = list;
        Tallies = new Tallies(_plan.Time);
        _waiting = [.. _plan.Queues.Select(_ => new List<ReplayedContact>())];
        _queues =
        [
            .. _plan.Queues.Select((queue, row) => Level(Book.Queues, row, queue.WaitingPlaces)),
            Level(Book.Queues, _plan.Queues.Length, null),
        ];
        _lines = [.. _plan.Lines.Select((line, row) => Level(Book.Lines, row, line.Channels))];
        _flows = [.. _plan.Flows.Select((flow, row) => Level(Book.Flows, row, flow.Ports))];
        _fullSince = new long[_plan.Lines.Length];
    }

    public Tallies Tallies { get; }

    /// <summary>Replays all notes.</summary>
    /// <exception cref="InvalidOperationException">A note does not follow on those before it.</exception>
    public void Run()
    {
        for (int place = 0; place < _list.Notes.Count; place++)
        {
            RecordedNote note = _list.Notes[place];
            try
            {
                Demand(note.At >= _now, "time goes back");
                _now = note.At;
                Happen(note);
            }
            catch (Exception broken) when (broken is InvalidOperationException or KeyNotFoundException)
            {
                IEnumerable<RecordedNote> before = _list
                    .Notes.Take(place + 1)
                    .Where(old => old.Contact == note.Contact);
                throw new InvalidOperationException(
                    $"{broken.Message} at note {place}\n{string.Join('\n', before.TakeLast(12))}",
                    broken
                );
            }
        }

        _now = _list.End;
        NothingIsLeft();
    }

    public static void Demand(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException("Not true: " + what);
        }
    }

    private void Happen(RecordedNote note)
    {
        if (note.Kind == JournalKind.Arrives)
        {
            Arrive(note);
            return;
        }

        if (note.Kind == JournalKind.WrapUpEnds)
        {
            EndWrapUp((int)note.Value);
            return;
        }

        if (note.Kind is JournalKind.OutageStarts or JournalKind.OutageEnds)
        {
            TurnOutage((int)note.Value, note.Kind == JournalKind.OutageStarts);
            return;
        }

        ReplayedContact contact = _contacts[note.Contact];
        int value = (int)note.Value;
        switch (note.Kind)
        {
            case JournalKind.TakesLine:
                TakeLine(contact, value);
                break;
            case JournalKind.EntersFlow:
                EnterFlow(contact, value);
                break;
            case JournalKind.EntersStep:
                EnterStep(contact, value);
                break;
            case JournalKind.PressesWrongKey:
                Tallies.Add(Book.Steps, contact.Row, value, nameof(StepCounter.WrongKey));
                break;
            case JournalKind.PressesNothing:
                Tallies.Add(Book.Steps, contact.Row, value, nameof(StepCounter.NoInput));
                break;
            case JournalKind.HearsAgain:
                Demand(contact.Place == Place.InStep && contact.Step == value, "hears again the step it is in");
                break;
            case JournalKind.AsksForHuman:
                AskForHuman(contact, value);
                break;
            case JournalKind.LeavesStep:
                LeaveStep(contact, value);
                break;
            case JournalKind.JoinsQueue:
                Join(contact, value);
                break;
            case JournalKind.Waits:
                Wait(contact, value);
                break;
            case JournalKind.IsAnswered:
                Answer(contact, value);
                break;
            case JournalKind.GoesOnHold:
                EndPhase(contact, value);
                contact.Place = Place.Holding;
                break;
            case JournalKind.ConversationEnds:
                EndPhase(contact, value);
                contact.Place = Place.AfterTalk;
                Demand(_talking.Remove(value), "only who talks ends a conversation");
                break;
            case JournalKind.WrapUpBegins:
                Demand(contact.Place == Place.AfterTalk && contact.Agent == value, "a wrap-up follows a conversation");
                _wrapping.Add(value, (contact.LegRow, contact.Lane, _now));
                break;
            case JournalKind.IsPassedOn:
                PassOn(contact, value);
                break;
            case JournalKind.IsPutBack:
                Demand(contact.Place == Place.AfterTalk && contact.Queue == value, "it goes back where it came from");
                contact.Next = Target.Queue(new(value));
                contact.Place = Place.PassedOn;
                break;
            case JournalKind.IsBlocked:
                Block(contact, (BlockReason)value);
                break;
            case JournalKind.IsNotSolved:
                contact.IsSolved = false;
                Tallies.Add(Book.Contacts, contact.Row, contact.Type, nameof(ContactCounter.Unresolved));
                break;
            case JournalKind.WillCallAgain:
                CallAgain(contact, note.Value);
                break;
            case JournalKind.Leaves:
                Leave(contact, (ContactOutcome)value);
                break;
            default:
                throw new InvalidOperationException($"Nobody knows {note.Kind}.");
        }
    }

    private void NothingIsLeft()
    {
        Demand(_contacts.Count == 0, "every contact leaves");
        Demand(_wrapping.Count == 0 && _talking.Count == 0, "every agent gets free");
        foreach (Level level in _queues.Concat(_lines).Concat(_flows))
        {
            level.End(_now);
        }

        for (int line = 0; line < _lines.Length; line++)
        {
            BookFull(line);
        }

        foreach (ReplayedCustomer customer in _customers.Values)
        {
            Demand(customer.Due is null, "whoever will call again does");
        }
    }

    private Level Level(Book book, int column, int? capacity) => new(Tallies, book, column, capacity ?? int.MaxValue);
}
