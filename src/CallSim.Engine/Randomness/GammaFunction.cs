namespace CallSim.Engine.Randomness;

/// <summary>The gamma function, as far as the means of laws need it.</summary>
internal static class GammaFunction
{
    private static readonly double[] Coefficients =
    [
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7,
    ];

    /// <summary>The natural logarithm of Γ(x), to some 15 digits.</summary>
    /// <param name="x">At least 1.</param>
    /// <remarks>Lanczos (1964), "A precision approximation of the gamma function"; g = 7, coefficients of Godfrey (2001).</remarks>
    public static double Log(double x)
    {
        const double g = 7;
        double shifted = x - 1;
        double sum = Coefficients[0];
        for (int term = 1; term < Coefficients.Length; term++)
        {
            sum += Coefficients[term] / (shifted + term);
        }

        double t = shifted + g + 0.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((shifted + 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }
}
