namespace CallSim.Scenarios.Language;

/// <summary>What a transfer is made of.</summary>
internal static class TransferSections
{
    public static readonly Section Transfer = new(
        "transfers.NAME",
        "A reason to pass contacts on when their conversation ends: the agent wraps up as usual, the contact joins another queue. Of those "
            + "that apply, the first in the file that happens is taken.",
        new("from", "`queues.NAME`, `contacts.NAME` or `agents.NAME`", "Which conversations it applies to.")
        {
            Default = "all",
            Value = ValueSpec.Reference("queues", "contacts", "agents"),
        },
        new("chance", "share", "The share passed on.") { Required = "chance: 5%" },
        new("to", "`queues.NAME`", "The queue they go to.") { Required = "to: queues.NAME" },
        new("kind", "`cold`", "How they are passed on; only cold yet.")
        {
            Default = "cold",
            Value = ValueSpec.Choice("cold"),
        },
        new(
            "explains_again",
            "random span",
            "What the next talk takes longer, added after the factor of the agent who takes it."
        )
        {
            Default = "nothing",
        },
        KeySpec.NotYet("layers", "Who is asked, one after the other.") with
        {
            InsteadOf = "to",
        }
    );
}
