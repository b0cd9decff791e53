namespace CallSim.Statistics.Formulas;

/// <summary>The last place of a range at which something still holds, by halving.</summary>
internal static class Halving
{
    /// <summary>The greatest number at which a condition holds that holds up to some point; to 10⁻¹³ of itself.</summary>
    /// <param name="holds">The condition.</param>
    /// <param name="least">Above 0; it holds there.</param>
    /// <param name="most">More than <paramref name="least"/>; it does not hold there.</param>
    /// <returns>A number at which it holds.</returns>
    public static double GreatestThat(Func<double, bool> holds, double least, double most)
    {
        const double precision = 1e-13;
        while (most - least > precision * least)
        {
            // In the scale of ratios while the ends are far apart, or a small number would take its time.
            double middle = most > 2 * least ? Math.Sqrt(least) * Math.Sqrt(most) : (least + most) / 2;
            (least, most) = holds(middle) ? (middle, most) : (least, middle);
        }

        return least;
    }

    /// <summary>The fewest at which a condition holds that holds from some number on.</summary>
    /// <param name="holds">The condition.</param>
    /// <param name="tooFew">It does not hold there.</param>
    /// <param name="enough">More than <paramref name="tooFew"/>; it holds there.</param>
    public static int FewestThat(Func<int, bool> holds, int tooFew, int enough)
    {
        while (enough - tooFew > 1)
        {
            int middle = tooFew + ((enough - tooFew) / 2);
            (tooFew, enough) = holds(middle) ? (tooFew, middle) : (middle, enough);
        }

        return enough;
    }
}
