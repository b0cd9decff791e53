using System.Globalization;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Cli.Comparing;

/// <summary>A difference that does not matter, as the command line has it: <c>0.2pp</c>, <c>1%</c>, <c>5s</c> or <c>3</c>.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Value">What it is.</param>
/// <param name="Unit">The unit of the metrics that it is for; null for all.</param>
internal sealed record Margin(string Text, Indifference Value, MetricUnit? Unit)
{
    /// <summary>Reads it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The margin; null where it is none.</returns>
    public static Margin? Parse(string text)
    {
        (string Ending, double Scale, bool IsRelative, MetricUnit? Unit)[] kinds =
        [
            ("pp", 0.01, false, MetricUnit.Share),
            ("%", 0.01, true, null),
            ("s", 1, false, MetricUnit.Seconds),
            ("", 1, false, MetricUnit.Count),
        ];
        var (ending, scale, isRelative, unit) = kinds.First(kind =>
            text.EndsWith(kind.Ending, StringComparison.Ordinal)
        );
        bool isNumber = double.TryParse(
            text[..^ending.Length],
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out double number
        );
        return isNumber && double.IsFinite(number) ? new(text, new(number * scale, isRelative), unit) : null;
    }

    /// <summary>Whether it can be one of a metric's.</summary>
    public bool Fits(Metric metric) =>
        Unit is null
        || Unit == metric.Unit
        || (Unit == MetricUnit.Count && metric.Unit is not (MetricUnit.Share or MetricUnit.Seconds));
}
