using CallSim.Scenarios;

namespace CallSim.Cli.Sweeping;

/// <summary>Makes the points of a sweep.</summary>
internal static class DesignMaker
{
    /// <summary>The points that were asked for; null where they need the scenario's seed and there is none, which is said.</summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="terminal">Where it is said.</param>
    /// <param name="refusal">The exit code where there are none.</param>
    public static SweepDesign? Make(SweepSettings settings, Terminal terminal, out int refusal)
    {
        refusal = ExitCode.Done;
        if (settings.LatinPoints is not { } points)
        {
            return new GridDesign(settings.Axes);
        }

        return (settings.Options.Seed ?? SeedOf(settings, terminal, out refusal)) is { } seed
            ? new LatinDesign(settings.Axes, points, seed)
            : null;
    }

    // That of the scenario as it stands: at a point it would depend on the points.
    private static ulong? SeedOf(SweepSettings settings, Terminal terminal, out int refusal)
    {
        ScenarioReading reading = ScenarioReader.Read(settings.Scenario, settings.Edits);
        refusal = ExitCode.Of(reading);
        if (reading.Plan is { } plan)
        {
            return plan.Run.Seed;
        }

        foreach (Diagnostic error in reading.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error))
        {
            terminal.Error.WriteLine(error);
        }

        terminal.Fail(
            "the scenario is not valid as it stands, so that its seed is not known: nothing was run",
            $"mend it, or say with --seed from what --design {LatinDesign.Word} draws its points"
        );
        return null;
    }
}
