using System.Globalization;

namespace CallSim.Validation.Tests;

/// <summary>Numbers as they stand on the page.</summary>
internal static class Numbers
{
    /// <summary>Five digits that matter; all of a large whole number.</summary>
    public static string Value(double value) =>
        Math.Abs(value) >= 99_999.5
            ? value.ToString("N0", CultureInfo.InvariantCulture)
            : (
                (decimal)double.Parse(value.ToString("G5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            ).ToString("0.##############", CultureInfo.InvariantCulture);

    /// <summary>With so many decimals.</summary>
    public static string Fixed(double value, int decimals) =>
        value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>A whole number.</summary>
    public static string Whole(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A share in per cent, with one decimal.</summary>
    public static string Percent(double share) => Fixed(100 * share, 1);

    /// <summary>How often chance would do as much: with two decimals, never as nothing.</summary>
    public static string Chance(double chance) => chance < 0.005 ? "below 0.01" : Fixed(chance, 2);
}
