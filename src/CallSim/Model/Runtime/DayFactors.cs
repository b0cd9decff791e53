namespace CallSim.Model;

/// <summary>
/// The factors on the arrivals of each day of a replication: the shared one times each contact type's own. Keyed by the day
/// and, where it is its own, by the type's name.
/// </summary>
internal sealed class DayFactors
{
    private const string Name = "busyness";

    private readonly double[][] _factors;
    private readonly TimePlan _time;

    public DayFactors(CentrePlan plan, ulong replicationKey)
    {
        _time = plan.Time;
        // A folder below the shared factor's key: a type may itself be called busyness.
        ulong key = Keys.Named(replicationKey, Name);
        double[] shared = Times(Days(_time), plan.Busyness, key);
        _factors =
        [
            .. plan.ContactTypes.Select(type =>
                type.Busyness is null ? shared : Times(shared, type.Busyness, Keys.Named(key, type.Name))
            ),
        ];
    }

    /// <summary>The factor of a contact type in an interval's day; in the warm-up that of the first day.</summary>
    public double Of(ContactTypeId type, int interval) => _factors[type.Row][_time.DayOf(interval)];

    private static double[] Days(TimePlan time)
    {
        double[] ones = new double[time.DayOf(time.IntervalCount - 1) + 1];
        Array.Fill(ones, 1);
        return ones;
    }

    private static double[] Times(double[] factors, DayFactorPlan? busyness, ulong key)
    {
        if (busyness is null)
        {
            return factors;
        }

        Sampler sampler = SamplerOf(busyness);
        double[] product = new double[factors.Length];
        for (int day = 0; day < product.Length; day++)
        {
            KeyedBits bits = new(Keys.Numbered(key, day) + Purpose.DayFactor);
            product[day] = factors[day] * sampler.Draw(ref bits);
        }

        return product;
    }

    private static Sampler SamplerOf(DayFactorPlan busyness) =>
        busyness.Family switch
        {
            DayFactorFamily.Gamma => Sampler.Gamma(1, busyness.Cv),
            DayFactorFamily.Lognormal => Sampler.Lognormal(1, busyness.Cv),
            _ => throw new InvalidOperationException(
                $"There is no sampler for a day factor of family {busyness.Family}."
            ),
        };
}
