namespace CallSim.Scenarios.Reading;

/// <summary>The answer to what the language has and this version does not simulate.</summary>
internal static class NotYet
{
    /// <summary>How the answer begins.</summary>
    public const string Start = "not yet: ";

    /// <summary>The answer in one line.</summary>
    /// <param name="what">What is written, such as <c>'bot'</c>.</param>
    public static string Message(string what) =>
        $"{Start}{what} is part of the language, but this version does not simulate it";
}
