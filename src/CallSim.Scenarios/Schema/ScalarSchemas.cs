using System.Text.Json.Nodes;
using CallSim.Scenarios.Language;

namespace CallSim.Scenarios.Schema;

/// <summary>
/// The grammar's forms of single values as JSON Schema. YAML makes numbers of what looks like one, so that a form with bare
/// numbers has two shapes.
/// </summary>
internal static class ScalarSchemas
{
    private const string Number = @"(0|[1-9][0-9]*)(\.[0-9]+)?";
    private const string FactorNumber = @"(0|[1-9][0-9]{0,5}|1000000)(\.[0-9]+)?";
    private const string NotZero = "(?=.*[1-9])";
    private const string Part = @"[0-9]+(\.[0-9]+)?";
    private const string SpanParts = $"({Part}w)?({Part}d)?({Part}h)?({Part}m)?({Part}s)?({Part}ms)?";
    private const string Share = @"([1-9]?[0-9](\.[0-9]+)?%|0(\.[0-9]+)?)";
    private const string ClockParts = "([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?";
    private const string ClockOr24 = $"({ClockParts}|24:00)";
    private const string Day = "(mon|tue|wed|thu|fri|sat|sun)";
    private const string NameLetters = @"[\p{L}\p{Mn}\p{Mc}\p{Nd}_-]{1,100}";
    private const double MostFactor = 1e6;

    /// <summary>The schema of a form.</summary>
    public static JsonObject Of(ScalarForm form) =>
        form switch
        {
            ScalarForm.Span => Either(Text($"(?=.){SpanParts}"), new JsonObject { ["const"] = 0 }),
            ScalarForm.PositiveSpan => Text(NotZero + SpanParts),
            ScalarForm.Rate => Text($"{Number} */ *(s|min|h|d) *"),
            ScalarForm.Share => Either(Text(@"100(\.0+)?%|" + Share), Bare(0, exclusiveMost: 1)),
            ScalarForm.ShareBelowOne => Either(Text(Share), Bare(0, exclusiveMost: 1)),
            ScalarForm.Factor => Either(Text($"{NotZero}[x×]?{FactorNumber}"), Bare(0, MostFactor, isAbove: true)),
            ScalarForm.Clock => Text(ClockParts),
            ScalarForm.ClockRange => Text($" *{ClockOr24} *[-–] *{ClockOr24} *"),
            ScalarForm.Moment => Text($"([0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}[T ])?{ClockParts}"),
            ScalarForm.WeekDays => Text($"{Day}( *- *{Day})?( *, *{Day}( *- *{Day})?)*"),
            ScalarForm.Name => Either(Name(), new JsonObject { ["type"] = "integer", ["minimum"] = 0 }),
            ScalarForm.Text => new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") },
            ScalarForm.Precision => Text($"{NotZero}({Number}(pp|%)|{SpanParts})"),
            ScalarForm.Truth => new JsonObject { ["enum"] = new JsonArray(true, false, "true", "false") },
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, "the form has no schema"),
        };

    /// <summary>A key of the author's choice, which is always text.</summary>
    public static JsonObject Key(NamedBy by) =>
        by switch
        {
            NamedBy.WeekDays => Of(ScalarForm.WeekDays),
            NamedBy.NameOrDefault => Either(Name(), new JsonObject { ["enum"] = new JsonArray("default") }),
            _ => Name(),
        };

    /// <summary>A coefficient of variation.</summary>
    public static JsonObject Cv(double most) => Either(Text($"{NotZero}{Number}%?"), Bare(0, most, isAbove: true));

    /// <summary>A reference into one of some sections.</summary>
    public static JsonObject Reference(ImmutableArray<string> sections) =>
        Text($"({string.Join('|', sections)})\\.{NameLetters}");

    private static JsonObject Name()
    {
        JsonObject name = Text(NameLetters);
        name["not"] = new JsonObject
        {
            ["enum"] = new JsonArray([.. NameText.Reserved.Select(text => JsonValue.Create(text))]),
        };
        return name;
    }

    private static JsonObject Text(string pattern) => new() { ["type"] = "string", ["pattern"] = $"^({pattern})$" };

    private static JsonObject Bare(double least, double most = 1, bool isAbove = false, double? exclusiveMost = null)
    {
        JsonObject number = new() { ["type"] = "number", [isAbove ? "exclusiveMinimum" : "minimum"] = least };
        number[exclusiveMost is null ? "maximum" : "exclusiveMaximum"] = exclusiveMost ?? most;
        return number;
    }

    private static JsonObject Either(params JsonObject[] kinds) => new() { ["anyOf"] = new JsonArray([.. kinds]) };
}
