namespace CallSim.Scenarios.Language;

/// <summary>What an agent group is made of.</summary>
internal static class AgentSections
{
    public static readonly Section Skill = new(
        "agents.NAME.skills.NAME",
        "How well the group has a skill; nothing can be said about it yet.",
        KeySpec.NotYet("talk", "A factor on the talk."),
        KeySpec.NotYet("misroutes", "The chance to send a contact to a wrong queue."),
        KeySpec.NotYet("resolves", "A factor on the chance that the matter is solved.")
    );

    public static readonly Section Group = new(
        "agents.NAME",
        "Agents who are alike: the same skills, counted together.",
        new("count", "number, or map", "How many are scheduled, from 0 to 1,000,000; may be fractional.")
        {
            Required = "count: 20",
            Child = SharedSections.Count,
        },
        new(
            "rounding",
            "`drawn`, `fixed` or `nearest`",
            "How fractional counts become whole: by the running sum over the day from a drawn or a fixed start, or each for itself."
        )
        {
            Default = "drawn",
        },
        new("skills", "list of names, or map of names", "The skills the agents have.") { Default = "every queue" },
        KeySpec.NotYet("shifts", "Shifts with breaks."),
        KeySpec.NotYet("site", "Where they work."),
        KeySpec.NotYet("runs_on", "The systems they need."),
        KeySpec.NotYet("shrinkage", "The share of time off the phones."),
        KeySpec.NotYet("absent", "The share who do not come."),
        KeySpec.NotYet("ramp", "New hires."),
        KeySpec.NotYet("fatigue", "Slower after long load."),
        KeySpec.NotYet("chats_at_once", "Several chats at a time."),
        KeySpec.NotYet("picks", "Which queue a free agent takes from."),
        KeySpec.NotYet("cost", "What they cost.")
    );
}
