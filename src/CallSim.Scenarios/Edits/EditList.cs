namespace CallSim.Scenarios.Edits;

/// <summary>Gathers the edits of a reading: those of the chosen variant, then those from outside.</summary>
internal static class EditList
{
    public static IEnumerable<TreeEdit> Of(
        ScenarioEdits edits,
        ImmutableArray<Variant> variants,
        DiagnosticBag diagnostics
    )
    {
        foreach (TreeEdit edit in OfVariant(edits.Variant, variants, diagnostics))
        {
            yield return edit;
        }

        foreach (Edit set in edits.Sets)
        {
            SourceText source = SourceText.Edit("--set " + Printable.Quote(set.Path), set.Value);
            ScalarNode path = new(new Place(source, 0, 0, 0), set.Path, ScalarStyle.Plain);
            if (set.Value.Trim().Length == 0)
            {
                yield return new TreeEdit(path, path with { Text = "" });
            }
            else if (TreeReader.Read(source, diagnostics) is { } value)
            {
                yield return new TreeEdit(path, value);
            }
        }
    }

    private static ImmutableArray<TreeEdit> OfVariant(
        string? name,
        ImmutableArray<Variant> variants,
        DiagnosticBag diagnostics
    )
    {
        if (name is null)
        {
            return [];
        }

        if (variants.FirstOrDefault(variant => variant.Name == name) is { } chosen)
        {
            return chosen.Edits;
        }

        Place place = new(SourceText.Edit("--variant " + Printable.Quote(name), name), 0, 0, 0);
        string hint = NearestName.Hint(name, variants.Select(variant => variant.Name));
        diagnostics.Error(place, "the scenario has no such variant", hint);
        return [];
    }
}
