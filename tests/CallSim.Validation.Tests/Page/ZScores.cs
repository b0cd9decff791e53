using MathNet.Numerics.Distributions;

namespace CallSim.Validation.Tests;

/// <summary>How differences in standard errors are spread, beside the standard normal law.</summary>
/// <param name="values">The differences.</param>
internal sealed class ZScores(IEnumerable<double> values)
{
    private const int Classes = 10;
    private readonly double[] _sorted = [.. values.Order()];

    /// <summary>How many there are.</summary>
    public int Count => _sorted.Length;

    /// <summary>Their mean; 0 for the normal law.</summary>
    public double Mean => _sorted.Average();

    /// <summary>Their root mean square; 1 for the normal law.</summary>
    public double Spread => Math.Sqrt(_sorted.Average(z => z * z));

    /// <summary>The largest, whatever its sign.</summary>
    public double Largest => _sorted.Max(Math.Abs);

    /// <summary>How many are beyond a bound, on either side.</summary>
    public int Beyond(double bound) => _sorted.Count(z => Math.Abs(z) > bound);

    /// <summary>How many the normal law makes expect there.</summary>
    public double Expected(double bound) => 2 * Count * Normal.CDF(0, 1, -bound);

    /// <summary>Pearson's test (1900) in ten classes of equal chance: the statistic and how often chance makes it larger.</summary>
    public (double Statistic, double Chance) ChiSquare()
    {
        int[] inClass = new int[Classes];
        foreach (double z in _sorted)
        {
            inClass[Math.Min(Classes - 1, (int)(Classes * Normal.CDF(0, 1, z)))]++;
        }

        double expected = (double)Count / Classes;
        double statistic = inClass.Sum(count => (count - expected) * (count - expected) / expected);
        return (statistic, 1 - ChiSquared.CDF(Classes - 1, statistic));
    }

    /// <summary>Kolmogorov's test (1933), its chance by Stephens 1970.</summary>
    public (double Statistic, double Chance) Kolmogorov()
    {
        double largest = 0;
        for (int place = 0; place < Count; place++)
        {
            double law = Normal.CDF(0, 1, _sorted[place]);
            largest = Math.Max(largest, Math.Max(law - ((double)place / Count), ((place + 1.0) / Count) - law));
        }

        double root = Math.Sqrt(Count);
        double scaled = (root + 0.12 + (0.11 / root)) * largest;
        double chance = 0;
        for (int term = 1; term <= 100; term++)
        {
            chance += 2 * (term % 2 == 1 ? 1 : -1) * Math.Exp(-2 * term * term * scaled * scaled);
        }

        return (largest, Math.Clamp(chance, 0, 1));
    }
}
