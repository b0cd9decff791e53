using System.Collections.Immutable;

namespace CallSim.Statistics.Formulas;

/// <summary>What came of a search for agents or for a load.</summary>
/// <param name="Figures">The figures of the answer, which meet the targets; null where there is none.</param>
/// <param name="OutOfReach">
/// The metrics whose targets nothing meets, by name; empty where there is an answer, or where the search for a load found none that is too much.
/// </param>
public sealed record ErlangAnswer(IWaitingFormula? Figures, ImmutableArray<string> OutOfReach);
