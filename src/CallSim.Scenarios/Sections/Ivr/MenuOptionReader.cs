using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;
using static CallSim.Scenarios.Language.StepValues;

namespace CallSim.Scenarios.Sections.Ivr;

/// <summary>Reads the options of a menu.</summary>
internal static class MenuOptionReader
{
    public static readonly Section Keys = new(
        "ivr.NAME.steps.NAME.options items",
        "An option of a menu.",
        new("key", "`0` to `9`, `star` or `hash`", "The key; each stands once in a menu.")
        {
            Required = "key: 1",
            Value = PhoneKey.Value,
        },
        new("says", "span", "How long it takes to say.") { Default = "0s" },
        new(
            "for",
            "list of contacts",
            "The contact types that want it, each by its bare name; only a wrong key leads others there."
        )
        {
            Default = "[], wanted by no one",
            Value = ValueSpec.List(ValueSpec.Scalar(ScalarForm.Name), 0),
        },
        new("to", Way + " or `repeat`", "Where it leads; `repeat` plays the menu again.")
        {
            Required = "to: queues.NAME",
            Value = ValueSpec.Either(Next, ValueSpec.Choice("repeat")),
        }
    );

    /// <summary>The options; null when one cannot be read, which is reported.</summary>
    public static ImmutableArray<MenuOptionPlan>? All(StepReading reading, Node node)
    {
        if (node is not SequenceNode { Items.IsEmpty: false } list)
        {
            string found = node is SequenceNode ? "an empty one" : Found.Text(node);
            string fix = "write [{ key: 1, says: 4s, for: [CONTACT], to: queues.NAME }]";
            reading.Context.Diagnostics.Error(node.Place, $"options must be a list of options, found {found}", fix);
            return null;
        }

        MenuOptionPlan?[] options = [.. list.Items.Select(item => Option(reading, item))];
        return KeysDiffer(reading.Context, options, list) && !options.Contains(null)
            ? [.. options.Select(option => option!)]
            : null;
    }

    private static MenuOptionPlan? Option(StepReading reading, Node node)
    {
        if (MapReader.Open(reading.Context, node, Keys, "an option") is not { } map)
        {
            return null;
        }

        string? key = map["key"] is { } keyNode ? PhoneKey.Read(reading.Context, keyNode) : null;
        SimSpan? says = map["says"] is { } span ? reading.Context.Scalars.Span(span, "says") : SimSpan.Zero;
        ImmutableArray<string>? types = map["for"] is { } list ? For(reading, list) : [];
        Destination? to = reading.Way(map, "to", mayRepeat: true);
        return key is null || says is null || types is null || to is null
            ? null
            : new MenuOptionPlan
            {
                Key = key,
                Says = says.Value,
                For = types.Value,
                To = to.Value,
            };
    }

    private static ImmutableArray<string>? For(StepReading reading, Node node)
    {
        if (node is not SequenceNode list)
        {
            string message = $"for must be a list of contacts, found {Found.Text(node)}";
            string fix = node is ScalarNode { IsMissing: false } ? $"write [{Found.Text(node)}]" : "write [CONTACT]";
            reading.Context.Diagnostics.Error(node.Place, message, fix);
            return null;
        }

        string?[] names =
        [
            .. list.Items.Select(item => BareName.Resolve(reading.Context, item, "for", "contact", reading.Contacts)),
        ];
        return names.Contains(null) ? null : [.. names!];
    }

    private static bool KeysDiffer(ReadingContext context, MenuOptionPlan?[] options, SequenceNode list)
    {
        HashSet<string> seen = [];
        bool differ = true;
        foreach ((MenuOptionPlan? option, Node node) in options.Zip(list.Items))
        {
            if (option is not null && !seen.Add(option.Key))
            {
                Place place = ((MapNode)node)["key"]!.Place;
                context.Diagnostics.Error(
                    place,
                    $"the key {option.Key} stands twice in the menu",
                    "choose another key"
                );
                differ = false;
            }
        }

        return differ;
    }
}
