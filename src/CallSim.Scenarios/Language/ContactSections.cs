namespace CallSim.Scenarios.Language;

/// <summary>What a contact type is made of.</summary>
internal static class ContactSections
{
    public static readonly Section Hold = new(
        "contacts.NAME.hold",
        "A stay on hold that some conversations have. A hold follows the talk; then comes the wrap-up.",
        new("chance", "share", "The share of conversations with a hold.") { Required = "chance: 15%" },
        new("lasts", "random span", "How long it lasts; drawn when the talk ends.")
        {
            Required = "lasts: { exponential: 50s }",
        }
    );

    public static readonly Section Contact = new(
        "contacts.NAME",
        "A reason to get in touch: how many customers have it and what they are like.",
        new("arrivals", "map", "How many first attempts there are.")
        {
            Required = "arrivals: { rate: 60/h }",
            Child = SharedSections.Arrivals,
        },
        new("busyness", "map", "A random factor a day of the contact's own, on top of that of `days`.")
        {
            Default = "none",
            Child = BusynessSections.Busyness,
        },
        new("to", "`queues.NAME`, `numbers.NAME` or `ivr.NAME`", "Where the contacts go first.")
        {
            Default = "the queue of the contact's own name, made when there is none",
            Value = ValueSpec.Reference("queues", "numbers", "ivr"),
        },
        new("talk", "random span", "The conversation without hold; drawn at the answer.")
        {
            Required = "talk: { exponential: 4m }",
        },
        new("patience", "random span", "How long a caller waits before hanging up; drawn on joining the queue.")
        {
            Default = "callers never hang up",
        },
        new("hold", "map", "A stay on hold that follows the talk.") { Default = "none", Child = Hold },
        new("wrap_up", "random span", "The agent's work after the conversation.") { Default = "none" },
        new(
            "balks",
            "share",
            "The chance to leave at once on joining a queue where nobody is free. Waiting places are tested first."
        )
        {
            Default = "0%",
        },
        new("channel", "`voice`", "How the contacts come in; only voice yet.")
        {
            Default = "voice",
            Value = ValueSpec.Choice("voice"),
        },
        CustomerSections.NeedsKey,
        CustomerSections.RedialsKey,
        CustomerSections.ResolvedKey,
        CustomerSections.CallsAgainKey,
        TargetSections.Key(TargetSections.OfContact),
        KeySpec.NotYet("answer_within", "A deadline for written contacts.")
    );
}
