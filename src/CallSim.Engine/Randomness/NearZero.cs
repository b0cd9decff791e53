namespace CallSim.Engine.Randomness;

/// <summary>Functions near zero, where the platform's own lose their digits.</summary>
internal static class NearZero
{
    /// <summary>log(1 + x) to the last digit or two.</summary>
    /// <param name="x">At least 0.</param>
    /// <remarks>Kahan's way: Goldberg (1991), "What every computer scientist should know about floating-point arithmetic", theorem 4.</remarks>
    public static double Log1P(double x)
    {
        double sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * x / (sum - 1);
    }

    /// <summary>e^x - 1 to the last digits.</summary>
    /// <param name="x">Any finite number.</param>
    /// <remarks>Kahan's way: Higham (2002), "Accuracy and stability of numerical algorithms", section 1.14.1.</remarks>
    public static double ExpM1(double x)
    {
        double power = Math.Exp(x);
        if (power == 1)
        {
            return x;
        }

        return Math.Abs(x) < 1 ? (power - 1) * x / Math.Log(power) : power - 1;
    }
}
