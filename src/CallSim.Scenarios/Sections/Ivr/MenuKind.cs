using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections.Ivr;

/// <summary>Reads menus.</summary>
internal sealed class MenuKind() : StepKind(FlowSections.Menu)
{
    private const int MostRepeats = 1000;

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
        if (MapReader.Open(context, node, FlowSections.NoInput, "no_input") is not { } map)
        {
            return null;
        }

        double? chance = map["chance"] is { } share ? context.Scalars.Share(share, "chance") : null;
        SimSpan? after = map["after"] is { } span ? context.Scalars.Span(span, "after") : SimSpan.Zero;
        return chance is null || after is null ? null : (chance.Value, after.Value);
    }
}
