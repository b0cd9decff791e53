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

        ReadOnlySpan<char> before = source.Text.AsSpan(0, first);
        int line = 1 + before.Count('\n');
        return source.At(line, first - before.LastIndexOf('\n'), 1);
    }
}
