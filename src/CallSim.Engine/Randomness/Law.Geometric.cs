using static CallSim.Engine.Randomness.LawChecks;

namespace CallSim.Engine.Randomness;

/// <content>The family of whole numbers of a unit.</content>
public sealed partial record Law
{
    /// <summary>The unit of a geometric law, whose draws are whole multiples of it; zero elsewhere.</summary>
    public SimSpan Unit => Family == LawFamily.Geometric ? Mean * (1 / Shape) : SimSpan.Zero;

    /// <summary>Geometric: 1, 2, 3, … units, each as much rarer than the one before; a unit that is the mean comes always.</summary>
    /// <param name="mean">The mean, at least the unit.</param>
    /// <param name="unit">The unit, longer than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its bounds.</exception>
    public static Law Geometric(SimSpan mean, SimSpan unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(unit.Microseconds, nameof(unit));
        ArgumentOutOfRangeException.ThrowIfLessThan(mean, unit);
        return new(LawFamily.Geometric) { Mean = mean, Shape = (double)mean.Microseconds / unit.Microseconds };
    }

    /// <summary>Geometric with the given mean and coefficient of variation; its unit is (1 - cv²) · mean.</summary>
    /// <param name="mean">The mean, longer than zero.</param>
    /// <param name="cv">Standard deviation ÷ mean, above 0 and below 1; so far below that the unit is not under a microsecond.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its bounds.</exception>
    public static Law GeometricByCv(SimSpan mean, double cv)
    {
        double units = 1 / ((1 - InBounds(cv, 0, 1)) * (1 + cv));
        return units <= Positive(mean).Microseconds
            ? new(LawFamily.Geometric) { Mean = mean, Shape = units }
            : throw new ArgumentOutOfRangeException(nameof(cv), cv, "below 1, with a unit of a microsecond or more");
    }
}
