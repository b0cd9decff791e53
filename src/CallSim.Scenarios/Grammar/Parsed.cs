namespace CallSim.Scenarios.Grammar;

/// <summary>What a piece of text means, or why it means nothing.</summary>
/// <typeparam name="T">The meaning.</typeparam>
/// <param name="Value">The meaning; without sense where there is a problem.</param>
/// <param name="Problem">Why the text has no meaning; empty where the expected form says all; null when it has one.</param>
/// <param name="Cure">How to mend it; null where the expected form says all.</param>
internal readonly record struct Parsed<T>(T Value, string? Problem, Cure? Cure)
    where T : struct
{
    public bool IsOk => Problem is null;

    /// <summary>How to mend it, in words.</summary>
    public string? Fix => Cure?.ToString();

    public static implicit operator Parsed<T>(T value) => new(value, null, null);

    public static implicit operator Parsed<T>(Problem problem) => new(default, problem.Text, problem.Cure);

    /// <summary>The meaning turned into another one.</summary>
    public Parsed<TOther> Select<TOther>(Func<T, TOther> turn)
        where TOther : struct => IsOk ? turn(Value) : new Problem(Problem!, Cure);
}

/// <summary>Why a piece of text has no meaning.</summary>
/// <param name="Text">The reason; empty where the expected form says all.</param>
/// <param name="Cure">How to mend it.</param>
internal readonly record struct Problem(string Text, Cure? Cure = null)
{
    /// <summary>How to mend it, in words.</summary>
    public string? Fix => Cure?.ToString();
}
