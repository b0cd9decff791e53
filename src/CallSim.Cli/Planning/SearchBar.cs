using System.Globalization;
using CallSim.Cli.Printing;
using CallSim.Experiments;
using CallSim.Model;
using Spectre.Console;

namespace CallSim.Cli.Planning;

/// <summary>Searches, and says how far it is where somebody watches.</summary>
internal sealed class SearchBar(Terminal terminal, StaffSettings settings)
{
    public StaffingResult Find(CentrePlan plan, StaffingOptions options, CancellationToken cancellation)
    {
        if (settings.IsQuiet || !terminal.ErrorIsTerminal)
        {
            return Staffing.Find(plan, options, cancellation);
        }

        return Consoles
            .OfError(terminal, settings.NoColour)
            .Status()
            .Start(
                "searching",
                status =>
                    Staffing.Find(
                        plan,
                        options with
                        {
                            Progress = progress => status.Status(Text(progress)),
                        },
                        cancellation
                    )
            );
    }

    /// <summary>How far a search is, in a line.</summary>
    public static string Text(StaffingProgress progress) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{PhaseOf(progress.Phase)}: {progress.PaidHours:N1} paid hours; {progress.Staffings:N0} staffings tried, {progress.Replications:N0} replications"
        );

    private static string PhaseOf(StaffingPhase phase) =>
        phase switch
        {
            StaffingPhase.Reach => "looking at what can be reached",
            StaffingPhase.Adding => "adding agents",
            StaffingPhase.Removing => "taking agents away",
            StaffingPhase.Exchanging => "exchanging agents",
            StaffingPhase.Checking => "checking on other random numbers",
            StaffingPhase.Pricing => "asking what one agent less would lose",
            _ => "looking at the day alone",
        };
}
