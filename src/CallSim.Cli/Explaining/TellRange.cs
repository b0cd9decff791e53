using System.Collections.Immutable;
using System.Globalization;

namespace CallSim.Cli.Explaining;

/// <summary>A range of intervals as a sentence needs it.</summary>
/// <param name="Counters">The run.</param>
/// <param name="First">The first interval.</param>
/// <param name="Last">The last interval.</param>
/// <param name="Subject">What the cause is about.</param>
/// <param name="Numbers">The means of its numbers over the intervals.</param>
internal sealed record TellRange(
    RunCounters Counters,
    int First,
    int Last,
    string Subject,
    ImmutableArray<double> Numbers
)
{
    /// <summary>A number with one decimal.</summary>
    public string N(int number) => Math.Round(Numbers[number], 1).ToString("N1", CultureInfo.InvariantCulture);

    /// <summary>A share as a percentage.</summary>
    public string P(int number) => (100 * Numbers[number]).ToString("N0", CultureInfo.InvariantCulture) + " %";

    /// <summary>The clock at a number of seconds from the start.</summary>
    public string Clock(int number) => Counters.Clock(Numbers[number]);
}
