using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CallSim.Model;

namespace CallSim.Tables;

/// <summary>What <c>run.json</c> says about a run, read again.</summary>
internal sealed record RunRecord
{
    private static readonly Dictionary<string, ScopeKind> s_kinds = new ScopeKind[]
    {
        ScopeKind.Contact,
        ScopeKind.Queue,
        ScopeKind.Group,
    }.ToDictionary(Scope.NameOf, StringComparer.Ordinal);

    private static readonly Dictionary<string, ServiceLevelFormula> s_formulas = Enum.GetValues<ServiceLevelFormula>()
        .ToDictionary(ServiceLevelFormulas.NameOf, StringComparer.Ordinal);

    public required string Name { get; init; }

    public required int Replications { get; init; }

    public required double LengthSeconds { get; init; }

    public required double IntervalSeconds { get; init; }

    public required double WithinSeconds { get; init; }

    public required ServiceLevelFormula Formula { get; init; }

    public required ImmutableArray<Goal> Goals { get; init; }

    /// <summary>SHA-256 of the tables, by their names.</summary>
    public required ImmutableSortedDictionary<string, string> Sums { get; init; }

    /// <summary>Reads the text of a file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The file, for messages.</param>
    /// <exception cref="TableException">It is no such file, or one of an older version.</exception>
    public static RunRecord Parse(string text, string path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            JsonElement run = document.RootElement;
            if (run.TryGetProperty("scenario_hash", out _) && !run.TryGetProperty(RunFacts.Files, out _))
            {
                throw TableException.Whole(
                    path,
                    "these results were written by an older version of callsim, which left out the targets",
                    "run the scenario again: callsim run SCENARIO --out DIR"
                );
            }

            return Of(run);
        }
        catch (Exception broken)
            when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw TableException.Whole(
                path,
                "this is not a whole run.json: " + broken.Message,
                "run the scenario again: callsim run SCENARIO --out DIR"
            );
        }
    }

    private static RunRecord Of(JsonElement run) =>
        new()
        {
            Name = run.GetProperty("name").GetString()!,
            Replications = run.GetProperty("replications").GetInt32(),
            LengthSeconds = run.GetProperty("length_s").GetDouble(),
            IntervalSeconds = run.GetProperty("interval_s").GetDouble(),
            WithinSeconds = run.GetProperty("service_level_within_s").GetDouble(),
            Formula = s_formulas[run.GetProperty("service_level_formula").GetString()!],
            Goals = [.. run.GetProperty("targets").EnumerateArray().Select(GoalOf)],
            Sums = run.GetProperty(RunFacts.Files)
                .EnumerateObject()
                .ToImmutableSortedDictionary(sum => sum.Name, sum => sum.Value.GetString()!, StringComparer.Ordinal),
        };

    private static Goal GoalOf(JsonElement goal) =>
        new(
            goal.GetProperty("metric").GetString()!,
            ScopeOf(goal.GetProperty("scope").GetString()!),
            goal.GetProperty("unit").GetString() == "share" ? MetricUnit.Share : MetricUnit.Seconds,
            goal.GetProperty("bound").GetDouble(),
            goal.GetProperty("goal").GetString() == "at_least"
        );

    private static Scope ScopeOf(string text) =>
        text == "all" ? Scope.All
        : text.Split(':', 2) is [var kind, var name] ? new Scope(s_kinds[kind], name)
        : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"there is no scope '{text}'"));
}
