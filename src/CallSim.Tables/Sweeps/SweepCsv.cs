using System.Collections.Immutable;
using CallSim.Statistics;

namespace CallSim.Tables;

/// <summary>The table of a sweep: a row for each point, tidy, with the varied paths first.</summary>
public static class SweepCsv
{
    /// <summary>Writes header and rows, each as it comes.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="paths">The varied paths.</param>
    /// <param name="metrics">The metrics.</param>
    /// <param name="points">The points, read once.</param>
    /// <param name="valuesAt">The values of the paths at a point.</param>
    public static void Write(
        Stream stream,
        ImmutableArray<string> paths,
        ImmutableArray<string> metrics,
        IEnumerable<SweepPoint> points,
        Func<long, ImmutableArray<string>> valuesAt
    )
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(valuesAt);
        using CsvSheet sheet = new(stream);
        sheet.Header([
            .. paths,
            "replications",
            .. metrics.SelectMany(metric => new[] { metric, metric + "_low", metric + "_high" }),
        ]);
        foreach (SweepPoint point in points)
        {
            foreach (string value in valuesAt(point.Index))
            {
                sheet.Text(value);
            }

            sheet.Number((long)point.Replications);
            foreach (Estimate estimate in point.Estimates)
            {
                sheet.Number(estimate.Value);
                sheet.Number(estimate.Low);
                sheet.Number(estimate.High);
            }

            sheet.EndRow();
        }
    }
}
