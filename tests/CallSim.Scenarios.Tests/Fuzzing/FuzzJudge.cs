using System.Text;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Scenarios.Tests.Fuzzing;

/// <summary>
/// Reads a case and runs what comes of it. Whatever the text, reading ends soon with a plan or with mistakes at their
/// places; a plan can be simulated without a fault.
/// </summary>
internal sealed class FuzzJudge
{
    /// <summary>The most that reading may take, in readings of a shipped scenario; of the best of three. The cases here take 100.</summary>
    private const double MostEffort = 3_500;

    // Small enough for a fraction of a second; a menu or the redials may make more of them, so the clock ends it too.
    private const double MostContacts = 20_000;
    private const int MostIntervals = 3_000;
    private const double MostAgents = 5_000;
    private static readonly TimeSpan s_longestRun = TimeSpan.FromSeconds(3);

    // What is not there has no place.
    private const string Nothing = "there is nothing in the text";

    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The cases that were read without an error.</summary>
    public int Plans { get; private set; }

    /// <summary>The cases that were simulated to their end.</summary>
    public int Runs { get; private set; }

    /// <summary>The cases whose simulation was cut by the clock.</summary>
    public int CutRuns { get; private set; }

    /// <summary>The cases that stood still, which is answered in words.</summary>
    public int Standstills { get; private set; }

    /// <summary>What is wrong with the answer to a case; null for nothing. The files of the case are written.</summary>
    public string? Judge(FuzzCase fuzzed)
    {
        try
        {
            ScenarioReading reading = ReadSoon(fuzzed, out double effort);
            return effort > MostEffort
                ? $"slow: reading took as long as {effort:0} readings of a shipped scenario"
                : Unsound(reading, fuzzed) ?? (reading.Plan is { } plan ? Run(plan) : null);
        }
        catch (Exception broken)
        {
            return $"crash: {broken}";
        }
    }

    private static ScenarioReading ReadSoon(FuzzCase fuzzed, out double effort)
    {
        effort = double.PositiveInfinity;
        for (int attempt = 0; ; attempt++)
        {
            ScenarioReading? reading = null;
            effort = Math.Min(effort, Effort.Of(() => reading = ScenarioReader.Read(fuzzed.Path, fuzzed.Edits)));
            if (effort <= MostEffort || attempt == 2)
            {
                return reading!;
            }
        }
    }

    private static string? Unsound(ScenarioReading reading, FuzzCase fuzzed)
    {
        if (reading.Plan is null != reading.HasErrors)
        {
            return "neither plan nor error, or both";
        }

        int lines = IsText(fuzzed.Bytes) ? LinesOf(fuzzed.Bytes) : 0;
        return reading
            .Diagnostics.Select(found => Unsound(found, fuzzed, lines))
            .FirstOrDefault(why => why is not null);
    }

    /// <summary>What is wrong with a diagnostic: it tells of a fault of the reader, has no place, or a place that is not there.</summary>
    private static string? Unsound(Diagnostic found, FuzzCase fuzzed, int lines)
    {
        string printed = found.ToString();
        bool isOfScenario = found.File == fuzzed.Path;
        return printed.Contains("internal error", StringComparison.Ordinal) ? $"internal: {printed}"
            : found.File.Length == 0 || found.Message.Length == 0 ? $"nameless: {printed}"
            : isOfScenario && lines > 0 && found.Line == 0 && found.Message != Nothing ? $"placeless: {printed}"
            : isOfScenario && found.Line > lines ? $"place beyond the text: {printed}"
            : found.Line > 0 && (found.Column < 1 || found.Length < 1) ? $"no column: {printed}"
            : found is { Line: > 0, SourceLine: { } line } && found.Column > line.Length + 1
                ? $"column beyond the line: {printed}"
            : printed.Any(character => char.IsControl(character) && character != '\n') ? $"control character: {printed}"
            : null;
    }

    private string? Run(CentrePlan plan)
    {
        Plans++;
        if (
            plan.ContactTypes.Sum(type => type.ExpectedContacts(plan.Time)) > MostContacts
            || plan.Time.IntervalCount > MostIntervals
            || plan.AgentGroups.Sum(AgentsOf) > MostAgents
        )
        {
            return plan.Mistakes.IsEmpty ? null : $"mistakes of the plan: {string.Join("; ", plan.Mistakes)}";
        }

        using CancellationTokenSource clock = new(s_longestRun);
        try
        {
            RunResult result = Simulation.Run(plan, new RunOptions { Replications = 1, Threads = 1 }, clock.Token);
            Runs += result.WasInterrupted ? 0 : 1;
            CutRuns += result.WasInterrupted ? 1 : 0;
            return result.WasInterrupted ? null : Unsound(result);
        }
        catch (OperationCanceledException)
        {
            CutRuns++;
        }
        catch (StandstillException)
        {
            Standstills++;
        }

        return null;
    }

    private static string? Unsound(RunResult result)
    {
        foreach (Scope scope in result.Scopes)
        {
            foreach (
                Metric metric in result.Metrics.Where(metric => metric.InSummary && metric.Scopes.Contains(scope.Kind))
            )
            {
                if (result[metric.Name, scope] is { Value: { } value } && !double.IsFinite(value))
                {
                    return $"not a number: {metric.Name} of {scope.Name} is {value}";
                }
            }
        }

        return null;
    }

    private static double AgentsOf(AgentGroupPlan group) =>
        group.Count.Values.DefaultIfEmpty(0).Max() + group.Shifts.Sum(shift => (double)shift.Agents);

    private static bool IsText(byte[] bytes)
    {
        try
        {
            return s_strict.GetCharCount(bytes) > 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>The lines of a text, and one for its end: YAML knows more line breaks than one.</summary>
    private static int LinesOf(byte[] bytes) =>
        2
        + Encoding
            .UTF8.GetString(bytes)
            .Count(character => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029');
}
