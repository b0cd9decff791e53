namespace CallSim.Validation.Tests.Formulas;

/// <summary>
/// M/M/n+M whose number of agents changes at known times; who is busy when it falls finishes the call. Followed from stretch
/// to stretch as a Markov chain of the numbers busy and waiting.
/// </summary>
/// <param name="rate">Arrivals a minute.</param>
/// <param name="handleRate">Calls a busy agent ends a minute.</param>
/// <param name="patienceRate">Hang-ups a minute of one who waits.</param>
/// <param name="mostAgents">The most agents of any stretch.</param>
/// <param name="longest">A queue that is practically never exceeded.</param>
internal sealed class StaffedQueue(double rate, double handleRate, double patienceRate, int mostAgents, int longest)
{
    private Dictionary<State, double> _now = new() { [new State(0, 0)] = 1 };

    /// <summary>Begins with the long run of a number of agents, instead of an empty centre.</summary>
    public void BeginInTheLongRunOf(int agents)
    {
        MarkovChain<State> chain = Chain(agents);
        _now = chain.ByState(chain.LongRun());
    }

    /// <summary>Passes a stretch of time with a number of agents.</summary>
    /// <param name="agents">Scheduled.</param>
    /// <param name="minutes">How long.</param>
    /// <returns>The means over the stretch.</returns>
    public StretchMeans Pass(int agents, double minutes)
    {
        MarkovChain<State> chain = Chain(agents);
        Dictionary<State, double> begin = _now.GroupBy(pair => pair.Key.WithAgents(agents), pair => pair.Value)
            .ToDictionary(group => group.Key, group => group.Sum());
        (double[] after, double[] average) = chain.Follow(
            chain.Chances(state => begin.GetValueOrDefault(state)),
            minutes
        );
        _now = chain.ByState(after);
        double waiting = chain.Mean(average, state => state.Waiting);
        return new StretchMeans(
            waiting,
            chain.Mean(average, state => state.Busy),
            chain.Mean(average, state => Math.Max(state.Busy, agents)),
            waiting * patienceRate * minutes
        );
    }

    /// <summary>All conversations end at once: those who talk are cut off, or go back to the queue.</summary>
    /// <returns>How many are expected to be in conversation.</returns>
    public double CutOff(bool putsBack)
    {
        double busy = _now.Sum(pair => pair.Key.Busy * pair.Value);
        _now = _now.GroupBy(pair => pair.Key.WithoutAgents(putsBack ? longest : 0), pair => pair.Value)
            .ToDictionary(group => group.Key, group => group.Sum());
        return busy;
    }

    // The state with everyone busy leads to every other, whatever the number of agents.
    private MarkovChain<State> Chain(int agents) =>
        new(new State(mostAgents, longest), state => MovesFrom(state, agents));

    private IEnumerable<(State, double)> MovesFrom(State state, int agents)
    {
        if (state.Busy < agents)
        {
            yield return (state with { Busy = state.Busy + 1 }, rate);
        }
        else if (state.Waiting < longest)
        {
            yield return (state with { Waiting = state.Waiting + 1 }, rate);
        }

        State freed = state with { Busy = state.Busy - 1 };
        yield return (freed.WithAgents(agents), state.Busy * handleRate);
        yield return (state with { Waiting = state.Waiting - 1 }, state.Waiting * patienceRate);
    }

    private readonly record struct State(int Busy, int Waiting)
    {
        /// <summary>Nobody is busy any more; those who were wait too, as far as there are places for them.</summary>
        public State WithoutAgents(int places) => new(0, Math.Max(Waiting, Math.Min(Waiting + Busy, places)));

        /// <summary>Those who wait are taken as long as fewer are busy than there are agents.</summary>
        public State WithAgents(int agents)
        {
            int taken = Math.Clamp(agents - Busy, 0, Waiting);
            return new State(Busy + taken, Waiting - taken);
        }
    }
}

/// <summary>What a stretch of time is like.</summary>
/// <param name="Waiting">The mean number waiting.</param>
/// <param name="Busy">The mean number of busy agents.</param>
/// <param name="Present">The mean number of agents, those included who are no longer scheduled and finish a call.</param>
/// <param name="HangUps">How many are expected to hang up in it.</param>
internal sealed record StretchMeans(double Waiting, double Busy, double Present, double HangUps);
