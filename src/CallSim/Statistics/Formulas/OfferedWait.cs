using System.Collections.Immutable;
using MathNet.Numerics.Integration;

namespace CallSim.Statistics.Formulas;

/// <summary>
/// The wait that M/M/n+M offers a caller: how long an agent would take to come free for one who never hangs up. It is 0 with
/// some chance, and else has the density v(x) ∝ exp(λ(1 − e^(−θx))/θ − nμx); Baccelli and Hebuterne (1981), Zeltyn and Mandelbaum
/// (2005), eq. 2.6. That density has one peak and falls off on both sides ever faster.
/// </summary>
internal sealed class OfferedWait
{
    // Beyond the density is below e⁻¹⁰⁰ of its peak: nothing in a sum of 16 digits, even if it is weighted with the patience.
    private const double LastExponent = 100;
    private const double Precision = 1e-11;
    private const int MostHalvings = 10;

    private static readonly ImmutableArray<(double At, double Weight)> s_rule = MakeRule();

    private readonly double _theta;

    // Where the density is highest, and how it falls away from there: exp(−slope·y − bow·(e^(−θy) − 1 + θy)).
    private readonly double _peak;
    private readonly double _slope;
    private readonly double _bow;
    private readonly double _width;
    private readonly double _first;
    private readonly double _last;
    private readonly double _scale = 1;

    /// <summary>The offered wait.</summary>
    /// <param name="load">The load.</param>
    /// <param name="patienceSeconds">The mean patience.</param>
    /// <param name="agents">The agents.</param>
    public OfferedWait(OfferedLoad load, double patienceSeconds, int agents)
    {
        double calls = load.CallsPerSecond;
        double capacity = agents / load.HandleSeconds;
        _theta = 1 / patienceSeconds;
        bool isOverloaded = calls > capacity;
        double lead = isOverloaded ? LogOfRatio(calls, capacity) : 0;
        _peak = lead * patienceSeconds;
        _slope = isOverloaded ? 0 : capacity - calls;
        _bow = Math.Min(calls, capacity) * patienceSeconds;
        _width = Math.Min(patienceSeconds, patienceSeconds * Math.Sqrt(2 / _bow));
        _width = _slope > 0 ? Math.Min(_width, 1 / _slope) : _width;
        _first = Math.Max(-_peak, -Reach(-1));
        _last = Reach(1);

        // The states with a free agent weigh 1/B(n − 1) beside the density at wait 0, which is e^−rise of that at the peak.
        double lost = LossRecursion.Lost(agents - 1, load.Erlangs);
        double rise = capacity * patienceSeconds * Exponentials.Bend(-lead);
        double free = Math.Exp(-rise);
        WaitShares waiting = calls * lost * Between(0);
        double whole = free + waiting.Everybody;
        None = free / whole;
        All = 1 / whole * waiting;
        _scale = calls * lost / whole;
    }

    /// <summary>The chance of no wait.</summary>
    public double None { get; }

    /// <summary>The callers who are offered any wait.</summary>
    public WaitShares All { get; }

    /// <summary>The callers who are offered a wait in a range.</summary>
    /// <param name="from">In seconds, at least 0.</param>
    /// <param name="to">In seconds; without end unless given.</param>
    public WaitShares Between(double from, double to = double.PositiveInfinity)
    {
        double low = Math.Max(from - _peak, _first);
        double high = Math.Min(to - _peak, _last);
        return _scale * (Side(Math.Max(0, low), high, 1) + Side(Math.Max(0, -high), -low, -1));
    }

    // One side of the peak, in panels of which each is as wide as all before it. Distances count away from the peak.
    private WaitShares Side(double near, double far, int direction)
    {
        WaitShares sum = default;
        for (double edge = 0, next = _width; edge < far; (edge, next) = (next, 2 * next))
        {
            double start = Math.Max(near, edge);
            double end = Math.Min(far, next);
            if (start < end)
            {
                (double low, double high) = direction > 0 ? (start, end) : (-end, -start);
                sum += Panel(low, high, Rule(low, high), MostHalvings);
            }
        }

        return sum;
    }

    private WaitShares Panel(double low, double high, WaitShares whole, int halvings)
    {
        double middle = (low + high) / 2;
        WaitShares left = Rule(low, middle);
        WaitShares right = Rule(middle, high);
        // A half is some 2³² times as exact as the whole: what it differs by is the error of the whole.
        return halvings == 0 || whole.IsNear(left + right, Precision)
            ? left + right
            : Panel(low, middle, left, halvings - 1) + Panel(middle, high, right, halvings - 1);
    }

    private WaitShares Rule(double low, double high)
    {
        double half = (high - low) / 2;
        WaitShares sum = default;
        foreach ((double at, double weight) in s_rule)
        {
            sum += weight * At(low + (half * (1 + at)));
        }

        return half * sum;
    }

    private WaitShares At(double place)
    {
        double wait = Math.Max(0, _peak + place);
        double density = Math.Exp(-Exponent(place));
        double means = wait * _theta;
        double answered = density * Math.Exp(-means);
        return new(
            answered,
            density * Exponentials.Lost(means),
            answered * wait,
            density * Exponentials.LostTime(means) / _theta
        );
    }

    private double Exponent(double place) => (_slope * place) + (_bow * Exponentials.Bend(_theta * place));

    // How far the density counts to one side.
    private double Reach(int direction)
    {
        double reach = _width;
        while (Exponent(direction * reach) < LastExponent)
        {
            reach *= 2;
        }

        return reach;
    }

    private static double LogOfRatio(double calls, double capacity) =>
        Exponentials.LogOfOneAnd((calls - capacity) / capacity);

    private static ImmutableArray<(double At, double Weight)> MakeRule()
    {
        const int points = 16;
        GaussLegendreRule rule = new(-1, 1, points);
        return [.. rule.Abscissas.Zip(rule.Weights)];
    }
}
