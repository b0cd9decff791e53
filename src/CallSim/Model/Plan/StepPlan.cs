using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>
/// A step of a call flow: its settings, and what follows from them for those who look at a flow without playing it. A new kind
/// is one such record with the <see cref="IvrStep"/> it makes, and its entry in the catalogue of the scenario reader.
/// </summary>
public abstract record StepPlan
{
    private protected StepPlan() { }

    /// <summary>The name, unique in the flow. It keys the step's random draws.</summary>
    public required string Name { get; init; }

    /// <summary>Whether keys can be pressed at its start, that to a human among them. Default: they can.</summary>
    public virtual bool TakesKeys => true;

    /// <summary>Whether the contact may end here, and not only go on. Default: it never does.</summary>
    public virtual bool MayEnd => false;

    /// <summary>Whether its lists are there, so that the rest can be asked of it.</summary>
    internal virtual bool IsWhole => true;

    /// <summary>The ways on, in the order of the scenario; a menu played again is none.</summary>
    public abstract ImmutableArray<FlowEdge> Ways();

    /// <summary>Where a caller goes on who is understood and not served; null where the contact ends.</summary>
    /// <param name="contactType">The name of the caller's contact type.</param>
    public abstract Destination? RightWay(string contactType);

    /// <summary>Where most callers of a type go on, and the share of them who do, from 0 to 1; null where they do not go on. Default: all go the right way.</summary>
    /// <param name="contactType">The name of the contact type.</param>
    public virtual (Destination To, double Share)? UsualWay(string contactType) =>
        RightWay(contactType) is { } to ? (to, 1) : null;

    /// <summary>The rules of its settings; see <see cref="PlanChecks"/>. Where it leads is looked at for all kinds alike.</summary>
    /// <param name="who">The step, for messages.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="mistakes">Where mistakes go.</param>
    internal virtual void Check(string who, CentrePlan plan, List<string> mistakes) { }

    /// <summary>The step that callers go through.</summary>
    /// <param name="types">The names of the contact types, in the order of the plan.</param>
    /// <param name="resolve">Turns a destination, as seen from the step's flow, into a target.</param>
    internal abstract IvrStep Make(ImmutableArray<string> types, Func<Destination, Target> resolve);
}
