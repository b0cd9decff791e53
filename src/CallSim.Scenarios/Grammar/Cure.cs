using System.Globalization;

namespace CallSim.Scenarios.Grammar;

/// <summary>How to mend a text: words, in which the values that could be written instead can be told apart.</summary>
/// <param name="Words">The words; with values, <c>{0}</c>, <c>{1}</c> … stand for them.</param>
/// <param name="Values">The values; empty where the words have none.</param>
internal sealed record Cure(string Words, params ImmutableArray<string> Values)
{
    public static implicit operator Cure?(string? words) => words is null ? null : new Cure(words, []);

    /// <summary>That one value is to be written.</summary>
    public static Cure Write(string value) => new("write {0}", value);

    /// <summary>The cure with each of its values changed.</summary>
    public Cure Each(Func<string, string> change) => this with { Values = [.. Values.Select(change)] };

    public override string ToString() =>
        Values.IsEmpty ? Words : string.Format(CultureInfo.InvariantCulture, Words, [.. Values]);
}
