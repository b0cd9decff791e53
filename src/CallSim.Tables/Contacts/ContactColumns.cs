using System.Collections.Immutable;
using CallSim.Engine;
using CallSim.Experiments;
using Column = CallSim.Tables.ResultColumn<CallSim.Experiments.ContactLeg>;

namespace CallSim.Tables;

/// <summary>The columns of <c>contacts.csv</c>.</summary>
internal static class ContactColumns
{
    /// <summary>The name of the file in a folder of results.</summary>
    public const string File = "contacts.csv";

    /// <summary>What a row stands for, for the reference page.</summary>
    public const string RowIs =
        "a leg of a contact that arrived at or after the start, in the order in which legs end; a contact that joined no queue has one row, with leg 0";

    public static readonly ImmutableArray<Column> All =
    [
        Whole("replication", "The replication, from 0.", leg => leg.Replication),
        Whole(
            "contact_id",
            "The number of the contact among all of its replication, from 1, those of the warm-up included.",
            leg => leg.Contact
        ),
        Whole("leg", "The number of the leg among the contact's, from 1; 0 for a row without one.", leg => leg.Leg),
        Whole("customer_id", "The customer, named by the number of the first contact.", leg => leg.Customer),
        Whole("first_contact_id", "The customer's first contact about the matter.", leg => leg.Customer),
        Column.Number(
            "previous_contact_id",
            "The customer's contact before this one; empty for the first.",
            leg => leg.PreviousContact
        ),
        Whole("attempt", "The number of the contact among the customer's, from 1.", leg => leg.Attempt),
        Column.Text("channel", "How it came in: `voice`.", leg => leg.Channel),
        Column.Text("type", "The contact type.", leg => leg.Type),
        Column.Text("entered", "Where it came in: the path of a number, a flow or a queue.", leg => leg.Entered),
        Span("arrived_s", "When the contact arrived, counted from the start, as all instants.", leg => leg.Arrived),
        Span("ivr_end_s", "When it left the call flows; empty where it was in none.", leg => leg.IvrEnded),
        Span("queued_s", "When it joined the queue.", leg => leg.Queued),
        Span("answered_s", "When an agent answered; empty where none did.", leg => leg.Answered),
        Span("ended_s", "When the leg ended, with the wrap-up: the contact itself `wrap_s` earlier.", leg => leg.Ended),
        Span("ivr_s", "The time in call flows.", leg => leg.Ivr),
        Span("wait_s", "The wait in the queue, until the answer or until leaving.", leg => leg.Wait),
        Span("talk_s", "The talk; empty where no agent answered.", leg => leg.Talk),
        Span("hold_s", "The hold; empty where no agent answered.", leg => leg.Hold),
        Span("wrap_s", "The wrap-up; empty where no agent answered.", leg => leg.WrapUp),
        Column.Text("queue", "The queue.", leg => leg.Queue ?? ""),
        Column.Text("group", "The agent group that answered.", leg => leg.Group ?? ""),
        Column.Number("agent", "The number of the agent in the group, from 1.", leg => leg.Agent),
        Column.Text("line", "The line group that carries the contact.", leg => leg.Line ?? ""),
        Whole(
            "hops",
            "The legs before this one: by transfers, misroutes, and returns to a queue after an outage.",
            leg => leg.Hops
        ),
        Column.Text(
            "leg_outcome",
            "How the leg ended: answered, abandoned, balked, queue_full, dropped_waiting, unfinished.",
            leg => leg.LegOutcome ?? ""
        ),
        Column.Text(
            "outcome",
            "How the contact ended, in the row of its last leg; empty in the others. So many rows have one as there are contacts.",
            leg => leg.Outcome ?? ""
        ),
        Column.Text(
            "reason",
            "Why the contact was blocked, or the name of the outage that cut it off; empty for others.",
            leg => leg.Reason ?? ""
        ),
        Column.Number(
            "resolved",
            "Of a contact that ended served, 1 where the matter is solved and 0 where not; empty for others.",
            leg => leg.IsResolved is { } solved ? (solved ? 1 : 0) : null
        ),
    ];

    private static Column Whole(string name, string meaning, Func<ContactLeg, long> number) =>
        new(name, meaning, (sheet, leg) => sheet.Number(number(leg)));

    private static Column Span(string name, string meaning, Func<ContactLeg, SimSpan?> span) =>
        Column.Number(name, meaning, leg => span(leg)?.Seconds);
}
