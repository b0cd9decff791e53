namespace CallSim.Statistics.Formulas;

/// <summary>The work that callers bring: how many call, and how long each keeps an agent or a trunk.</summary>
public readonly record struct OfferedLoad
{
    /// <summary>A load.</summary>
    /// <param name="callsPerHour">The mean number of calls an hour, above 0 and finite; calls come as a Poisson process.</param>
    /// <param name="handleSeconds">The mean handle time of a call in seconds, above 0 and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is not above 0, or not finite.</exception>
    public OfferedLoad(double callsPerHour, double handleSeconds)
    {
        FormulaChecks.Positive(callsPerHour);
        FormulaChecks.Positive(handleSeconds);
        (CallsPerHour, HandleSeconds) = (callsPerHour, handleSeconds);
    }

    /// <summary>The mean number of calls an hour.</summary>
    public double CallsPerHour { get; }

    /// <summary>The mean handle time in seconds.</summary>
    public double HandleSeconds { get; }

    /// <summary>The load in erlangs: the mean number of busy agents if none were ever missing.</summary>
    public double Erlangs => CallsPerSecond * HandleSeconds;

    internal double CallsPerSecond => CallsPerHour / 3600;
}
