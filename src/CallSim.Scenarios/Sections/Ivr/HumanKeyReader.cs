using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections.Ivr;

/// <summary>Reads the key that leads to a human.</summary>
internal static class HumanKeyReader
{
    /// <summary>The key; null when it cannot be read, which is reported.</summary>
    /// <param name="reading">What the readers of steps share.</param>
    /// <param name="node">The key's map.</param>
    /// <param name="firstStep">The flow's first step; null where it has none.</param>
    public static HumanKeyPlan? Read(StepReading reading, Node node, string? firstStep)
    {
        if (MapReader.Open(reading.Context, node, FlowSections.HumanKey, "human_key") is not { } map)
        {
            return null;
        }

        string? key = map["key"] is { } keyNode ? PhoneKey.Read(reading.Context, keyNode) : "0";
        string? from = map["from"] is { } step
            ? BareName.Resolve(reading.Context, step, "from", "step", reading.Steps)
            : firstStep;
        double? wanted = map["wanted"] is { } share ? reading.Context.Scalars.Share(share, "wanted") : null;
        Destination? to = reading.Way(map, "to");
        return key is null || from is null || wanted is null || to is null
            ? null
            : new HumanKeyPlan
            {
                Key = key,
                From = from,
                Wanted = wanted.Value,
                To = to.Value,
            };
    }
}
