using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>What one customer of a replication lived through.</summary>
/// <param name="Customers">How many customers made a first contact at or after the plan's start.</param>
/// <param name="Lines">The story, in order of time; empty where there is no such customer.</param>
public sealed record CustomerStory(int Customers, ImmutableArray<StoryLine> Lines);
