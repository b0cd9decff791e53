using CallSim.Model;

namespace CallSim.Validation.Tests.Formulas;

/// <summary>
/// M/M/n+M, or the loss system M/M/n/n, whose servers fail all at once after exponential times, except a few, and are repaired
/// after exponential times. Whoever is served beyond those that are left is kept, dropped or put back in the queue. Followed from
/// empty and whole, as a Markov chain of the numbers busy and waiting and of the fault.
/// </summary>
/// <param name="rate">Arrivals a minute.</param>
/// <param name="handleRate">Calls a busy server ends a minute.</param>
/// <param name="patienceRate">Hang-ups a minute of one who waits.</param>
/// <param name="servers">The servers.</param>
/// <param name="left">Those that a fault leaves.</param>
/// <param name="failRate">Faults a minute while there is none.</param>
/// <param name="repairRate">Repairs a minute while there is a fault.</param>
/// <param name="longest">A queue that is practically never exceeded; 0 for a loss system.</param>
/// <param name="rule">What becomes of whoever is beyond.</param>
internal sealed class FailingQueue(
    double rate,
    double handleRate,
    double patienceRate,
    int servers,
    int left,
    double failRate,
    double repairRate,
    int longest,
    InProgressRule rule
)
{
    private MarkovChain<State>? _chain;
    private double[] _now = [];

    /// <summary>Passes a stretch of time. Returns the means over it.</summary>
    public FailingMeans Pass(double minutes)
    {
        if (_chain is null)
        {
            _chain = new MarkovChain<State>(new State(0, 0, IsOut: false), MovesFrom);
            _now = _chain.Chances(state => state == new State(0, 0, IsOut: false) ? 1 : 0);
        }

        (_now, double[] average) = _chain.Follow(_now, minutes);
        double waiting = _chain.Mean(average, state => state.Waiting);
        double up = _chain.Mean(average, state => state.IsOut ? 0 : 1);
        return new FailingMeans(
            waiting,
            waiting * patienceRate * minutes,
            _chain.Mean(average, state => state.IsOut ? 0 : Beyond(state)) * failRate * minutes,
            _chain.Mean(average, IsRefused) * rate * minutes,
            up,
            up * failRate * minutes
        );
    }

    private IEnumerable<(State, double)> MovesFrom(State state)
    {
        int capacity = state.IsOut ? left : servers;
        if (state.Busy < capacity)
        {
            yield return (state with { Busy = state.Busy + 1 }, rate);
        }
        else if (state.Waiting < longest)
        {
            yield return (state with { Waiting = state.Waiting + 1 }, rate);
        }

        yield return ((state with { Busy = state.Busy - 1 }).Match(capacity), state.Busy * handleRate);
        yield return (state with { Waiting = state.Waiting - 1 }, state.Waiting * patienceRate);
        yield return state.IsOut
            ? ((state with { IsOut = false }).Match(servers), repairRate)
            : (Strike(state) with { IsOut = true }, failRate);
    }

    private State Strike(State state) =>
        rule switch
        {
            InProgressRule.Kept => state,
            InProgressRule.Dropped => state with { Busy = state.Busy - Beyond(state) },
            _ => state with
            {
                Busy = state.Busy - Beyond(state),
                Waiting = Math.Min(longest, state.Waiting + Beyond(state)),
            },
        };

    private int Beyond(State state) => Math.Max(0, state.Busy - left);

    private double IsRefused(State state) =>
        state.Busy >= (state.IsOut ? left : servers) && state.Waiting >= longest ? 1 : 0;

    private readonly record struct State(int Busy, int Waiting, bool IsOut)
    {
        /// <summary>Those who wait are taken as long as fewer are busy than may be.</summary>
        public State Match(int capacity)
        {
            int taken = Math.Clamp(capacity - Busy, 0, Waiting);
            return this with { Busy = Busy + taken, Waiting = Waiting - taken };
        }
    }
}

/// <summary>What a stretch of time is like where servers fail.</summary>
/// <param name="Waiting">The mean number waiting.</param>
/// <param name="HangUps">How many are expected to hang up in it.</param>
/// <param name="Dropped">How many would be cut off in it by faults that drop.</param>
/// <param name="Refused">How many find no place.</param>
/// <param name="Up">The share of it without a fault.</param>
/// <param name="Faults">How many faults are expected in it.</param>
internal sealed record FailingMeans(
    double Waiting,
    double HangUps,
    double Dropped,
    double Refused,
    double Up,
    double Faults
);
