namespace CallSim.Model;

/// <summary>How a metric is made of facts.</summary>
internal abstract record MetricFormula;

/// <summary>A ratio of two sums of facts, each fact added or taken away once.</summary>
internal sealed record RatioFormula(FactSum Numerator, FactSum Denominator) : MetricFormula
{
    /// <summary>What the ratio is multiplied by to be in the metric's unit.</summary>
    public double Scale { get; init; } = 1;
}

/// <summary>A product of two facts over a product of two: the offered load.</summary>
internal sealed record ProductFormula(FactSum First, FactSum Second, FactSum Denominator, FactSum SecondDenominator)
    : MetricFormula;

/// <summary>A quantile of waits, pooled over all replications.</summary>
/// <param name="Share">From 0 to 1; 1 is the longest, exactly.</param>
/// <param name="OfAbandoned">Only the waits of those who abandoned, balked left out; else all waits.</param>
internal sealed record QuantileFormula(double Share, bool OfAbandoned) : MetricFormula;

/// <summary>A quantile of the legs of answered contacts beyond the first, pooled over all replications.</summary>
/// <param name="Share">From 0 to 1.</param>
internal sealed record HopQuantileFormula(double Share) : MetricFormula;

/// <summary>A sum of facts; those taken away come second.</summary>
internal sealed record FactSum(Fact[] Plus, Fact[] Minus)
{
    public static implicit operator FactSum(Fact fact) => new([fact], []);

    public static FactSum operator +(FactSum left, FactSum right) =>
        new([.. left.Plus, .. right.Plus], [.. left.Minus, .. right.Minus]);

    public static FactSum operator -(FactSum left, FactSum right) =>
        new([.. left.Plus, .. right.Minus], [.. left.Minus, .. right.Plus]);

    /// <summary>Whether all its facts are numbers of events, not times, peaks or money.</summary>
    public bool IsCounted => Plus.Concat(Minus).All(FactUnits.IsCounted);

    /// <summary>The sum on a sheet.</summary>
    /// <exception cref="OverflowException">It does not fit 64 bits.</exception>
    public long Of(FactSheet sheet)
    {
        long sum = 0;
        foreach (Fact fact in Plus)
        {
            sum = checked(sum + sheet[fact]);
        }

        foreach (Fact fact in Minus)
        {
            sum = checked(sum - sheet[fact]);
        }

        return sum;
    }
}
