using System.Collections.Immutable;
using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Model;

namespace CallSim.Tests.Properties;

/// <summary>Call flows made from dice: steps of all kinds, with ways to and fro.</summary>
internal sealed class RandomFlows(
    Dice dice,
    SimSpan unit,
    ImmutableArray<string> flows,
    ImmutableArray<string> queues,
    ImmutableArray<string> types
)
{
    private readonly Dice _dice = dice;

    /// <summary>A flow. The last two of its steps are a queue and an end; every other takes time.</summary>
    public FlowPlan Make(int flow)
    {
        int timed = _dice.From(1, 4);
        ImmutableArray<string> names = [.. Enumerable.Range(0, timed).Select(step => $"step{step}"), "to_queue", "end"];
        ImmutableArray<StepPlan> steps =
        [
            .. names.Take(timed).Select(name => Timed(name, names)),
            new QueueStepPlan { Name = "to_queue", Queue = _dice.OneOf(queues) },
            new EndStepPlan
            {
                Name = "end",
                End = _dice.Of(FlowEnd.Contained, FlowEnd.MessageLeft, FlowEnd.RejectedClosed),
            },
        ];
        return new FlowPlan
        {
            Name = flows[flow],
            Ports = _dice.Happens(0.4) ? _dice.From(0, 5) : null,
            HangUp = _dice.Happens(0.8) ? _dice.Span(unit, 12) : null,
            HumanKey = _dice.Happens(0.4) ? HumanKey(flow, names, timed) : null,
            Steps = steps,
        };
    }

    // A key that led to an earlier flow could lead back by the key there, in no time.
    private HumanKeyPlan HumanKey(int flow, ImmutableArray<string> names, int timed) =>
        new()
        {
            Key = "0",
            From = names[_dice.From(0, timed - 1)],
            Wanted = _dice.Of(0.3, 1),
            To =
                flow + 1 < flows.Length && _dice.Happens(0.3) ? Destination.Flow(flows[flow + 1])
                : _dice.Happens(0.4) ? Destination.Step(_dice.OneOf(names))
                : Destination.Queue(_dice.OneOf(queues)),
        };

    private StepPlan Timed(string name, ImmutableArray<string> names) =>
        _dice.From(0, 2) switch
        {
            0 => new PlayStepPlan
            {
                Name = name,
                Length = Span(),
                BargeIn = _dice.Happens(0.7),
                Then = Anywhere(names),
            },
            1 => new SelfServiceStepPlan
            {
                Name = name,
                Takes = Span(),
                Solves = new ShareByContact(_dice.Of(0, 0.5, 1), [new ContactShare(types[0], 0.5)]),
                Then = _dice.Happens(0.5) ? null : Anywhere(names),
                Otherwise = Anywhere(names),
            },
            _ => Menu(name, names),
        };

    private MenuStepPlan Menu(string name, ImmutableArray<string> names) =>
        new()
        {
            Name = name,
            Options =
            [
                .. Enumerable
                    .Range(1, _dice.From(1, 3))
                    .Select(key => new MenuOptionPlan
                    {
                        Key = $"{key}",
                        Says = unit * _dice.From(1, 2),
                        For = _dice.Happens(0.7) ? [_dice.OneOf(types)] : [],
                        To = _dice.Happens(0.2) ? Destination.Repeat : Anywhere(names),
                    }),
            ],
            WrongKey = _dice.Of(0, 0.3),
            NoInput = _dice.Of(0, 0.3),
            NoInputAfter = unit * _dice.From(0, 2),
            Repeats = _dice.From(0, 2),
            Otherwise = _dice.Happens(0.5) ? null : Anywhere(names),
        };

    private Destination Anywhere(ImmutableArray<string> names) =>
        _dice.Happens(0.5) ? Destination.Step(_dice.OneOf(names))
        : _dice.Happens(0.3) ? Destination.Flow(_dice.OneOf(flows))
        : Destination.Queue(_dice.OneOf(queues));

    private IntervalSeries<Law> Span() => _dice.Span(unit, 3);
}
