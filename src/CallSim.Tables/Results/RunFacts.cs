using System.Collections.Immutable;
using System.Text.Json;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tables;

/// <summary>The facts about a run that anybody who repeats it gets again: <c>run.json</c>.</summary>
internal static class RunFacts
{
    private static readonly ImmutableArray<RunFact> s_facts =
    [
        new("version", "The version of CallSim.", (json, name, _) => json.WriteString(name, ProductVersion.Text)),
        new("name", "The scenario's title.", (json, name, run) => json.WriteString(name, run.Plan.Name)),
        new(
            "scenario_hash",
            "SHA-256 over everything in scenario and files that can change a result.",
            (json, name, run) => json.WriteString(name, run.Plan.Hash)
        ),
        new(
            "edits",
            "How the scenario was changed for this run, in order: `variant NAME`, `PATH=VALUE`, the calibrated factor last.",
            (json, name, run) => json.Texts(name, run.Plan.Edits)
        ),
        new(
            "amplifications",
            "For each contact type whose volume counts all attempts: contacts / first attempts, by which the volume was divided.",
            WriteAmplifications
        ),
        new("seed", "The seed of all random draws.", (json, name, run) => json.WriteNumber(name, run.Seed)),
        new(
            "replications",
            "The replications that the results cover: the first ones, without a gap.",
            (json, name, run) => json.WriteNumber(name, run.Replications)
        ),
        new(
            "replications_wanted",
            "The replications asked for; of a run for precision those that were enough, else the most allowed.",
            (json, name, run) => json.WriteNumber(name, run.ReplicationsWanted)
        ),
        new(
            "stopping_reason",
            "`complete`: all replications asked for; `precise`: all metrics as precise as wanted; `cap`: the most replications that a run for precision was allowed; `interrupted`.",
            (json, name, run) => json.WriteString(name, NameOf(run.StoppingReason))
        ),
        new(
            "precision",
            "Of a run for precision, for each metric: its scope, the `wanted` and the `reached` precision in `unit` (`relative`: a part of the value; `points`: a part of 1; `seconds`), whether it `is_reached`, since how many replications (`since`), and about how many are needed (`replications_needed`). Empty for other runs.",
            WritePrecision
        ),
        new(
            "precision_decided_by",
            "The metric that became precise last, with its scope as in `asa_s@queue:sales`; null where one did not, or all were so as soon as the run could stop.",
            (json, name, run) => json.WriteString(name, run.DecisivePrecision?.Subject)
        ),
        new(
            "length_s",
            "How long first attempts are made, in seconds from the start.",
            (json, name, run) => json.WriteNumber(name, run.Plan.Time.Length.Seconds)
        ),
        new(
            "interval_s",
            "The length of an interval, in seconds; the last may be shorter.",
            (json, name, run) => json.WriteNumber(name, run.Plan.Time.Interval.Seconds)
        ),
        new(
            "service_level_within_s",
            "The first threshold of the targets, which the metric `service_level` is for, in seconds.",
            (json, name, run) => json.WriteNumber(name, run.Plan.Targets.Within[0].Seconds)
        ),
        new(
            "service_level_formula",
            "The formula of the metric `service_level`.",
            (json, name, run) => json.WriteString(name, ServiceLevelFormulas.NameOf(run.Plan.Targets.Formula))
        ),
        new(
            "targets",
            "The goals: for each its `scope`, `metric`, `unit` (`share` or `seconds`), `goal` (`at_least` or `at_most`) and `bound`.",
            WriteTargets
        ),
        new(
            "outages",
            "The outages: for each its `name`, what it `hits` (a list of `lines:`, `number:`, `ivr:`, `site:`, `group:` and `system:` with their names; what runs on a system and the groups of a site among them), the share of capacity that it `leaves`, and its factor on `talk`.",
            WriteOutages
        ),
        new(
            "contacts_simulated",
            "The contacts simulated in all replications, those of warm-ups included.",
            (json, name, run) => json.WriteNumber(name, run.ContactsSimulated)
        ),
        new(
            "events_simulated",
            "The events simulated.",
            (json, name, run) => json.WriteNumber(name, run.EventsSimulated)
        ),
        new(
            "saturated_spans",
            "The drawn spans that were too long to represent (73,000 years) and were cut; 0 unless a law is absurd.",
            (json, name, run) => json.WriteNumber(name, run.SaturatedSpans)
        ),
        new(
            "outages_left_out",
            "The occurrences of outages that `outages.csv` leaves out: those behind the first 100,000. The metrics have them all.",
            (json, name, run) => json.WriteNumber(name, run.OutagesLeftOut)
        ),
    ];

