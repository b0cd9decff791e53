namespace CallSim.Model;

/// <summary>The lines: a number's call takes a channel of the first group that has one, and keeps it until it ends.</summary>
internal sealed class Trunks
{
    private readonly Centre _centre;
    private readonly Agenda _agenda;
    private readonly LineTable _lines;
    private readonly LineLedger _ledger;
    private readonly NumberLayout[] _numbers;

    public Trunks(Centre centre)
    {
        _centre = centre;
        _agenda = centre.Agenda;
        _lines = centre.Lines;
        _ledger = centre.Ledgers.Lines;
        _numbers = [.. centre.Layout.Numbers];
        for (int line = 0; line < centre.Layout.Plan.Lines.Length; line++)
        {
            // A group without channels is full from the beginning, and nothing ever changes it.
            _ledger.Changes(new(line), _lines, _agenda.Now);
        }
    }

    /// <summary>A call to a number is carried, or blocked with its reason.</summary>
    public void Carry(ContactId contact, NumberId number)
    {
        if (WhyRefused(contact, number) is { } reason)
        {
            _centre.Exits.Block(contact, reason);
            return;
        }

        NumberLayout layout = _numbers[number.Row];
        if (layout.Lines.Length > 0 && !TakeChannel(contact, number, out BlockReason full))
        {
            _centre.Exits.Block(contact, full);
            return;
        }

        if (layout.Setup > SimSpan.Zero)
        {
            TimerId end = _agenda.Ends.Arm(_agenda.Now + layout.Setup, EventKind.CallIsSetUp.On(contact.Row));
            _centre.Contacts.SetUp(contact, end, _agenda.Now);
        }
        else
        {
            _centre.Reception.Send(contact, layout.To);
        }
    }

    /// <summary>A call is set up, and goes where its number leads.</summary>
    public void EndSetup(ContactId contact)
    {
        _agenda.Ends.Disarm(_centre.Contacts[contact].Timer);
        NumberId number = new(_centre.Layout.Entries[_centre.Contacts[contact].Type.Row].Row);
        _centre.Reception.Send(contact, _numbers[number.Row].To);
    }

    /// <summary>A contact gives its channel back.</summary>
    public void Release(LineId line)
    {
        _lines.Release(line);
        _ledger.Changes(line, _lines, _agenda.Now);
    }

    /// <summary>An outage leaves a share of a group's channels. Calls beyond stay on; see <see cref="Exits.Drop"/>.</summary>
    public void Leave(LineId line, double share)
    {
        _lines.Leave(line, share);
        _ledger.Changes(line, _lines, _agenda.Now);
    }

    private BlockReason? WhyRefused(ContactId contact, NumberId number)
    {
        if (!_numbers[number.Row].Opening.IsOpen(_agenda.Now))
        {
            return BlockReason.Closed;
        }

        if (!_centre.Numbers.TakeToken(number, _agenda.Now))
        {
            return BlockReason.RateLimit;
        }

        ulong key = CustomerKeys.Refusal(_centre.Journeys[contact].AttemptKey, _numbers[number.Row].NameKey);
        return Draws.Happens(1 - _centre.Conditions.Share(number), key, Purpose.OutageRefusal)
            ? BlockReason.LineDown
            : null;
    }

    private bool TakeChannel(ContactId contact, NumberId number, out BlockReason reason)
    {
        ReadOnlySpan<LineId> lines = _numbers[number.Row].Lines.AsSpan();
        int row = _centre.Clock.LedgerRow;
        reason = BlockReason.AllBusy;
        for (int place = 0; place < lines.Length; place++)
        {
            LineId line = lines[place];
            _ledger.Count(row, line, LineCounter.Attempts);
            if (!_lines.IsFull(line))
            {
                Count(row, lines[..place], LineCounter.Overflowed);
                Seize(contact, line, row);
                return true;
            }

            if (_lines.IsDown(line))
            {
                reason = BlockReason.LineDown;
            }
        }

        Count(row, lines, LineCounter.Blocked);
        return false;
    }

    private void Seize(ContactId contact, LineId line, int row)
    {
        _ledger.Count(row, line, LineCounter.Carried);
        _lines.Seize(line);
        _ledger.Changes(line, _lines, _agenda.Now);
        _centre.Journeys.Seize(contact, line);
        _centre.Journal?.Note(JournalKind.TakesLine, contact, line.Row);
    }

    private void Count(int row, ReadOnlySpan<LineId> lines, int counter)
    {
        foreach (LineId line in lines)
        {
            _ledger.Count(row, line, counter);
        }
    }
}
