using System.Collections.Immutable;
using System.Text.Json;
using CallSim.Experiments;

namespace CallSim.Tables;

/// <summary>The facts about a search that anybody who repeats it gets again: <c>staff.json</c>.</summary>
internal static class StaffFacts
{
    private static readonly ImmutableArray<Fact> s_facts =
    [
        new("version", "The version of CallSim.", (json, name, _) => json.WriteString(name, ProductVersion.Text)),
        new("name", "The scenario's title.", (json, name, search) => json.WriteString(name, search.Plan.Name)),
        new(
            "scenario_hash",
            "SHA-256 over everything in scenario and files that can change a result, the heads that it had included.",
            (json, name, search) => json.WriteString(name, search.Plan.Hash)
        ),
        new(
            "staffed_hash",
            "The same with the heads that were found.",
            (json, name, search) => json.WriteString(name, search.Result.Plan.Hash)
        ),
        new(
            "edits",
            "How the scenario was changed for the search, in order.",
            (json, name, search) => json.Texts(name, search.Plan.Edits)
        ),
        new(
            "each",
            "Over what time the targets are met: `interval` or `day`.",
            (json, name, search) => json.WriteString(name, search.Result.Each == StaffingEach.Day ? "day" : "interval")
        ),
        new(
            "reached",
            "Whether all targets are met on the check.",
            (json, name, search) => json.WriteBoolean(name, search.Result.IsReached)
        ),
        new(
            "best_effort",
            "Whether targets are out of reach, and the staffing has the fewest agents who come as near to these as all that are allowed.",
            (json, name, search) => json.WriteBoolean(name, search.Result.IsBestEffort)
        ),
        new(
            "paid_hours",
            "The paid hours of all groups, overtime left out.",
            (json, name, search) => json.WriteNumber(name, search.Result.PaidHours)
        ),
        new(
            "cost",
            "What they cost; null where a group has no cost.",
            (json, name, search) => json.Number(name, search.Result.Cost)
        ),
        new(
            "load",
            "How the load is known: `exact`, the mean number being handled if nobody waited, worked out as an integral; or `simulated`, contacts × mean handle time ÷ time, where flows, numbers, redials, repeat calls, transfers, logs of arrivals, agents who differ, hold or wrap-up means by interval, or an outage that makes talks longer leave it to simulation.",
            (json, name, search) => json.WriteString(name, search.IsLoadSimulated ? "simulated" : "exact")
        ),
        new("groups", "For each group: `looked_for`, `at_least`, `at_most`, `paid_hours`, `cost`.", WriteGroups),
        new(
            "day",
            "For each target: its value over the day, the intervals with a value, how many of them lie beyond the bound, the worst and its value.",
            (json, name, search) => WriteDays(json, name, search, search.Result.Days)
        ),
        new(
            "day_alone",
            "The fewest who meet the targets over the day alone: `paid_hours`, `cost`, and `day` as above; null where that was not looked for.",
            WriteDayAlone
        ),
        new(
            "queues_without_target",
            "The queues whose contacts no target is about.",
            (json, name, search) => json.Texts(name, search.Result.QueuesWithoutGoal)
        ),
        new(
            "seed",
            "The seed on which the staffing was chosen.",
            (json, name, search) => json.WriteNumber(name, search.Result.Seed)
        ),
        new(
            "check_seed",
            "The seed of the check.",
            (json, name, search) => json.WriteNumber(name, search.Result.CheckSeed)
        ),
        new(
            "replications",
            "The replications that each staffing was tried on first.",
            (json, name, search) => json.WriteNumber(name, search.Result.Replications)
        ),
        new(
            "replications_at_most",
            "The most that one could get; twice as many where it stayed undecided whether one agent less would do.",
            (json, name, search) => json.WriteNumber(name, search.Result.ReplicationsAtMost)
        ),
        new(
            "check_replications",
            "The replications of the check.",
            (json, name, search) => json.WriteNumber(name, search.Result.CheckReplications)
        ),
        new("checks", "How often was checked.", (json, name, search) => json.WriteNumber(name, search.Result.Checks)),
        new(
            "staffings",
            "The staffings that were tried.",
            (json, name, search) => json.WriteNumber(name, search.Result.Staffings)
        ),
        new(
            "replications_simulated",
            "The replications simulated in all.",
            (json, name, search) => json.WriteNumber(name, search.Result.ReplicationsSimulated)
        ),
    ];

    /// <summary>The facts' names and meanings, for the reference page.</summary>
    public static IEnumerable<(string Name, string Meaning)> Names => s_facts.Select(fact => (fact.Name, fact.Meaning));

    /// <summary>Writes the facts as the members of an object that is open already.</summary>
    public static void Write(Utf8JsonWriter json, StaffSearch search)
    {
        foreach (Fact fact in s_facts)
        {
            fact.Write(json, fact.Name, search);
        }
    }

    private static void WriteGroups(Utf8JsonWriter json, string name, StaffSearch search)
    {
        json.WriteStartObject(name);
        foreach (StaffedGroup group in search.Result.Groups)
        {
            json.WriteStartObject(group.Name);
            json.WriteBoolean("looked_for", group.IsLookedFor);
            json.WriteNumber("at_least", group.AtLeast);
            json.WriteNumber("at_most", group.AtMost);
            json.WriteNumber("paid_hours", group.PaidHours);
            json.Number("cost", group.Cost);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteDayAlone(Utf8JsonWriter json, string name, StaffSearch search)
    {
        if (search.Result.DayAlone is not { } dayAlone)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("paid_hours", dayAlone.PaidHours);
        json.Number("cost", dayAlone.Cost);
        WriteDays(json, "day", search, dayAlone.Days);
        json.WriteEndObject();
    }

    private static void WriteDays(
        Utf8JsonWriter json,
        string name,
        StaffSearch search,
        ImmutableArray<StaffingDay> days
    )
    {
        json.WriteStartArray(name);
        foreach (StaffingDay day in days)
        {
            json.WriteStartObject();
            json.WriteString("scope", day.Goal.Scope.ToString());
            json.WriteString("metric", day.Goal.Metric);
            json.Number("value", day.Day.Value);
            json.WriteNumber("intervals", day.Judged);
            json.WriteNumber("beyond", day.Below);
            json.WriteString("worst", day.Worst is { } worst ? search.LabelOf(worst) : null);
            json.Number("worst_value", day.WorstEstimate.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private sealed record Fact(string Name, string Meaning, Action<Utf8JsonWriter, string, StaffSearch> Write);
}
