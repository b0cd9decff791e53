using CallSim.Engine;
using CallSim.Model;

namespace CallSim.Tables;

/// <summary>The names of the metrics that observed figures are compared by.</summary>
internal static class ComparedMetric
{
    public const string Offered = "offered";
    public const string Answered = "answered";
    public const string Abandoned = "abandoned";
    public const string Balked = "balked";
    public const string AbandonShare = "abandon_share";
    public const string Wait = "wait_s";

    /// <summary>The count of those answered within a threshold.</summary>
    public static string AnsweredIn(SimSpan threshold) => $"answered_in_{MetricCatalogue.NameOf(threshold)}";

    /// <summary>Their share of the offered: the service level that a file of counts implies.</summary>
    public static string AnsweredInShare(SimSpan threshold) =>
        $"service_level_{MetricCatalogue.NameOf(threshold)}_{ServiceLevelFormulas.NameOf(ServiceLevelFormula.AbandonNegative)}";
}
