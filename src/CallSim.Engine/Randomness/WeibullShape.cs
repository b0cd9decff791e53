namespace CallSim.Engine.Randomness;

/// <summary>The Weibull law's shape against its coefficient of variation, for laws from 0.1 to 1,000 in shape.</summary>
internal static class WeibullShape
{
    /// <summary>The least shape of a law.</summary>
    public const double Least = 0.1;

    /// <summary>The greatest shape of a law.</summary>
    public const double Greatest = 1000;

    /// <summary>The mean of the law of scale 1: Γ(1 + 1/k).</summary>
    /// <param name="shape">The shape k.</param>
    public static double Mean(double shape) => Math.Exp(GammaFunction.Log(1 + (1 / shape)));

    /// <summary>The coefficient of variation: √(Γ(1 + 2/k) / Γ(1 + 1/k)² - 1), to some 15 digits for shapes up to 10 and 9 at 1,000.</summary>
    /// <param name="shape">The shape k.</param>
    public static double Cv(double shape)
    {
        double logRatio = GammaFunction.Log(1 + (2 / shape)) - (2 * GammaFunction.Log(1 + (1 / shape)));
        return Math.Sqrt(NearZero.ExpM1(logRatio));
    }

    /// <summary>The shape that has a coefficient of variation, by bisection until two neighbouring doubles are left.</summary>
    /// <param name="cv">The coefficient of variation, from that of <see cref="Greatest"/> to that of <see cref="Least"/>.</param>
    public static double OfCv(double cv)
    {
        double low = Least;
        double high = Greatest;
        while (true)
        {
            double middle = 0.5 * (low + high);
            if (middle <= low || middle >= high)
            {
                return middle;
            }

            // The cv falls as the shape grows.
            (low, high) = Cv(middle) > cv ? (middle, high) : (low, middle);
        }
    }
}
