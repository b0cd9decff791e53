using CallSim.Scenarios;

namespace CallSim.Cli.Sweeping;

/// <summary>A path that a sweep varies, and its values.</summary>
/// <param name="Path">The path; <c>variant</c> for the scenario's variants.</param>
/// <param name="Text">The values as the user wrote them.</param>
/// <param name="Values">The values.</param>
internal sealed record SweepAxis(string Path, string Text, EditValues Values)
{
    private const string Variant = "variant";

    /// <summary>Whether the values are names of variants.</summary>
    public bool IsVariant => Path == Variant;
}
