using CallSim.Experiments;
using Spectre.Console;

namespace CallSim.Cli.Printing;

/// <summary>How verdicts are said.</summary>
internal static class VerdictWord
{
    /// <summary>In tables: <c>not certain</c>.</summary>
    public static string Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Met => "met",
            Verdict.Missed => "missed",
            Verdict.NotCertain => "not certain",
            _ => "no value",
        };

    /// <summary>In files that programs read: <c>not_certain</c>.</summary>
    public static string KeyOf(Verdict verdict) => Of(verdict).Replace(' ', '_');

    public static Style StyleOf(Verdict verdict) =>
        new(
            verdict switch
            {
                Verdict.Met => Color.Green,
                Verdict.Missed => Color.Red,
                _ => Color.Yellow,
            }
        );
}
