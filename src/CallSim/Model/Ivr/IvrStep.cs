using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>A way out of a step.</summary>
/// <param name="Label">What leads there: <c>then</c>, the key of an option, <c>otherwise</c>.</param>
/// <param name="To">Where it leads.</param>
internal sealed record StepExit(string Label, Target To);

/// <summary>What a visit of a step has in it besides its time and its way out.</summary>
internal enum VisitNote : byte
{
    Nothing,
    NoInput,
    WrongKey,
}

/// <summary>One visit of a step, drawn when it begins.</summary>
/// <param name="Time">How long it takes.</param>
/// <param name="Exit">The way out, among those of the step.</param>
/// <param name="Note">What else it has in it.</param>
internal readonly record struct Visit(SimSpan Time, int Exit, VisitNote Note = VisitNote.Nothing);

/// <summary>The caller a step sees.</summary>
/// <param name="Type">What they want: their contact type.</param>
/// <param name="Key">The key of this visit's draws.</param>
/// <param name="Column">See <see cref="IntervalClock.PlanColumn"/>.</param>
/// <param name="Repeats">How often they have heard this step again.</param>
/// <param name="Draws">Their draws.</param>
internal readonly record struct Caller(ContactTypeId Type, ulong Key, int Column, int Repeats, Draws Draws);

/// <summary>A kind of step of a call flow as callers go through it; its <see cref="StepPlan"/> makes it.</summary>
internal abstract class IvrStep
{
    /// <summary>Its ways out, at least one.</summary>
    public abstract ImmutableArray<StepExit> Exits { get; }

    /// <summary>Whether it takes no time and no key: the caller goes out by the only way at once.</summary>
    public virtual bool IsInstant => false;

    /// <summary>A caller begins the step, or hears it again: what will happen.</summary>
    public abstract Visit Visit(in Caller caller);
}
