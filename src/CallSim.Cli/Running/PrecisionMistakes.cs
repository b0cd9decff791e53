using CallSim.Model;
using CallSim.Scenarios.Grammar;

namespace CallSim.Cli.Running;

/// <summary>Says why a precision of the command line is none that a scenario can have.</summary>
internal static class PrecisionMistakes
{
    /// <summary>Says all that is wrong with it.</summary>
    /// <returns>Whether something is.</returns>
    public static bool Say(PrecisionPlan? precision, CentrePlan plan, Terminal terminal)
    {
        bool isWrong = false;
        foreach (PrecisionMistake mistake in precision?.MistakesIn(plan) ?? [])
        {
            terminal.Fail("--precision: " + mistake.Text, FixOf(mistake));
            isWrong = true;
        }

        return isWrong;
    }

    /// <summary>How to mend a mistake.</summary>
    public static string FixOf(PrecisionMistake mistake) =>
        mistake.Known.IsEmpty ? mistake.Fix ?? "" : NearestName.Hint(mistake.Wrong, mistake.Known);
}
