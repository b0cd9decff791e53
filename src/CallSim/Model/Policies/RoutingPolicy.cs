using System.Diagnostics.CodeAnalysis;

namespace CallSim.Model;

/// <summary>A routing policy as the catalogue knows it: a name, a definition, and how it is made. Immutable.</summary>
[Experimental(Experiment.Id)]
public sealed class RoutingPolicy
{
    private readonly Func<RoutingView, IRouting> _make;

    /// <summary>A policy under a name.</summary>
    /// <param name="name">The name by which a plan's <see cref="CentrePlan.Routing"/> asks for it; not empty.</param>
    /// <param name="definition">Whom it brings together, in a sentence.</param>
    /// <param name="make">Makes it anew for a replication; called from several threads.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public RoutingPolicy(string name, string definition, Func<RoutingView, IRouting> make)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(make);
        Name = name;
        Definition = definition;
        _make = make;
    }

    /// <summary>The name, unique in a catalogue.</summary>
    public string Name { get; }

    /// <summary>Whom it brings together, in a sentence.</summary>
    public string Definition { get; }

    /// <summary>Whether its answers are looked at before they are carried out: those of all policies but our own.</summary>
    internal bool IsChecked { get; init; } = true;

    /// <summary>The policy for a replication.</summary>
    /// <exception cref="PolicyException">It could not be made.</exception>
    internal IRouting For(RoutingView view, ulong seed, int replication) =>
        IsChecked ? new CheckedRouting(this, _make, view, seed, replication) : _make(view);
}
