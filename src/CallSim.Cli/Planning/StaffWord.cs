using CallSim.Experiments;
using Spectre.Console;

namespace CallSim.Cli.Planning;

/// <summary>How verdicts on a staffing are said.</summary>
internal static class StaffWord
{
    public static Text Of(StaffingVerdict verdict) =>
        verdict switch
        {
            StaffingVerdict.Met => new("met", new Style(Color.Green)),
            StaffingVerdict.TooRare => new("too rare to prove", new Style(Color.Yellow)),
            StaffingVerdict.Nothing => new("nothing to judge", new Style(Color.Yellow)),
            StaffingVerdict.Undecided => new("not certain", new Style(Color.Yellow)),
            _ => new("missed", new Style(Color.Red)),
        };

    /// <summary>What follows a value in a narrow table: nothing where the goal is met.</summary>
    public static string Beside(StaffingVerdict verdict) =>
        verdict switch
        {
            StaffingVerdict.Met => "",
            StaffingVerdict.TooRare => " rare",
            StaffingVerdict.Nothing => "",
            StaffingVerdict.Undecided => " ?",
            _ => " missed",
        };
}
