namespace CallSim.Scenarios.Files;

/// <summary>An interval file that fits the run.</summary>
/// <param name="File">The file.</param>
/// <param name="Rows">The row of each interval of the run.</param>
/// <param name="ShownName">The file's name in diagnostics.</param>
internal sealed record IntervalTable(IntervalFile File, ImmutableArray<IntervalRow> Rows, string ShownName);
