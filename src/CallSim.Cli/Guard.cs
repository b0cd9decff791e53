using CallSim.Cli.Printing;
using CallSim.Engine.Timers;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Tables;

namespace CallSim.Cli;

/// <summary>Turns what a command throws into a message and an exit code.</summary>
internal static class Guard
{
    /// <summary>Runs a command.</summary>
    /// <returns>Its exit code, or that of what it threw.</returns>
    public static int Run(Terminal terminal, Func<int> command)
    {
        try
        {
            return command();
        }
        catch (TableException mistakes)
        {
            TableMistakes.Print(mistakes, terminal.Error);
            return ExitCode.InvalidInput;
        }
        catch (SweepJournalException other)
        {
            terminal.Fail(
                other.Message,
                other.Differences.IsEmpty
                    ? "move it away, or give another --out"
                    : "give the command that made it, another --out, or --force to begin anew"
            );
            return ExitCode.RunFailed;
        }
        catch (PlanException mistakes)
        {
            terminal.Fail(mistakes.Message);
            return ExitCode.InvalidInput;
        }
        catch (Exception failure) when (MessageOf(failure) is { } message)
        {
            terminal.Fail(message);
            return ExitCode.RunFailed;
        }
        catch (Exception fault)
        {
            Report(fault, terminal);
            return ExitCode.Fault;
        }
    }

    /// <summary>What to say about a failure that is nobody's mistake here; null for a fault of ours.</summary>
    private static string? MessageOf(Exception failure) =>
        failure switch
        {
            StandstillException
            or RunTooLargeException
            or TimerCapacityException
            or ResultFolderException
            or IOException => failure.Message,
            UnauthorizedAccessException => "what is to be read or written may not be: " + failure.Message,
            OutOfMemoryException => "out of memory; run fewer replications, or a shorter scenario",
            _ => null,
        };

    private static void Report(Exception fault, Terminal terminal)
    {
        terminal.Fail(
            fault is SimulationFaultException ? fault.Message : $"a fault of the simulator: {fault.Message}",
            $"Please report it with the scenario and its files, the command line and this text (callsim {ProductVersion.Text}):"
        );
        terminal.Error.WriteLine(fault);
    }
}
