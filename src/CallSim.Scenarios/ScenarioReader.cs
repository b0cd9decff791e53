using CallSim.Scenarios.Edits;
using CallSim.Scenarios.Files;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios;

/// <summary>
/// Reads scenarios: text and files in, a plan or every mistake out. Never throws for what stands in a scenario or its
/// files, however broken or hostile.
/// </summary>
public static class ScenarioReader
{
    /// <summary>Reads a scenario file.</summary>
    /// <param name="path">The file; its tables lie beside it or below.</param>
    /// <param name="edits">What to change first; nothing when null.</param>
    /// <returns>The plan, or the mistakes.</returns>
    public static ScenarioReading Read(string path, ScenarioEdits? edits = null)
    {
        DiagnosticBag diagnostics = new(path);
        return ScenarioText.Read(path, diagnostics) is { } text
            ? Read(text, path, Path.GetDirectoryName(path) ?? "", edits ?? new(), diagnostics)
            : new ScenarioReading { Diagnostics = diagnostics.Sorted(), Variants = [] };
    }

    /// <summary>Reads a scenario from text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fileName">The scenario's name in diagnostics.</param>
    /// <param name="folder">The folder of its tables; empty for the current one.</param>
    /// <param name="edits">What to change first; nothing when null.</param>
    /// <returns>The plan, or the mistakes.</returns>
    public static ScenarioReading ReadText(string text, string fileName, string folder, ScenarioEdits? edits = null) =>
        Read(text, fileName, folder, edits ?? new(), new DiagnosticBag(fileName));

    private static ScenarioReading Read(
        string text,
        string fileName,
        string folder,
        ScenarioEdits edits,
        DiagnosticBag diagnostics
    )
    {
        SourceText source = SourceText.File(fileName, text);
        MapNode? root = Root(TreeReader.Read(source, diagnostics), diagnostics);
        ImmutableArray<Variant> variants = root is null ? [] : VariantReader.Read(root, diagnostics);
        string shownFolder = Path.GetDirectoryName(fileName) ?? "";
        ScenarioFiles files = new(folder, shownFolder, edits.AllowOutside, diagnostics);
        CentrePlan? plan = root is null
            ? null
            : Plan(root, EditList.Of(edits, variants, diagnostics), files, fileName, diagnostics);
        ImmutableArray<Diagnostic> found = diagnostics.Sorted();
        bool isVariantThere = edits.Variant is null || variants.Any(variant => variant.Name == edits.Variant);
        return new ScenarioReading
        {
            Plan = diagnostics.HasErrors || plan is null ? null : plan with { Edits = edits.Names },
            Diagnostics = found,
            LacksOnlyVariant = !isVariantThere && found.Count(each => each.Severity == DiagnosticSeverity.Error) == 1,
            Variants = [.. variants.Select(variant => variant.Name)],
            Files = [.. files.Paths],
        };
    }

    private static MapNode? Root(Node? node, DiagnosticBag diagnostics)
    {
        if (node is not (null or MapNode))
        {
            Problem? trap = Found.Trap(node);
            string reason = trap is { } known ? ": " + known.Text : "";
            string message = $"a scenario must be a map, found {Found.Text(node)}{reason}";
            diagnostics.Error(node.Place, message, trap?.Fix ?? "begin with callsim: 1");
        }

        return node as MapNode;
    }

    private static CentrePlan? Plan(
        MapNode root,
        IEnumerable<TreeEdit> edits,
        ScenarioFiles files,
        string fileName,
        DiagnosticBag diagnostics
    )
    {
        TreeEditor editor = new(diagnostics);
        MapNode edited = edits.Aggregate(root, editor.Apply);
        ReadingContext context = new(edited, files, diagnostics);
        CentrePlan? plan = new ScenarioBinder(context, Path.GetFileNameWithoutExtension(fileName)).Bind();
        foreach (string mistake in plan?.Mistakes ?? [])
        {
            // The reader's own checks must have caught it, at its place.
            diagnostics.Error(root.Place, "internal error, please report it: " + mistake);
        }

        return plan;
    }
}
