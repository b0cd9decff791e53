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

    public static Option<OutputFormat> Make() =>
        new("--format")
        {
            Description = "How to print the results: table, csv (the rows of summary.csv) or json. Default: table.",
            HelpName = "FORMAT",
            CustomParser = Parse,
        };

    private static OutputFormat Parse(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        if (!s_formats.TryGetValue(text, out OutputFormat format))
        {
            argument.AddError($"--format knows no '{text}'; {NearestName.Hint(text, s_formats.Keys)}");
        }

        return format;
    }
}
