namespace CallSim.Experiments;

/// <summary>Takes the contacts of a run, leg by leg; handed over by <see cref="RunOptions.Contacts"/>.</summary>
public interface IContactLog
{
    /// <summary>
    /// Takes one leg. Called for replication 0, then 1, and so on, in each in the order in which the legs ended; never by two
    /// threads at once. What it throws ends the run.
    /// </summary>
    /// <param name="leg">The leg; can be read during the call only.</param>
    void Add(scoped ContactLeg leg);
}
