using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace CallSim.Model;

/// <summary>
/// The policies that plans may name. A value that is handed to a run, never a registry: what one run adds, no other sees.
/// Immutable.
/// </summary>
[Experimental(Experiment.Id)]
public sealed class PolicyCatalogue
{
    private PolicyCatalogue(ImmutableArray<RoutingPolicy> routing) => Routing = routing;

    /// <summary>The policies that come with the simulator: <c>ranked</c>.</summary>
    public static PolicyCatalogue Standard { get; } = new([RankedRouting.Policy]);

    /// <summary>The routing policies: those of the simulator, then those that were added, in order.</summary>
    public ImmutableArray<RoutingPolicy> Routing { get; }

    /// <summary>A catalogue with one routing policy more.</summary>
    /// <exception cref="ArgumentException">There is one of that name.</exception>
    public PolicyCatalogue With(RoutingPolicy routing)
    {
        ArgumentNullException.ThrowIfNull(routing);
        return Routing.Any(known => known.Name == routing.Name)
            ? throw new ArgumentException($"There is a routing policy '{routing.Name}' already.", nameof(routing))
            : new(Routing.Add(routing));
    }

    /// <summary>The routing policy that a plan names.</summary>
    /// <exception cref="PlanException">There is none of that name.</exception>
    internal RoutingPolicy RoutingNamed(string name) =>
        Routing.FirstOrDefault(known => known.Name == name)
        ?? throw new PlanException([
            $"the routing policy is '{name}', but the run knows {string.Join(", ", Routing.Select(known => $"'{known.Name}'"))} alone; "
                + "one of your own is handed in as PolicyCatalogue.Standard.With(…): to Simulation.Run in RunOptions.Policies, "
                + "to Simulation.Observe and Simulation.Tell as the argument 'policies'",
        ]);
}
