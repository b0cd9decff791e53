namespace CallSim.Model;

/// <summary>A skill of an agent group, and how the group's work differs in it.</summary>
public sealed record AgentSkillPlan
{
    /// <summary>The skill's name.</summary>
    public required string Name { get; init; }

    /// <summary>A factor on the talk, above 0. Default 1.</summary>
    public double Talk { get; init; } = 1;

    /// <summary>A factor on the hold, above 0. Default 1.</summary>
    public double Hold { get; init; } = 1;

    /// <summary>A factor on the wrap-up, above 0. Default 1.</summary>
    public double WrapUp { get; init; } = 1;

    /// <summary>The chance that an agent takes a contact for another matter and passes it on to a wrong queue, from 0 to 1. Default 0.</summary>
    public double Misroutes { get; init; }

    /// <summary>A factor on the chance that the matter is solved, at least 0; the product is clipped at 1. Default 1.</summary>
    public double Resolves { get; init; } = 1;

    /// <summary>A skill without factors.</summary>
    public static implicit operator AgentSkillPlan(string name) => new() { Name = name };
}

/// <summary>What an hour of a group's agents costs, in any currency.</summary>
/// <param name="Hour">A paid hour on schedule, at least 0.</param>
/// <param name="OvertimeHour">An hour of overtime, at least 0.</param>
public sealed record AgentCostPlan(double Hour, double OvertimeHour);
