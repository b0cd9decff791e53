using System.Collections.Immutable;
using System.Globalization;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>Whether designs can be compared: with the same customers, by metrics that mean the same.</summary>
internal static class DesignChecks
{
    /// <summary>The mistakes, in words.</summary>
    public static ImmutableArray<string> Of(IReadOnlyList<Design> designs, ComparisonOptions options)
    {
        if (designs.Count < 2)
        {
            return [$"a comparison needs two designs at least, found {designs.Count}"];
        }

        return
        [
            .. designs
                .GroupBy(design => design.Name, StringComparer.Ordinal)
                .Where(same => same.Count() > 1)
                .Select(same => $"there are {same.Count()} designs '{same.Key}'; give each a name of its own"),
            .. Baseline(designs, options),
            .. designs.Skip(1).SelectMany(design => Unlike(designs[0], design, options.Run)),
            .. Until(options.UntilDecided, options.Run.Replications ?? designs[0].Plan.Run.Replications),
        ];
    }

    private static IEnumerable<string> Baseline(IReadOnlyList<Design> designs, ComparisonOptions options)
    {
        string[] names = [.. designs.Select(design => design.Name)];
        return options.Baseline is { } baseline && !names.Contains(baseline, StringComparer.Ordinal)
            ? [$"there is no design '{baseline}' to be the baseline; the designs are {string.Join(", ", names)}"]
            : [];
    }

    private static IEnumerable<string> Unlike(Design first, Design other, RunOptions options)
    {
        (CentrePlan one, CentrePlan two) = (first.Plan, other.Plan);
        (string What, string One, string Two, string Why)[] pairs =
        [
            ("time.length", Span(one.Time.Length), Span(two.Time.Length), "counts are those of the whole length"),
            (
                "targets.service_level.within",
                string.Join(", ", one.Targets.Within.Select(Span)),
                string.Join(", ", two.Targets.Within.Select(Span)),
                "service levels would not mean the same"
            ),
            (
                "targets.service_level.formula",
                ServiceLevelFormulas.NameOf(one.Targets.Formula),
                ServiceLevelFormulas.NameOf(two.Targets.Formula),
                "service levels would not mean the same"
            ),
            (
                "targets.short_abandon",
                Span(one.Targets.ShortAbandon),
                Span(two.Targets.ShortAbandon),
                "short abandons would not mean the same"
            ),
            (
                "targets.fcr_within",
                Span(one.Targets.FcrWithin),
                Span(two.Targets.FcrWithin),
                "matters solved at once would not mean the same"
            ),
            (
                "run.seed",
                Number(options.Seed ?? one.Run.Seed),
                Number(options.Seed ?? two.Run.Seed),
                "the same customers need the same seed; ask for one with --seed"
            ),
            (
                "run.replications",
                Number(options.Replications ?? one.Run.Replications),
                Number(options.Replications ?? two.Run.Replications),
                "each is run as often; ask for a number with --replications"
            ),
        ];
        return pairs
            .Where(pair => pair.One != pair.Two)
            .Select(pair =>
                $"{pair.What} is {pair.One} in '{first.Name}' and {pair.Two} in '{other.Name}': {pair.Why}"
            );
    }

    private static IEnumerable<string> Until(UntilDecided? until, int first)
    {
        if (until is null)
        {
            yield break;
        }

        if (until.Metrics.IsDefaultOrEmpty)
        {
            yield return "there is no metric to decide by";
        }

        if (until.AtMost is { } most && most <= first)
        {
            yield return $"the most replications, {Number(most)}, must be more than the {Number(first)} of the first look";
        }

        if (until.Indifference is { Amount: var amount } && !(amount >= 0 && double.IsFinite(amount)))
        {
            yield return $"a difference that does not matter is at least 0, found {Number(amount)}";
        }
    }

    private static string Span(SimSpan span) => MetricCatalogue.NameOf(span);

    private static string Number<T>(T number)
        where T : IFormattable => number.ToString(null, CultureInfo.InvariantCulture);
}
