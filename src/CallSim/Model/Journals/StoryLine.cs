namespace CallSim.Model;

/// <summary>One line of a customer's story.</summary>
/// <param name="At">When it happened, counted from the plan's start.</param>
/// <param name="Text">What happened, without a full stop.</param>
public sealed record StoryLine(SimSpan At, string Text);
