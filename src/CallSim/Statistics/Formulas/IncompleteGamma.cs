namespace CallSim.Statistics.Formulas;

/// <summary>The regularised lower incomplete gamma function: the distribution function of the gamma law of scale 1.</summary>
internal static class IncompleteGamma
{
    private const int MostTerms = 10_000;
    private const double Precision = 1e-15;

    private static readonly double[] s_stirling = [1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188];

    /// <summary>P(shape, x).</summary>
    /// <param name="shape">The shape, above 0.</param>
    /// <param name="x">Where, at least 0.</param>
    public static double Lower(double shape, double x)
    {
        if (x <= 0)
        {
            return 0;
        }

        double factor = Math.Exp((shape * Math.Log(x)) - x - LogGamma(shape));
        return x < shape + 1 ? factor * Series(shape, x) : 1 - (factor * Fraction(shape, x));
    }

    /// <summary>The distribution function of the standard normal law.</summary>
    public static double Normal(double z)
    {
        double half = Lower(0.5, z * z / 2) / 2;
        return z < 0 ? 0.5 - half : 0.5 + half;
    }

    private static double Series(double shape, double x)
    {
        double term = 1 / shape;
        double sum = term;
        for (int n = 1; n < MostTerms && term > sum * Precision; n++)
        {
            term *= x / (shape + n);
            sum += term;
        }

        return sum;
    }

    // Lentz's way through Legendre's continued fraction.
    private static double Fraction(double shape, double x)
    {
        double b = x + 1 - shape;
        double c = double.MaxValue;
        double d = 1 / b;
        double product = d;
        for (int n = 1; n < MostTerms; n++)
        {
            double a = n * (shape - n);
            b += 2;
            d = 1 / (b + (a * d));
            c = b + (a / c);
            product *= c * d;
            if (Math.Abs((c * d) - 1) < Precision)
            {
                break;
            }
        }

        return product;
    }

    // Stirling's series, from 10 on good to the last digits; below by the recurrence.
    private static double LogGamma(double x)
    {
        double shift = 0;
        while (x < 10)
        {
            shift += Math.Log(x);
            x++;
        }

        double sum = 0;
        double power = 1 / x;
        foreach (double coefficient in s_stirling)
        {
            sum += coefficient * power;
            power /= x * x;
        }

        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + sum - shift;
    }
}
