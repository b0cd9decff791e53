namespace CallSim.Scenarios.Tree;

/// <summary>
/// Finds the first control character of a text, tab and line ends apart. The scanner takes a zero for the end of the text
/// and would leave out all that follows.
/// </summary>
internal static class ControlCharacters
{
    public static Place? Find(SourceText source)
    {
        int index = source.Text.AsSpan().IndexOfAnyInRange('\u0000', '\u0008');
        int later = source.Text.AsSpan().IndexOfAny("\u000B\u000C\u007F");
        int rest = source.Text.AsSpan().IndexOfAnyInRange('\u000E', '\u001F');
        int first = new[] { index, later, rest }.Where(found => found >= 0).DefaultIfEmpty(-1).Min();
        if (first < 0)
        {
            return null;
        }

        // Counted as all places are: line feeds are not the only line breaks.
        SourceText before = SourceText.File(source.Name, source.Text[..first]);
        return source.At(before.LineCount, before.Line(before.LineCount).Length + 1, 1);
    }
}
