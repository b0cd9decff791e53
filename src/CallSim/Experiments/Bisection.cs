namespace CallSim.Experiments;

/// <summary>Bisection over whole numbers.</summary>
internal static class Bisection
{
    /// <summary>
    /// The whole number at which a function comes nearest to a value, next to a place where it crosses it. Asks for the
    /// function at both ends and then log2(highest − lowest) times.
    /// </summary>
    /// <param name="valueAt">The function: rising or falling, but for noise.</param>
    /// <param name="lowest">The least number.</param>
    /// <param name="highest">The greatest number.</param>
    /// <param name="wanted">The value.</param>
    /// <returns>The number; null when the value does not lie between those at the ends.</returns>
    public static int? Nearest(Func<int, double> valueAt, int lowest, int highest, double wanted)
    {
        (int At, double Off) low = (lowest, valueAt(lowest) - wanted);
        (int At, double Off) high = (highest, valueAt(highest) - wanted);
        if (Math.Sign(low.Off) * Math.Sign(high.Off) > 0)
        {
            return null;
        }

        while (high.At - low.At > 1)
        {
            int middle = low.At + ((high.At - low.At) / 2);
            double off = valueAt(middle) - wanted;
            if (Math.Sign(off) == Math.Sign(low.Off))
            {
                low = (middle, off);
            }
            else
            {
                high = (middle, off);
            }
        }

        return Math.Abs(low.Off) <= Math.Abs(high.Off) ? low.At : high.At;
    }
}
