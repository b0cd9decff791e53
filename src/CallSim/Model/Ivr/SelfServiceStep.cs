using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>A task that the machine does for the caller, or fails to.</summary>
internal sealed class SelfServiceStep : IvrStep
{
    private const int Solved = 0;
    private const int NotSolved = 1;

    private readonly SamplerSeries _takes;
    private readonly double[] _solves;

    /// <param name="plan">The settings.</param>
    /// <param name="types">The names of the contact types, in the order of the plan.</param>
    /// <param name="then">Where callers go whose matter is solved.</param>
    /// <param name="otherwise">Where the others go.</param>
    public SelfServiceStep(SelfServiceStepPlan plan, ImmutableArray<string> types, Target then, Target otherwise)
    {
        _takes = new SamplerSeries(plan.Takes);
        _solves = [.. types.Select(plan.Solves.Of)];
        Exits = [new("then", then), new("otherwise", otherwise)];
    }

    public override ImmutableArray<StepExit> Exits { get; }

    public override Visit Visit(in Caller caller)
    {
        SimSpan time = caller.Draws.Span(_takes.At(caller.Column), caller.Key, Purpose.StepLength);
        bool solved = Draws.Happens(_solves[caller.Type.Row], caller.Key, Purpose.Solves);
        return new(time, solved ? Solved : NotSolved);
    }
}
