using CallSim.Experiments;
using CallSim.Scenarios;

namespace CallSim.Cli.Running;

/// <summary>Runs what departs from a scenario with the customers of that scenario.</summary>
internal static class WhatIf
{
    /// <summary>The options with the first attempts of the scenario without its variant; as they are where none is chosen.</summary>
    /// <param name="options">How to run it.</param>
    /// <param name="scenario">The scenario file.</param>
    /// <param name="edits">The variant, and what else is changed.</param>
    /// <param name="cancellation">Stops the pilot runs.</param>
    public static RunOptions WithItsCustomers(
        this RunOptions options,
        string scenario,
        ScenarioEdits edits,
        CancellationToken cancellation
    ) => edits.Variant is null ? options : options.WithCustomersOf(scenario, edits, cancellation);

    /// <summary>The options with the first attempts of a scenario without variants, where its volumes count all attempts.</summary>
    /// <param name="options">How to run what departs from it.</param>
    /// <param name="scenario">The scenario file.</param>
    /// <param name="edits">What is changed in all that departs from it; a variant is left out.</param>
    /// <param name="cancellation">Stops the pilot runs.</param>
    public static RunOptions WithCustomersOf(
        this RunOptions options,
        string scenario,
        ScenarioEdits edits,
        CancellationToken cancellation
    )
    {
        // Where only a variant makes the scenario valid there is nothing that it departs from.
        return ScenarioReader.Read(scenario, edits with { Variant = null }).Plan is { } plan
            ? options with
            {
                Amplifications = Simulation.AmplificationsOf(plan, options, cancellation),
            }
            : options;
    }
}
