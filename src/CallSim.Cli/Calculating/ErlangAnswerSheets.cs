using System.Collections.Immutable;

namespace CallSim.Cli.Calculating;

/// <summary>An answer, and what one agent or trunk fewer or more would do.</summary>
/// <param name="SolvedFor">What was found.</param>
/// <param name="Fewer">One fewer; null where there would be none.</param>
/// <param name="Answer">The answer.</param>
/// <param name="More">One more; null where that is more than is computed.</param>
internal sealed record ErlangAnswerSheets(
    string SolvedFor,
    FormulaSheet? Fewer,
    FormulaSheet Answer,
    FormulaSheet? More
)
{
    /// <summary>Those there are, the fewest first, with the difference to the answer.</summary>
    public ImmutableArray<(int Step, FormulaSheet Sheet)> All
    {
        get
        {
            var all = ImmutableArray.CreateBuilder<(int Step, FormulaSheet Sheet)>();
            if (Fewer is not null)
            {
                all.Add((-1, Fewer));
            }

            all.Add((0, Answer));
            if (More is not null)
            {
                all.Add((1, More));
            }

            return all.ToImmutable();
        }
    }
}
