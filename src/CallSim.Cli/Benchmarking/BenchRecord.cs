using System.Collections.Immutable;

namespace CallSim.Cli.Benchmarking;

/// <summary>What was measured about a scenario.</summary>
/// <param name="Subject">The scenario.</param>
/// <param name="Contacts">The contacts of its replications together: the same in every run.</param>
/// <param name="Events">The events of its replications together.</param>
/// <param name="Runs">The measured runs, at least one, in their order.</param>
/// <param name="BytesPerContact">The bytes allocated for a contact, those of setting up a run included.</param>
/// <param name="PeakMemory">The most memory that the process was seen to occupy meanwhile, in bytes.</param>
internal sealed record BenchRecord(
    BenchSubject Subject,
    long Contacts,
    long Events,
    ImmutableArray<BenchRun> Runs,
    double BytesPerContact,
    long PeakMemory
)
{
    public Spread ContactsPerSecond => Spread.Of(Runs.Select(run => run.ContactsPerSecond));

    public Spread EventsPerSecond => Spread.Of(Runs.Select(run => run.EventsPerSecond));

    public Spread Cost => Spread.Of(Runs.Select(run => run.Cost));

    public Spread CostByLarge => Spread.Of(Runs.Select(run => run.CostByLarge));
}
