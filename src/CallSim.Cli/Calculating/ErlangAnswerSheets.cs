using System.Collections.Immutable;

namespace CallSim.Cli.Calculating;

/// <summary>An answer, and what one agent or trunk fewer or more would do.</summary>
/// <param name="SolvedFor">What was found.</param>
/// <param name="Fewer">One fewer; null where there would be none.</param>
/// <param name="Answer">The answer.</param>
/// <param name="More">One more.</param>
internal sealed record ErlangAnswerSheets(string SolvedFor, FormulaSheet? Fewer, FormulaSheet Answer, FormulaSheet More)
{
    /// <summary>Those there are, the fewest first, with the difference to the answer.</summary>
    public ImmutableArray<(int Step, FormulaSheet Sheet)> All =>
        Fewer is null ? [(0, Answer), (1, More)] : [(-1, Fewer), (0, Answer), (1, More)];
}
