using System.Globalization;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Cli.Printing;

/// <summary>Figures as planners read them: <c>12.3 %</c>, <c>41.2 s</c>, <c>2,184</c>.</summary>
internal static class Figure
{
    /// <summary>What stands where there is no value.</summary>
    public const string None = "–";

    // An arm of the interval so much longer than the other is worth the room that both ends take.
    private const double MostLopsided = 2;

    private const int MostDecimals = 6;

    // An interval that ends at the value and rounds to it says no more than the value.
    private const double Invisible = 0.1;

    /// <summary>A value in the unit of its metric.</summary>
    public static string Of(double? value, MetricUnit unit, double? halfWidth = null) =>
        value is { } number ? Text(number, unit, halfWidth) + Suffix(unit) : None;

    /// <summary>
    /// The interval: its half-width, that of a share in points, or its ends where the value is clearly not in its middle; empty where there is
    /// none.
    /// </summary>
    public static string Interval(Estimate estimate, MetricUnit unit)
    {
        if (Shown(estimate, unit).HalfWidth is not { } halfWidth)
        {
            return "";
        }

        if (IsLopsided(estimate))
        {
            return Ends(estimate, unit) + Suffix(unit);
        }

        string suffix = unit == MetricUnit.Share ? " pp" : Suffix(unit);
        return "± " + Text(halfWidth, unit, halfWidth) + suffix;
    }

    /// <summary>Both ends of the interval that a goal was judged by: <c>55.8 to 89.0 s</c>.</summary>
    public static string Range(Estimate estimate, Goal goal) =>
        estimate is { Low: { } low, High: { } high }
            ? $"{Text(low, goal.Unit, DecimalsBeside(estimate, goal))} to {Text(high, goal.Unit, DecimalsBeside(estimate, goal))}{Suffix(goal.Unit)}"
            : "none";

    /// <summary>The value, with as many digits as the ends of its interval have.</summary>
    public static string BesideBound(double? value, Estimate estimate, Goal goal) =>
        value is { } number ? Text(number, goal.Unit, DecimalsBeside(estimate, goal)) + Suffix(goal.Unit) : None;

    /// <summary>Value and interval in one cell, for narrow tables.</summary>
    public static string WithInterval(Estimate estimate, MetricUnit unit)
    {
        Estimate shown = Shown(estimate, unit);
        string value = Of(shown.Value, unit, shown.HalfWidth);
        return shown.HalfWidth is not { } halfWidth ? value
            : ReachesBeyond(estimate, unit) ? $"{value} ({Ends(estimate, unit)})"
            : $"{value} ± {Text(halfWidth, unit, halfWidth)}";
    }

    /// <summary>An estimate as it is printed: without an interval that begins or ends at the value and is too narrow to be seen.</summary>
    public static Estimate Shown(Estimate estimate, MetricUnit unit)
    {
        bool isAtAnEnd = estimate.Low == estimate.Value || estimate.High == estimate.Value;
        return isAtAnEnd && (estimate.High - estimate.Low) * FactorOf(unit) < Invisible
            ? new(estimate.Value, null, estimate.Replications)
            : estimate;
    }

    internal static double FactorOf(MetricUnit unit) => unit == MetricUnit.Share ? 100 : 1;

    private static bool IsLopsided(Estimate estimate)
    {
        double below = (estimate.Value - estimate.Low) ?? 0;
        double above = (estimate.High - estimate.Value) ?? 0;
        return Math.Max(below, above) > MostLopsided * Math.Min(below, above);
    }

    // Whether ± would reach where the quantity cannot be: a cell of a narrow table has no room for both ends but then.
    private static bool ReachesBeyond(Estimate estimate, MetricUnit unit) =>
        (estimate.Low >= 0 && estimate.Value - estimate.HalfWidth < 0)
        || (unit == MetricUnit.Share && estimate.High <= 1 && estimate.Value + estimate.HalfWidth > 1);

    private static string Ends(Estimate estimate, MetricUnit unit) =>
        $"{Text(estimate.Low!.Value, unit, estimate.HalfWidth)} to {Text(estimate.High!.Value, unit, estimate.HalfWidth)}";

    private static string Text(double value, MetricUnit unit, double? halfWidth) =>
        Text(value, unit, Decimals(value, unit, halfWidth));

    // A second decimal where the first would show the uncertainty as nothing; whole numbers where it has hundreds.
    private static int Decimals(double value, MetricUnit unit, double? halfWidth) =>
        halfWidth * FactorOf(unit) < 0.05 ? 2
        : unit == MetricUnit.Count && Math.Abs(halfWidth ?? value) >= 100 ? 0
        : 1;

    // As many as tell an end of the interval from the bound, or a reader could not see why the verdict is what it is.
    private static int DecimalsBeside(Estimate estimate, Goal goal)
    {
        double factor = FactorOf(goal.Unit);
        int decimals = Decimals(estimate.Value ?? 0, goal.Unit, estimate.HalfWidth);
        double?[] shown = [estimate.Low ?? estimate.Value, estimate.High ?? estimate.Value];
        double bound = goal.Bound * factor;
        while (decimals < MostDecimals && shown.Any(end => LooksLike(end * factor, bound, decimals)))
        {
            decimals++;
        }

        return decimals;
    }

    // An end that is the bound, but for rounding, needs no digits to be told from it.
    private static bool LooksLike(double? end, double bound, int decimals) =>
        end is { } number
        && Math.Abs(number - bound) > Math.Pow(10, -MostDecimals)
        && Math.Round(number, decimals) == Math.Round(bound, decimals);

    private static string Text(double value, MetricUnit unit, int decimals)
    {
        double shown = value * FactorOf(unit);
        return shown.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    internal static string Suffix(MetricUnit unit) =>
        unit switch
        {
            MetricUnit.Share => " %",
            MetricUnit.Seconds => " s",
            MetricUnit.Erlangs => " Erl",
            MetricUnit.Hours => " h",
            _ => "",
        };
}
