namespace CallSim.Validation.Tests.Formulas;

/// <summary>
/// Calls that first listen to a machine, after which some go on to agents: both on the same lines. All times exponential,
/// in minutes.
/// </summary>
internal sealed class MachineChain
{
    private const int Agents = 8;
    private const int Trunks = 20;
    private const double Rate = 5;
    private const double MachineRate = 4.0 / 3;
    private const double GoOn = 0.35;
    private const double HandleRate = 0.25;
    private const double PatienceRate = 0.2;

    private readonly MarkovChain<State> _chain = new(new State(0, 0), MovesFrom);
    private readonly double[] _longRun;

    public MachineChain() => _longRun = _chain.LongRun();

    /// <summary>The share of calls that find no line free.</summary>
    public double Blocked => Share(state => state.Machine + state.Calls == Trunks);

    /// <summary>The mean number with the machine.</summary>
    public double InMachine => _chain.Mean(_longRun, state => state.Machine);

    /// <summary>Of those who go on to agents, the share that hangs up.</summary>
    public double Abandons => MeanQueue * PatienceRate / GoingOn;

    /// <summary>Of those who go on to agents, the share that waits.</summary>
    public double Waits => _chain.Mean(_longRun, state => state.Calls >= Agents ? state.Machine : 0) / InMachine;

    /// <summary>The mean wait of those who go on to agents.</summary>
    public double MeanWait => MeanQueue / GoingOn;

    /// <summary>The share of the agents' time in which they talk.</summary>
    public double Occupancy => _chain.Mean(_longRun, state => Math.Min(state.Calls, Agents)) / Agents;

    /// <summary>Of those who go on to agents, the share answered within some minutes.</summary>
    public double AnsweredWithin(double minutes)
    {
        // Who goes on sees the state in proportion to the number with the machine, of whom they are one.
        double[] ahead = new double[Trunks - Agents];
        for (int waiting = 0; waiting < ahead.Length; waiting++)
        {
            int calls = Agents + waiting;
            ahead[waiting] = _chain.Mean(_longRun, state => state.Calls == calls ? state.Machine : 0) / InMachine;
        }

        return 1 - Waits + CallerInLine.AnsweredWithin(ahead, Agents * HandleRate, PatienceRate, minutes);
    }

    private double MeanQueue => _chain.Mean(_longRun, state => Math.Max(0, state.Calls - Agents));

    private double GoingOn => InMachine * MachineRate * GoOn;

    private double Share(Func<State, bool> isIn) => _chain.Mean(_longRun, state => isIn(state) ? 1 : 0);

    private static IEnumerable<(State, double)> MovesFrom(State state)
    {
        if (state.Machine + state.Calls < Trunks)
        {
            yield return (state with { Machine = state.Machine + 1 }, Rate);
        }

        yield return (new State(state.Machine - 1, state.Calls + 1), state.Machine * MachineRate * GoOn);
        yield return (state with { Machine = state.Machine - 1 }, state.Machine * MachineRate * (1 - GoOn));
        double left = (Math.Min(state.Calls, Agents) * HandleRate) + (Math.Max(0, state.Calls - Agents) * PatienceRate);
        yield return (state with { Calls = state.Calls - 1 }, left);
    }

    private readonly record struct State(int Machine, int Calls);
}
