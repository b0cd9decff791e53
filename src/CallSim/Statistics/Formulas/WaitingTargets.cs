using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Statistics.Formulas;

/// <summary>What is wanted of agents before whom callers wait. A bound that is null is not wanted.</summary>
public sealed record WaitingTargets
{
    /// <summary>The least service level, from 0 to 1.</summary>
    public double? ServiceLevelAtLeast { get; init; }

    /// <summary>The wait in seconds that the service level is about, at least 0. Default 20.</summary>
    public double WithinSeconds { get; init; } = 20;

    /// <summary>The formula of the service level, one of four. Default <see cref="ServiceLevelFormula.AbandonIgnored"/>.</summary>
    public ServiceLevelFormula Formula { get; init; } = ServiceLevelFormula.AbandonIgnored;

    /// <summary>The highest share that hangs up, from 0 to 1.</summary>
    public double? AbandonmentAtMost { get; init; }

    /// <summary>The longest mean wait of the answered, in seconds.</summary>
    public double? AsaAtMost { get; init; }

    /// <summary>The longest mean wait of all, in seconds.</summary>
    public double? WaitAtMost { get; init; }

    /// <summary>The highest occupancy, from 0 to 1.</summary>
    public double? OccupancyAtMost { get; init; }

    /// <summary>Whether anything is wanted.</summary>
    public bool IsEmpty =>
        (ServiceLevelAtLeast ?? AbandonmentAtMost ?? AsaAtMost ?? WaitAtMost ?? OccupancyAtMost) is null;

    /// <summary>The metrics whose bounds are missed, by name: <c>service_level</c>, <c>abandon_share</c>, <c>asa_s</c>, <c>wait_s</c>, <c>occupancy</c>.</summary>
    /// <param name="figures">The figures that are judged.</param>
    public ImmutableArray<string> MissedBy(IWaitingFormula figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return Which(
            ServiceLevelAtLeast is { } least && figures.ServiceLevel(Formula, WithinSeconds) < least,
            figures.AbandonShare > AbandonmentAtMost,
            figures.AsaSeconds > AsaAtMost,
            figures.WaitSeconds > WaitAtMost,
            figures.Occupancy > OccupancyAtMost
        );
    }

    /// <summary>The metrics whose bounds no number of agents reaches, only comes ever nearer to: nobody waits, nobody hangs up, nobody is busy.</summary>
    /// <param name="callersHangUp">Whether callers do.</param>
    internal ImmutableArray<string> NeverMet(bool callersHangUp) =>
        Which(
            ServiceLevelAtLeast >= 1,
            callersHangUp && AbandonmentAtMost <= 0,
            AsaAtMost <= 0,
            WaitAtMost <= 0,
            OccupancyAtMost <= 0
        );

    private static ImmutableArray<string> Which(
        bool serviceLevel,
        bool abandonment,
        bool asa,
        bool wait,
        bool occupancy
    )
    {
        (bool Is, string Name)[] all =
        [
            (serviceLevel, "service_level"),
            (abandonment, "abandon_share"),
            (asa, "asa_s"),
            (wait, "wait_s"),
            (occupancy, "occupancy"),
        ];
        return [.. all.Where(one => one.Is).Select(one => one.Name)];
    }
}
