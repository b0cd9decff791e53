using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using CallSim.Cli.Printing;
using CallSim.Cli.Running;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Scenarios.Grammar;
using CallSim.Tables;

namespace CallSim.Cli.Comparing;

/// <summary><c>callsim compare</c>: reads designs, simulates them with the same customers, says how they differ.</summary>
internal sealed class CompareCommand(CompareSettings settings, Terminal terminal)
{
    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    public int Execute(CancellationToken cancellation)
    {
        DesignReader reader = new(settings, terminal);
        if (reader.Read() is not { } designs)
        {
            return reader.Refusal;
        }

        if (Baseline(designs) is not { } baseline)
        {
            return ExitCode.WrongCommandLine;
        }

        CompareNames names = new(baseline, terminal);
        ImmutableArray<Metric>? metrics = settings.Metrics is { } wanted ? names.Metrics(wanted, "--metrics") : null;
        ImmutableArray<Scope> scopes = names.Scopes(settings.Scopes, "--scope");
        ImmutableArray<MetricAt> toDecide = names.ToDecide(settings.UntilDecided, settings.Indifference);
        if (names.HasMistakes)
        {
            return ExitCode.WrongCommandLine;
        }

        NewFile? file = settings.Out is null ? null : new NewFile(settings.Out, settings.Force, reader.Inputs);
        file?.CheckIsFree();
        ComparisonOptions options = new()
        {
            Run = settings.Options,
            Baseline = baseline.Name,
            UntilDecided = toDecide.IsEmpty
                ? null
                : new UntilDecided
                {
                    Metrics = toDecide,
                    AtMost = settings.AtMost,
                    Indifference = settings.Indifference?.Value,
                },
        };
        try
        {
            return Compare(
                designs,
                options,
                file,
                new CompareReport(settings, metrics, scopes, terminal),
                cancellation
            );
        }
        catch (ComparisonException mistakes)
        {
            bool isOfTheLine = options.UntilDecided is not null && CanBeCompared(designs, options);
            foreach (string mistake in mistakes.Mistakes)
            {
                terminal.Fail((isOfTheLine ? "--until-decided: " : "") + mistake);
            }

            return isOfTheLine ? ExitCode.WrongCommandLine : ExitCode.InvalidInput;
        }
    }

    // Whether nothing is wrong but what is to be decided: an interrupted comparison is checked and not run.
    private static bool CanBeCompared(ImmutableArray<Design> designs, ComparisonOptions options)
    {
        try
        {
            Simulation.Compare(designs, options with { UntilDecided = null }, new CancellationToken(canceled: true));
            return true;
        }
        catch (ComparisonException)
        {
            return false;
        }
    }

    private Design? Baseline(ImmutableArray<Design> designs)
    {
        if (settings.Baseline is not { } name)
        {
            return designs[0];
        }

        Design? found = designs.FirstOrDefault(design => design.Name == name);
        if (found is null)
        {
            terminal.Fail(
                $"--baseline: there is no design '{name}'",
                NearestName.Hint(name, designs.Select(design => design.Name))
            );
        }

        return found;
    }

    private int Compare(
        ImmutableArray<Design> designs,
        ComparisonOptions options,
        NewFile? file,
        CompareReport report,
        CancellationToken cancellation
    )
    {
        NoteOtherTimes(designs);
        NotePrecisionLeftAside(designs, options);
        long started = Stopwatch.GetTimestamp();
        ComparisonResult result = new ReplicationsBar(terminal, settings.IsQuiet, settings.NoColour).Run(
            Most(designs, options),
            progress =>
                Simulation.Compare(
                    designs,
                    options with
                    {
                        Run = options.Run with { Progress = progress },
                    },
                    cancellation
                )
        );
        if (result.Replications == 0)
        {
            terminal.Error.WriteLine(
                "interrupted before ten replications of each design were complete: nothing was written"
            );
            return ExitCode.Interrupted;
        }

        file?.Write(stream => ComparisonCsv.Write(stream, result));
        report.Print(result);
        Describe(result, Stopwatch.GetElapsedTime(started));
        return result.WasInterrupted ? ExitCode.Interrupted : ExitCode.Done;
    }

    private static int Most(ImmutableArray<Design> designs, ComparisonOptions options)
    {
        long first = options.Run.Replications ?? designs[0].Plan.Run.Replications;
        long most = options.UntilDecided is { } until ? until.AtMost ?? first * UntilDecided.DefaultMost : first;
        return (int)Math.Min(int.MaxValue, designs.Length * most);
    }

    // Customers are numbered within an interval, and intervals from the start.
    private void NoteOtherTimes(ImmutableArray<Design> designs)
    {
        TimePlan first = designs[0].Plan.Time;
        foreach (Design design in settings.IsQuiet ? [] : designs.Skip(1))
        {
            TimePlan time = design.Plan.Time;
            if (time.Interval != first.Interval)
            {
                terminal.Error.WriteLine(
                    $"note: {design.Name} has another time.interval than {designs[0].Name}: its customers are others, and differences are less certain"
                );
            }
            else if (time.Date != first.Date || time.Clock != first.Clock)
            {
                terminal.Error.WriteLine(
                    $"note: {design.Name} has another time.start than {designs[0].Name}: its customers are the same, counted from the start and not by the clock"
                );
            }
        }
    }

    private void NotePrecisionLeftAside(ImmutableArray<Design> designs, ComparisonOptions options)
    {
        if (
            !settings.IsQuiet
            && options is { UntilDecided: null, Run.Replications: null }
            && designs.Any(design => design.Plan.Run.Precision is not null)
        )
        {
            terminal.Error.WriteLine(
                $"note: run.precision is left aside: {ReplicationCount.Of(designs[0].Plan.Run.Replications)} of each design; --until-decided METRIC goes on until they are told apart"
            );
        }
    }

    private void Describe(ComparisonResult result, TimeSpan wallTime)
    {
        if (result.WasInterrupted)
        {
            terminal.Error.WriteLine(
                $"interrupted: the results cover the first {result.Replications} of {result.ReplicationsWanted} replications of each design"
            );
        }

        if (settings.IsQuiet)
        {
            return;
        }

        terminal.Error.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{result.Designs.Length} designs, {ReplicationCount.Of(result.Replications)} each, seed {result.Seed}, in {wallTime.TotalSeconds:0.00} s"
            )
        );
        if (settings.Out is not null)
        {
            terminal.Error.WriteLine($"comparison written to {settings.Out}");
        }
    }
}
