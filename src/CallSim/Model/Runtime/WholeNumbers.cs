namespace CallSim.Model;

/// <summary>
/// Makes whole numbers of fractional ones by a running sum: each gets the whole numbers that the sum crosses. From a drawn
/// start every number keeps its mean, and all together their sum, to within one.
/// </summary>
internal struct WholeNumbers
{
    private readonly bool _keepsSum;
    private double _sum;

    /// <param name="rounding">From where the sum starts, and whether it runs at all.</param>
    /// <param name="key">The key of the drawn start.</param>
    public WholeNumbers(HeadCountRounding rounding, ulong key)
    {
        _keepsSum = rounding != HeadCountRounding.Nearest;
        _sum = 0.5;
        if (rounding == HeadCountRounding.Drawn)
        {
            KeyedBits bits = new(key);
            _sum = Uniform01.Draw(ref bits);
        }
    }

    /// <summary>What a number would become, without passing on to the next.</summary>
    public readonly int Whole(double number) => (int)Math.Floor(_sum + number);

    /// <summary>What a number becomes; the sum passes on.</summary>
    public int Next(double number)
    {
        double sum = _sum + number;
        double whole = Math.Floor(sum);
        // Only the fraction is kept, so that whole numbers stay whole however long the day.
        _sum = _keepsSum ? sum - whole : _sum;
        return (int)whole;
    }
}
