using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CallSim.Model;

/// <summary>
/// The fingerprint of a plan: SHA-256 over a plain text of everything that can change a result, file contents included,
/// since the plan holds the values that were read. Title and run settings are left out.
/// </summary>
internal static class PlanHash
{
    public static string Of(CentrePlan plan)
    {
        StringBuilder text = new("callsim plan 1\n");
        Time(text, plan.Time);
        foreach (ContactTypePlan type in plan.ContactTypes)
        {
            Contact(text, type);
        }

        foreach (QueuePlan queue in plan.Queues)
        {
            Line(text, "queue", queue.Name, queue.Skill, Text(queue.Priority), Text(queue.WaitingPlaces));
            foreach (var rank in queue.Route)
            {
                Line(text, ["rank", .. rank]);
            }
        }

        foreach (AgentGroupPlan group in plan.AgentGroups)
        {
            Line(text, "group", group.Name, group.Rounding.ToString(), group.Skills is null ? "all" : "some");
            Line(text, ["skills", .. group.Skills ?? []]);
            Line(text, ["count", .. group.Count.Values.Select(Text)]);
        }

        Line(text, "busyness", plan.Busyness?.Family.ToString() ?? "", Text(plan.Busyness?.Cv));
        Targets(text, plan.Targets);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Time(StringBuilder text, TimePlan time) =>
        Line(
            text,
            "time",
            time.Date?.ToString("O", CultureInfo.InvariantCulture) ?? "",
            time.Clock.ToString("O", CultureInfo.InvariantCulture),
            Text(time.Length),
            Text(time.Interval),
            Text(time.WarmUp),
            time.Close.ToString(),
            Text(time.DrainAtMost)
        );

    private static void Contact(StringBuilder text, ContactTypePlan type)
    {
        Line(text, "contact", type.Name, type.Queue, Text(type.Balks), Text(type.Hold?.Chance));
        Line(text, ["arrivals", .. type.ArrivalsPerHour.Values.Select(Text)]);
        Laws(text, "talk", type.Talk);
        Laws(text, "patience", type.Patience);
        Laws(text, "hold", type.Hold?.Length);
        Laws(text, "wrap_up", type.WrapUp);
    }

    private static void Laws(StringBuilder text, string name, IntervalSeries<Law>? laws)
    {
        Line(text, name, Text(laws?.Values.Length));
        foreach (Law law in laws?.Values ?? [])
        {
            Line(text, law.Family.ToString(), Text(law.Mean), Text(law.Shape), Text(law.Lowest), Text(law.Highest));
            Line(text, ["values", .. law.Values.Select(Text)]);
        }
    }

    private static void Targets(StringBuilder text, TargetsPlan targets)
    {
        Line(text, ["within", .. targets.Within.Select(Text)]);
        Line(
            text,
            "targets",
            targets.Formula.ToString(),
            Text(targets.ShortAbandon),
            Text(targets.ServiceLevelAtLeast),
            Text(targets.AbandonmentAtMost),
            Text(targets.OccupancyAtMost)
        );
    }

    // Each field carries its length, so that no name can pass for two.
    private static void Line(StringBuilder text, params string[] fields)
    {
        foreach (string field in fields)
        {
            text.Append(field.Length).Append(':').Append(field).Append(' ');
        }

        text.Append('\n');
    }

    private static string Text(SimSpan span) => span.Microseconds.ToString(CultureInfo.InvariantCulture);

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Text(double? value) => value is null ? "" : Text(value.Value);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(int? value) => value is null ? "" : Text(value.Value);
}
