using CallSim.Experiments;
using CallSim.Scenarios;

namespace CallSim.Cli.Running;

/// <summary>Runs a variant with the customers of the scenario that it departs from.</summary>
internal static class WhatIf
{
    /// <summary>The options with the first attempts of the scenario without its variant, where its volumes count all attempts.</summary>
    /// <param name="options">How to run it.</param>
    /// <param name="scenario">The scenario file.</param>
    /// <param name="edits">The variant, and what else is changed.</param>
    /// <param name="cancellation">Stops the pilot runs.</param>
    public static RunOptions WithItsCustomers(
        this RunOptions options,
        string scenario,
        ScenarioEdits edits,
        CancellationToken cancellation
    )
    {
        // Where only the variant makes the scenario valid there is nothing that it departs from.
        return
            edits.Variant is not null && ScenarioReader.Read(scenario, edits with { Variant = null }).Plan is { } plan
            ? options with
            {
                Amplifications = Simulation.AmplificationsOf(plan, options, cancellation),
            }
            : options;
    }
}
