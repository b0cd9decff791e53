using System.Collections.Immutable;
using CallSim.Statistics;

namespace CallSim.Tables;

/// <summary>What came of one point of a sweep.</summary>
/// <param name="Index">Its number in the grid, from 0.</param>
/// <param name="Replications">The replications that were run.</param>
/// <param name="Estimates">The metrics, in the order of the table: values with their intervals.</param>
public sealed record SweepPoint(long Index, int Replications, ImmutableArray<Estimate> Estimates);
