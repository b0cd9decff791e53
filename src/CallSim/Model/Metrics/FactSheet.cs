namespace CallSim.Model;

/// <summary>The facts of one scope and one ledger row, gathered from the ledgers of a replication.</summary>
internal sealed class FactSheet
{
    private static readonly (int Counter, Fact Fact)[] s_ofAgents =
    [
        (AgentCounter.Scheduled, Fact.Scheduled),
        (AgentCounter.Overtime, Fact.Overtime),
        (AgentCounter.Idle, Fact.Idle),
        (AgentCounter.Talking, Fact.Talking),
        (AgentCounter.Holding, Fact.Holding),
        (AgentCounter.Wrapping, Fact.Wrapping),
        (AgentCounter.Break, Fact.Break),
        (AgentCounter.Absent, Fact.Absent),
        (AgentCounter.UnpaidBreak, Fact.UnpaidBreak),
    ];

    private static readonly (int Counter, Fact Fact)[] s_ofContacts =
    [
        (ContactCounter.Offered, Fact.Arrived),
        (ContactCounter.Of(ContactOutcome.Served), Fact.Served),
        (ContactCounter.Of(ContactOutcome.Blocked), Fact.Blocked),
        (ContactCounter.Of(ContactOutcome.Unfinished), Fact.UnfinishedContacts),
    ];

    private static readonly (int Counter, Fact Fact)[] s_ofOutages =
    [
        (OutageCounter.Occurrences, Fact.Outages),
        (OutageCounter.TimeOn, Fact.OutageTime),
        (OutageCounter.Dropped, Fact.OutageDropped),
        (OutageCounter.Blocked, Fact.OutageBlocked),
        (OutageCounter.Abandoned, Fact.OutageAbandoned),
        (OutageCounter.Emptied, Fact.Emptied),
        (OutageCounter.TimeToEmpty, Fact.TimeToEmpty),
        (OutageCounter.Recovered, Fact.Recovered),
        (OutageCounter.TimeToRecover, Fact.TimeToRecover),
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
    /// <exception cref="OverflowException">A sum of times does not fit 64 bits.</exception>
    public void Gather(ScopeColumns scope, Ledgers ledgers, int row, SimSpan time)
    {
        Array.Clear(_facts);
        _facts[(int)Fact.Replications] = 1;
        _facts[(int)Fact.Time] = time.Microseconds;
        foreach (int lane in scope.UnansweredLanes)
        {
            Leg(ledgers.Legs, row, lane, Fact.AbandonedWait, AbandonedIn(0));
        }

        foreach (int lane in scope.AnsweredLanes)
        {
            Leg(ledgers.Legs, row, lane, Fact.AnsweredWait, AnsweredIn(0));
        }

        foreach (int lane in scope.LaterLanes)
        {
            Work(ledgers.Legs[row, lane]);
        }

        _facts[(int)Fact.Arrived] = _facts[(int)Fact.Offered];
        if (scope.IsOfContacts)
        {
            Contacts(ledgers.Contacts, row, scope.ContactTypes);
        }

        foreach (int group in scope.Groups)
        {
            Agents(ledgers.Agents, row, group);
        }

        if (scope.Outage is { } outage && ledgers.Outages is { } outages)
        {
            Add(outages.Cells[row, outage.Row], s_ofOutages);
        }

        if (scope.Thing is { } thing)
        {
            _facts[(int)Fact.Down] = ledgers.Availability?.Down(row, thing) ?? 0;
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
            _facts[fact] = checked(_facts[fact] + later._facts[fact]);
        }

        _facts[(int)Fact.WaitingPeak] = peak;
        _facts[(int)Fact.Replications] = 1;
        _facts[(int)Fact.HasCost] = later[Fact.HasCost];
    }

    public void Clear() => Array.Clear(_facts);

    private void Leg(LegLedger legs, int row, int lane, Fact wait, Fact firstIn)
    {
        ref readonly LegCell cell = ref legs[row, lane];
        checked
        {
            _facts[(int)Fact.Offered] += cell.Offered;
            _facts[(int)Fact.Answered] += cell.Answered;
            _facts[(int)Fact.Abandoned] += cell.Abandoned;
            _facts[(int)Fact.Balked] += cell.Balked;
            _facts[(int)Fact.QueueFull] += cell.QueueFull;
            _facts[(int)Fact.UnfinishedLegs] += cell.Unfinished;
            _facts[(int)Fact.Waited] += cell.Waited;
            _facts[(int)wait] += cell.Wait;
            _facts[(int)Fact.AbandonedShort] += cell.AbandonedShort;
            _facts[(int)Fact.AbandonedHere] += cell.AbandonedHere;
            for (int threshold = 0; threshold < _thresholds; threshold++)
            {
                _facts[(int)firstIn + (2 * threshold)] += legs.InTime(row, lane, threshold);
            }
        }

        Work(cell);
    }

    private void Work(in LegCell cell)
    {
        checked
        {
            _facts[(int)Fact.AnsweredLegs] += cell.Answered;
            _facts[(int)Fact.Talk] += cell.Talk;
            _facts[(int)Fact.Hold] += cell.Hold;
            _facts[(int)Fact.WrapUp] += cell.WrapUp;
        }
    }

    private void Contacts(ContactLedger contacts, int row, int[] types)
    {
        _facts[(int)Fact.Arrived] = 0;
        foreach (int type in types)
        {
            foreach ((int counter, Fact fact) in s_ofContacts)
            {
                _facts[(int)fact] += contacts[row, type, counter];
            }
        }
    }

    private void Agents(AgentLedger agents, int row, int group)
    {
        Span<long> cell = agents.Cells[row, group];
        Add(cell, s_ofAgents);
        AgentCosts costs = agents.CostsOf(group);
        if (costs.AreKnown)
        {
            _facts[(int)Fact.Cost] = checked(_facts[(int)Fact.Cost] + costs.Of(cell));
            _facts[(int)Fact.HasCost] = 1;
        }
    }

    private void Add(Span<long> cell, ReadOnlySpan<(int Counter, Fact Fact)> pairs)
    {
        foreach ((int counter, Fact fact) in pairs)
        {
            _facts[(int)fact] += cell[counter];
        }
    }
}
