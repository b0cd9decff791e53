using System.Globalization;
using System.Text.RegularExpressions;
using CallSim.Cli.Printing;
using CallSim.Experiments;
using CallSim.Scenarios;
using CallSim.Tables;

namespace CallSim.Cli.Planning;

/// <summary>Says what became of a search, how it was made, and how to go on.</summary>
internal static partial class StaffRemarks
{
    private const int Timeout = 10_000;

    public static void Print(StaffSearch search, StaffSettings settings, Terminal terminal)
    {
        StaffingResult result = search.Result;
        if (!result.OutOfReach.IsEmpty)
        {
            OutOfReachRemarks.Print(search, terminal);
        }

        if (!search.HasStaffing)
        {
            terminal.Error.WriteLine("nothing was written");
            return;
        }

        foreach (
            StaffingEvidence evidence in result.Evidence.Where(evidence =>
                !evidence.IsMet && !result.IsReached && search.OutOfReachOf(evidence) is null
            )
        )
        {
            terminal.Fail($"not proven on the check: {What(search, evidence)}", "More --replications decide it.");
        }

        if (!settings.IsQuiet)
        {
            Explain(search, settings, terminal);
        }
    }

    /// <summary>The command that runs a scenario with the heads found.</summary>
    public static string RunLine(StaffSearch search, StaffSettings settings)
    {
        string home = Path.GetDirectoryName(Path.GetFullPath(settings.Scenario))!;
        string file = Path.GetRelativePath(
                home,
                Path.Combine(Path.GetFullPath(settings.Out!), StaffFolder.StaffingFile)
            )
            .Replace('\\', '/');
        bool isOutside = file.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(file);
        List<string> words = ["callsim", "run", settings.Scenario];
        if (settings.Edits.Variant is { } variant)
        {
            words.AddRange(["--variant", variant]);
        }

        foreach (Edit edit in settings.Edits.Sets)
        {
            words.AddRange(["--set", $"{edit.Path}={edit.Value}"]);
        }

        foreach (StaffedGroup group in search.Result.Groups.Where(group => group.IsLookedFor))
        {
            string column = StaffFolder.ColumnOf(group.Name);
            words.AddRange(["--set", $"agents.{group.Name}.count={{ file: {Yaml(file)}, column: {Yaml(column)} }}"]);
        }

        if (settings.Edits.AllowOutside || isOutside)
        {
            words.Add("--allow-outside");
        }

        return string.Join(' ', words.Select(ShellWord.Of));
    }

    private static void Explain(StaffSearch search, StaffSettings settings, Terminal terminal)
    {
        StaffingResult result = search.Result;
        foreach (string queue in result.QueuesWithoutGoal)
        {
            terminal.Error.WriteLine(
                $"warning: no target is about the contacts of queue '{queue}': nothing says how many agents they need"
            );
        }

        string judged = result.Each == StaffingEach.Day ? "over the day" : "in each interval";
        terminal.Error.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{(result.IsReached ? "proven" : "judged")} {judged} on {result.CheckReplications:N0} replications of seed {result.CheckSeed}; chosen on seed {result.Seed}, {result.Staffings:N0} staffings, {result.ReplicationsSimulated:N0} replications"
            )
        );
        int rare = result.Evidence.Count(evidence => evidence.Verdict == StaffingVerdict.TooRare);
        if (rare > 0)
        {
            terminal.Error.WriteLine(
                $"warning: {rare} of {result.Evidence.Length} figures are 'rare': too little happens there for a proof, the target is met by the value alone"
            );
        }

        if (settings.Out is null)
        {
            terminal.Error.WriteLine("--out DIR writes the heads to a file that a scenario reads");
            return;
        }

        terminal.Error.WriteLine($"staffing written to {settings.Out}; run it:");
        terminal.Error.WriteLine("  " + RunLine(search, settings));
    }

    /// <summary>A target with its interval and its value.</summary>
    public static string What(StaffSearch search, StaffingEvidence evidence)
    {
        string when = evidence.Interval is { } interval ? $"at {search.LabelOf(interval)}" : "over the day";
        string best = Figure.BesideBound(evidence.Estimate.Value, evidence.Estimate, evidence.Goal);
        return $"{StaffReport.NameOf(evidence.Goal)} {evidence.Goal} {when}: {best}, 95 % interval {Figure.Range(evidence.Estimate, evidence.Goal)}";
    }

    // A file name may hold what YAML or a shell would read otherwise; names of groups cannot.
    private static string Yaml(string text) =>
        PlainYaml().IsMatch(text) ? text : "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    [GeneratedRegex("^[a-zA-Z0-9_./-]+$", RegexOptions.None, Timeout)]
    private static partial Regex PlainYaml();
}