    /// <summary>The member that a folder adds: the sums of its tables.</summary>
    public const string Files = "files";

    /// <summary>The facts' names and meanings, for the reference page.</summary>
    public static IEnumerable<(string Name, string Meaning)> Names =>
        s_facts
            .Select(fact => (fact.Name, fact.Meaning))
            .Append(
                (
                    Files,
                    "SHA-256 of each table that was written beside it; `contacts.csv` left out. `callsim explain` sees by it whether they belong together."
                )
            );

    /// <summary>Writes the facts as the members of an object that is open already.</summary>
    public static void Write(Utf8JsonWriter json, RunResult result)
    {
        foreach (RunFact fact in s_facts)
        {
            fact.Write(json, fact.Name, result);
        }
    }

    private static void WritePrecision(Utf8JsonWriter json, string name, RunResult run)
    {
        json.WriteStartArray(name);
        foreach (PrecisionVerdict verdict in run.Precision)
        {
            json.WriteStartObject();
            json.WriteString("metric", verdict.Goal.Metric);
            json.WriteString("scope", verdict.Goal.Scope.ToString());
            json.WriteString("unit", NameOf(verdict.Goal.Unit));
            json.WriteNumber("wanted", verdict.Goal.Within);
            json.Number("reached", verdict.Reached);
            json.WriteBoolean("is_reached", verdict.IsReached);
            json.Number("since", verdict.Since);
            json.Number("replications_needed", verdict.ReplicationsNeeded);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string NameOf(StoppingReason reason) =>
        reason switch
        {
            StoppingReason.Complete => "complete",
            StoppingReason.Precise => "precise",
            StoppingReason.Cap => "cap",
            _ => "interrupted",
        };

    private static string NameOf(PrecisionUnit unit) =>
        unit switch
        {
            PrecisionUnit.Relative => "relative",
            PrecisionUnit.Points => "points",
            _ => "seconds",
        };

    private static void WriteAmplifications(Utf8JsonWriter json, string name, RunResult run)
    {
        json.WriteStartObject(name);
        foreach (Amplification amplification in run.Amplifications)
        {
            json.WriteNumber(amplification.ContactType, amplification.Factor);
        }

        json.WriteEndObject();
    }

    private static void WriteTargets(Utf8JsonWriter json, string name, RunResult run)
    {
        json.WriteStartArray(name);
        foreach (Goal goal in Goal.Of(run.Plan))
        {
            json.WriteStartObject();
            json.WriteString("scope", goal.Scope.ToString());
            json.WriteString("metric", goal.Metric);
            json.WriteString("unit", goal.Unit == MetricUnit.Share ? "share" : "seconds");
            json.WriteString("goal", goal.IsLeast ? "at_least" : "at_most");
            json.WriteNumber("bound", goal.Bound);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOutages(Utf8JsonWriter json, string name, RunResult run)
    {
        json.WriteStartArray(name);
        foreach (OutagePlan outage in run.Plan.Outages)
        {
            json.WriteStartObject();
            json.WriteString("name", outage.Name);
            json.Texts("hits", OutageHits.Of(outage, run.Plan));
            json.WriteNumber("leaves", outage.Leaves);
            json.WriteNumber("talk", outage.Talk);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private sealed record RunFact(string Name, string Meaning, Action<Utf8JsonWriter, string, RunResult> Write);
}
