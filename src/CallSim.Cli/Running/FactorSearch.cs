using System.Collections.Immutable;
using System.Globalization;
using CallSim.Experiments;
using CallSim.Tables;

namespace CallSim.Cli.Running;

/// <summary>Calibrates the one factor of <c>--calibrate</c> and says how it goes.</summary>
internal sealed class FactorSearch(RunSettings settings, ScenarioSource scenario, Terminal terminal)
{
    private const string Counts = "offered and abandoned";

    /// <summary>The factor; null when there is none, which is said.</summary>
    /// <exception cref="OperationCanceledException">The search was interrupted.</exception>
    public ActualCalibration? Find(string path, ObservedFigures observed, CancellationToken cancellation)
    {
        ImmutableArray<int> intervals = ActualComparison.CalibrationIntervals(observed);
        if (observed.Mean("abandon_share", intervals) is not { } share)
        {
            terminal.Fail($"{settings.Actual} has no {Counts} to calibrate by in the 1st, 3rd, 5th … interval");
            return null;
        }

        Note($"calibrating {path} to {Percent(share)} abandoned in {intervals.Length} intervals");
        CalibrationResult result = Calibration.Run(
            factor => scenario.ReadWith(path, factor),
            new CalibrationGoal(settings.ActualScope, intervals, share),
            settings.Options,
            Report,
            cancellation
        );
        if (result.Factor is not { } found)
        {
            (CalibrationStep least, CalibrationStep greatest) = (result.Steps[0], result.Steps[1]);
            terminal.Fail(
                $"no {path} from {Factor(least)} to {Factor(greatest)} brings abandonment to the observed {Percent(share)}",
                $"it is {Percent(least.AbandonShare)} at {Factor(least)} and {Percent(greatest.AbandonShare)} at {Factor(greatest)}"
            );
            return null;
        }

        Note(string.Create(CultureInfo.InvariantCulture, $"calibrated: {path} = {found:0.0000}"));
        return new ActualCalibration(path, found);
    }

    private void Report(CalibrationStep step) => Note($"  {Factor(step)}: {Percent(step.AbandonShare)} abandoned");

    private void Note(string text)
    {
        if (!settings.IsQuiet)
        {
            terminal.Error.WriteLine(text);
        }
    }

    private static string Factor(CalibrationStep step) => step.Factor.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (100 * share).ToString("0.00", CultureInfo.InvariantCulture) + " %";
}
