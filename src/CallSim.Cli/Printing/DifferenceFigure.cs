using System.Globalization;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Cli.Printing;

/// <summary>Differences as planners read them: <c>-2.51</c>, <c>+1.2 pp</c>, <c>-3.1 to -1.9 s</c>; always with a sign.</summary>
internal static class DifferenceFigure
{
    private const int MostDecimals = 6;
    private const double LeastShown = 0.001;

    /// <summary>The difference.</summary>
    public static string Of(Difference difference, MetricUnit unit) =>
        difference.Value is { } value ? Signed(value, unit, Decimals(difference, unit)) + Suffix(unit) : Figure.None;

    /// <summary>Both ends of its interval; empty where there is none.</summary>
    public static string Interval(Difference difference, MetricUnit unit)
    {
        if (difference is not { Low: { } low, High: { } high })
        {
            return "";
        }

        int decimals = Decimals(difference, unit);
        return $"{Signed(low, unit, decimals)} to {Signed(high, unit, decimals)}{Suffix(unit)}";
    }

    /// <summary>The chance of a difference where there is none: <c>0.012</c>, <c>&lt; 0.001</c>; empty where there is none.</summary>
    public static string Chance(double? p) =>
        p is not { } chance ? ""
        : chance < LeastShown ? "< 0.001"
        : chance.ToString("0.000", CultureInfo.InvariantCulture);

    // Two digits of the uncertainty; where there is none, those of a value.
    private static int Decimals(Difference difference, MetricUnit unit)
    {
        double halfWidth = (difference.High - difference.Low) / 2 * Figure.FactorOf(unit) ?? 0;
        return halfWidth > 0 ? Math.Clamp(1 - (int)Math.Floor(Math.Log10(halfWidth)), 0, MostDecimals) : 1;
    }

    private static string Signed(double value, MetricUnit unit, int decimals)
    {
        double shown = Math.Round(value * Figure.FactorOf(unit), decimals);
        string number = Math.Abs(shown)
            .ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return shown switch
        {
            > 0 => "+" + number,
            < 0 => "-" + number,
            _ => number,
        };
    }

    private static string Suffix(MetricUnit unit) => unit == MetricUnit.Share ? " pp" : Figure.Suffix(unit);
}
