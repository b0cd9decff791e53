using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CallSim.Architecture.Tests.Page;

/// <summary>What stands in code style in a text.</summary>
internal static partial class CodeSpans
{
    /// <summary>The spans, without their marks.</summary>
    public static ImmutableArray<string> Of(string text) =>
        [.. Span().Matches(text).Select(match => match.Groups["code"].Value)];

    [GeneratedRegex("`(?<code>[^`]+)`", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Span();
}
