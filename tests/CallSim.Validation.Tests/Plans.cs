using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Model;

namespace CallSim.Validation.Tests;

/// <summary>Parts of plans, with rates and times in minutes.</summary>
internal static class Plans
{
    /// <summary>A long run, measured after a warm-up of 500 minutes.</summary>
    public static CentreBuilder LongRun(string name, double minutes) =>
        new CentreBuilder(name).Time(SimSpan.FromMinutes(minutes), SimSpan.FromDays(1), SimSpan.FromMinutes(500));

    public static SimSpan Seconds(double seconds) => SimSpan.FromSeconds(seconds);

    /// <summary>An exponential law with a mean in minutes.</summary>
    public static Law Exponential(double minutes) => Law.Exponential(SimSpan.FromMinutes(minutes));

    /// <summary>A type whose talk is exponential, and whose patience is, if it has one.</summary>
    public static ContactTypePlan Calls(
        string name,
        double perMinute,
        Destination to,
        double talk,
        double? patience = null
    ) =>
        new()
        {
            Name = name,
            ArrivalsPerHour = perMinute * 60,
            To = to,
            Talk = Exponential(talk),
            Patience = patience is { } mean ? new IntervalSeries<Law>(Exponential(mean)) : null,
        };

    /// <summary>A number whose calls take a channel of a line group.</summary>
    public static NumberPlan Number(string name, Destination to, params string[] lines) =>
        new()
        {
            Name = name,
            To = to,
            Lines = [.. lines],
        };

    public static LineGroupPlan Lines(string name, int channels) => new() { Name = name, Channels = channels };

    public static QueuePlan Queue(string name, params string[] route) =>
        new()
        {
            Name = name,
            Skill = name,
            Route = [.. route.Select(group => System.Collections.Immutable.ImmutableArray.Create(group))],
        };

    /// <summary>The plan, to be run so often and with this seed.</summary>
    public static CentrePlan Build(this CentreBuilder centre, int replications, ulong seed) =>
        centre.Build() with
        {
            Run = new RunPlan { Replications = replications, Seed = seed },
        };
}
