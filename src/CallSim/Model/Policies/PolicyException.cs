namespace CallSim.Model;

/// <summary>
/// A policy failed or gave an answer that cannot be carried out: a mistake of the policy, not of the simulator. The message says
/// which policy and where, so that it can be repeated.
/// </summary>
public sealed class PolicyException : Exception
{
    internal PolicyException(string policy, string what, ulong seed, int replication, SimTime at, Exception? cause)
        : base(
            $"The routing policy '{policy}' {what} (seed {seed}, replication {replication}, at {at}). "
                + "The mistake is in the policy, and the run was stopped.",
            cause
        )
    {
        Policy = policy;
        Seed = seed;
        Replication = replication;
        At = at;
    }

    /// <summary>The policy's name.</summary>
    public string Policy { get; }

    /// <summary>The seed of the run.</summary>
    public ulong Seed { get; }

    /// <summary>The replication, from 0.</summary>
    public int Replication { get; }

    /// <summary>The simulated time, counted from the start of the warm-up.</summary>
    public SimTime At { get; }
}
