using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;
using static CallSim.Scenarios.Language.StepValues;

namespace CallSim.Scenarios.Sections.Ivr;

/// <summary>Reads menus.</summary>
internal sealed class MenuKind() : StepKind(Keys)
{
    public static readonly Section NoInputKeys = new(
        "ivr.NAME.steps.NAME.no_input",
        "Callers who press nothing, of those who find an option for what they want.",
        new("chance", "share", "The chance, at each playing.") { Required = "chance: 3%" },
        new("after", "span", "How long the menu waits for a key after the last option.") { Default = "0s" }
    );

    public static readonly Section Keys = new(
        "ivr.NAME.steps.NAME, a menu",
        "Callers listen to the options in turn up to the one they want, and press its key. Who finds no option for what they want listens to all, "
            + "presses nothing and takes `otherwise`: `no_input` and `wrong_key` are not for them.",
        new("options", "list of options", "The options in the order they are said, at least one.")
        {
            Required = "options: [{ key: 1, says: 4s, for: [CONTACT], to: queues.NAME }]",
            Value = ValueSpec.List(ValueSpec.Map(MenuOptionReader.Keys)),
        },
        new(
            "wrong_key",
            "share",
            "The share of wrong keys among those who press a key; it falls evenly among the other options."
        )
        {
            Default = "0%",
        },
        new("no_input", "map", "Callers who press nothing.") { Default = "none", Child = NoInputKeys },
        new(
            "repeats",
            "whole number",
            "How often the menu is played again, for silence, invalid keys and `repeat` together."
        )
        {
            Default = "2",
            Value = ValueSpec.Whole(0, MostRepeats),
        },
        new("otherwise", Way, "Where callers go who are out of repeats, or find no option for what they want.")
        {
            Default = "nowhere: they are trapped",
            Value = Next,
        }
    );

    private const int MostRepeats = 1000;

    public override ImmutableArray<Section> Parts => [MenuOptionReader.Keys, NoInputKeys];

    public override StepPlan? Read(StepReading reading, string name, MapReader map)
    {
        Scalars scalars = reading.Context.Scalars;
        ImmutableArray<MenuOptionPlan>? options = map["options"] is { } list
            ? MenuOptionReader.All(reading, list)
            : null;
        double? wrongKey = map["wrong_key"] is { } wrong ? scalars.Share(wrong, "wrong_key") : 0;
        (double Chance, SimSpan After)? noInput = map["no_input"] is { } silence
            ? NoInput(reading.Context, silence)
            : (0, SimSpan.Zero);
        long? repeats = map["repeats"] is { } again ? scalars.Whole(again, "repeats", 0, MostRepeats) : 2;
        Destination? otherwise = reading.Way(map, "otherwise");
        bool otherwiseIsRead = (otherwise is null) == (map["otherwise"] is null);
        if (options is null || wrongKey is null || noInput is null || repeats is null || !otherwiseIsRead)
        {
            return null;
        }

        return new MenuStepPlan
        {
            Name = name,
            Options = options.Value,
            WrongKey = wrongKey.Value,
            NoInput = noInput.Value.Chance,
            NoInputAfter = noInput.Value.After,
            Repeats = (int)repeats.Value,
            Otherwise = otherwise,
        };
    }

    private static (double Chance, SimSpan After)? NoInput(ReadingContext context, Node node)
    {
        if (MapReader.Open(context, node, NoInputKeys, "no_input") is not { } map)
        {
            return null;
        }

        double? chance = map["chance"] is { } share ? context.Scalars.Share(share, "chance") : null;
        SimSpan? after = map["after"] is { } span ? context.Scalars.Span(span, "after") : SimSpan.Zero;
        return chance is null || after is null ? null : (chance.Value, after.Value);
    }
}
