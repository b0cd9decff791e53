namespace CallSim.Cli.Benchmarking;

/// <summary>What a baseline says about a scenario.</summary>
/// <param name="Scenario">Its name.</param>
/// <param name="Hash">What identifies its content.</param>
/// <param name="Replications">The replications of each run.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Threads">The threads.</param>
/// <param name="Runs">How many runs were measured.</param>
/// <param name="Cost">The cost of a contact, by the small calibration loop.</param>
/// <param name="CostByLarge">The same by the large loop.</param>
internal sealed record BaselineEntry(
    string Scenario,
    string Hash,
    int Replications,
    ulong Seed,
    int Threads,
    int Runs,
    Spread Cost,
    Spread CostByLarge
);
