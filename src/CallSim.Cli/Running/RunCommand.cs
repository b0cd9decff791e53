using System.Diagnostics;
using CallSim.Cli.Arguments;
using CallSim.Cli.Printing;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Scenarios;
using CallSim.Scenarios.Grammar;
using CallSim.Tables;

namespace CallSim.Cli.Running;

/// <summary><c>callsim run</c>: reads a scenario, simulates it, writes and prints the results.</summary>
internal sealed class RunCommand(RunSettings settings, Terminal terminal)
{
    private readonly ScenarioSource _scenario = new(settings, terminal);
    private RunFiles? _files;

    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    public int Execute(CancellationToken cancellation)
    {
        if (_scenario.Read() is not { } plan)
        {
            return _scenario.Refusal;
        }

        if (!IsIn(plan, settings.ActualScope) || !CanBePrecise(plan))
        {
            return ExitCode.WrongCommandLine;
        }

        if (settings.Trace is { } customer)
        {
            CustomerStory story = Simulation.Tell(plan, customer, settings.Options.Seed, cancellation: cancellation);
            return StoryReport.Print(story, customer, plan.Time, terminal);
        }

        try
        {
            Files.CheckAreFree();
            ObservedFigures? observed = settings.Actual is null ? null : ReadObserved(settings.Actual, plan);
            return settings.Calibrate is null
                ? Simulate(plan, observed, calibration: null, cancellation)
                : CalibrateAndSimulate(settings.Calibrate, observed!, cancellation);
        }
        catch (ScenarioException mistakes)
        {
            foreach (Diagnostic diagnostic in mistakes.Diagnostics)
            {
                terminal.Error.WriteLine(diagnostic);
            }

            return ExitCode.InvalidInput;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("interrupted while calibrating: nothing was written");
            return ExitCode.Interrupted;
        }
        finally
        {
            Files.RemoveFolderIfEmpty();
        }
    }

    private RunFiles Files =>
        _files ??= new(
            settings,
            [.. _scenario.Inputs, .. settings.Actual is { } actual ? [actual] : Array.Empty<string>()]
        );

    private int CalibrateAndSimulate(string path, ObservedFigures observed, CancellationToken cancellation) =>
        new FactorSearch(settings, _scenario, terminal).Find(path, observed, cancellation) is { } found
            ? Simulate(_scenario.ReadWith(path, found.Factor), observed, found, cancellation)
            : ExitCode.InvalidInput;

    private int Simulate(
        CentrePlan plan,
        ObservedFigures? observed,
        ActualCalibration? calibration,
        CancellationToken cancellation
    )
    {
        long started = Stopwatch.GetTimestamp();
        using ContactFile? contacts = settings.Contacts is null ? null : ContactFile.CreateInPlace(settings.Contacts);
        RunOptions options = settings.Options with { Contacts = contacts };
        // A calibration finds the scenario as it is, with whatever it is changed by.
        if (calibration is null)
        {
            options = options.WithItsCustomers(settings.Scenario, settings.Edits, cancellation);
        }

        RunResult result = new ReplicationsBar(terminal, settings.IsQuiet, settings.NoColour).Run(
            plan,
            options,
            cancellation
        );
        RunHost host = new(Stopwatch.GetElapsedTime(started), settings.Options.Threads ?? Environment.ProcessorCount);
        if (result.Replications == 0)
        {
            terminal.Error.WriteLine("interrupted before the first replication was complete: nothing was written");
            return ExitCode.Interrupted;
        }

        ActualComparison? comparison = observed is null ? null : new ActualComparison(result, observed, calibration);
        Files.CheckAreFree();
        if (settings.Out is not null)
        {
            ResultFolder.Write(settings.Out, result, host, comparison, contacts);
        }
        else
        {
            contacts?.Complete();
        }

        new RunReport(settings, terminal).Print(result, comparison);
        Describe(result, host);
        return result.WasInterrupted ? ExitCode.Interrupted : ExitCode.Done;
    }

    private void Describe(RunResult result, RunHost host)
    {
        if (result.WasInterrupted)
        {
            terminal.Error.WriteLine(
                $"interrupted: the results cover the first {result.Replications} of {result.ReplicationsWanted} replications"
            );
        }

        if (settings.IsQuiet)
        {
            return;
        }

        RunRemarks.Print(result, host.WallTime, terminal.Error);
        if (settings.Out is not null)
        {
            terminal.Error.WriteLine($"results written to {settings.Out}");
        }

        if (settings.Contacts is not null)
        {
            terminal.Error.WriteLine($"contacts written to {settings.Contacts}");
        }
    }

    private bool CanBePrecise(CentrePlan plan)
    {
        if (settings.Calibrate is null || settings.Options.PrecisionFor(plan) is null)
        {
            return !PrecisionMistakes.Say(settings.Options.Precision, plan, terminal);
        }

        terminal.Fail(
            "--calibrate compares runs of the same replications, and those of a precision differ from run to run",
            "give a number of them, such as --replications 200, and no --precision"
        );
        return false;
    }

    private bool IsIn(CentrePlan plan, Scope scope)
    {
        (string kind, IEnumerable<string> known) =
            scope.Kind == ScopeKind.Queue
                ? ("queue", plan.Queues.Select(queue => queue.Name))
                : ("contact type", plan.ContactTypes.Select(type => type.Name));
        if (scope.Kind == ScopeKind.All || known.Contains(scope.Name, StringComparer.Ordinal))
        {
            return true;
        }

        terminal.Fail($"--actual-scope {scope}: the scenario has no such {kind}", NearestName.Hint(scope.Name, known));
        return false;
    }

    private ObservedFigures ReadObserved(string path, CentrePlan plan)
    {
        ObservedFigures observed = ObservedFigures.Read(path, plan, settings.ActualScope);
        // The scenario may read the same file, and what it said of it is not said again.
        foreach (string note in settings.IsQuiet ? [] : observed.Notes.Where(note => !_scenario.HasNoted(path, note)))
        {
            terminal.Error.WriteLine($"{path}: note: {note}");
        }

        if (settings is { Format: OutputFormat.Csv, Out: null, IsQuiet: false })
        {
            terminal.Error.WriteLine("note: --format csv prints no comparison; --out DIR writes actual.csv");
        }

        return observed;
    }
}
