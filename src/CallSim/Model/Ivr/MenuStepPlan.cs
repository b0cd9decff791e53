using System.Collections.Immutable;

namespace CallSim.Model;

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

    /// <inheritdoc/>
    public override bool MayEnd => Otherwise is null;

    internal override bool IsWhole => !Options.IsDefault;

    /// <inheritdoc/>
    public override ImmutableArray<FlowEdge> Ways() => MenuEdges.Of(this);

    /// <inheritdoc/>
    public override Destination? RightWay(string contactType) => OptionFor(contactType)?.To ?? Otherwise;

    /// <inheritdoc/>
    public override (Destination To, double Share)? UsualWay(string contactType) =>
        RightWay(contactType) is { Kind: not DestinationKind.Repeat } to ? (to, (1 - WrongKey) * (1 - NoInput)) : null;

    internal override void Check(string who, CentrePlan plan, List<string> mistakes)
    {
        PlanChecks.Given(who, "options", Options, mistakes);
        PlanChecks.Share($"{who}the chance of a wrong key", WrongKey, mistakes);
        PlanChecks.Share($"{who}the chance of no input", NoInput, mistakes);
        PlanChecks.Demand(NoInputAfter >= SimSpan.Zero, $"{who}the wait for a key is not negative", mistakes);
        PlanChecks.Demand(Repeats >= 0, $"{who}repeats are not negative", mistakes);
        foreach (MenuOptionPlan option in Options.IsDefault ? [] : Options)
        {
            PlanChecks.Demand(option.Says >= SimSpan.Zero, $"{who}what an option says is not negative", mistakes);
            foreach (string type in option.For)
            {
                FlowChecks.Contact(who, type, plan, mistakes);
            }
        }

        if (!Options.IsDefault)
        {
            PlanChecks.Unique(who, "key", Options.Select(option => option.Key), mistakes);
        }
    }

    internal override IvrStep Make(ImmutableArray<string> types, Func<Destination, Target> resolve) =>
        new MenuStep(
            this,
            types,
            [.. Options.Select(option => resolve(option.To))],
            Otherwise is { } otherwise ? resolve(otherwise) : Target.End(ContactOutcome.Trapped)
        );

    // Each type's option is the first that names it.
    private MenuOptionPlan? OptionFor(string contactType) =>
        Options.FirstOrDefault(option => option.For.Contains(contactType));
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
