namespace CallSim.Scenarios.Edits;

/// <summary>What is wrong with an edit before the scenario is looked at.</summary>
/// <param name="AtValue">Whether the value is meant, and not the path.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Fix">How to mend it.</param>
internal sealed record EditProblem(bool AtValue, string Message, string? Fix);

/// <summary>Checks that a path is one, and that there is a value.</summary>
internal static class EditRules
{
    private const int MostKeys = 64;

    public static EditProblem? Check(TreeEdit edit)
    {
        ImmutableArray<string> keys = edit.Keys;
        string path = Printable.Quote(edit.Path.Text);
        if (keys.Contains("") || keys.Length > MostKeys)
        {
            string message = $"expected a key path such as contacts.enquiry.talk, found '{path}'";
            return new(false, message, "write the keys from the top, with dots between");
        }

        if (keys[0] == "variants")
        {
            return new(false, "variants cannot be edited", "set the value itself");
        }

        if (edit.Value is ScalarNode { IsMissing: true })
        {
            return new(true, $"there is no value for {path}", "write a value, or remove to take the entry out");
        }

        return null;
    }
}
