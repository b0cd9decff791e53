namespace CallSim.Scenarios.Language;

/// <summary>What a queue and its route are made of.</summary>
internal static class QueueSections
{
    public static readonly Section RouteItem = new(
        "queues.NAME.route items",
        "A step of a route.",
        new("to", "`agents.NAME`, or a list of them", "The group; groups in one list are equals.")
        {
            Required = "to: agents.desk",
            Value = ValueSpec.Either(ValueSpec.Reference("agents"), ValueSpec.List(ValueSpec.Reference("agents"))),
        },
        KeySpec.NotYet("after", "Widens the route while waiting.")
    );

    public static readonly Section Queue = new(
        "queues.NAME",
        "A line of waiting contacts that want the same skill.",
        new("skill", "name", "The skill an agent needs.") { Default = "the queue's name" },
        new("priority", "whole number", "Which queue is served first: 1 before 2, and so on.")
        {
            Default = "1",
            Value = ValueSpec.Whole(1, 1000),
        },
        new(
            "waiting_places",
            "whole number",
            "How many may wait; 0 makes a loss system. Tested before `balks`; who is answered at once needs no place."
        )
        {
            Default = "unlimited",
            Value = ValueSpec.Whole(0, 1_000_000_000),
        },
        new(
            "route",
            "list of `agents.NAME`, `{ to: agents.NAME }` or `{ to: [agents.A, agents.B] }`",
            "The groups that serve the queue, best first. Each must have the skill."
        )
        {
            Default = "all groups with the skill, as equals",
            Value = ValueSpec.List(ValueSpec.Either(ValueSpec.Reference("agents"), ValueSpec.Map(RouteItem))),
        },
        new("channel", "`voice`", "What waits in the queue; only voice yet.")
        {
            Default = "voice",
            Value = ValueSpec.Choice("voice"),
        },
        TargetSections.Key(TargetSections.OfQueue),
        KeySpec.NotYet("announce", "Announcements while waiting."),
        KeySpec.NotYet("callback", "The offer to be called back.")
    );
}
