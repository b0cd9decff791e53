using System.Diagnostics.CodeAnalysis;

namespace CallSim.Model;

/// <summary>Is told what happens in a replication, in order. A run without an observer pays nothing for it.</summary>
[Experimental(Experiment.Id)]
public interface ISimulationObserver
{
    /// <summary>
    /// Something happens. What an observer throws stops the simulation with an <see cref="ObserverException"/>; an
    /// <see cref="OperationCanceledException"/> passes through as it is.
    /// </summary>
    /// <param name="what">What, when, and to whom.</param>
    void Happens(in Happening what);
}
