using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>
/// A menu. Callers listen to the options in turn up to the one they want and press its key; who finds none listens to all
/// and takes the way out for everybody else.
/// </summary>
internal sealed class MenuStep : IvrStep
{
    private const int None = -1;

    private readonly MenuStepPlan _plan;
    private readonly int[] _wanted;
    private readonly SimSpan[] _saidAfter;
    private readonly int _repeat;
    private readonly int _otherwise;

    /// <param name="plan">The settings.</param>
    /// <param name="types">The names of the contact types, in the order of the plan.</param>
    /// <param name="options">Where each option leads.</param>
    /// <param name="otherwise">Where callers go who are out of repeats or find no option.</param>
    public MenuStep(MenuStepPlan plan, ImmutableArray<string> types, ImmutableArray<Target> options, Target otherwise)
    {
        _plan = plan;
        _wanted = [.. types.Select(WantedBy)];
        _saidAfter = new SimSpan[options.Length];
        SimSpan said = SimSpan.Zero;
        for (int option = 0; option < options.Length; option++)
        {
            said += plan.Options[option].Says;
            _saidAfter[option] = said;
        }

        _repeat = options.Length;
        _otherwise = options.Length + 1;
        Exits =
        [
            .. options.Select((to, option) => new StepExit(plan.Options[option].Key, to)),
            new("repeat", new(TargetKind.Repeat, 0)),
            new("otherwise", otherwise),
        ];
    }

    public override ImmutableArray<StepExit> Exits { get; }

    public override Visit Visit(in Caller caller)
    {
        SimSpan all = _saidAfter[^1];
        int wanted = _wanted[caller.Type.Row];
        if (wanted == None)
        {
            return new(all, _otherwise);
        }

        if (Draws.Happens(_plan.NoInput, caller.Key, Purpose.NoInput))
        {
            return new(all + _plan.NoInputAfter, AgainOrOtherwise(caller), VisitNote.NoInput);
        }

        SimSpan heard = _saidAfter[wanted];
        KeyedBits bits = new(caller.Key + Purpose.WrongKey);
        if (_plan.WrongKey <= 0 || Uniform01.Draw(ref bits) >= _plan.WrongKey)
        {
            return new(heard, Pressed(wanted, caller));
        }

        int others = _plan.Options.Length - 1;
        if (others == 0)
        {
            return new(heard, AgainOrOtherwise(caller), VisitNote.WrongKey);
        }

        int other = (int)Math.BigMul(bits.NextBits(), (ulong)others, out _);
        return new(heard, Pressed(other < wanted ? other : other + 1, caller), VisitNote.WrongKey);
    }

    private int Pressed(int option, in Caller caller) =>
        Exits[option].To.Kind == TargetKind.Repeat ? AgainOrOtherwise(caller) : option;

    private int AgainOrOtherwise(in Caller caller) => caller.Repeats < _plan.Repeats ? _repeat : _otherwise;

    private int WantedBy(string type)
    {
        for (int option = 0; option < _plan.Options.Length; option++)
        {
            if (_plan.Options[option].For.Contains(type))
            {
                return option;
            }
        }

        return None;
    }
}
