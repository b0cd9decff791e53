using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CallSim.Cli.Printing;
using CallSim.Tables;

namespace CallSim.Cli.Explaining;

/// <summary>The reasons as one JSON document.</summary>
internal static class ExplainJson
{
    private static readonly JsonSerializerOptions s_readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        // It is read as JSON, never pasted into a web page: names of any script stay legible.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document, with <c>\n</c> at the end of each line.</summary>
    public static string Of(RunRecord run, ImmutableArray<Explanation> all) =>
        new JsonObject
        {
            ["version"] = ProductVersion.Text,
            ["name"] = run.Name,
            ["replications"] = run.Replications,
            ["targets"] = Array(all, Target),
        }.ToJsonString(s_readable) + "\n";

    private static JsonObject Target(Explanation one)
    {
        TargetStudy study = one.Study;
        return new JsonObject
        {
            ["scope"] = study.Goal.Scope.ToString(),
            ["metric"] = study.Goal.Metric,
            ["goal"] = study.Goal.IsLeast ? "at_least" : "at_most",
            ["bound"] = study.Goal.Bound,
            ["value"] = study.Run.Estimate.Value,
            ["ci95_low"] = study.Run.Estimate.Low,
            ["ci95_high"] = study.Run.Estimate.High,
            ["verdict"] = VerdictWord.KeyOf(study.Run.Verdict),
            ["causes"] = Array(
                one.Overall,
                cause => new JsonObject { ["cause"] = cause.Cause, ["share"] = cause.Share }
            ),
            ["missed"] = Array(
                one.Ranges,
                where => new JsonObject
                {
                    ["from"] = study.Counters.Labels[where.First],
                    ["last"] = study.Counters.Labels[where.Last],
                    ["reasons"] = Array(
                        where.Reasons,
                        reason => new JsonObject
                        {
                            ["cause"] = reason.Cause,
                            ["share"] = reason.Share,
                            ["sentence"] = reason.Sentence,
                        }
                    ),
                }
            ),
            ["not_certain"] = Array(
                one.Open,
                where => new JsonObject
                {
                    ["from"] = study.Counters.Labels[where.First],
                    ["last"] = study.Counters.Labels[where.Last],
                }
            ),
        };
    }

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode> write) => [.. items.Select(write)];
}
