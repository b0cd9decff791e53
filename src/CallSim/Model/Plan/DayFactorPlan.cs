namespace CallSim.Model;

/// <summary>The families of laws that a day's busyness can follow; the mean is 1.</summary>
public enum DayFactorFamily
{
    /// <summary>Gamma.</summary>
    Gamma,

    /// <summary>Lognormal.</summary>
    Lognormal,
}

/// <summary>A random factor on the arrivals of a whole day, of mean 1.</summary>
/// <param name="Family">The family.</param>
/// <param name="Cv">Standard deviation ÷ mean, above 0 and at most 10.</param>
public sealed record DayFactorPlan(DayFactorFamily Family, double Cv);
