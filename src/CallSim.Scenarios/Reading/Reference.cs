namespace CallSim.Scenarios.Reading;

/// <summary>A reference is the key path of the thing it means: <c>queues.sales</c>, <c>agents.senior</c>.</summary>
internal static class Reference
{
    /// <summary>The name that a reference means; null when it means nothing, which is reported.</summary>
    /// <param name="context">What the readers share.</param>
    /// <param name="node">The reference.</param>
    /// <param name="what">Whose reference it is, for messages.</param>
    /// <param name="section">The section it leads to.</param>
    /// <param name="known">The names there.</param>
    public static string? Resolve(
        ReadingContext context,
        Node node,
        string what,
        string section,
        IReadOnlyCollection<string> known
    )
    {
        if (context.Scalars.Scalar(node, what, $"a reference such as {section}.NAME") is not { } scalar)
        {
            return null;
        }

        string prefix = section + ".";
        string name = scalar.Text.StartsWith(prefix, StringComparison.Ordinal) ? scalar.Text[prefix.Length..] : "";
        if (known.Contains(name))
        {
            return name;
        }

        if (context.Diagnostics.IsFull)
        {
            context.Diagnostics.Error(node.Place, "there is no such thing");
            return null;
        }

        (string message, string fix) = Explain(scalar.Text, name, what, section, known);
        context.Diagnostics.Error(node.Place, message, fix);
        return null;
    }

    private static (string Message, string Fix) Explain(
        string text,
        string name,
        string what,
        string section,
        IReadOnlyCollection<string> known
    )
    {
        string shown = Printable.Quote(text);
        if (name.Length > 0)
        {
            return ($"{what} leads to {shown}, which is not there", NearestName.Hint(name, known, section + "."));
        }

        string start = text.Split('.')[0];
        bool notYet = text.Contains('.') && Language.TopSections.Scenario.Key(start) is { IsNotYet: true };
        if (notYet)
        {
            return (NotYet.Message($"'{shown}'"), NearestName.Hint(text, known, section + "."));
        }

        string fix = known.Contains(text) ? $"write {section}.{text}" : NearestName.Hint(text, known, section + ".");
        return ($"{what} leads to {shown}: expected {section}.NAME", fix);
    }
}
