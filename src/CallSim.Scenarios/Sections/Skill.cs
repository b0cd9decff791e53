using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Skills are names of their own: whoever writes one first has made it.</summary>
internal static class Skill
{
    /// <summary>A skill's name; null when it is none, which is reported.</summary>
    public static string? Read(ReadingContext context, Node node)
    {
        if (context.Scalars.Scalar(node, "a skill", "a name") is not { } scalar)
        {
            return null;
        }

        if ((Found.TextTrap(scalar.Text) ?? NameText.Check(scalar.Text)) is not { } problem)
        {
            return scalar.Text;
        }

        string fix = problem.Fix ?? "choose another name";
        context.Diagnostics.Error(node.Place, $"'{Found.Text(node)}' cannot be a skill: {problem.Text}", fix);
        return null;
    }
}
