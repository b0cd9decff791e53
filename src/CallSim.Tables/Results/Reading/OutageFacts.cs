using System.Collections.Immutable;

namespace CallSim.Tables;

/// <summary>What <c>run.json</c> says about an outage.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Hits">What it hits, each as <c>KIND:NAME</c>.</param>
/// <param name="Leaves">The share of capacity that remains, from 0 to 1.</param>
/// <param name="Talk">The factor on talks, above 0.</param>
internal sealed record OutageFacts(string Name, ImmutableArray<string> Hits, double Leaves, double Talk);
