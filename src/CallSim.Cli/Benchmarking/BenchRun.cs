namespace CallSim.Cli.Benchmarking;

/// <summary>One measured run: the replications of a scenario, simulated as often as it takes to be measured well.</summary>
/// <param name="Contacts">The contacts simulated, above 0.</param>
/// <param name="Events">The events simulated.</param>
/// <param name="WallTime">How long the simulation took by the clock.</param>
/// <param name="ProcessorTime">How long it kept processors busy, those of all threads together.</param>
/// <param name="Cost">
/// The steps of the small calibration loop, done in turns with the simulation, that take as much processor time as a contact: lower is better.
/// </param>
/// <param name="CostByLarge">The same by the large loop.</param>
internal sealed record BenchRun(
    long Contacts,
    long Events,
    TimeSpan WallTime,
    TimeSpan ProcessorTime,
    double Cost,
    double CostByLarge
)
{
    /// <summary>Contacts simulated per second of the clock.</summary>
    public double ContactsPerSecond => Contacts / WallTime.TotalSeconds;

    /// <summary>Events simulated per second of the clock.</summary>
    public double EventsPerSecond => Events / WallTime.TotalSeconds;
}
