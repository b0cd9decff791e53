using System.Runtime.CompilerServices;

namespace CallSim.Statistics.Formulas;

/// <summary>What the closed forms ask of their inputs.</summary>
internal static class FormulaChecks
{
    /// <summary>The most agents or trunks that are computed: the recursion takes a step for each.</summary>
    public const int MostServers = 1_000_000;

    public static void Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value > 0 && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(name, value, "Expected a finite number above 0.");
        }
    }

    public static void NotNegative(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value >= 0 && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(name, value, "Expected a finite number, at least 0.");
        }
    }

    public static void Servers(int value, int least, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MostServers, name);
    }
}
