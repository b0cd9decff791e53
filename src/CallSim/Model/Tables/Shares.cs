namespace CallSim.Model;

/// <summary>What an outage leaves of something that comes in whole numbers.</summary>
internal static class Shares
{
    /// <summary>A share of so many, to the nearest whole number, halves up.</summary>
    public static int Of(int whole, double share) => (int)Math.Floor((whole * share) + 0.5);
}
