using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace CallSim.Tables;

/// <summary>Reads the members of a JSON object, and writes down each that is missing or not what it should be.</summary>
/// <param name="json">The object.</param>
/// <param name="place">What stands before the names in messages; empty for the file itself.</param>
/// <param name="problems">Where the problems go.</param>
internal sealed class JsonMembers(JsonElement json, string place, List<string> problems)
{
    /// <summary>A text; empty where there is none.</summary>
    public string Text(string name) =>
        Member(name, JsonValueKind.String, "a text") is { } member ? member.GetString()! : "";

    /// <summary>One of some words, as what it stands for; the default where it is none of them.</summary>
    public T? Word<T>(string name, IReadOnlyDictionary<string, T> words)
    {
        string expected = string.Join(", ", words.Keys);
        if (Member(name, JsonValueKind.String, "one of " + expected) is not { } member)
        {
            return default;
        }

        if (words.TryGetValue(member.GetString()!, out T? meaning))
        {
            return meaning;
        }

        Say(name, member, "one of " + expected);
        return default;
    }

    /// <summary>A number.</summary>
    /// <param name="name">The member.</param>
    /// <param name="expected">What is expected, for the message.</param>
    /// <param name="isGood">Whether a number is so.</param>
    /// <returns>The number; 0 where there is no good one.</returns>
    public double Number(string name, string expected, Func<double, bool> isGood)
    {
        if (Member(name, JsonValueKind.Number, expected) is not { } member)
        {
            return 0;
        }

        if (member.TryGetDouble(out double number) && double.IsFinite(number) && isGood(number))
        {
            return number;
        }

        Say(name, member, expected);
        return 0;
    }

    /// <summary>The items of a list; none where there is no list.</summary>
    public ImmutableArray<JsonElement> List(string name) =>
        Member(name, JsonValueKind.Array, "a list") is { } member ? [.. member.EnumerateArray()] : [];

    /// <summary>The objects of a list, each with what reads its members.</summary>
    public ImmutableArray<T> Objects<T>(string name, Func<JsonMembers, T> read)
    {
        ImmutableArray<JsonElement> items = List(name);
        List<T> answers = [];
        for (int item = 0; item < items.Length; item++)
        {
            string its = string.Create(CultureInfo.InvariantCulture, $"{name}[{item}]");
            if (items[item].ValueKind == JsonValueKind.Object)
            {
                answers.Add(read(new(items[item], $"{place}{its}.", problems)));
            }
            else
            {
                Say(its, items[item], "an object");
            }
        }

        return [.. answers];
    }

    /// <summary>The texts of a list.</summary>
    public ImmutableArray<string> Texts(string name) =>
        [
            .. List(name)
                .Select(item =>
                {
                    if (item.ValueKind == JsonValueKind.String)
                    {
                        return item.GetString()!;
                    }

                    Say(name, item, "a list of texts");
                    return "";
                }),
        ];

    /// <summary>The texts of an object, by name.</summary>
    public ImmutableSortedDictionary<string, string> TextsByName(string name)
    {
        if (Member(name, JsonValueKind.Object, "an object") is not { } member)
        {
            return ImmutableSortedDictionary<string, string>.Empty;
        }

        JsonMembers inner = new(member, $"{place}{name}.", problems);
        return member
            .EnumerateObject()
            .Select(one => one.Name)
            .Distinct(StringComparer.Ordinal)
            .ToImmutableSortedDictionary(one => one, inner.Text, StringComparer.Ordinal);
    }

    /// <summary>Writes down what is wrong with a member.</summary>
    public void Say(string name, string found, string expected) =>
        problems.Add($"'{place}{name}' is {found}; expected is {expected}");

    private void Say(string name, JsonElement found, string expected) => Say(name, found.GetRawText(), expected);

    private JsonElement? Member(string name, JsonValueKind kind, string expected)
    {
        if (!json.TryGetProperty(name, out JsonElement member))
        {
            problems.Add($"'{place}{name}' is missing; expected is {expected}");
            return null;
        }

        if (member.ValueKind != kind)
        {
            Say(name, member, expected);
            return null;
        }

        return member;
    }
}
