namespace CallSim.Engine.Randomness;

/// <summary>What a draw needs of a layer, side by side so that it takes one line of the cache.</summary>
/// <param name="Within">A position below this lies under the curve for certain; of 2^53.</param>
/// <param name="Scale">The layer's width ÷ 2^53: what a position is multiplied by.</param>
internal readonly record struct ZigguratLayer(long Within, double Scale);

/// <summary>
/// A decreasing density cut into 256 layers of equal area, the lowest of which includes the tail. Layers are counted
/// from below: layer i is as wide as the curve is at the layer's floor.
/// </summary>
/// <remarks>Marsaglia and Tsang (2000), "The ziggurat method for generating random variables".</remarks>
internal sealed class ZigguratTable
{
    /// <summary>The number of layers.</summary>
    public const int LayerCount = 256;

    private const double Positions = 1L << 53;

    /// <summary>Cuts a density that is 1 at 0.</summary>
    /// <param name="tail">Where the tail begins.</param>
    /// <param name="area">The area of a layer, which is that of the lowest rectangle together with the tail.</param>
    /// <param name="density">The density, not normalised.</param>
    /// <param name="inverse">Where the density has a given height.</param>
    public ZigguratTable(double tail, double area, Func<double, double> density, Func<double, double> inverse)
    {
        // The lowest layer counts as a rectangle of the full area; what of it lies beyond the tail's start stands for the tail.
        double[] widths = new double[LayerCount + 1];
        widths[0] = area / density(tail);
        widths[1] = tail;
        Floors[1] = density(tail);
        for (int layer = 1; layer < LayerCount - 1; layer++)
        {
            Floors[layer + 1] = Floors[layer] + (area / widths[layer]);
            widths[layer + 1] = inverse(Floors[layer + 1]);
        }

        Floors[LayerCount] = 1;
        for (int layer = 0; layer < LayerCount; layer++)
        {
            double within = widths[layer + 1] / widths[layer];
            Layers[layer] = new((long)(within * Positions), widths[layer] / Positions);
        }
    }

    /// <summary>The layers, from below.</summary>
    public ZigguratLayer[] Layers { get; } = new ZigguratLayer[LayerCount];

    /// <summary>The height of each layer's floor, and at the end the height of the top, 1.</summary>
    public double[] Floors { get; } = new double[LayerCount + 1];
}
