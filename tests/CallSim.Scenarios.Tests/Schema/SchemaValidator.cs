using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CallSim.Scenarios.Tests.Schema;

/// <summary>
/// Checks a JSON value against a JSON Schema that uses these keywords and no others: <c>$ref</c> into <c>$defs</c>, type,
/// enum, const, not, allOf, anyOf, properties, additionalProperties, propertyNames, required, minProperties, maxProperties, items,
/// minItems, maxItems, pattern, minimum, maximum, exclusiveMinimum, exclusiveMaximum.
/// </summary>
internal sealed class SchemaValidator(JsonObject root)
{
    private static readonly string[] s_remarks = ["$schema", "$defs", "title", "description"];
    private readonly Dictionary<string, Regex> _patterns = [];

    /// <summary>Why a value does not fit, with its path; empty where it does.</summary>
    public IReadOnlyList<string> Validate(JsonNode? value) => [.. Check(root, value, "")];

    private IEnumerable<string> Check(JsonNode? schema, JsonNode? value, string path) =>
        schema is JsonObject keywords
            ? keywords.SelectMany(keyword => Check(keywords, keyword.Key, keyword.Value!, value, path))
        : schema!.GetValue<bool>() ? []
        : [$"{path}: nothing may stand here"];

    private IEnumerable<string> Check(JsonObject schema, string keyword, JsonNode rule, JsonNode? value, string path) =>
        keyword switch
        {
            "$ref" => Check(Definition(rule.GetValue<string>()), value, path),
            "not" => Say(Check(rule, value, path).Any(), path, "is what it must not be"),
            "allOf" => rule.AsArray().SelectMany(part => Check(part, value, path)),
            "anyOf" => AnyOf(rule.AsArray(), value, path),
            "type" => Say(IsOfType(rule, value), path, $"is not of type {rule.ToJsonString()}"),
            "enum" => Say(rule.AsArray().Any(one => JsonNode.DeepEquals(one, value)), path, "is none of the choices"),
            "const" => Say(IsNumber(value, out double number) && number == rule.GetValue<double>(), path, "differs"),
            _ when s_remarks.Contains(keyword) => [],
            _ => value switch
            {
                JsonObject map => OfMap(schema, keyword, rule, map, path),
                JsonArray list => OfList(keyword, rule, list, path),
                _ => OfScalar(keyword, rule, value, path),
            },
        };

    private IEnumerable<string> OfMap(JsonObject schema, string keyword, JsonNode rule, JsonObject map, string path) =>
        keyword switch
        {
            "properties" => map.SelectMany(entry =>
                rule[entry.Key] is { } known ? Check(known, entry.Value, $"{path}.{entry.Key}") : []
            ),
            "additionalProperties" => map.Where(entry => schema["properties"]?[entry.Key] is null)
                .SelectMany(entry => Check(rule, entry.Value, $"{path}.{entry.Key}")),
            "propertyNames" => map.SelectMany(entry => Check(rule, JsonValue.Create(entry.Key), $"{path}.{entry.Key}")),
            "required" => rule.AsArray()
                .Select(key => key!.GetValue<string>())
                .Where(key => !map.ContainsKey(key))
                .Select(key => $"{path}: '{key}' is missing"),
            "minProperties" => Say(map.Count >= rule.GetValue<int>(), path, "has too few entries"),
            "maxProperties" => Say(map.Count <= rule.GetValue<int>(), path, "has too many entries"),
            _ => NotOfKind(keyword),
        };

    private IEnumerable<string> OfList(string keyword, JsonNode rule, JsonArray list, string path) =>
        keyword switch
        {
            "items" => list.SelectMany((item, i) => Check(rule, item, $"{path}[{i}]")),
            "minItems" => Say(list.Count >= rule.GetValue<int>(), path, "has too few items"),
            "maxItems" => Say(list.Count <= rule.GetValue<int>(), path, "has too many items"),
            _ => NotOfKind(keyword),
        };

    private IEnumerable<string> OfScalar(string keyword, JsonNode rule, JsonNode? value, string path)
    {
        if (keyword == "pattern")
        {
            bool fits = !IsText(value, out string text) || Pattern(rule.GetValue<string>()).IsMatch(text);
            return Say(fits, path, $"does not look like {rule}");
        }

        if (!IsNumber(value, out double number))
        {
            return NotOfKind(keyword);
        }

        return keyword switch
        {
            "minimum" => Say(number >= rule.GetValue<double>(), path, $"is below {rule}"),
            "maximum" => Say(number <= rule.GetValue<double>(), path, $"is above {rule}"),
            "exclusiveMinimum" => Say(number > rule.GetValue<double>(), path, $"is not above {rule}"),
            "exclusiveMaximum" => Say(number < rule.GetValue<double>(), path, $"is not below {rule}"),
            _ => NotOfKind(keyword),
        };
    }

    // A keyword about maps says nothing about a number; one that nobody knows must not pass unseen.
    private static string[] NotOfKind(string keyword) =>
        s_keywords.Contains(keyword)
            ? []
            : throw new NotSupportedException($"the keyword '{keyword}' is not known here");

    private static readonly string[] s_keywords =
    [
        "properties",
        "additionalProperties",
        "propertyNames",
        "required",
        "minProperties",
        "maxProperties",
        "items",
        "minItems",
        "maxItems",
        "pattern",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
    ];

    private IEnumerable<string> AnyOf(JsonArray kinds, JsonNode? value, string path)
    {
        List<string> reasons = [];
        foreach (JsonNode? kind in kinds)
        {
            string[] found = [.. Check(kind, value, path)];
            if (found.Length == 0)
            {
                return [];
            }

            reasons.AddRange(found);
        }

        return [$"{path}: fits none of {kinds.Count} kinds ({string.Join("; ", reasons)})"];
    }

    private static string[] Say(bool fits, string path, string reason) => fits ? [] : [$"{path} {reason}"];

    private JsonNode Definition(string reference)
    {
        const string Start = "#/$defs/";
        Assert.That(reference, Does.StartWith(Start));
        return root["$defs"]![reference[Start.Length..]]
            ?? throw new InvalidOperationException($"nothing is defined as {reference}");
    }

    private static bool IsOfType(JsonNode rule, JsonNode? value) =>
        rule is JsonArray types
            ? types.Any(type => IsOfType(type!, value))
            : rule.GetValue<string>() switch
            {
                "object" => value is JsonObject,
                "array" => value is JsonArray,
                "null" => value is null,
                "string" => IsText(value, out _),
                "boolean" => value is JsonValue flag && flag.TryGetValue(out bool _),
                "number" => IsNumber(value, out _),
                "integer" => IsNumber(value, out double number) && number == Math.Floor(number),
                string other => throw new NotSupportedException($"the type '{other}' is not known here"),
            };

    private static bool IsText(JsonNode? value, out string text)
    {
        text = "";
        return value is JsonValue scalar && scalar.TryGetValue(out text!);
    }

    private static bool IsNumber(JsonNode? value, out double number)
    {
        number = 0;
        return value is JsonValue scalar && scalar.TryGetValue(out number);
    }

    private Regex Pattern(string pattern) =>
        _patterns.TryGetValue(pattern, out Regex? known)
            ? known
            : _patterns[pattern] = new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromMinutes(1));
}
