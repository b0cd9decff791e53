namespace CallSim.Scenarios.Grammar;

/// <summary>What a piece of text means, or why it means nothing.</summary>
/// <typeparam name="T">The meaning.</typeparam>
/// <param name="Value">The meaning; without sense where there is a problem.</param>
/// <param name="Problem">Why the text has no meaning; empty where the expected form says all; null when it has one.</param>
/// <param name="Fix">How to mend it.</param>
internal readonly record struct Parsed<T>(T Value, string? Problem, string? Fix)
    where T : struct
{
    public bool IsOk => Problem is null;

    public static implicit operator Parsed<T>(T value) => new(value, null, null);

    public static implicit operator Parsed<T>(Problem problem) => new(default, problem.Text, problem.Fix);
}

/// <summary>Why a piece of text has no meaning.</summary>
/// <param name="Text">The reason; empty where the expected form says all.</param>
/// <param name="Fix">How to mend it.</param>
internal readonly record struct Problem(string Text, string? Fix = null);
