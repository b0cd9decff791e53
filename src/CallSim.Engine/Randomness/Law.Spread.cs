using static CallSim.Engine.Randomness.LawChecks;

namespace CallSim.Engine.Randomness;

/// <content>The families of one mean and one measure of spread.</content>
public sealed partial record Law
{
    private const int GreatestStages = 10_000;

    /// <summary>Always <paramref name="span"/>.</summary>
    /// <param name="span">The span, at least zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span is negative.</exception>
    public static Law Deterministic(SimSpan span) => new(LawFamily.Deterministic) { Mean = NotNegative(span) };

    /// <summary>Exponential with the given mean.</summary>
    /// <param name="mean">The mean, longer than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mean is not longer than zero.</exception>
    public static Law Exponential(SimSpan mean) => new(LawFamily.Exponential) { Mean = Positive(mean) };

    /// <summary>Lognormal with the given mean and coefficient of variation.</summary>
    /// <param name="mean">The mean, longer than zero.</param>
    /// <param name="cv">Standard deviation ÷ mean, above 0 and at most 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its bounds.</exception>
    public static Law Lognormal(SimSpan mean, double cv) =>
        new(LawFamily.Lognormal) { Mean = Positive(mean), Shape = InBounds(cv, 0, 100) };

    /// <summary>Gamma with the given mean and coefficient of variation; its shape is 1 / cv².</summary>
    /// <param name="mean">The mean, longer than zero.</param>
    /// <param name="cv">Standard deviation ÷ mean, above 0 and at most 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its bounds.</exception>
    public static Law Gamma(SimSpan mean, double cv) =>
        new(LawFamily.Gamma) { Mean = Positive(mean), Shape = InBounds(cv, 0, 100) };

    /// <summary>Weibull with the given mean and shape; shape 1 is exponential, above 1 the hazard rises.</summary>
    /// <param name="mean">The mean, longer than zero.</param>
    /// <param name="shape">The shape, from 0.1 to 1,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its bounds.</exception>
    public static Law Weibull(SimSpan mean, double shape) =>
        new(LawFamily.Weibull)
        {
            Mean = Positive(mean),
            Shape = InBounds(shape, WeibullShape.Least, WeibullShape.Greatest),
        };

    /// <summary>Weibull with the given mean and coefficient of variation.</summary>
    /// <param name="mean">The mean, longer than zero.</param>
    /// <param name="cv">Standard deviation ÷ mean, from 0.00129 to 429: those of the shapes from 1,000 to 0.1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its bounds.</exception>
    public static Law WeibullByCv(SimSpan mean, double cv)
    {
        double least = WeibullShape.Cv(WeibullShape.Greatest);
        double greatest = WeibullShape.Cv(WeibullShape.Least);
        return Weibull(mean, WeibullShape.OfCv(InBounds(cv, least, greatest)));
    }

    /// <summary>Erlang: the sum of <paramref name="stages"/> exponentials of equal mean.</summary>
    /// <param name="mean">The mean of the sum, longer than zero.</param>
    /// <param name="stages">The number of stages, from 1 to 10,000; the cv is 1 / √stages.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its bounds.</exception>
    public static Law Erlang(SimSpan mean, int stages) =>
        new(LawFamily.Erlang) { Mean = Positive(mean), Shape = InBounds(stages, 1, GreatestStages) };

    /// <summary>Erlang with the given mean and coefficient of variation, which must be 1 / √stages.</summary>
    /// <param name="mean">The mean of the sum, longer than zero.</param>
    /// <param name="cv">Standard deviation ÷ mean, from 0.01 to 1; 1 / cv² is whole to within a millionth.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its bounds, or no number of stages has this cv.</exception>
    public static Law ErlangByCv(SimSpan mean, double cv)
    {
        double stages = 1 / (cv * cv);
        double whole = Math.Clamp(Math.Round(stages), 1, GreatestStages);
        bool isErlang = cv > 0 && Math.Abs(stages - whole) <= 1e-6;
        return isErlang ? Erlang(mean, (int)whole) : throw NotOfErlang(cv, stages);
    }

    private static ArgumentOutOfRangeException NotOfErlang(double cv, double stages)
    {
        double fewer = double.IsNaN(stages) ? 1 : Math.Clamp(Math.Floor(stages), 1, GreatestStages);
        double more = Math.Min(fewer + 1, GreatestStages);
        string near = $"the nearest are {1 / Math.Sqrt(fewer)} ({fewer} stages) and {1 / Math.Sqrt(more)} ({more})";
        return new ArgumentOutOfRangeException(nameof(cv), cv, $"from 0.01 to 1, 1 / √stages: {near}");
    }
}
