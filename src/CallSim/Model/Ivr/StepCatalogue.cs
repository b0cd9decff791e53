using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>The kinds of steps: from the record of the plan to the class that plays it.</summary>
internal static class StepCatalogue
{
    /// <summary>The step of a plan.</summary>
    /// <param name="plan">The step's settings.</param>
    /// <param name="types">The names of the contact types.</param>
    /// <param name="resolve">Turns a destination, as seen from the step's flow, into a target.</param>
    public static IvrStep Make(StepPlan plan, ImmutableArray<string> types, Func<Destination, Target> resolve) =>
        plan switch
        {
            PlayStepPlan play => new PlayStep(play, resolve(play.Then)),
            MenuStepPlan menu => new MenuStep(
                menu,
                types,
                [.. menu.Options.Select(option => resolve(option.To))],
                menu.Otherwise is { } otherwise ? resolve(otherwise) : Target.End(ContactOutcome.Trapped)
            ),
            SelfServiceStepPlan service => new SelfServiceStep(
                service,
                types,
                service.Then is { } then ? resolve(then) : Target.End(ContactOutcome.Contained),
                resolve(service.Otherwise)
            ),
            QueueStepPlan queue => new InstantStep("queue", resolve(Destination.Queue(queue.Queue))),
            EndStepPlan end => new InstantStep("end", Target.End(OutcomeOf(end.End))),
            _ => throw new InvalidOperationException($"There is no class for a step of kind {plan.GetType().Name}."),
        };

    private static ContactOutcome OutcomeOf(FlowEnd end) =>
        end switch
        {
            FlowEnd.Contained => ContactOutcome.Contained,
            FlowEnd.MessageLeft => ContactOutcome.MessageLeft,
            _ => ContactOutcome.RejectedClosed,
        };
}
