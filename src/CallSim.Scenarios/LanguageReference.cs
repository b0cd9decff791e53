using System.Globalization;
using System.Text;
using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;
using CallSim.Scenarios.ReferencePage;
using CallSim.Scenarios.Sections;

namespace CallSim.Scenarios;

/// <summary>
/// Writes the reference page of the scenario language from the same catalogue that the reader checks scenarios against, so
/// that page and reader cannot drift apart.
/// </summary>
public static class LanguageReference
{
    /// <summary>The page in Markdown, with <c>\n</c> at the end of each line.</summary>
    public static string ToMarkdown()
    {
        StringBuilder page = new("# The scenario language, format 1\n\n");
        page.Append(
            "<!-- Written by LanguageReference; change the catalogue, then rewrite this page with the test. -->\n\n"
        );
        Text(page, ReferenceTexts.Introduction);
        Heading(page, "How values are written");
        Text(page, ReferenceTexts.Values);
        Heading(page, "Sections and keys");
        foreach (Section section in ReferenceSections.All)
        {
            Append(page, section);
        }

        Laws(page);
        Heading(page, "Interval files and profiles");
        Text(page, ReferenceTexts.Files);
        Append(page, SharedSections.MeanFromFile);
        Heading(page, "Logs of arrivals");
        Text(page, ReferenceTexts.Logs);
        Heading(page, "What the words mean");
        Text(page, ReferenceTexts.Rules);
        Formulas(page);
        Heading(page, "Variants and edits");
        Text(page, ReferenceTexts.Edits);
        Heading(page, "Traps");
        Text(page, ReferenceTexts.Traps);
        Limits(page);
        Heading(page, "Examples");
        foreach (ReferenceExample example in ReferenceExamples.All)
        {
            Append(page, example);
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void Heading(StringBuilder page, string title) => page.Append("## ").Append(title).Append("\n\n");

    private static void Text(StringBuilder page, string text) =>
        page.Append(text.ReplaceLineEndings("\n")).Append("\n\n");

    private static void Append(StringBuilder page, Section section)
    {
        page.Append("### ").Append(section.Path).Append("\n\n");
        Text(page, section.Summary);
        Keys(page, section);
    }

    private static void Keys(StringBuilder page, Section section)
    {
        if (section.Usable.Any())
        {
            page.Append("| key | value | meaning | when missing |\n|---|---|---|---|\n");
        }

        foreach (KeySpec key in Rows(section))
        {
            string missing = key.Default ?? (key.IsRequired ? "**required**" : "–");
            page.Append($"| `{key.Name}` | {key.Type} | {key.Meaning} | {missing} |\n");
        }

        page.Append(section.Usable.Any() ? "\n" : "");
        KeySpec[] notYet = [.. section.Keys.Where(key => key.IsNotYet)];
        if (notYet.Length > 0)
        {
            IEnumerable<string> names = notYet.Select(key =>
                $"`{key.Name}` ({key.Meaning.TrimEnd('.').ToLowerInvariant()})"
            );
            page.Append("Not yet: ").AppendJoin(", ", names).Append(".\n\n");
        }
    }

    private static IEnumerable<KeySpec> Rows(Section section) =>
        [
            .. section.Keys.Where(key => !key.IsNotYet),
            .. section.Others is { } others ? [others] : Array.Empty<KeySpec>(),
        ];

    private static void Laws(StringBuilder page)
    {
        Heading(page, "Random spans");
        Text(
            page,
            "A random span is a plain span, which is constant, or a map with one family and perhaps `times` beside it: "
                + "`{ lognormal: { mean: 4m10s, cv: 1.1 }, times: 0.9 }`. Every `mean` may be read from an interval file: "
                + "`{ exponential: { file: day.csv, column: aht_s } }`. Means are longer than 0s."
        );
        page.Append("| family | parameters | what it is |\n|---|---|---|\n");
        foreach (Section family in LawSections.Families)
        {
            string keys = string.Join(", ", family.Usable.Select(key => $"`{key}`"));
            page.Append($"| `{family.Path}` | {keys} | {family.Summary} |\n");
        }

        page.Append('\n');
        foreach (Section family in LawSections.Families)
        {
            page.Append("### ").Append(family.Path).Append("\n\n");
            Keys(page, family);
        }

        page.Append("### ").Append(LawSections.Phase.Path).Append("\n\n");
        Keys(page, LawSections.Phase);
    }

    private static void Formulas(StringBuilder page)
    {
        Heading(page, "Formulas of the service level");
        page.Append("| name | formula |\n|---|---|\n");
        foreach ((string name, ServiceLevelFormula formula) in FormulaNames.All)
        {
            page.Append($"| `{name}` | {FormulaDefinitions.Of(formula)} |\n");
        }

        page.Append('\n');
    }

    private static void Limits(StringBuilder page)
    {
        Heading(page, "Limits");
        Text(
            page,
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
            At most {ScenarioText.MaxBytes
                >> 20} MiB of text, {TreeReader.MaxDepth} levels of nesting, {TreeReader.MaxNodes:N0} values ({TreeReader.MaxAliased:N0} of them repeated by aliases), {NamedMap.Most:N0} names in
            each section, {SkillsReader.Most} skills in a group, {TimeReader.MostIntervals:N0} intervals, as many in the warm-up, {ReadingContext.MostValues:N0} values by interval from files and profiles,
            {CentrePlan.MostContacts:N0} contacts expected in a replication. A table file has at most
            {CsvTable.MaxBytes >> 20} MiB and {CsvTable.MaxRows:N0} rows. Each limit has its own message.
            """
            )
        );
    }

    private static void Append(StringBuilder page, ReferenceExample example)
    {
        page.Append("### ").Append(example.Title).Append("\n\n```yaml\n").Append(Lines(example.Yaml)).Append("```\n\n");
        if (example.FileName is not null)
        {
            page.Append('`')
                .Append(example.FileName)
                .Append("`:\n\n```csv\n")
                .Append(Lines(example.FileText!))
                .Append("```\n\n");
        }
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n") + "\n";
}
