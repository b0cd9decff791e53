using System.Globalization;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Cli.Printing;

/// <summary>Figures as planners read them: <c>12.3 %</c>, <c>41.2 s</c>, <c>2,184</c>.</summary>
internal static class Figure
{
    /// <summary>What stands where there is no value.</summary>
    public const string None = "–";

    /// <summary>A value in the unit of its metric.</summary>
    public static string Of(double? value, MetricUnit unit, double? halfWidth = null) =>
        value is { } number ? Text(number, unit, halfWidth) + Suffix(unit) : None;

    /// <summary>A half-width: that of a share in points; empty where there is none.</summary>
    public static string HalfWidth(Estimate estimate, MetricUnit unit)
    {
        if (estimate.HalfWidth is not { } halfWidth)
        {
            return "";
        }

        string suffix = unit == MetricUnit.Share ? " pp" : Suffix(unit);
        return "± " + Text(halfWidth, unit, halfWidth) + suffix;
    }

    /// <summary>Value and half-width in one cell, for narrow tables.</summary>
    public static string WithHalfWidth(Estimate estimate, MetricUnit unit)
    {
        string value = Of(estimate.Value, unit, estimate.HalfWidth);
        return estimate.HalfWidth is { } halfWidth ? $"{value} ± {Text(halfWidth, unit, halfWidth)}" : value;
    }

    private static string Text(double value, MetricUnit unit, double? halfWidth)
    {
        double factor = unit == MetricUnit.Share ? 100 : 1;
        double shown = value * factor;
        // A second decimal where the first would show the uncertainty as nothing; whole numbers where it has hundreds.
        int decimals =
            halfWidth * factor < 0.05 ? 2
            : unit == MetricUnit.Count && Math.Abs(halfWidth ?? shown) >= 100 ? 0
            : 1;
        return shown.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private static string Suffix(MetricUnit unit) =>
        unit switch
        {
            MetricUnit.Share => " %",
            MetricUnit.Seconds => " s",
            MetricUnit.Erlangs => " Erl",
            MetricUnit.Hours => " h",
            _ => "",
        };
}
