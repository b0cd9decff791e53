using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CallSim.Cli.Printing;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Scenarios;
using CallSim.Tables;

namespace CallSim.Cli.Checking;

/// <summary>The verdicts on all scenarios as one JSON document; <see cref="GateSchema"/> says what stands in it.</summary>
internal static class GateJson
{
    private static readonly JsonSerializerOptions s_readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        // It is read as JSON, never pasted into a web page: names of any script stay legible.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document, with <c>\n</c> at the end of each line.</summary>
    public static string Of(IEnumerable<GateResult> results, bool isStrict, int code) =>
        new JsonObject
        {
            ["format"] = GateSchema.Format,
            ["version"] = ProductVersion.Text,
            ["strict"] = isStrict,
            ["exit_code"] = code,
            ["scenarios"] = Array(results, Scenario),
        }.ToJsonString(s_readable) + "\n";

    private static JsonObject Scenario(GateResult result) =>
        new()
        {
            ["file"] = result.Scenario.File,
            ["name"] = result.Scenario.Plan?.Name,
            ["status"] = result.Status,
            ["exit_code"] = result.Code,
            ["scenario_hash"] = result.Run?.Plan.Hash,
            ["edits"] = Array(result.Run?.Plan.Edits ?? [], edit => JsonValue.Create(edit)),
            ["seed"] = result.Run?.Seed,
            ["replications"] = result.Run?.Replications,
            ["targets"] = Array(result.Verdicts, verdict => Target(verdict, result.Fails(verdict))),
            ["findings"] = Array(result.Scenario.Findings, Finding),
            ["failure"] = result.Failure,
        };

    private static JsonObject Target(GoalVerdict verdict, bool fails) =>
        new()
        {
            ["scope"] = verdict.Goal.Scope.ToString(),
            ["metric"] = verdict.Goal.Metric,
            ["unit"] = verdict.Goal.Unit == MetricUnit.Share ? "share" : "seconds",
            ["goal"] = verdict.Goal.IsLeast ? "at_least" : "at_most",
            ["bound"] = verdict.Goal.Bound,
            ["value"] = verdict.Estimate.Value,
            ["ci95_low"] = verdict.Estimate.Low,
            ["ci95_high"] = verdict.Estimate.High,
            ["n"] = verdict.Estimate.Replications,
            ["verdict"] = VerdictWord.KeyOf(verdict.Verdict),
            ["fails"] = fails,
        };

    private static JsonObject Finding(Finding finding)
    {
        Diagnostic found = finding.Diagnostic;
        return new JsonObject
        {
            ["severity"] = found.Severity switch
            {
                DiagnosticSeverity.Error => "error",
                DiagnosticSeverity.Warning => "warning",
                _ => "note",
            },
            ["variant"] = finding.Variant,
            ["file"] = found.File,
            ["line"] = found.Line,
            ["column"] = found.Column,
            ["message"] = found.Message,
            ["fix"] = found.Fix,
        };
    }

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode> write) => [.. items.Select(write)];
}
