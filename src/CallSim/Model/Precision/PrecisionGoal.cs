using System.Globalization;

namespace CallSim.Model;

/// <summary>What a precision is measured in.</summary>
public enum PrecisionUnit
{
    /// <summary>A share of the metric's value: 0.02 for 2 %.</summary>
    Relative,

    /// <summary>A part of 1, for metrics that are shares: 0.005 for half a percentage point.</summary>
    Points,

    /// <summary>Seconds, for metrics that are times.</summary>
    Seconds,
}

/// <summary>A metric that is to be known so precisely that its 95 % interval reaches no further from its value than this.</summary>
/// <param name="Metric">The metric's name, such as <c>service_level</c>.</param>
/// <param name="Scope">What it is about.</param>
/// <param name="Within">How far the interval may reach to either side, above 0, in <paramref name="Unit"/>.</param>
/// <param name="Unit">What that is measured in.</param>
public sealed record PrecisionGoal(string Metric, Scope Scope, double Within, PrecisionUnit Unit)
{
    /// <summary>The metric with its scope as the language writes them: <c>service_level</c>, <c>asa_s@queue:sales</c>.</summary>
    public string Subject => Scope == Scope.All ? Metric : $"{Metric}@{Scope}";

    /// <summary>The goal as the command line writes it: <c>service_level=0.5pp</c>.</summary>
    public override string ToString() => $"{Subject}={TextOf(Within)}";

    /// <summary>A precision in the unit of this goal, as the language writes it: <c>0.5pp</c>, <c>2%</c>, <c>1.5s</c>.</summary>
    /// <param name="within">The precision, in <see cref="Unit"/>.</param>
    public string TextOf(double within)
    {
        (double number, string suffix) = Unit switch
        {
            PrecisionUnit.Relative => (100 * within, "%"),
            PrecisionUnit.Points => (100 * within, "pp"),
            _ => (within, "s"),
        };
        return number.ToString("0.######", CultureInfo.InvariantCulture) + suffix;
    }
}
