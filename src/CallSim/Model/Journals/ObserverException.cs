using System.Diagnostics.CodeAnalysis;

namespace CallSim.Model;

/// <summary>
/// An observer threw: a mistake of the observer, not of the simulator. The message says where, so that it can be repeated; what it
/// threw is the inner exception.
/// </summary>
[Experimental(Experiment.Id)]
public sealed class ObserverException : Exception
{
    internal ObserverException(ISimulationObserver observer, in Happening what, Exception cause)
        : base(
            $"The observer '{observer.GetType().Name}' failed when it was told of {what.Kind} at {what.At}: {cause.Message} "
                + "The mistake is in the observer, and the simulation was stopped.",
            cause
        ) => What = what;

    /// <summary>What the observer was told when it threw.</summary>
    public Happening What { get; }
}
