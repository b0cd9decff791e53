using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>
/// Something that outages make longer while they are on, by a factor. The key of the scenario language, the rules and the state
/// of the centre are made from the catalogue <see cref="All"/>: a new factor is an entry here, its property of
/// <see cref="OutagePlan"/>, and the verb that asks for it. Immutable.
/// </summary>
public sealed class OutageFactor
{
    /// <summary>The highest factor.</summary>
    public const double Most = 1000;

    private OutageFactor() { }

    /// <summary>On talks.</summary>
    public static OutageFactor Talk { get; } =
        new()
        {
            Row = 0,
            Name = "talk",
            Definition = "On talks that begin meanwhile, with agents of the groups it hits.",
            Things = "talks",
            FeltBy = OutageTarget.Group,
            NoMeaning = "where nobody talks",
            Cure = "agents, a site or a system",
            Of = outage => outage.Talk,
            With = (outage, factor) => outage with { Talk = factor },
        };

    /// <summary>All factors, in the order of the reference page.</summary>
    public static ImmutableArray<OutageFactor> All { get; } = [Talk];

    /// <summary>The key of the scenario language.</summary>
    public required string Name { get; init; }

    /// <summary>What becomes longer, and when, in a sentence.</summary>
    public required string Definition { get; init; }

    /// <summary>What it is a factor on, for messages: <c>talks</c>.</summary>
    internal string Things { get; private init; } = "";

    /// <summary>The kind of thing where it is felt; sites and systems pass it on to theirs.</summary>
    internal OutageTarget FeltBy { get; private init; }

    /// <summary>Why it means nothing where it is not felt, for messages.</summary>
    public required string NoMeaning { get; init; }

    /// <summary>What an outage with this factor can hit, for messages.</summary>
    public required string Cure { get; init; }

    /// <summary>The factor of an outage, above 0; 1 changes nothing.</summary>
    public required Func<OutagePlan, double> Of { get; init; }

    /// <summary>An outage with another factor.</summary>
    public required Func<OutagePlan, double, OutagePlan> With { get; init; }

    /// <summary>Its place in <see cref="All"/>.</summary>
    internal int Row { get; private init; }

    /// <summary>Whether an outage that hits a thing of a kind can make it felt.</summary>
    /// <param name="target">What the outage hits.</param>
    public bool IsFeltThrough(OutageTarget target) =>
        target == FeltBy
        || target == OutageTarget.System
        || (target == OutageTarget.Site && FeltBy == OutageTarget.Group);
}
