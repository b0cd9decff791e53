namespace CallSim.Statistics;

/// <summary>
/// How many events a value rests on: so many single ones would leave it as uncertain as it is. Bursts count as one.
/// </summary>
internal static class EventsBehind
{
    /// <summary>(Distance to the nearer bound / standard error)²; infinite where nothing tells.</summary>
    /// <param name="estimate">A value with an interval.</param>
    /// <param name="isShare">Whether it is a share, and so near a bound where it is near 1.</param>
    public static double Of(Estimate estimate, bool isShare)
    {
        double rare = Rare(estimate, isShare);
        return estimate.StandardError is { } error ? rare * rare / (error * error) : double.PositiveInfinity;
    }

    /// <summary>The distance to the nearer bound, in the value's unit: of a share that to 0 or 1.</summary>
    public static double Rare(Estimate estimate, bool isShare)
    {
        double value = Math.Abs(estimate.Value ?? 0);
        return isShare ? Math.Min(value, Math.Abs(1 - value)) : value;
    }
}
