using System.Collections.Immutable;
using CallSim.Cli.Running;
using CallSim.Engine;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Scenarios;
using CallSim.Scenarios.Grammar;
using CallSim.Tables;

namespace CallSim.Cli.Planning;

/// <summary><c>callsim staff</c>: finds the fewest agents who meet the targets of a scenario, and says how it knows.</summary>
internal sealed class StaffCommand(StaffSettings settings, Terminal terminal)
{
    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    public int Execute(CancellationToken cancellation)
    {
        RunSettings scenario = new()
        {
            Scenario = settings.Scenario,
            Edits = settings.Edits,
            IsQuiet = settings.IsQuiet,
        };
        ScenarioSource source = new(scenario, terminal);
        if (source.Read() is not { } plan)
        {
            return source.Refusal;
        }

        if (!CanBeSearched(plan))
        {
            return ExitCode.InvalidInput;
        }

        if (!CanBeAsked(plan))
        {
            return ExitCode.WrongCommandLine;
        }

        CheckFolder(source.Inputs);
        StaffSearch? search = Search(plan, cancellation);
        if (search is null)
        {
            terminal.Error.WriteLine("interrupted while searching: nothing was written");
            return ExitCode.Interrupted;
        }

        if (settings.Out is not null && search.HasStaffing)
        {
            CheckFolder(source.Inputs);
            StaffFolder.Write(settings.Out, search);
        }

        new StaffReport(settings, terminal).Print(search);
        StaffRemarks.Print(search, settings, terminal);
        return search.Result.IsReached ? ExitCode.Done : ExitCode.Missed;
    }

    private StaffSearch? Search(CentrePlan plan, CancellationToken cancellation)
    {
        try
        {
            StaffingResult found = new SearchBar(terminal, settings).Find(
                settings.Minimise == LeastOf.Agents ? CostsOf.Removed(plan) : plan,
                Options(),
                cancellation
            );
            StaffingResult result = settings.Minimise == LeastOf.Agents ? CostsOf.Restored(found, plan) : found;
            if (!result.Loads.IsEmpty)
            {
                return new StaffSearch(plan, result, null);
            }

            RunOptions options = settings.Options with
            {
                Seed = result.CheckSeed,
                Replications = result.CheckReplications,
            };
            RunResult run = Simulation.Run(result.Plan, options, cancellation);
            return run.WasInterrupted ? null : new StaffSearch(plan, result, run);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private StaffingOptions Options() =>
        new()
        {
            Each = settings.Each,
            BestEffort = settings.BestEffort,
            Bounds = settings.Groups.ToImmutableDictionary(group => group.Name, group => group.Bounds),
            Replications = settings.Options.Replications,
            Seed = settings.Options.Seed,
            Threads = settings.Options.Threads,
        };

    private void CheckFolder(ImmutableArray<string> inputs)
    {
        if (File.Exists(settings.Out))
        {
            throw new IOException($"cannot write into '{settings.Out}': it is a file, where a folder is wanted");
        }

        foreach (string name in settings.Out is null ? [] : StaffFolder.Names)
        {
            new NewFile(Path.Combine(settings.Out!, name), settings.Force, inputs).CheckIsFree();
        }
    }

    private bool CanBeSearched(CentrePlan plan)
    {
        (string Message, string Fix)[] mistakes = [.. Mistakes(plan)];
        foreach ((string message, string fix) in mistakes)
        {
            terminal.Error.WriteLine(
                new Diagnostic
                {
                    Severity = DiagnosticSeverity.Error,
                    File = settings.Scenario,
                    Message = message,
                    Fix = fix,
                }
            );
        }

        return mistakes.Length == 0;
    }

    // What the options ask for and this scenario has not.
    private bool CanBeAsked(CentrePlan plan)
    {
        string[] counted = Counted(plan);
        string[] unknown = [.. settings.Groups.Select(group => group.Name).Except(counted)];
        foreach (string name in unknown)
        {
            terminal.Fail(
                $"--group {name}: there is no agent group of that name with a count",
                NearestName.Hint(name, counted)
            );
        }

        AgentGroupPlan[] withoutCost =
        [
            .. plan.AgentGroups.Where(group => settings.Minimise == LeastOf.Cost && group.Cost is null),
        ];
        foreach (AgentGroupPlan group in withoutCost)
        {
            terminal.Fail(
                $"--minimise cost: agents.{group.Name} has no cost",
                "write what an hour costs, such as cost: { hour: 20 }"
            );
        }

        return unknown.Length + withoutCost.Length == 0;
    }

    private static string[] Counted(CentrePlan plan) =>
        [.. plan.AgentGroups.Where(group => group.Shifts.IsDefaultOrEmpty).Select(group => group.Name)];

    private static IEnumerable<(string Message, string Fix)> Mistakes(CentrePlan plan)
    {
        if (Goal.Of(plan).IsEmpty)
        {
            yield return (
                "the scenario has no targets: nothing says how many agents are enough",
                "write what is promised, such as targets: { service_level: { within: 20s, at_least: 80% } }"
            );
        }

        if (Counted(plan).Length == 0)
        {
            yield return (
                "no agent group has a count: agents with shifts stay as they are",
                "give the group whose agents are looked for a count in place of its shifts, such as count: 10"
            );
        }

        if (plan.Time.Date is null && plan.Time.Length > SimSpan.FromDays(1))
        {
            yield return (
                "the run is longer than a day, and its start has no date: staffing.csv could not name the days",
                "write a date into time.start, such as 2026-03-02T00:00"
            );
        }
    }
}
