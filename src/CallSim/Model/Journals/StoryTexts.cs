using System.Globalization;

namespace CallSim.Model;

/// <summary>What a story says of each kind of note.</summary>
internal sealed class StoryTexts(Centre centre)
{
    private readonly CentrePlan _plan = centre.Layout.Plan;
    private readonly FlowGraph _graph = centre.Layout.Flows;
    private string _pressed = "";

    /// <summary>The text of a note; null where it says nothing by itself.</summary>
    public string? Of(JournalKind kind, ContactId contact, int value) =>
        kind switch
        {
            JournalKind.Arrives => Arrival(contact),
            JournalKind.TakesLine => Line(new(value)),
            JournalKind.EntersFlow => $"the call flow {_plan.Flows[value].Name} answers",
            JournalKind.EntersStep => $"step {_graph.Steps[value].Name} begins",
            JournalKind.PressesWrongKey => Press("presses a wrong key"),
            JournalKind.PressesNothing => Press("presses no key"),
            JournalKind.HearsAgain => $"{Pressed()}hears step {_graph.Steps[value].Name} again",
            JournalKind.AsksForHuman => "presses the key to a human",
            JournalKind.LeavesStep => $"{Pressed()}goes on by {_graph.Edges[value].Label}",
            JournalKind.JoinsQueue => Joining(contact, value),
            JournalKind.Waits => $"nobody is free: waits, in place {centre.Queues.Waiting(new(value))}",
            JournalKind.IsAnswered => $"{NameOf(new(value))} answers after {Waited(contact)}",
            JournalKind.GoesOnHold => "is put on hold",
            JournalKind.ConversationEnds => "the conversation ends",
            JournalKind.WrapUpBegins => $"{NameOf(new(value))} wraps up",
            JournalKind.IsPassedOn => $"is passed on to queue {_plan.Queues[value].Name}",
            JournalKind.IsPutBack => $"loses the agent, and goes back to queue {_plan.Queues[value].Name}",
            JournalKind.IsBlocked => $"is refused: {OutcomeNames.Of((BlockReason)value)}",
            JournalKind.IsNotSolved => "the matter is not solved",
            JournalKind.Leaves => Leaving(contact, (ContactOutcome)value),
            _ => null,
        };

    public string NameOf(AgentId agent) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"agent {centre.Agents.NumberInGroup(agent)} of {_plan.AgentGroups[centre.Agents[agent].Group.Row].Name}"
        );

    public static string Seconds(SimSpan span) => span.Seconds.ToString("0.0", CultureInfo.InvariantCulture) + " s";

    private string Arrival(ContactId contact)
    {
        ref readonly ContactJourney journey = ref centre.Journeys[contact];
        ContactTypePlan type = _plan.ContactTypes[journey.Customer.Type.Row];
        string what = journey.Customer.Attempt == 1 ? $"calls {type.To} about {type.Name}" : $"calls {type.To} again";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{what} (contact {journey.Number}, attempt {journey.Customer.Attempt})"
        );
    }

    private string Line(LineId line) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"line group {_plan.Lines[line.Row].Name} carries the call: {centre.Lines.Busy(line)} of {centre.Lines.Capacity(line)} channels are taken"
        );

    private string Joining(ContactId contact, int queue)
    {
        int leg = centre.Contacts[contact].Legs;
        string place = leg == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" (leg {leg})");
        return $"joins queue {_plan.Queues[queue].Name}{place}";
    }

    private string Leaving(ContactId contact, ContactOutcome outcome)
    {
        bool hungUp = centre.Contacts[contact].State == ContactState.Waiting;
        return $"leaves: {OutcomeNames.Of(outcome)}{(hungUp ? ", after waiting " + Waited(contact) : "")}";
    }

    private string Waited(ContactId contact) => Seconds(centre.Agenda.Now - centre.Contacts[contact].Joined);

    // Drawn when the step begins, told when it is over.
    private string? Press(string what)
    {
        _pressed = what + ", ";
        return null;
    }

    private string Pressed()
    {
        string pressed = _pressed;
        _pressed = "";
        return pressed;
    }
}
