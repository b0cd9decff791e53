namespace CallSim.Scenarios.Reading;

/// <summary>A name written without its section: a contact of a menu's option, a step of a flow.</summary>
internal static class BareName
{
    /// <summary>The name; null when nothing has it, which is reported.</summary>
    /// <param name="context">What the readers share.</param>
    /// <param name="node">Where it stands.</param>
    /// <param name="what">Whose it is, for messages.</param>
    /// <param name="kind">What it names, for messages: <c>contact</c>, <c>step</c>.</param>
    /// <param name="known">The names there are.</param>
    public static string? Resolve(
        ReadingContext context,
        Node node,
        string what,
        string kind,
        IReadOnlyCollection<string> known
    )
    {
        if (context.Scalars.Scalar(node, what, $"the name of a {kind}") is not { } scalar)
        {
            return null;
        }

        if (known.Contains(scalar.Text))
        {
            return scalar.Text;
        }

        string last = scalar.Text[(scalar.Text.LastIndexOf('.') + 1)..];
        string fix =
            context.Diagnostics.IsFull ? ""
            : known.Contains(last) ? $"write {last}, without what stands before the dot"
            : NearestName.Hint(last, known);
        string message = $"{what} names the {kind} {Found.Text(node)}, which is not there";
        context.Diagnostics.Error(node.Place, message, fix);
        return null;
    }
}
