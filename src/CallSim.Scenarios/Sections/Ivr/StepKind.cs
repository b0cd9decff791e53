using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections.Ivr;

/// <summary>A kind of step of a call flow, known by its first key: its keys, and how they are read.</summary>
/// <param name="section">The kind's keys.</param>
internal abstract class StepKind(Section section)
{
    /// <summary>The kind's keys; the first tells it from other kinds.</summary>
    public Section Section => section;

    /// <summary>The key that tells the kind from others.</summary>
    public string Key => section.Keys[0].Name;

    /// <summary>The sections of those keys that are maps or lists of maps, as they follow it on the reference page. Default none.</summary>
    public virtual ImmutableArray<Section> Parts => [];

    /// <summary>A step of this kind; null when it cannot be read, which is reported.</summary>
    /// <param name="reading">What the readers of steps share.</param>
    /// <param name="name">The step's name.</param>
    /// <param name="map">The step's keys.</param>
    public abstract StepPlan? Read(StepReading reading, string name, MapReader map);
}
