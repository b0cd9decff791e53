namespace CallSim.Scenarios;

/// <summary>
/// Precisions as the scenario language and the command line write them: <c>service_level</c> with <c>0.5pp</c>,
/// <c>asa_s@queue:sales</c> with <c>2%</c>.
/// </summary>
public static class PrecisionNotation
{
    /// <summary>What a subject is, in words.</summary>
    internal const string SubjectForm = "a metric, or METRIC@SCOPE such as asa_s@queue:sales";

    /// <summary>Reads a goal of precision. Whether a plan has such a metric is not asked here.</summary>
    /// <param name="subject">The metric, perhaps with <c>@</c> and a scope.</param>
    /// <param name="within">The precision.</param>
    /// <param name="mistake">What is wrong with them, in words; empty where nothing is.</param>
    /// <returns>The goal; null where something is wrong.</returns>
    public static PrecisionGoal? Parse(string subject, string within, out string mistake)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(within);
        Parsed<PrecisionSize> size = PrecisionText.Parse(within);
        if (!size.IsOk)
        {
            string reason = size.Problem!.Length > 0 ? ": " + size.Problem : "";
            string fix = size.Fix is null ? "" : "; " + size.Fix;
            mistake = $"the precision of {subject} must be {PrecisionText.Form}, found '{within}'{reason}{fix}";
            return null;
        }

        PrecisionGoal? goal = Goal(subject, size.Value);
        mistake = goal is null ? $"'{subject}' is not {SubjectForm}" : "";
        return goal;
    }

    /// <summary>The goal of a subject; null where that is none.</summary>
    internal static PrecisionGoal? Goal(string subject, PrecisionSize size)
    {
        string[] parts = subject.Split('@');
        Scope? scope = parts.Length switch
        {
            1 => Scope.All,
            2 => Scope.Parse(parts[1]),
            _ => null,
        };
        return scope is { } found && parts[0].Length > 0 ? new(parts[0], found, size.Within, size.Unit) : null;
    }
}
