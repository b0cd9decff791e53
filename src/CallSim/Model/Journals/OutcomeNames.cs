using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>How files and stories write outcomes and reasons: <c>queue_full</c>.</summary>
internal static class OutcomeNames
{
    private static readonly ImmutableArray<string> s_legs = [.. Enum.GetNames<LegOutcome>().Select(Written)];
    private static readonly ImmutableArray<string> s_contacts = [.. Enum.GetNames<ContactOutcome>().Select(Written)];
    private static readonly ImmutableArray<string> s_reasons = [.. Enum.GetNames<BlockReason>().Select(Written)];

    /// <summary>How a leg ended; null for none.</summary>
    public static string? Of(LegOutcome outcome) => outcome == LegOutcome.None ? null : s_legs[(int)outcome];

    public static string Of(ContactOutcome outcome) => s_contacts[(int)outcome];

    public static string Of(BlockReason reason) => s_reasons[(int)reason];

    private static string Written(string name) =>
        string.Concat(
            name.Select(
                (letter, place) => (char.IsUpper(letter) && place > 0 ? "_" : "") + char.ToLowerInvariant(letter)
            )
        );
}
