using System.Collections.Immutable;
using CallSim.Cli.Printing;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Tables;
using Spectre.Console;

namespace CallSim.Cli.Comparing;

/// <summary>Metrics with a row for each design: value, difference, its interval, verdict.</summary>
internal static class DesignsTable
{
    /// <summary>The table.</summary>
    /// <param name="result">The comparison, of at least one replication.</param>
    /// <param name="metrics">The metrics, in the order of the rows; null for the headline metrics.</param>
    /// <param name="scopes">The scopes.</param>
    public static Table Of(ComparisonResult result, ImmutableArray<Metric>? metrics, ImmutableArray<Scope> scopes)
    {
        bool hasScopes = scopes is not [{ Kind: ScopeKind.All }];
        bool isCorrected = result.Designs.Length > 2;
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn("metric");
        if (hasScopes)
        {
            table.AddColumn("scope");
        }

        table.AddColumn("design");
        foreach (string name in (string[])["value", "difference", "95 % interval", isCorrected ? "p (Holm)" : "p"])
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        table.AddColumn("verdict");
        foreach (MetricComparison compared in Shown(result, metrics, scopes))
        {
            bool isFirst = true;
            foreach (DesignFigure figure in compared.Designs)
            {
                List<Text> cells = [new(isFirst ? compared.Metric.Name : "")];
                if (hasScopes)
                {
                    cells.Add(Consoles.Text(isFirst ? compared.Scope.ToString() : ""));
                }

                table.AddRow([.. cells, .. Cells(figure, compared.Metric.Unit)]);
                isFirst = false;
            }
        }

        return table;
    }

    private static IEnumerable<MetricComparison> Shown(
        ComparisonResult result,
        ImmutableArray<Metric>? metrics,
        ImmutableArray<Scope> scopes
    ) =>
        from scope in scopes
        from compared in metrics is { } chosen
            ? chosen.SelectMany(metric => result.Metrics.Where(each => each.Metric.Name == metric.Name))
            : result.Metrics.Where(IsHeadline)
        where compared.Scope == scope
        select compared;

    private static bool IsHeadline(MetricComparison compared) =>
        compared.Metric.IsHeadline
        || (compared.Metric.IsHeadlineUnlessZero && compared.Designs.Any(figure => figure.Estimate.Value > 0));

    private static IEnumerable<Text> Cells(DesignFigure figure, MetricUnit unit)
    {
        yield return Consoles.Text(figure.Design);
        yield return new Text(Figure.Of(figure.Estimate.Value, unit, Figure.Shown(figure.Estimate, unit).HalfWidth));
        yield return new Text(figure.Difference is { } found ? DifferenceFigure.Of(found, unit) : "");
        yield return new Text(figure.Difference is { } ends ? DifferenceFigure.Interval(ends, unit) : "");
        yield return new Text(DifferenceFigure.Chance(figure.AdjustedP));
        yield return Verdict(figure);
    }

    private static Text Verdict(DesignFigure figure)
    {
        string words = ComparisonWords.Of(figure.Verdict).Replace('_', ' ');
        return figure.Difference switch
        {
            { IsIdentical: true } => new Text(words + ": identical in all replications"),
            _ => new Text(words, StyleOf(figure.Verdict)),
        };
    }

    private static Style StyleOf(DifferenceVerdict? verdict) =>
        verdict switch
        {
            DifferenceVerdict.Better => new Style(Color.Green),
            DifferenceVerdict.Worse => new Style(Color.Red),
            DifferenceVerdict.Differs or DifferenceVerdict.NotToldApart => new Style(Color.Yellow),
            _ => Style.Plain,
        };
}
