namespace CallSim.Scenarios.Tree;

/// <summary>A text that a tree was read from: a scenario file, or the value of one edit.</summary>
internal sealed class SourceText
{
    // The scanner counts these as line breaks too, so the lines here must.
    private static readonly char[] LineBreaks = ['\r', '\n', '\u0085', '\u2028', '\u2029'];
    private readonly Lazy<string[]> _lines;

    private SourceText(string name, string text, bool hasLines)
    {
        Name = name;
        Text = text;
        HasLines = hasLines;
        _lines = new(() => Split(text));
    }

    /// <summary>The name in diagnostics.</summary>
    public string Name { get; }

    public string Text { get; }

    /// <summary>Whether places have a line: not in the value of an edit, which its name already shows.</summary>
    public bool HasLines { get; }

    public static SourceText File(string name, string text) => new(name, text, hasLines: true);

    public static SourceText Edit(string name, string text) => new(name, text, hasLines: false);

    public int LineCount => _lines.Value.Length;

    /// <summary>A line's text without its break; empty past the end.</summary>
    /// <param name="line">The line, from 1.</param>
    public string Line(int line) => line >= 1 && line <= _lines.Value.Length ? _lines.Value[line - 1] : "";

    /// <summary>A place in the text, or the whole edit where places have no line.</summary>
    public Place At(int line, int column, int length) =>
        HasLines ? new Place(this, line, column, Math.Max(1, length)) : new Place(this, 0, 0, 0);

    private static string[] Split(string text)
    {
        List<string> lines = [];
        int start = 0;
        while (text.IndexOfAny(LineBreaks, start) is var end && end >= 0)
        {
            lines.Add(text[start..end]);
            bool pair = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n';
            start = end + (pair ? 2 : 1);
        }

        lines.Add(text[start..]);
        return [.. lines];
    }
}

/// <summary>A stretch of one line of a text.</summary>
/// <param name="Source">The text.</param>
/// <param name="Line">The line, from 1; 0 in an edit.</param>
/// <param name="Column">The column, from 1; 0 in an edit.</param>
/// <param name="Length">The length, at least 1; 0 in an edit.</param>
internal readonly record struct Place(SourceText Source, int Line, int Column, int Length);
