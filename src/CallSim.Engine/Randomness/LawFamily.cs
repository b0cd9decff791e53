namespace CallSim.Engine.Randomness;

/// <summary>The families of laws that a random span can follow.</summary>
public enum LawFamily
{
    /// <summary>Always the mean.</summary>
    Deterministic,

    /// <summary>Exponential; the mean says all.</summary>
    Exponential,

    /// <summary>Lognormal by mean and coefficient of variation.</summary>
    Lognormal,

    /// <summary>Gamma by mean and coefficient of variation.</summary>
    Gamma,

    /// <summary>Weibull by mean and shape.</summary>
    Weibull,

    /// <summary>Erlang: the sum of a whole number of equal exponential stages.</summary>
    Erlang,

    /// <summary>Uniform between two bounds.</summary>
    Uniform,

    /// <summary>One of the given values, each as likely as the others.</summary>
    Empirical,

    /// <summary>Triangular between two bounds, with a mode.</summary>
    Triangular,

    /// <summary>One of several exponentials, drawn by chance.</summary>
    Hyperexponential,

    /// <summary>A whole number of units, at least one: how many tries until the first success.</summary>
    Geometric,

    /// <summary>One of several laws, drawn by chance.</summary>
    Mixture,
}
