namespace CallSim.Validation.Tests.Formulas;

/// <summary>
/// The W-model on 14 lines: two agents for class 1, two for class 2, two for both, who take whoever has waited longest. The
/// agents for class 2 alone are a little faster with it. All times exponential, in minutes.
/// </summary>
internal sealed class SharedTrunks
{
    private const int Trunks = 14;
    private const int OfEach = 2;
    private const double SharedRate = 0.2;
    private const double AloneRate = 0.22;
    private const double HandleRate = 0.25;

    private static readonly double[] s_rates = [0, 0.65, 0.6];
    private static readonly double[] s_patience = [0, 0.2, 0.3];

    private readonly MarkovChain<State> _chain = new(new State(0, 0, 0, 0, Line.Empty), MovesFrom);
    private readonly double[] _longRun;

    public SharedTrunks() => _longRun = _chain.LongRun();

    /// <summary>The share of calls that find no line free.</summary>
    public double Blocked => Share(state => state.Calls == Trunks);

    /// <summary>The mean number of a class waiting.</summary>
    public double Queue(int which) => _chain.Mean(_longRun, state => state.Waiting.Count(which));

    /// <summary>The mean wait of the accepted of a class.</summary>
    public double MeanWait(int which) => Queue(which) / (s_rates[which] * (1 - Blocked));

    /// <summary>The share of the accepted of a class that hangs up.</summary>
    public double Abandons(int which) => MeanWait(which) * s_patience[which];

    /// <summary>The share of the accepted of a class that waits.</summary>
    public double Waits(int which) => Share(state => state.Calls < Trunks && !state.HasAgentFor(which)) / (1 - Blocked);

    /// <summary>The share of time in which the agents for class 1, for both, for class 2 are busy.</summary>
    public (double First, double Both, double Second) Occupancy =>
        (
            _chain.Mean(_longRun, state => state.First) / OfEach,
            _chain.Mean(_longRun, state => state.BothWithFirst + state.BothWithSecond) / OfEach,
            _chain.Mean(_longRun, state => state.Second) / OfEach
        );

    /// <summary>The shares of the accepted of class 1 that the agents for it, and those for both, answer.</summary>
    public (double Own, double Both) FirstAnsweredBy =>
        (
            Occupancy.First * OfEach * HandleRate / (s_rates[1] * (1 - Blocked)),
            _chain.Mean(_longRun, state => state.BothWithFirst) * HandleRate / (s_rates[1] * (1 - Blocked))
        );

    /// <summary>The shares of the accepted of class 2 that the agents for it, and those for both, answer.</summary>
    public (double Own, double Both) SecondAnsweredBy =>
        (
            Occupancy.Second * OfEach * AloneRate / (s_rates[2] * (1 - Blocked)),
            _chain.Mean(_longRun, state => state.BothWithSecond) * SharedRate / (s_rates[2] * (1 - Blocked))
        );

    /// <summary>The share of the accepted of a class that is answered within some minutes.</summary>
    public double AnsweredWithin(int which, double minutes)
    {
        // Whoever joins behind a caller never goes before: those ahead, and what the shared agents do, are all that matters.
        Dictionary<Caller, double> found = [];
        foreach ((State state, double chance) in _chain.ByState(_longRun))
        {
            if (state.Calls < Trunks && !state.HasAgentFor(which))
            {
                Caller caller = new(state.Waiting, state.BothWithFirst, Fate.Waits);
                found[caller] = found.GetValueOrDefault(caller) + (chance / (1 - Blocked));
            }
        }

        return 1 - Waits(which) + found.Sum(pair => pair.Value * AnsweredWithin(which, pair.Key, minutes));
    }

    private static double AnsweredWithin(int which, Caller caller, double minutes)
    {
        MarkovChain<Caller> chain = new(caller, state => MovesOf(which, state));
        double[] start = chain.Chances(state => state == caller ? 1 : 0);
        return chain.Mean(chain.Follow(start, minutes).After, state => state.Fate == Fate.Answered ? 1 : 0);
    }

    private double Share(Func<State, bool> isIn) => _chain.Mean(_longRun, state => isIn(state) ? 1 : 0);

