using System.Text.Json.Nodes;
using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Schema;

/// <summary>Writes sections of the catalogue as definitions of a JSON Schema, each once.</summary>
internal sealed class SchemaWriter
{
    private readonly SortedDictionary<string, JsonObject> _definitions = new(StringComparer.Ordinal);

    /// <summary>The whole schema.</summary>
    public JsonObject Write()
    {
        JsonObject scenario = Reference(TopSections.Scenario);
        JsonObject definitions = [];
        foreach ((string name, JsonObject definition) in _definitions)
        {
            definitions[name] = definition;
        }

        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "The CallSim scenario language, format 1",
            ["$ref"] = scenario["$ref"]!.DeepClone(),
            ["$defs"] = definitions,
        };
    }

    /// <summary>What a value may be.</summary>
    private JsonObject Value(ValueSpec? kind) =>
        kind switch
        {
            ScalarSpec scalar => Defined(scalar.Form.ToString(), () => ScalarSchemas.Of(scalar.Form)),
            NumberSpec number => new JsonObject
            {
                ["type"] = number.IsWhole ? "integer" : "number",
                [number.IsAbove ? "exclusiveMinimum" : "minimum"] = number.Least,
                ["maximum"] = number.Most,
            },
            CvSpec cv => ScalarSchemas.Cv(cv.Most),
            ChoiceSpec choice => new JsonObject { ["enum"] = Strings(choice.Words) },
            ReferenceSpec reference => ScalarSchemas.Reference(reference.Sections),
            LawSpec => Defined("RandomSpan", Law),
            ListSpec list => List(list),
            NamedSpec named => Named(named),
            MapSpec map => Reference(map.Section),
            AnyMapSpec => new JsonObject { ["type"] = "object" },
            NothingSpec => new JsonObject { ["type"] = "null" },
            EitherSpec either => AnyOf(either.Kinds.Select(Value)),
            _ => [],
        };

    private JsonObject Law() =>
        AnyOf([Value(ValueSpec.Scalar(ScalarForm.Span)), Value(ValueSpec.Map(LawSections.Law))]);

    private JsonObject List(ListSpec list)
    {
        JsonObject schema = new() { ["type"] = "array", ["items"] = Value(list.Item) };
        if (list.Least > 0)
        {
            schema["minItems"] = list.Least;
        }

        if (list.Most is { } most)
        {
            schema["maxItems"] = most;
        }

        return schema;
    }

    private JsonObject Named(NamedSpec named)
    {
        JsonObject schema = new()
        {
            ["type"] = "object",
            ["propertyNames"] = Defined("KeyBy" + named.By, () => ScalarSchemas.Key(named.By)),
            ["additionalProperties"] = Value(named.Item),
            ["maxProperties"] = NamedMap.Most,
        };
        if (named.Least > 0)
        {
            schema["minProperties"] = named.Least;
        }

        return schema;
    }

    private JsonObject Reference(Section section) => Defined(section.Path, () => Map(section));

    private JsonObject Map(Section section)
    {
        JsonObject properties = [];
        foreach (KeySpec key in section.Keys)
        {
            properties[key.Name] = Property(key);
        }

        JsonObject schema = new()
        {
            ["type"] = "object",
            ["description"] = section.Summary,
            ["properties"] = properties,
            ["additionalProperties"] = section.Others is { } others ? Property(others) : false,
        };
        JsonArray choices =
        [
            .. section.Keys.Where(key => key.IsRequired).Select(key => Required(section, key)),
            .. section.Ways.IsEmpty
                ? Array.Empty<JsonObject>()
                : [AnyOf(section.Ways.Select(way => Way(section, way)))],
        ];
        if (choices.Count > 0)
        {
            schema["allOf"] = choices;
        }

        return schema;
    }

    private JsonObject Property(KeySpec key)
    {
        if (key.IsNotYet)
        {
            return new JsonObject { ["description"] = NotYet.Start + key.Meaning, ["not"] = new JsonObject() };
        }

        JsonObject schema = Value(key.Value);
        schema["description"] = key.Default is null ? key.Meaning : $"{key.Meaning} When missing: {key.Default}.";
        return schema;
    }

    private static JsonObject Required(Section section, KeySpec key)
    {
        KeySpec? other = section.Keys.FirstOrDefault(other => other.InsteadOf == key.Name);
        JsonObject itself = new() { ["required"] = Strings([key.Name]) };
        return other is null ? itself : AnyOf([itself, new() { ["required"] = Strings([other.Name]) }]);
    }

    private static JsonObject AnyOf(IEnumerable<JsonObject> kinds) => new() { ["anyOf"] = new JsonArray([.. kinds]) };

    /// <summary>One of the ways to say something: its keys stand, those of the other ways do not.</summary>
    private static JsonObject Way(Section section, ImmutableArray<string> way)
    {
        JsonObject others = [];
        foreach (string key in section.Ways.SelectMany(other => other).Except(way))
        {
            others[key] = false;
        }

        JsonObject schema = new() { ["required"] = Strings(way) };
        if (others.Count > 0)
        {
            schema["properties"] = others;
        }

        return schema;
    }

    /// <summary>A reference to a definition, written when it is first met.</summary>
    private JsonObject Defined(string path, Func<JsonObject> write)
    {
        string name = string.Concat(path.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
        if (_definitions.TryAdd(name, []))
        {
            // Laws hold laws: the name must be known before the definition is complete.
            _definitions[name] = write();
        }

        return new JsonObject { ["$ref"] = "#/$defs/" + name };
    }

    private static JsonArray Strings(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
