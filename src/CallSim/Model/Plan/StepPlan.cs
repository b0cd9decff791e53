using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>A step of a call flow.</summary>
public abstract record StepPlan
{
    /// <summary>The name, unique in the flow. It keys the step's random draws.</summary>
    public required string Name { get; init; }
}

/// <summary>An announcement.</summary>
public sealed record PlayStepPlan : StepPlan
{
    /// <summary>How long it plays.</summary>
    public required IntervalSeries<Law> Length { get; init; }

    /// <summary>Whether a key can be pressed meanwhile. Default true.</summary>
    public bool BargeIn { get; init; } = true;

    /// <summary>What follows.</summary>
    public required Destination Then { get; init; }
}

/// <summary>A menu: callers listen to the options in turn up to the one they want, and press its key.</summary>
public sealed record MenuStepPlan : StepPlan
{
    /// <summary>The options, at least one, in the order they are said.</summary>
    public required ImmutableArray<MenuOptionPlan> Options { get; init; }

    /// <summary>The chance that a caller presses a wrong key, from 0 to 1; it picks evenly among the other options. Default 0.</summary>
    public double WrongKey { get; init; }

    /// <summary>The chance that a caller presses nothing, from 0 to 1. Default 0.</summary>
    public double NoInput { get; init; }

    /// <summary>How long the menu waits for a key after the last option. Default zero.</summary>
    public SimSpan NoInputAfter { get; init; }

    /// <summary>How often the menu is played again, at least 0, counted for silence, invalid keys and the repeat key together. Default 2.</summary>
    public int Repeats { get; init; } = 2;

    /// <summary>Where callers go who are out of repeats or find no option for what they want; null for nowhere: they are trapped.</summary>
    public Destination? Otherwise { get; init; }
}

/// <summary>An option of a menu.</summary>
public sealed record MenuOptionPlan
{
    /// <summary>The key; says nothing to the simulation.</summary>
    public required string Key { get; init; }

    /// <summary>How long it takes to say. Default zero.</summary>
    public SimSpan Says { get; init; }

    /// <summary>The contact types that want it; each type's is the first that names it. Default none: only a wrong key leads there.</summary>
    public ImmutableArray<string> For { get; init; } = [];

    /// <summary>Where it leads: a step, a queue, a flow, or <see cref="Destination.Repeat"/>.</summary>
    public required Destination To { get; init; }
}

/// <summary>A task that the machine can do for the caller.</summary>
public sealed record SelfServiceStepPlan : StepPlan
{
    /// <summary>How long it takes, solved or not.</summary>
    public required IntervalSeries<Law> Takes { get; init; }

    /// <summary>The share of callers whose matter it solves.</summary>
    public required ShareByContact Solves { get; init; }

    /// <summary>Where those go whose matter is solved; null for the end: they are contained.</summary>
    public Destination? Then { get; init; }

    /// <summary>Where the others go.</summary>
    public required Destination Otherwise { get; init; }
}

/// <summary>The end of the flow in a queue.</summary>
public sealed record QueueStepPlan : StepPlan
{
    /// <summary>The queue's name.</summary>
    public required string Queue { get; init; }
}

/// <summary>How a flow can end a call.</summary>
public enum FlowEnd
{
    /// <summary>The machine has done what the caller wanted.</summary>
    Contained,

    /// <summary>The caller has left a message.</summary>
    MessageLeft,

    /// <summary>The caller was told that the centre is closed.</summary>
    RejectedClosed,
}

/// <summary>The end of the call.</summary>
public sealed record EndStepPlan : StepPlan
{
    /// <summary>How the contact ends.</summary>
    public required FlowEnd End { get; init; }
}

/// <summary>A share that may differ by contact type.</summary>
/// <param name="Default">The share of the types that are not named, from 0 to 1.</param>
/// <param name="Types">The shares by name of contact type, from 0 to 1.</param>
public sealed record ShareByContact(double Default, ImmutableArray<ContactShare> Types)
{
    /// <summary>The same share for every type.</summary>
    public ShareByContact(double share)
        : this(share, []) { }

    /// <summary>The share of a contact type.</summary>
    /// <param name="type">The name of the type.</param>
    public double Of(string type) => Types.FirstOrDefault(share => share.Contact == type)?.Share ?? Default;

    /// <inheritdoc/>
    public bool Equals(ShareByContact? other) =>
        other is not null && Default.Equals(other.Default) && Types.AsSpan().SequenceEqual(other.Types.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Default, Types.Length);
}

/// <summary>The share of one contact type.</summary>
/// <param name="Contact">The name of the type.</param>
/// <param name="Share">From 0 to 1.</param>
public sealed record ContactShare(string Contact, double Share);
