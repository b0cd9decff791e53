namespace CallSim.Model;

/// <summary>The shared factor on the arrivals of each day of a replication; keyed by the day alone.</summary>
internal sealed class DayFactors
{
    private const string Name = "busyness";

    private readonly double[] _factors;
    private readonly TimePlan _time;

    public DayFactors(CentrePlan plan, ulong replicationKey)
    {
        _time = plan.Time;
        _factors = new double[_time.DayOf(_time.IntervalCount - 1) + 1];
        Array.Fill(_factors, 1);
        if (plan.Busyness is { } busyness)
        {
            Draw(SamplerOf(busyness), Keys.Named(replicationKey, Name));
        }
    }

    /// <summary>The factor of an interval's day; in the warm-up that of the first day.</summary>
    public double Of(int interval) => _factors[_time.DayOf(interval)];

    private static Sampler SamplerOf(DayFactorPlan busyness) =>
        busyness.Family switch
        {
            DayFactorFamily.Gamma => Sampler.Gamma(1, busyness.Cv),
            DayFactorFamily.Lognormal => Sampler.Lognormal(1, busyness.Cv),
            _ => throw new InvalidOperationException(
                $"There is no sampler for a day factor of family {busyness.Family}."
            ),
        };

    private void Draw(Sampler sampler, ulong key)
    {
        for (int day = 0; day < _factors.Length; day++)
        {
            KeyedBits bits = new(Keys.Numbered(key, day) + Purpose.DayFactor);
            _factors[day] = sampler.Draw(ref bits);
        }
    }
}
