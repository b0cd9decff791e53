using CallSim.Scenarios.Laws;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections.Ivr;

/// <summary>What the readers of the steps of one flow share.</summary>
/// <param name="Context">What all readers share.</param>
/// <param name="Laws">Reads random spans.</param>
/// <param name="Destinations">Reads where steps lead.</param>
/// <param name="Contacts">The names of the contact types.</param>
/// <param name="Steps">The names of the flow's steps.</param>
internal sealed record StepReading(
    ReadingContext Context,
    LawReader Laws,
    DestinationReader Destinations,
    HashSet<string> Contacts,
    HashSet<string> Steps
)
{
    private const Places Anywhere = Places.Step | Places.Queue | Places.Flow;

    /// <summary>Where a key leads; null when it is missing or leads nowhere, which is reported.</summary>
    /// <param name="map">The map with the key.</param>
    /// <param name="key">The key.</param>
    /// <param name="mayRepeat">Whether it may lead to the same menu again.</param>
    public Destination? Way(MapReader map, string key, bool mayRepeat = false) =>
        map[key] is { } node
            ? Destinations.Read(node, key, mayRepeat ? Anywhere | Places.Repeat : Anywhere, Steps)
            : null;

    /// <summary>A random span; null when it is missing or cannot be read, which is reported.</summary>
    public IntervalSeries<Law>? Span(MapReader map, string key) => map[key] is { } node ? Laws.Read(node, key) : null;
}
