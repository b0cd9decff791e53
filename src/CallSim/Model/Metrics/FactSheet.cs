namespace CallSim.Model;

/// <summary>The facts of one scope and one ledger row, gathered from the ledgers of a replication.</summary>
internal sealed class FactSheet
{
    private static readonly (int Counter, Fact Fact)[] s_ofEveryLeg =
    [
        (LegCounter.Offered, Fact.Offered),
        (LegCounter.Answered, Fact.Answered),
        (LegCounter.Abandoned, Fact.Abandoned),
        (LegCounter.Balked, Fact.Balked),
        (LegCounter.QueueFull, Fact.QueueFull),
        (LegCounter.Unfinished, Fact.UnfinishedLegs),
        (LegCounter.Waited, Fact.Waited),
        (LegCounter.Talk, Fact.Talk),
        (LegCounter.Hold, Fact.Hold),
        (LegCounter.WrapUp, Fact.WrapUp),
        (LegCounter.AbandonedShort, Fact.AbandonedShort),
        (LegCounter.AbandonedHere, Fact.AbandonedHere),
    ];

    private static readonly (int Counter, Fact Fact)[] s_ofAgents =
    [
        (AgentCounter.Scheduled, Fact.Scheduled),
        (AgentCounter.Overtime, Fact.Overtime),
        (AgentCounter.Idle, Fact.Idle),
        (AgentCounter.Talking, Fact.Talking),
        (AgentCounter.Holding, Fact.Holding),
        (AgentCounter.Wrapping, Fact.Wrapping),
    ];

    private readonly int _thresholds;
    private readonly long[] _facts;

    public FactSheet(int thresholds)
    {
        _thresholds = thresholds;
        _facts = new long[CountOf(thresholds)];
    }

    /// <summary>The number of facts for a number of thresholds.</summary>
    public static int CountOf(int thresholds) => (int)Fact.FirstIn + (2 * thresholds);

    /// <summary>Answered within a threshold.</summary>
    public static Fact AnsweredIn(int threshold) => Fact.FirstIn + (2 * threshold);

    /// <summary>Abandoned within a threshold, balked included.</summary>
    public static Fact AbandonedIn(int threshold) => Fact.FirstIn + (2 * threshold) + 1;

    public long this[Fact fact] => _facts[(int)fact];

    /// <summary>Fills the sheet for a scope and one ledger row.</summary>
    public void Gather(ScopeColumns scope, Ledgers ledgers, int row, SimSpan time)
    {
        Array.Clear(_facts);
        _facts[(int)Fact.Replications] = 1;
        _facts[(int)Fact.Time] = time.Microseconds;
        foreach (int lane in scope.UnansweredLanes)
        {
            Leg(ledgers.Legs.Cells[row, lane], Fact.AbandonedWait, AbandonedIn(0));
        }

        foreach (int lane in scope.AnsweredLanes)
        {
            Leg(ledgers.Legs.Cells[row, lane], Fact.AnsweredWait, AnsweredIn(0));
        }

        foreach (int type in scope.ContactTypes)
        {
            Contact(ledgers.Contacts.Cells[row, type]);
        }

        foreach (int group in scope.Groups)
        {
            Add(ledgers.Agents.Cells[row, group], s_ofAgents);
        }

        if (scope.QueueColumn >= 0)
        {
            Span<long> cell = ledgers.Queues.Cells[row, scope.QueueColumn];
            _facts[(int)Fact.Waiting] = cell[QueueCounter.Waiting];
            _facts[(int)Fact.WaitingPeak] = cell[QueueCounter.Peak];
        }
    }

    /// <summary>Adds another sheet of the same scope: a later interval of the same replication.</summary>
    public void Add(FactSheet later)
    {
        long peak = Math.Max(this[Fact.WaitingPeak], later[Fact.WaitingPeak]);
        for (int fact = 0; fact < _facts.Length; fact++)
        {
            _facts[fact] += later._facts[fact];
        }

        _facts[(int)Fact.WaitingPeak] = peak;
        _facts[(int)Fact.Replications] = 1;
    }

    public void Clear() => Array.Clear(_facts);

    private void Leg(Span<long> cell, Fact wait, Fact firstIn)
    {
        Add(cell, s_ofEveryLeg);
        _facts[(int)wait] += cell[LegCounter.Wait];
        for (int threshold = 0; threshold < _thresholds; threshold++)
        {
            _facts[(int)firstIn + (2 * threshold)] += cell[LegCounter.In(threshold)];
        }
    }

    private void Contact(Span<long> cell)
    {
        _facts[(int)Fact.Served] += cell[ContactCounter.Of(ContactOutcome.Served)];
        _facts[(int)Fact.Blocked] += cell[ContactCounter.Of(ContactOutcome.Blocked)];
        _facts[(int)Fact.UnfinishedContacts] += cell[ContactCounter.Of(ContactOutcome.Unfinished)];
    }

    private void Add(Span<long> cell, ReadOnlySpan<(int Counter, Fact Fact)> pairs)
    {
        foreach ((int counter, Fact fact) in pairs)
        {
            _facts[(int)fact] += cell[counter];
        }
    }
}
