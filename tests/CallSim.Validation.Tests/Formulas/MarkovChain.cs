namespace CallSim.Validation.Tests.Formulas;

/// <summary>
/// A finite Markov chain in continuous time, given by its states and the moves out of each; solved for its long run and
/// followed through time by uniformisation (Jensen 1953).
/// </summary>
/// <typeparam name="TState">A state, compared by value.</typeparam>
internal sealed class MarkovChain<TState>
    where TState : notnull
{
    private readonly Dictionary<TState, int> _places = [];
    private readonly List<TState> _states = [];
    private readonly List<(int To, double Rate)[]> _moves = [];
    private readonly double[] _outflows;

    /// <summary>The chain of all states that can be reached from a first one.</summary>
    /// <param name="first">A state.</param>
    /// <param name="movesFrom">Where a state leads and at what rates; moves of rate 0 and to itself count for nothing.</param>
    public MarkovChain(TState first, Func<TState, IEnumerable<(TState To, double Rate)>> movesFrom)
    {
        Place(first);
        for (int place = 0; place < _states.Count; place++)
        {
            _moves.Add([
                .. movesFrom(_states[place]).Where(move => move.Rate > 0).Select(move => (Place(move.To), move.Rate)),
            ]);
        }

        _outflows = [.. _moves.Select(moves => moves.Sum(move => move.Rate))];
    }

    /// <summary>The expectation of a function of the state under the given chances.</summary>
    public double Mean(double[] chances, Func<TState, double> value) =>
        _states.Select((state, place) => chances[place] * value(state)).Sum();

    /// <summary>The chances by state.</summary>
    public Dictionary<TState, double> ByState(double[] chances) =>
        _places.ToDictionary(pair => pair.Key, pair => chances[pair.Value]);

    /// <summary>The chances handed in, state by state.</summary>
    public double[] Chances(Func<TState, double> chance) => [.. _states.Select(chance)];

    /// <summary>The chances in the long run, by sweeps of Gauss and Seidel.</summary>
    public double[] LongRun()
    {
        List<(int From, double Rate)>[] into = [.. _states.Select(_ => new List<(int, double)>())];
        for (int from = 0; from < _moves.Count; from++)
        {
            foreach ((int to, double rate) in _moves[from])
            {
                into[to].Add((from, rate));
            }
        }

        double[] chances = [.. Enumerable.Repeat(1.0 / _states.Count, _states.Count)];
        for (double change = 1; change > 1e-14; )
        {
            change = 0;
            for (int place = 0; place < chances.Length; place++)
            {
                double inflow = 0;
                foreach ((int from, double rate) in into[place])
                {
                    inflow += chances[from] * rate;
                }

                double next = inflow / _outflows[place];
                change = Math.Max(change, Math.Abs(next - chances[place]));
                chances[place] = next;
            }

            double sum = chances.Sum();
            for (int place = 0; place < chances.Length; place++)
            {
                chances[place] /= sum;
            }
        }

        return chances;
    }

    /// <summary>The chances after some time, and on average over it.</summary>
    /// <param name="start">The chances at the start.</param>
    /// <param name="time">In the unit of the rates.</param>
    public (double[] After, double[] Average) Follow(double[] start, double time)
    {
        double fastest = _outflows.Max();
        int pieces = Math.Max(1, (int)Math.Ceiling(fastest * time / 50));
        double[] average = new double[start.Length];
        double[] now = start;
        for (int piece = 0; piece < pieces; piece++)
        {
            now = FollowPiece(now, fastest, time / pieces, average);
        }

        return (now, [.. average.Select(sum => sum / time)]);
    }

    // After k jumps of the uniformised chain with Poisson weight w(k); the time spent after k jumps has mean P(jumps > k)/rate.
    private double[] FollowPiece(double[] start, double fastest, double time, double[] integral)
    {
        double jumps = fastest * time;
        double[] after = new double[start.Length];
        double[] now = [.. start];
        double weight = Math.Exp(-jumps);
        double rest = 1 - weight;
        int most = (int)(jumps + (12 * Math.Sqrt(jumps)) + 30);
        for (int k = 0; k <= most; k++)
        {
            for (int place = 0; place < now.Length; place++)
            {
                after[place] += weight * now[place];
                integral[place] += Math.Max(rest, 0) / fastest * now[place];
            }

            now = Jump(now, fastest);
            weight *= jumps / (k + 1);
            rest -= weight;
        }

        return after;
    }

    private double[] Jump(double[] now, double fastest)
    {
        double[] next = new double[now.Length];
        for (int place = 0; place < now.Length; place++)
        {
            next[place] += now[place] * (1 - (_outflows[place] / fastest));
            foreach ((int to, double rate) in _moves[place])
            {
                next[to] += now[place] * rate / fastest;
            }
        }

        return next;
    }

    private int Place(TState state)
    {
        if (!_places.TryGetValue(state, out int place))
        {
            place = _states.Count;
            _places.Add(state, place);
            _states.Add(state);
        }

        return place;
    }
}
