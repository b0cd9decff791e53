using System.Collections.Immutable;
using System.Text.Json;
using CallSim.Model;

namespace CallSim.Tables;

/// <summary>What <c>run.json</c> says about a run, read again.</summary>
internal sealed record RunRecord
{
    private const string Again = "run the scenario again: callsim run SCENARIO --out DIR";

    private static readonly Dictionary<string, MetricUnit> s_units = new(StringComparer.Ordinal)
    {
        ["share"] = MetricUnit.Share,
        ["seconds"] = MetricUnit.Seconds,
    };

    private static readonly Dictionary<string, bool> s_goals = new(StringComparer.Ordinal)
    {
        ["at_least"] = true,
        ["at_most"] = false,
    };

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

    public required ImmutableArray<OutageFacts> Outages { get; init; }

    /// <summary>SHA-256 of the tables, by their names.</summary>
    public required ImmutableSortedDictionary<string, string> Sums { get; init; }

    /// <summary>Reads the text of a file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The file, for messages.</param>
    /// <exception cref="TableException">It is no such file, or one of an older version; lists every member that is wrong.</exception>
    public static RunRecord Parse(string text, string path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            JsonElement run = document.RootElement;
            if (run.ValueKind != JsonValueKind.Object)
            {
                throw Broken(path, ["an object in braces is expected, which is not what stands here"]);
            }

            if (run.TryGetProperty("scenario_hash", out _) && !run.TryGetProperty(RunFacts.Files, out _))
            {
                throw TableException.Whole(
                    path,
                    "these results were written by an older version of callsim, which left out the targets",
                    Again
                );
            }

            List<string> problems = [];
            RunRecord record = Of(new(run, "", problems));
            return problems.Count == 0 ? record : throw Broken(path, problems);
        }
        catch (JsonException broken)
        {
            throw Broken(
                path,
                [$"line {(broken.LineNumber ?? 0) + 1} is not what JSON has there, or the rest of the file is missing"]
            );
        }
    }

    private static TableException Broken(string path, IEnumerable<string> problems) =>
        new(
            path,
            [
                .. problems.Select(problem => new TableMistake
                {
                    Message = "this is not a whole run.json: " + problem,
                    Fix = Again,
                }),
            ]
        );

    private static RunRecord Of(JsonMembers run) =>
        new()
        {
            Name = run.Text("name"),
            Replications = (int)
                run.Number(
                    "replications",
                    "a whole number from 1",
                    number => number is >= 1 and <= int.MaxValue && double.IsInteger(number)
                ),
            LengthSeconds = run.Number("length_s", "a number above 0", number => number > 0),
            IntervalSeconds = run.Number("interval_s", "a number above 0", number => number > 0),
            WithinSeconds = run.Number("service_level_within_s", "a number from 0", number => number >= 0),
            Formula = run.Word("service_level_formula", s_formulas),
            Goals = run.Objects("targets", GoalOf),
            Outages = run.Objects("outages", OutageOf),
            Sums = run.TextsByName(RunFacts.Files),
        };

    private static Goal GoalOf(JsonMembers goal) =>
        new(
            goal.Text("metric"),
            ScopeOf(goal),
            goal.Word("unit", s_units),
            goal.Number("bound", "a number from 0", number => number >= 0),
            goal.Word("goal", s_goals)
        );

    private static OutageFacts OutageOf(JsonMembers outage) =>
        new(
            outage.Text("name"),
            outage.Texts("hits"),
            outage.Number("leaves", "a number from 0 to 1", number => number is >= 0 and <= 1),
            outage.Number("talk", "a number above 0", number => number > 0)
        );

    private static Scope ScopeOf(JsonMembers goal)
    {
        string text = goal.Text("scope");
        if (text.Split(':', 2) is [var kind, var name] && s_kinds.TryGetValue(kind, out ScopeKind known))
        {
            return new Scope(known, name);
        }

        if (text is not ("all" or ""))
        {
            goal.Say(
                "scope",
                $"\"{text}\"",
                "all, or one of " + string.Join(", ", s_kinds.Keys) + " with : and a name"
            );
        }

        return Scope.All;
    }
}
