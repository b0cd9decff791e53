namespace CallSim.Scenarios.Language;

/// <summary>Customers who call again: redials after failing to get through, further calls for an unsolved matter.</summary>
internal static class CustomerSections
{
    public static readonly Section Redials = new(
        "contacts.NAME.redials",
        "Who calls again after not getting through. A list of shares goes by attempt, `[60%, 40%, 20%]`; its last value goes on.",
        new("after_blocked", "share, or list of shares", "After being blocked, or turned away from a full queue.")
        {
            Default = "nobody",
        },
        new(
            "after_abandon",
            "share, or list of shares",
            "After hanging up in a queue, in a flow or after an answer, on balking, or trapped in a menu."
        )
        {
            Default = "nobody",
        },
        new(
            "after_outage",
            "share, or list of shares",
            "After an outage cut the call off, or blocked it because lines were down."
        )
        {
            Default = "`after_blocked` for blocked calls, nobody of those cut off",
        },
        new("delay", "random span", "How long until the next attempt.") { Required = "delay: { exponential: 10m }" },
        new("attempts_at_most", "whole number", "The most attempts, the first included, from 1 to 1,000.")
        {
            Default = "no limit",
            Value = ValueSpec.Whole(1, 1000),
        }
    );

    public static readonly Section CallsAgain = new(
        "contacts.NAME.calls_again",
        "Who calls again when the matter was not solved.",
        new("chance", "share", "The share of them that does.") { Required = "chance: 50%" },
        new("delay", "random span", "How long until they do.") { Required = "delay: { exponential: 1d }" }
    );

    public static readonly KeySpec NeedsKey = new(
        "needs",
        "name of a skill",
        "The skill that solves the matter. A group without `skills` has every skill that is named here."
    )
    {
        Default = "the skill of whichever queue the contact is in",
    };

    public static readonly KeySpec RedialsKey = new("redials", "map", "Who tries again, and when.")
    {
        Default = "nobody",
        Child = Redials,
    };

    public static readonly KeySpec ResolvedKey = new(
        "resolved",
        "share",
        "The chance that a served contact's matter is solved."
    )
    {
        Default = "100%",
    };

    public static readonly KeySpec CallsAgainKey = new("calls_again", "map", "Who calls again when it is not.")
    {
        Default = "nobody",
        Child = CallsAgain,
    };
}
