using CallSim.Validation.Tests.Formulas;

namespace CallSim.Validation.Tests;

/// <summary>The exact figures of M/M/n+M that the coverage study asks for; waits in seconds.</summary>
/// <param name="rate">Calls a minute.</param>
/// <param name="talk">The mean talk, in minutes.</param>
/// <param name="patience">The mean patience, in minutes.</param>
/// <param name="agents">The agents.</param>
internal sealed class ErlangAExact(double rate, double talk, double patience, int agents)
{
    private const double SecondsPerMinute = 60;
    private const double TwentySeconds = 20 / SecondsPerMinute;
    private const int MoreThanEverWait = 120;

    private readonly TrunkedQueue _queue = new(agents, agents + MoreThanEverWait, rate, 1 / talk, 1 / patience);

    /// <summary>The mean wait of all.</summary>
    public double MeanWait => SecondsPerMinute * _queue.MeanWait;

    /// <summary>The mean wait of the answered.</summary>
    public double MeanWaitOfAnswered =>
        SecondsPerMinute
        * new GeneralPatience(
            agents,
            rate,
            talk,
            GeneralPatience.Exponential(patience),
            TwentySeconds,
            longest: 20
        ).MeanWaitOfAnswered;

    /// <summary>The mean number waiting.</summary>
    public double MeanQueue => _queue.MeanQueue;

    /// <summary>The share of the agents' time in which they are busy.</summary>
    public double Occupancy => _queue.Occupancy;

    /// <summary>The share that hangs up.</summary>
    public double Abandons => _queue.Abandons;

    /// <summary>The share that waits.</summary>
    public double Waits => _queue.Waits;

    /// <summary>The share answered within 20 seconds.</summary>
    public double AnsweredIn20Seconds => _queue.AnsweredWithin(TwentySeconds);

    /// <summary>The wait that a share of all callers does not exceed, answered or not.</summary>
    public double Quantile(double share)
    {
        double low = 0;
        double high = 20;
        while (high - low > 1e-7)
        {
            double middle = (low + high) / 2;
            bool isTooShort = _queue.AnsweredWithin(middle) + _queue.AbandonsWithin(middle) < share;
            (low, high) = isTooShort ? (middle, high) : (low, middle);
        }

        return 1 - _queue.Waits >= share ? 0 : SecondsPerMinute * high;
    }
}
