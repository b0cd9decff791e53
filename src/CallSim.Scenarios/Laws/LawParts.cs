using System.Globalization;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Laws;

/// <summary>What the lists of a mix have in common: their length, and shares that make a whole.</summary>
internal static class LawParts
{
    /// <summary>The entries of a list of parts; null when it is none or has too few or too many, which is reported.</summary>
    /// <param name="context">What the readers share.</param>
    /// <param name="node">The list.</param>
    /// <param name="what">What it is, for messages.</param>
    /// <param name="example">A list as it should be.</param>
    public static ImmutableArray<Node>? Of(ReadingContext context, Node node, string what, string example)
    {
        if (node is not SequenceNode list)
        {
            context.Diagnostics.Error(
                node.Place,
                $"{what} must be a list, found {Found.Text(node)}",
                $"write {example}"
            );
            return null;
        }

        if (list.Items.Length is >= 1 and <= Law.MostParts)
        {
            return list.Items;
        }

        string message = $"{what} must have from 1 to {Law.MostParts} entries, found {list.Items.Length}";
        context.Diagnostics.Error(list.Place, message, $"write {example}");
        return null;
    }

    /// <summary>
    /// The mix of laws that may change from interval to interval; null when the shares make no whole, which is reported.
    /// </summary>
    /// <param name="context">What the readers share.</param>
    /// <param name="parts">The shares and their laws; at least one.</param>
    /// <param name="mix">Makes the mix of one interval.</param>
    /// <param name="list">Where the parts stand.</param>
    /// <param name="what">What the shares are, for messages.</param>
    public static IntervalSeries<Law>? Mix(
        ReadingContext context,
        ImmutableArray<(double Share, IntervalSeries<Law> Laws)> parts,
        Func<ImmutableArray<LawPart>, Law> mix,
        Node list,
        string what
    )
    {
        double sum = parts.Sum(part => part.Share);
        if (Math.Abs(sum - 1) > Law.SharesTolerance)
        {
            string found = (sum * 100).ToString("0.####", CultureInfo.InvariantCulture);
            context.Diagnostics.Error(
                list.Place,
                $"{what} must add up to 100%, found {found}%",
                "write shares that make a whole, such as 70% and 30%"
            );
            return null;
        }

        int intervals = parts.Max(part => part.Laws.Values.Length);
        return new([
            .. Enumerable
                .Range(0, intervals)
                .Select(interval => mix([.. parts.Select(part => new LawPart(part.Share, part.Laws.At(interval)))])),
        ]);
    }
}
