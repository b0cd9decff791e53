using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections.Ivr;

/// <summary>Reads a step of a flow: finds its kind, and lets that read the rest.</summary>
internal static class StepReader
{
    private static readonly string Choices = string.Join(", ", StepKinds.All.Select(kind => kind.Key));

    /// <summary>The step; null when it cannot be read, which is reported.</summary>
    public static Entry<StepPlan>? Read(StepReading reading, MapEntry entry)
    {
        string what = $"step '{entry.Name}'";
        if (entry.Value is not MapNode map)
        {
            MapReader.Open(reading.Context, entry.Value, FlowSections.Step, what);
            return null;
        }

        if (KindOf(reading.Context, map, what) is not { } kind)
        {
            return null;
        }

        return
            MapReader.Open(reading.Context, map, kind.Section, what) is { } keys
            && kind.Read(reading, entry.Name, keys) is { } step
            ? new(step, entry.Key.Place, map)
            : null;
    }

    private static StepKind? KindOf(ReadingContext context, MapNode map, string what)
    {
        StepKind[] kinds = [.. StepKinds.All.Where(kind => map[kind.Key] is not null)];
        KeySpec? notYet = FlowSections.Step.Keys.FirstOrDefault(key => key.IsNotYet && map[key.Name] is not null);
        if (notYet is not null)
        {
            Place place = map.Entry(notYet.Name)!.Key.Place;
            context.Diagnostics.Error(place, NotYet.Message($"'{notYet.Name}'"), $"write a step of {Choices}");
            return null;
        }

        if (kinds.Length == 1)
        {
            return kinds[0];
        }

        if (kinds.Length > 1)
        {
            Place second = map.Entry(kinds[1].Key)!.Key.Place;
            string both = $"{what} has both {kinds[0].Key} and {kinds[1].Key}";
            context.Diagnostics.Error(second, both, "make two steps of it");
            return null;
        }

        MapEntry? misspelt = map.Entries.FirstOrDefault(entry => FlowSections.Step.Key(entry.Name) is null);
        string fix = misspelt is null
            ? $"add one of {Choices}"
            : NearestName.Hint(misspelt.Name, StepKinds.All.Select(kind => kind.Key));
        context.Diagnostics.Error(
            misspelt?.Key.Place ?? map.Place,
            $"{what} is of no kind: it needs one of {Choices}",
            fix
        );
        return null;
    }
}
