using System.Globalization;
using CallSim.Cli.Printing;
using CallSim.Model;

namespace CallSim.Cli.Calculating;

/// <summary>One figure of a closed form.</summary>
/// <param name="Name">Its name, where there is one that of the metric.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Value">The value; null where there is none, infinite where it grows for ever.</param>
/// <param name="IsWhole">Whether it counts heads or trunks.</param>
internal sealed record FormulaFigure(string Name, MetricUnit Unit, double? Value, bool IsWhole = false)
{
    // A second decimal: a share of 1.04 % is not the 1 % that was wanted.
    private const double FinestShare = 0.0001;

    /// <summary>The value as files have it: none for what grows for ever.</summary>
    public double? Finite => Value is { } value && double.IsFinite(value) ? value : null;

    /// <summary>The value as planners read it.</summary>
    public string Text =>
        Value is { } value && double.IsInfinity(value) ? "∞"
        : IsWhole && Value is { } whole ? whole.ToString("N0", CultureInfo.InvariantCulture)
        : Figure.Of(Value, Unit, Unit == MetricUnit.Share ? FinestShare : 1);
}
