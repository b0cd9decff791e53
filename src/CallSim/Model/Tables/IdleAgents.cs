namespace CallSim.Model;

/// <summary>A group's idle agents, longest idle first, ties by row: a ring as large as the group.</summary>
internal struct IdleAgents(int largest)
{
    private readonly AgentId[] _ring = new AgentId[Math.Max(1, largest)];
    private int _first;

    public int Count { readonly get; private set; }

    /// <summary>Who is idle longest; there is someone.</summary>
    public readonly AgentId First => _ring[_first];

    /// <summary>An agent becomes idle, in a time that grows with those who have been idle less long.</summary>
    public void Add(AgentId agent, AgentRow[] rows)
    {
        SimTime since = rows[agent.Row].Since;
        int place = Wrap(_first + Count);
        int earlier = Count;
        Count++;
        // Almost never taken: who is back from a break or an outage may go before others, and so may the lower row of a tie.
        while (earlier > 0)
        {
            int before = place == 0 ? _ring.Length - 1 : place - 1;
            AgentId other = _ring[before];
            SimTime otherSince = rows[other.Row].Since;
            if (otherSince < since || (otherSince == since && other.Row < agent.Row))
            {
                break;
            }

            _ring[place] = other;
            place = before;
            earlier--;
        }

        _ring[place] = agent;
    }

    /// <summary>Takes out who is idle longest; there is someone.</summary>
    public AgentId TakeFirst()
    {
        AgentId agent = _ring[_first];
        _first = Wrap(_first + 1);
        Count--;
        return agent;
    }

    /// <summary>Takes out one who is idle, in a time that grows with those who have been idle longer.</summary>
    public void Take(AgentId agent)
    {
        int place = _first;
        while (_ring[place] != agent)
        {
            place = Wrap(place + 1);
        }

        // Whoever has been idle longer moves up by one place.
        while (place != _first)
        {
            int before = place == 0 ? _ring.Length - 1 : place - 1;
            _ring[place] = _ring[before];
            place = before;
        }

        TakeFirst();
    }

    private readonly int Wrap(int place) => place >= _ring.Length ? place - _ring.Length : place;
}
