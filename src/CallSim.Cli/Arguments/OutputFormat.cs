using System.CommandLine;
using System.CommandLine.Parsing;
using CallSim.Scenarios.Grammar;

namespace CallSim.Cli.Arguments;

/// <summary>How results are printed.</summary>
internal enum OutputFormat
{
    /// <summary>Tables to read.</summary>
    Table,

    /// <summary>The rows of <c>summary.csv</c>.</summary>
    Csv,

    /// <summary>One JSON document.</summary>
    Json,
}

/// <summary>The option that chooses the format.</summary>
internal static class FormatOption
{
    private static readonly Dictionary<string, OutputFormat> s_formats = new(StringComparer.Ordinal)
    {
        ["table"] = OutputFormat.Table,
        ["csv"] = OutputFormat.Csv,
        ["json"] = OutputFormat.Json,
    };

    /// <summary>The option of a command.</summary>
    /// <param name="description">Its description.</param>
    /// <param name="formats">The formats that the command knows.</param>
    public static Option<OutputFormat> Make(string description, params OutputFormat[] formats) =>
        new("--format")
        {
            Description = description,
            HelpName = "FORMAT",
            CustomParser = argument => Parse(argument, formats),
        };

    private static OutputFormat Parse(ArgumentResult argument, OutputFormat[] formats)
    {
        string text = argument.Tokens[0].Value;
        if (!s_formats.TryGetValue(text, out OutputFormat format) || !formats.Contains(format))
        {
            IEnumerable<string> known = s_formats
                .Where(known => formats.Contains(known.Value))
                .Select(known => known.Key);
            argument.AddError($"--format knows no '{text}'; {NearestName.Hint(text, known)}");
        }

        return format;
    }
}
