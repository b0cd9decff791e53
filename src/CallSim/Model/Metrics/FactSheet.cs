namespace CallSim.Model;

/// <summary>The facts of one scope and one ledger row, gathered from the ledgers of a replication.</summary>
internal sealed class FactSheet
{
    // These are no sums: of two intervals the higher counts.
    private static readonly Fact[] s_highest =
    [
        Fact.Replications,
        Fact.WaitingPeak,
        Fact.FlowPeak,
        Fact.ChannelsPeak,
        Fact.HasCost,
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

    /// <summary>Blocked for a reason.</summary>
    public static Fact BlockedBy(BlockReason reason) => Fact.FirstReason + (int)reason;

    public long this[Fact fact] => _facts[(int)fact];

    /// <summary>Fills the sheet for a scope and one ledger row.</summary>
    /// <exception cref="OverflowException">A sum of times does not fit 64 bits.</exception>
    public void Gather(ScopeColumns scope, Ledgers ledgers, int row, SimSpan time)
    {
        GatherContacts(scope, ledgers, row);
        _facts[(int)Fact.Time] = time.Microseconds;
        Resources(scope, ledgers, row);
    }

    /// <summary>Fills the sheet with what became of contacts and legs alone, without the time that passed.</summary>
    /// <exception cref="OverflowException">A sum of times does not fit 64 bits.</exception>
    public void GatherContacts(ScopeColumns scope, Ledgers ledgers, int row)
    {
        Array.Clear(_facts);
        _facts[(int)Fact.Replications] = 1;
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
        _facts[(int)Fact.TurnedAway] = _facts[(int)Fact.QueueFull];
        if (scope.IsOfContacts)
        {
            Contacts(ledgers, row, scope.ContactTypes);
        }
    }

    /// <summary>Adds another sheet of the same scope: a later interval of the same replication.</summary>
    public void Add(FactSheet later)
    {
        Span<long> highest = stackalloc long[s_highest.Length];
        for (int place = 0; place < highest.Length; place++)
        {
            highest[place] = Math.Max(this[s_highest[place]], later[s_highest[place]]);
        }

        for (int fact = 0; fact < _facts.Length; fact++)
        {
            _facts[fact] = checked(_facts[fact] + later._facts[fact]);
        }

        for (int place = 0; place < highest.Length; place++)
        {
            _facts[(int)s_highest[place]] = highest[place];
        }
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
            _facts[(int)Fact.DroppedLegs] += cell.Dropped;
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

    private void Contacts(Ledgers ledgers, int row, int[] types)
    {
        _facts[(int)Fact.Arrived] = 0;
        _facts[(int)Fact.TurnedAway] = 0;
        foreach (int type in types)
        {
            Add(ledgers.Contacts[row, type], FactSources.OfContacts);
            Add(ledgers.Customers[row, type], FactSources.OfCustomers);
        }
    }

    private void Resources(ScopeColumns scope, Ledgers ledgers, int row)
    {
        foreach (int group in scope.Groups)
        {
            Agents(ledgers.Agents, row, group);
        }

        foreach (int queue in scope.Queues)
        {
            Span<long> cell = ledgers.Queues.Cells[row, queue];
            _facts[(int)Fact.Waiting] += cell[QueueCounter.Waiting];
            _facts[(int)Fact.WaitingPeak] = Math.Max(this[Fact.WaitingPeak], cell[QueueCounter.Peak]);
        }

        foreach (int line in scope.Lines)
        {
            Add(ledgers.Lines.Cells[row, line], FactSources.OfLines);
        }

        foreach (int flow in scope.Flows)
        {
            Flow(ledgers.Flows.Flows[row, flow], isAlone: scope.Scope.Kind == ScopeKind.Ivr);
        }

        if (scope.Outage is { } outage && ledgers.Outages is { } outages)
        {
            Add(outages.Cells[row, outage.Row], FactSources.OfOutages);
        }

        if (scope.Thing is { } thing)
        {
            _facts[(int)Fact.Down] = ledgers.Availability?.Down(row, thing) ?? 0;
        }

        foreach (int step in scope.Steps)
        {
            _facts[(int)Fact.FlowTime] += ledgers.Flows.Steps[row, step][StepCounter.Time];
        }
    }

    private void Agents(AgentLedger agents, int row, int group)
    {
        Span<long> cell = agents.Cells[row, group];
        Add(cell, FactSources.OfAgents);
        AgentCosts costs = agents.CostsOf(group);
        if (costs.AreKnown)
        {
            _facts[(int)Fact.Cost] = checked(_facts[(int)Fact.Cost] + costs.Of(cell));
            _facts[(int)Fact.HasCost] = 1;
        }
    }

    private void Flow(ReadOnlySpan<long> cell, bool isAlone)
    {
        _facts[(int)Fact.InFlow] += cell[FlowCounter.InFlow];
        if (isAlone)
        {
            Add(cell, FactSources.OfFlow);
        }
    }

    private void Add(ReadOnlySpan<long> cell, ReadOnlySpan<(int Counter, Fact Fact)> pairs)
    {
        foreach ((int counter, Fact fact) in pairs)
        {
            _facts[(int)fact] = checked(_facts[(int)fact] + cell[counter]);
        }
    }
}
