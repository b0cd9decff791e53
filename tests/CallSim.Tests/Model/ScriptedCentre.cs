using CallSim.Engine;
using CallSim.Engine.Timers;
using CallSim.Model;

namespace CallSim.Tests.Model;

/// <summary>
/// A centre whose arrivals a test writes down, to the second; everything else is the model's. Its plan has no arrivals of its
/// own. Keeps a diary of what happened, in order.
/// </summary>
internal sealed class ScriptedCentre : IJournal
{
    private const byte FirstScripted = 200;

    private readonly Centre _centre;
    private readonly List<(SimTime At, Action Happens)> _script = [];
    private readonly List<string> _diary = [];
    private readonly Dictionary<int, string> _names = [];
    private readonly List<(JournalKind Kind, string Name, string Text)> _notes = [];
    private string _arriving = "again";
    private ulong _customers;

    /// <param name="plan">The plan.</param>
    /// <param name="routing">Who serves whom; the plan's policy when null.</param>
    /// <param name="seed">The seed.</param>
    public ScriptedCentre(CentrePlan plan, RoutingPolicy? routing = null, ulong seed = 1)
    {
        CentreLayout layout = routing is null
            ? new(plan)
            : new(plan with { Routing = routing.Name }, PolicyCatalogue.Standard.With(routing));
        Ledgers = new Ledgers(layout);
        _centre = new Centre(layout, Ledgers, seed, replication: 0, journal: this);
    }

    public Ledgers Ledgers { get; }

    public Centre Centre => _centre;

    /// <summary>What happened, in order: <c>10 ConversationEnds anna</c>, and <c>10 anna answered</c> behind the event that caused it.</summary>
    public IReadOnlyList<string> Diary => _diary;

    /// <summary>A contact of a type arrives, as the last thing of its instant.</summary>
    public ScriptedCentre Arrives(double seconds, string name, int type = 0)
    {
        _script.Add((SimTime.Zero + SimSpan.FromSeconds(seconds), () => Arrive(name, new(type))));
        return this;
    }

    /// <summary>Something is done to the centre, as the last thing of its instant.</summary>
    public ScriptedCentre Does(double seconds, Action<Centre> what)
    {
        _script.Add((SimTime.Zero + SimSpan.FromSeconds(seconds), () => what(_centre)));
        return this;
    }

    /// <summary>Runs to the end and checks the laws of conservation.</summary>
    public ScriptedCentre Run()
    {
        for (int line = 0; line < _script.Count; line++)
        {
            _centre.Agenda.Joins.Arm(_script[line].At, new EventTag(FirstScripted, line));
        }

        _centre.Timetable.BeginInterval();
        _centre.Agenda.Run(new Handler(this));
        Conservation.Check(_centre);
        return this;
    }

    /// <summary>What the journal was told about a contact, in order: <c>10 JoinsQueue 0</c>. Further attempts have no name.</summary>
    public string[] Story(string name) => [.. _notes.Where(note => note.Name == name).Select(note => note.Text)];

    /// <summary>How the journal was told of a kind, in order, as <c>10 anna</c>.</summary>
    public string[] Times(JournalKind kind) =>
        [.. _notes.Where(note => note.Kind == kind).Select(note => $"{note.Text.Split(' ')[0]} {note.Name}")];

    /// <summary>Nothing to prepare.</summary>
    void IJournal.Open(Centre centre) { }

    void IJournal.Note(JournalKind kind, ContactId contact, long value)
    {
        if (kind == JournalKind.Arrives)
        {
            _names[contact.Row] = _arriving;
        }

        string name = contact.Row < 0 ? "" : _names[contact.Row];
        _notes.Add((kind, name, $"{NowText} {kind} {value}"));
    }

    /// <summary>The lines of the diary about a contact.</summary>
    public string[] Of(string name) => [.. _diary.Where(line => line.EndsWith(' ' + name, StringComparison.Ordinal))];

    /// <summary>The lines of the diary of an instant.</summary>
    public string[] At(string seconds) =>
        [.. _diary.Where(line => line.StartsWith(seconds + ' ', StringComparison.Ordinal))];

    /// <summary>The agent-seconds of a group in an interval, by counter.</summary>
    public double Seconds(int counter, int interval, int group = 0) =>
        Ledgers.Agents.Cells[IntervalClock.RowOf(interval), group][counter] / 1e6;

    /// <summary>The agent-seconds of a group in the whole simulation, by counter.</summary>
    public double AllSeconds(int counter, int group = 0) => Ledgers.Agents.Cells.Total(group, counter) / 1e6;

    private void Arrive(string name, ContactTypeId type)
    {
        _arriving = name;
        ContactId contact = _centre.Reception.Enter(type, ++_customers);
        _arriving = "again";
        _centre.Reception.Admit(contact);
    }

    private void Happen(EventTag tag)
    {
        HashSet<int> talkingBefore = Talking();
        if (tag.Kind == FirstScripted)
        {
            // The timers of the script lie behind the reserved ones, in the order of the script.
            _centre.Agenda.Joins.Disarm(new TimerId(_centre.Layout.Types.Length + tag.Row));
            _script[tag.Row].Happens();
        }
        else
        {
            Note(tag);
            new Dispatch(_centre).Happen(tag);
        }

        foreach (int row in Talking().Except(talkingBefore))
        {
            ContactRow contact = _centre.Contacts[new ContactId(row)];
            _diary.Add($"{NowText} agent {contact.Agent.Row} answers {_names[row]}");
        }
    }

    private void Note(EventTag tag)
    {
        EventKind kind = (EventKind)tag.Kind;
        bool ofContact =
            kind
            is EventKind.CallIsSetUp
                or EventKind.IvrStepEnds
                or EventKind.CallerHangsUp
                or EventKind.CallerLosesPatience
                or EventKind.CallerGoesOnHold
                or EventKind.ConversationEnds;
        _diary.Add(ofContact ? $"{NowText} {kind} {_names[tag.Row]}" : $"{NowText} {kind}");
    }

    private string NowText => _centre.Agenda.Now.ToString().Replace(" s", "", StringComparison.Ordinal);

    private HashSet<int> Talking() =>
        [
            .. _centre
                .Contacts.All()
                .Where(contact => _centre.Contacts[contact].State == ContactState.Talking)
                .Select(contact => contact.Row),
        ];

    private readonly struct Handler(ScriptedCentre script) : IEventHandler
    {
        public void Happen(EventTag tag) => script.Happen(tag);
    }
}
