using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>Finds contact types whose callers can give up at the instant at which they called, and surely do so where they come to it.</summary>
internal sealed class AbandonsAtOnce
{
    private readonly ContactTypePlan _type;
    private readonly ImmutableArray<FlowPlan> _flows;
    private readonly HashSet<(string Flow, string Step)> _seen = [];
    private readonly Stack<(FlowPlan Flow, StepPlan Step)> _open = [];
    private bool _comesToQueue;

    private AbandonsAtOnce(ContactTypePlan type, ImmutableArray<FlowPlan> flows)
    {
        _type = type;
        _flows = flows;
    }

    /// <summary>Whether callers of a type can balk, hang up or be trapped in no time; parts that are not there are passed over.</summary>
    public static bool Can(ContactTypePlan type, ImmutableArray<NumberPlan> numbers, ImmutableArray<FlowPlan> flows)
    {
        NumberPlan? number =
            type.To.Kind == DestinationKind.Number
                ? numbers.FirstOrDefault(number => number.Name == type.To.Name && number.Setup == SimSpan.Zero)
                : null;
        return new AbandonsAtOnce(type, flows).Can(number?.To ?? type.To);
    }

    private bool Can(Destination to)
    {
        bool hangsUp = to.Kind == DestinationKind.Flow && FlowOf(to.Name)?.HangUp is { } hangUp && NoTime.Is(hangUp);
        Add(to, null);
        bool isTrapped = false;
        while (_open.TryPop(out (FlowPlan Flow, StepPlan Step) at))
        {
            isTrapped |= at.Step is MenuStepPlan menu && Traps(menu);
            if (at.Flow.HumanKey is { Wanted: > 0 } key)
            {
                Add(key.To, at.Flow);
            }

            foreach (FlowEdge edge in at.Step.Ways().Where(edge => edge.TakesNoTime))
            {
                Add(edge.To, at.Flow);
            }
        }

        bool leavesQueue = _type.Balks >= 1 || (_type.Patience is { } patience && NoTime.Is(patience));
        return hangsUp || isTrapped || (_comesToQueue && leavesQueue);
    }

    private void Add(Destination to, FlowPlan? from)
    {
        _comesToQueue |= to.Kind == DestinationKind.Queue;
        FlowPlan? flow = to.Kind == DestinationKind.Flow ? FlowOf(to.Name) : from;
        StepPlan? step = to.Kind switch
        {
            DestinationKind.Flow => flow?.Steps.FirstOrDefault(),
            DestinationKind.Step => flow?.Steps.FirstOrDefault(step => step.Name == to.Name),
            _ => null,
        };
        if (flow is not null && step is not null && _seen.Add((flow.Name, step.Name)))
        {
            _open.Push((flow, step));
        }
    }

    private FlowPlan? FlowOf(string name) => _flows.FirstOrDefault(flow => flow.Name == name && IsWhole(flow));

    private static bool IsWhole(FlowPlan flow) => !flow.Steps.IsDefault && flow.Steps.All(step => step.IsWhole);

    // Who presses a key does so in vain and at once; the others are silent for no time.
    private bool Traps(MenuStepPlan menu)
    {
        int wanted = menu.Options.TakeWhile(option => !option.For.Contains(_type.Name)).Count();
        bool saysNothing = menu.Options.All(option => option.Says == SimSpan.Zero);
        if (menu.Otherwise is not null || wanted == menu.Options.Length)
        {
            return menu.Otherwise is null && saysNothing;
        }

        bool isHeardAtOnce = menu.Options.Take(wanted + 1).All(option => option.Says == SimSpan.Zero);
        bool isInVain =
            (menu.Options.Length == 1 && menu.WrongKey >= 1)
            || (menu.Options[wanted].To.Kind == DestinationKind.Repeat && menu.WrongKey <= 0);
        bool isSilentForNoTime = saysNothing && menu.NoInputAfter == SimSpan.Zero;
        return (menu.NoInput >= 1 || (isInVain && isHeardAtOnce)) && (menu.NoInput <= 0 || isSilentForNoTime);
    }
}
