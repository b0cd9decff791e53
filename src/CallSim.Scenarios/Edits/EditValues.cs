using CallSim.Scenarios.Edits;

namespace CallSim.Scenarios;

/// <summary>
/// The values that a sweep gives to one path: a list of words, or a range of numbers, spans, shares, rates, factors, clock times or
/// changes. A range is computed in decimals, so that <c>0.1..0.3:0.1</c> has three values; its values are made when they are asked
/// for.
/// </summary>
public sealed class EditValues
{
    /// <summary>The most values of one path.</summary>
    public const long Most = 1_000_000_000_000;

    /// <summary>How values are written.</summary>
    internal const string Form = "write a range as FROM..TO:STEP, such as 20..40:2, or a list such as 20,24,30";

    private readonly Func<long, string> _at;

    internal EditValues(long count, Func<long, string> at) => (Count, _at) = (count, at);

    /// <summary>How many there are, at least 1.</summary>
    public long Count { get; }

    /// <summary>
    /// Whether they stand for all values from the first up to the end of a range without a step: so close to each other that there
    /// are at least as many as strata, mostly a hundred times as many. The end itself is none of them. Default false.
    /// </summary>
    public bool IsContinuous { get; internal init; }

    /// <summary>A value as text for an edit, from 0.</summary>
    public string this[long place]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(place);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, Count);
            return _at(place);
        }
    }

    /// <summary>
    /// Reads a range such as <c>20..40:2</c>, <c>2m..5m:30s</c>, <c>10%..30%:5%</c>, <c>100/h..120/h:5/h</c>, <c>08:00..10:00:30m</c>,
    /// <c>x0.8..x1.2:x0.1</c> or <c>+1..+5:1</c>, or a list.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="mistake">What is wrong with it and how to mend it; empty where nothing is.</param>
    /// <returns>The values; null where something is wrong.</returns>
    public static EditValues? Parse(string text, out string mistake) => Parse(text, strata: 0, out mistake);

    /// <summary>
    /// Reads values that are cut into strata, for which a range needs no step: <c>20..40</c> are whole numbers, <c>08:00..10:00</c>
    /// whole minutes, <c>0.8..1.2</c> and all else any values between the ends.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="strata">How many strata, at least 1; 0 for none, which needs a step.</param>
    /// <param name="mistake">What is wrong with it and how to mend it; empty where nothing is.</param>
    /// <returns>The values; null where something is wrong.</returns>
    public static EditValues? Parse(string text, int strata, out string mistake)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(strata);
        return text.Contains("..", StringComparison.Ordinal)
            ? EditRange.Parse(text, out mistake)?.Values(strata, out mistake)
            : ListOf(text, out mistake);
    }

    /// <summary>What is wrong where changes and values stand beside each other.</summary>
    internal static string Mixed(string text, string change, string value) =>
        $"'{text}' mixes changes and values: '{change}' changes what stands there, '{value}' takes its place; write all with a sign, such as -2..+2:1 or -1,+0,+10, or none";

    private static EditValues? ListOf(string text, out string mistake)
    {
        string[] items = [.. Split(text).Select(item => item.Trim())];
        mistake =
            items.Contains("") ? $"'{text}' has an empty value; {Form}"
            : items.Distinct(StringComparer.Ordinal).Count() < items.Length
                ? $"'{text}' has a value twice; keep one of them"
            : items.Any(IsChange) && items.Any(item => !IsChange(item))
                ? Mixed(text, items.First(IsChange), items.First(item => !IsChange(item)))
            : "";
        return mistake.Length > 0 ? null : new EditValues(items.Length, place => items[place]);
    }

    // A number with a sign changes what stands there; all else takes its place, but for factors, which may be names too.
    private static bool IsChange(string item) => item is ['+' or '-', >= '0' and <= '9', ..];

    // Commas inside of lists and maps of YAML belong to a value.
    private static IEnumerable<string> Split(string text)
    {
        int depth = 0;
        int start = 0;
        for (int place = 0; place < text.Length; place++)
        {
            depth +=
                text[place] is '[' or '{' ? 1
                : text[place] is ']' or '}' ? -1
                : 0;
            if (text[place] == ',' && depth == 0)
            {
                yield return text[start..place];
                start = place + 1;
            }
        }

        yield return text[start..];
    }
}
