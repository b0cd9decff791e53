using System.Globalization;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Cli.Running;

/// <summary>Says why a run for precision stopped, which metric decided, and what is missing where something is.</summary>
internal static class PrecisionRemarks
{
    /// <summary>Prints the remarks; nothing where no precision was asked for.</summary>
    /// <param name="result">The run.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="prefix">What begins each line.</param>
    public static void Print(RunResult result, TextWriter writer, string prefix)
    {
        switch (result.StoppingReason)
        {
            case StoppingReason.Precise:
                writer.WriteLine(
                    $"{prefix}precise after {Number(result.Replications)} replications: {Decided(result)}"
                );
                break;
            case StoppingReason.Cap:
                writer.WriteLine(
                    $"{prefix}warning: less precise than wanted at the cap of {Number(result.Replications)} replications"
                );
                break;
            default:
                break;
        }

        foreach (PrecisionVerdict verdict in result.Precision)
        {
            writer.WriteLine($"{prefix}  {verdict.Goal.Subject}: {Reached(verdict, result)}");
        }
    }

    private static string Decided(RunResult result) =>
        result.DecisivePrecision is { } goal
            ? $"{goal.Subject} was the last to become so"
            : "all metrics were so as soon as the run could stop";

    private static string Reached(PrecisionVerdict verdict, RunResult result)
    {
        string wanted = "wanted " + verdict.Goal.TextOf(verdict.Goal.Within);
        return verdict switch
        {
            { IsReached: true, Reached: { } reached } => $"within {Text(verdict, reached)}, {wanted}",
            { Reached: { } reached, ReplicationsNeeded: { } needed } =>
                $"within {Text(verdict, reached)}, {wanted}: that needs about {Number(Rounded(needed))} replications",
            { Estimate.Value: 0, Estimate.Low: not null } =>
                $"its value is 0, of which there is no part, {wanted}: {InPlaceOfAPart(verdict, result)}",
            _ => $"no interval, {wanted}: the replications do not differ, or fewer than ten have a value",
        };
    }

    private static string InPlaceOfAPart(PrecisionVerdict verdict, RunResult result) =>
        result.Metrics.First(metric => metric.Name == verdict.Goal.Metric).Unit switch
        {
            MetricUnit.Share => "ask for points, such as 0.5pp",
            MetricUnit.Seconds => "ask for a span, such as 1s",
            _ => "leave it out, or ask for points of a share, such as abandon_share=0.5pp",
        };

    // Two digits that matter, rounded up: what is reached must not seem to be more than it is.
    private static string Text(PrecisionVerdict verdict, double reached) =>
        verdict.Goal.TextOf(Rounded(reached, digits: 2));

    private static double Rounded(double number, int digits = 3)
    {
        if (number == 0)
        {
            return 0;
        }

        double unit = Math.Pow(10, Math.Floor(Math.Log10(number)) - digits + 1);
        return Math.Ceiling((number / unit) - 1e-9) * unit;
    }

    private static string Number(double number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
