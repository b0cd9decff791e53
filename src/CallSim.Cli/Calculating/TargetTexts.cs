using CallSim.Model;
using CallSim.Statistics.Formulas;

namespace CallSim.Cli.Calculating;

/// <summary>The targets of a question in words, by the name of their figure: <c>at least 80 %</c>.</summary>
internal static class TargetTexts
{
    public static Dictionary<string, string> Of(ErlangSettings settings)
    {
        WaitingTargets targets = settings.Targets;
        (string Name, MetricUnit Unit, double? Bound, bool IsLeast)[] all =
        [
            ("service_level", MetricUnit.Share, targets.ServiceLevelAtLeast, true),
            ("abandon_share", MetricUnit.Share, targets.AbandonmentAtMost, false),
            ("asa_s", MetricUnit.Seconds, targets.AsaAtMost, false),
            ("wait_s", MetricUnit.Seconds, targets.WaitAtMost, false),
            ("occupancy", MetricUnit.Share, targets.OccupancyAtMost, false),
            ("blocked_share", MetricUnit.Share, settings.Blocking, false),
        ];
        return all.Where(one => one.Bound is not null)
            .ToDictionary(
                one => one.Name,
                one => new Goal(one.Name, Scope.All, one.Unit, one.Bound!.Value, one.IsLeast).ToString(),
                StringComparer.Ordinal
            );
    }
}