    private static IEnumerable<(State, double)> MovesFrom(State state)
    {
        if (state.Calls < Trunks)
        {
            yield return (state.WithArrival(1), s_rates[1]);
            yield return (state.WithArrival(2), s_rates[2]);
        }

        for (int place = 0; place < state.Waiting.Length; place++)
        {
            yield return (
                state with
                {
                    Waiting = state.Waiting.Without(place),
                },
                s_patience[state.Waiting.ClassAt(place)]
            );
        }

        int first = state.Waiting.FirstOf(1);
        State firstFree = first < 0 ? state with { First = state.First - 1 } : state.Without(first);
        yield return (firstFree, state.First * HandleRate);
        int second = state.Waiting.FirstOf(2);
        State secondFree = second < 0 ? state with { Second = state.Second - 1 } : state.Without(second);
        yield return (secondFree, state.Second * AloneRate);
        yield return (
            (state with { BothWithFirst = state.BothWithFirst - 1 }).WithSharedAgentFree(),
            state.BothWithFirst * HandleRate
        );
        yield return (
            (state with { BothWithSecond = state.BothWithSecond - 1 }).WithSharedAgentFree(),
            state.BothWithSecond * SharedRate
        );
    }

    // All shared agents are busy while a caller waits; those of a class alone are, while one of the class does.
    private static IEnumerable<(Caller, double)> MovesOf(int which, Caller caller)
    {
        if (caller.Fate != Fate.Waits)
        {
            yield break;
        }

        for (int place = 0; place < caller.Ahead.Length; place++)
        {
            Caller nearer = caller with { Ahead = caller.Ahead.Without(place) };
            yield return (nearer, s_patience[caller.Ahead.ClassAt(place)]);
        }

        yield return (Caller.Gone, s_patience[which]);
        for (int each = 1; each <= 2; each++)
        {
            int next = caller.Ahead.FirstOf(each);
            double freed = OfEach * (each == 1 ? HandleRate : AloneRate);
            if (next >= 0)
            {
                yield return (caller with { Ahead = caller.Ahead.Without(next) }, freed);
            }
            else if (each == which)
            {
                yield return (Caller.Answered, freed);
            }
        }

        yield return (caller.WithSharedAgentFree(1), caller.BothWithFirst * HandleRate);
        yield return (caller.WithSharedAgentFree(2), (OfEach - caller.BothWithFirst) * SharedRate);
    }

    private enum Fate
    {
        Waits,
        Answered,
        Gone,
    }

    /// <summary>Who waits, class by class, in order of arrival.</summary>
    private readonly record struct Line(int Length, int SecondBits)
    {
        public static Line Empty => new(0, 0);

        public int ClassAt(int place) => ((SecondBits >> place) & 1) + 1;

        public int Count(int which) => Enumerable.Range(0, Length).Count(IsOf(which));

        public int FirstOf(int which) => Enumerable.Range(0, Length).Where(IsOf(which)).DefaultIfEmpty(-1).First();

        public Line With(int which) => new(Length + 1, SecondBits | ((which - 1) << Length));

        public Line Without(int place)
        {
            int before = SecondBits & ((1 << place) - 1);
            return new(Length - 1, before | ((SecondBits >> (place + 1)) << place));
        }

        private Func<int, bool> IsOf(int which)
        {
            Line line = this;
            return place => line.ClassAt(place) == which;
        }
    }

    /// <summary>The busy agents: for class 1, for both with a call of class 1 or 2, for class 2; and who waits.</summary>
    private readonly record struct State(int First, int BothWithFirst, int BothWithSecond, int Second, Line Waiting)
    {
        public int Calls => First + BothWithFirst + BothWithSecond + Second + Waiting.Length;

        public bool HasAgentFor(int which) =>
            BothWithFirst + BothWithSecond < OfEach || (which == 1 ? First : Second) < OfEach;

        public State Without(int place) => this with { Waiting = Waiting.Without(place) };

        public State WithArrival(int which) =>
            which == 1 && First < OfEach ? this with { First = First + 1 }
            : which == 2 && Second < OfEach ? this with { Second = Second + 1 }
            : HasAgentFor(which) ? WithSharedTaking(which)
            : this with { Waiting = Waiting.With(which) };

        public State WithSharedAgentFree() =>
            Waiting.Length == 0 ? this : WithSharedTaking(Waiting.ClassAt(0)).Without(0);

        private State WithSharedTaking(int which) =>
            which == 1
                ? this with
                {
                    BothWithFirst = BothWithFirst + 1,
                }
                : this with
                {
                    BothWithSecond = BothWithSecond + 1,
                };
    }

    /// <summary>A waiting caller: who is ahead, and how many of the shared agents have a call of class 1.</summary>
    private readonly record struct Caller(Line Ahead, int BothWithFirst, Fate Fate)
    {
        public static Caller Answered => new(Line.Empty, 0, Fate.Answered);

        public static Caller Gone => new(Line.Empty, 0, Fate.Gone);

        public Caller WithSharedAgentFree(int finished)
        {
            if (Ahead.Length == 0)
            {
                return Answered;
            }

            int others = BothWithFirst - (finished == 1 ? 1 : 0);
            return this with { Ahead = Ahead.Without(0), BothWithFirst = others + (Ahead.ClassAt(0) == 1 ? 1 : 0) };
        }
    }
}
