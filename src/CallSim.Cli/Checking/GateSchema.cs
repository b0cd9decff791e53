namespace CallSim.Cli.Checking;

/// <summary>The JSON Schema of what <c>callsim check --targets --format json</c> prints.</summary>
internal static class GateSchema
{
    /// <summary>The format that the schema describes: another one only where a program that reads this one would go wrong.</summary>
    public const int Format = 1;

    /// <summary>The schema as JSON text (JSON Schema 2020-12), with <c>\n</c> at the end of each line.</summary>
    public static string ToJson() => Text.ReplaceLineEndings("\n") + "\n";

    private const string Text = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Verdicts of CallSim on the targets of scenarios, format 1",
          "type": "object",
          "required": ["format", "version", "strict", "exit_code", "scenarios"],
          "properties": {
            "format": { "const": 1 },
            "version": { "type": "string", "description": "The version of CallSim." },
            "strict": { "type": "boolean", "description": "Whether a target must be proven met." },
            "exit_code": { "$ref": "#/$defs/exit_code", "description": "The highest of all scenarios: that of the command." },
            "scenarios": { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/scenario" } }
          },
          "additionalProperties": false,
          "$defs": {
            "exit_code": { "enum": [0, 1, 3, 4, 70] },
            "scenario": {
              "type": "object",
              "required": [
                "file", "name", "status", "exit_code", "scenario_hash", "edits", "seed", "replications", "targets", "findings", "failure"
              ],
              "properties": {
                "file": { "type": "string", "description": "The scenario, as the command line names it." },
                "name": { "type": ["string", "null"], "description": "Its title; null where it could not be read." },
                "status": {
                  "enum": ["passed", "failed", "invalid", "run_failed", "fault"],
                  "description": "The exit code in a word; failed: by a target."
                },
                "exit_code": { "$ref": "#/$defs/exit_code" },
                "scenario_hash": {
                  "type": ["string", "null"],
                  "description": "SHA-256 over everything in scenario and files that can change a result; null without a run."
                },
                "edits": {
                  "type": "array",
                  "items": { "type": "string" },
                  "description": "How the scenario was changed, in order: variant NAME, PATH=VALUE."
                },
                "seed": { "type": ["integer", "null"], "minimum": 0 },
                "replications": { "type": ["integer", "null"], "minimum": 10 },
                "targets": {
                  "type": "array",
                  "items": { "$ref": "#/$defs/target" },
                  "description": "The targets of the centre, then of contact types, queues and agent groups; none without a run."
                },
                "findings": { "type": "array", "items": { "$ref": "#/$defs/finding" } },
                "failure": { "type": ["string", "null"], "description": "What made the run fail." }
              },
              "additionalProperties": false
            },
            "target": {
              "type": "object",
              "required": ["scope", "metric", "unit", "goal", "bound", "value", "ci95_low", "ci95_high", "n", "verdict", "fails"],
              "properties": {
                "scope": {
                  "type": "string",
                  "pattern": "^(all|(contact|queue|group):.+)$",
                  "description": "What the target is about, as in the result files."
                },
                "metric": { "type": "string", "description": "The metric, as in the result files." },
                "unit": { "enum": ["share", "seconds"] },
                "goal": { "enum": ["at_least", "at_most"] },
                "bound": { "type": "number", "minimum": 0, "description": "A share from 0 to 1, or seconds." },
                "value": { "type": ["number", "null"], "description": "The metric's value over all replications; null where it has none." },
                "ci95_low": {
                  "type": ["number", "null"],
                  "description": "The lower end of its 95 % confidence interval; null where the replications did not differ, or there is no value."
                },
                "ci95_high": { "type": ["number", "null"], "description": "Its upper end." },
                "n": { "type": "integer", "minimum": 0, "description": "The replications with a value." },
                "verdict": {
                  "enum": ["met", "missed", "not_certain", "no_value"],
                  "description": "met: the interval lies on the good side of the bound; missed: beyond it; not_certain: on both sides."
                },
                "fails": { "type": "boolean", "description": "Whether the scenario fails by it." }
              },
              "additionalProperties": false
            },
            "finding": {
              "type": "object",
              "required": ["severity", "variant", "file", "line", "column", "message", "fix"],
              "properties": {
                "severity": { "enum": ["error", "warning", "note"] },
                "variant": { "type": ["string", "null"], "description": "The variant that has it; null for the scenario itself." },
                "file": { "type": "string" },
                "line": { "type": "integer", "minimum": 0, "description": "From 1; 0 where the whole file or an edit is meant." },
                "column": { "type": "integer", "minimum": 0 },
                "message": { "type": "string" },
                "fix": { "type": ["string", "null"] }
              },
              "additionalProperties": false
            }
          }
        }
        """;
}
