namespace CallSim.Model;

/// <summary>A group's idle agents, longest idle first, ties by row: a ring as large as the group.</summary>
internal struct IdleAgents(int largest)
{
    private readonly AgentId[] _ring = new AgentId[Math.Max(1, largest)];
    private int _first;

    public int Count { readonly get; private set; }

    /// <summary>Who is idle longest; there is someone.</summary>
    public readonly AgentId First => _ring[_first];

    /// <summary>An agent becomes idle.</summary>
    public void Add(AgentId agent, SimTime now, AgentRow[] rows)
    {
        int place = Wrap(_first + Count);
        int earlier = Count;
        Count++;
        // Almost never taken: who became idle at this same instant on a higher row goes behind.
        while (earlier > 0)
        {
            int before = place == 0 ? _ring.Length - 1 : place - 1;
            AgentId other = _ring[before];
            if (rows[other.Row].Since != now || other.Row < agent.Row)
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
