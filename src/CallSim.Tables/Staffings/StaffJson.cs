using System.Text.Json;
using CallSim.Experiments;

namespace CallSim.Tables;

/// <summary>A search and all its rows as one document: what <c>callsim staff --format json</c> prints.</summary>
internal static class StaffJson
{
    /// <summary>Writes it as the members of an object that is open already: the facts, then the rows of the tables.</summary>
    public static void Write(Utf8JsonWriter json, StaffSearch search)
    {
        json.WriteStartObject("staff");
        StaffFacts.Write(json, search);
        json.WriteEndObject();
        WriteHeads(json, search);
        WriteEvidence(json, search);
        WritePrices(json, search);
    }

    private static void WriteHeads(Utf8JsonWriter json, StaffSearch search)
    {
        json.WriteStartArray("staffing");
        for (int interval = 0; interval < search.Plan.Time.IntervalCount; interval++)
        {
            json.WriteStartObject();
            json.WriteString("interval", search.LabelOf(interval));
            json.Number("load_erlangs", search.LoadOf(interval));
            json.WriteNumber("targets_missed", search.MissedIn(interval));
            json.WriteStartObject("groups");
            foreach (StaffedGroup group in search.Result.Groups.Where(group => group.IsLookedFor))
            {
                json.WriteStartObject(group.Name);
                json.WriteNumber("paid", group.Paid[interval]);
                json.WriteNumber("net", group.Net[interval]);
                json.WriteNumber("start", group.Start[interval]);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEvidence(Utf8JsonWriter json, StaffSearch search)
    {
        json.WriteStartArray("evidence");
        foreach (StaffingEvidence evidence in search.Result.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("interval", search.LabelOf(evidence));
            WriteMembers(json, evidence);
            json.Number("proven", EvidenceTable.ProvenOf(evidence));
            json.WriteNumber("n", evidence.Estimate.Replications);
            json.Number("best", search.OutOfReachOf(evidence)?.Best.Estimate.Value);
            json.WriteString("spills_from", EvidenceTable.SpillsFrom(search, evidence));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePrices(Utf8JsonWriter json, StaffSearch search)
    {
        json.WriteStartArray("prices");
        foreach (StaffingPrice price in search.Result.Prices)
        {
            json.WriteStartObject();
            json.WriteString("interval", search.LabelOf(price.Interval));
            json.WriteString("group", price.Group);
            if (price.Loses is { } loses)
            {
                json.WriteString("loses_in", search.LabelOf(loses));
                WriteMembers(json, loses);
            }
            else
            {
                json.WriteNull("loses_in");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMembers(Utf8JsonWriter json, StaffingEvidence evidence)
    {
        json.WriteString("scope", evidence.Goal.Scope.ToString());
        json.WriteString("metric", evidence.Goal.Metric);
        json.WriteString("goal", EvidenceTable.SideOf(evidence));
        json.WriteNumber("bound", evidence.Goal.Bound);
        json.Number("value", evidence.Estimate.Value);
        json.Number("ci95_low", evidence.Estimate.Low);
        json.Number("ci95_high", evidence.Estimate.High);
        json.WriteString("verdict", EvidenceTable.WordOf(evidence.Verdict));
    }
}
