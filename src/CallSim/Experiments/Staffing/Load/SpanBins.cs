namespace CallSim.Experiments;

/// <summary>
/// A law of spans as the means of narrow bins, each bin's upper end 2 % above its lower: what is lost within a bin is some 0.00003 of its square.
/// Spans above a horizon are that horizon.
/// </summary>
internal sealed class SpanBins
{
    private const double Ratio = 1.02;
    private const double Nearest = 1e-6;

    private readonly double _horizon;
    private readonly double[] _chances;
    private readonly double[] _sums;

    /// <param name="horizon">The longest span in seconds, above 0.</param>
    public SpanBins(double horizon)
    {
        _horizon = horizon;
        int count = (int)Math.Ceiling(-Math.Log(Nearest) / Math.Log(Ratio)) + 1;
        _chances = new double[count];
        _sums = new double[count];
    }

    /// <summary>The bins that are not empty: their chance and mean in seconds.</summary>
    public IEnumerable<(double Chance, double Seconds)> Filled =>
        Enumerable
            .Range(0, _chances.Length)
            .Where(bin => _chances[bin] > 1e-15)
            .Select(bin => (_chances[bin], _sums[bin] / _chances[bin]));

    /// <summary>The bins of a law; that of no law is zero.</summary>
    public static SpanBins Of(Law? law, double horizon)
    {
        var bins = new SpanBins(horizon);
        if (law is null || law.Mean.Seconds <= 0)
        {
            bins.Add(1, 0);
            return bins;
        }

        Func<double, PartialMoments> moments = LawMoments.Of(law);
        PartialMoments below = default;
        for (int bin = 0; bin < bins._chances.Length; bin++)
        {
            PartialMoments upTo = moments(bins.EndOf(bin));
            double chance = upTo.Chance - below.Chance;
            if (chance > 0)
            {
                bins.Add(chance, (upTo.First - below.First) / chance);
            }

            below = upTo;
        }

        bins.Add(1 - below.Chance, horizon);
        return bins;
    }

    /// <summary>Adds a span of a chance.</summary>
    public void Add(double chance, double seconds)
    {
        double span = Math.Clamp(seconds, 0, _horizon);
        double place = Math.Log(Math.Max(span / _horizon, Nearest) / Nearest) / Math.Log(Ratio);
        int bin = Math.Clamp((int)Math.Ceiling(place), 0, _chances.Length - 1);
        _chances[bin] += chance;
        _sums[bin] += chance * span;
    }

    private double EndOf(int bin) => _horizon * Math.Min(1, Nearest * Math.Pow(Ratio, bin));
}
