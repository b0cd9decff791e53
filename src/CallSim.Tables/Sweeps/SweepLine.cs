using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using CallSim.Statistics;

namespace CallSim.Tables;

/// <summary>A point as a line of a journal: a list of its number, its replications, and value, low and high of each metric.</summary>
internal static class SweepLine
{
    private const int First = 2;
    private const int OfMetric = 3;

    /// <summary>The line.</summary>
    public static string Of(SweepPoint point)
    {
        JsonArray line = [point.Index, point.Replications];
        foreach (Estimate estimate in point.Estimates)
        {
            line.Add((JsonNode?)estimate.Value);
            line.Add((JsonNode?)estimate.Low);
            line.Add((JsonNode?)estimate.High);
        }

        return line.ToJsonString();
    }

    /// <summary>Whether a line is that of a point.</summary>
    /// <param name="text">A line with a right checksum.</param>
    /// <param name="index">The number of the point.</param>
    public static bool IsOf(string text, long index) =>
        text.StartsWith(string.Create(CultureInfo.InvariantCulture, $"[{index},"), StringComparison.Ordinal);

    /// <summary>The point of a line that was written here.</summary>
    public static SweepPoint Parse(string text)
    {
        JsonArray line = JsonNode.Parse(text)!.AsArray();
        int replications = (int)line[1]!;
        var estimates = ImmutableArray.CreateBuilder<Estimate>();
        for (int place = First; place < line.Count; place += OfMetric)
        {
            (double? value, double? low, double? high) = (
                (double?)line[place],
                (double?)line[place + 1],
                (double?)line[place + 2]
            );
            estimates.Add(new Estimate(value, (high - low) / 2, replications) { Low = low, High = high });
        }

        return new SweepPoint((long)line[0]!, replications, estimates.ToImmutable());
    }
}
