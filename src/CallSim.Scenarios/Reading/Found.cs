namespace CallSim.Scenarios.Reading;

/// <summary>Words for what stands where something else was expected, and the traps that explain it.</summary>
internal static class Found
{
    /// <summary>The node in words: its text, or what it is.</summary>
    public static string Text(Node node) =>
        node switch
        {
            MapNode => "a map",
            SequenceNode => "a list",
            ScalarNode { IsMissing: true } => "nothing",
            ScalarNode { Style: ScalarStyle.Block } => "a block of text",
            ScalarNode { Style: ScalarStyle.Quoted, Text: "" } => "an empty text",
            ScalarNode scalar => Printable.Quote(scalar.Text),
            _ => "something else",
        };

    /// <summary>The trap a planner fell into, where the text shows one: a reason and its cure.</summary>
    public static Problem? Trap(Node node)
    {
        if (node is not ScalarNode scalar)
        {
            return null;
        }

        if (scalar.IsMissing && IsComment(scalar.Place))
        {
            return new Problem("'#' after a space starts a comment", "write hash, or the value before the comment");
        }

        return TextTrap(scalar.Text);
    }

    /// <summary>The trap in a key that is not known.</summary>
    public static Problem? KeyTrap(MapEntry entry)
    {
        bool isAlone = entry.Value is ScalarNode { IsMissing: true };
        if (isAlone && WeekDayText.Parse(entry.Name).IsOk)
        {
            return new Problem("a comma ends the value before it", "put the days into a list, such as [mon, wed]");
        }

        bool isComma = isAlone && entry.Name is [>= '0' and <= '9', ..];
        return isComma
            ? new Problem(
                "a comma ends the value before it",
                "write the decimal point as '.', and thousands without a mark"
            )
            : TextTrap(entry.Name);
    }

    /// <summary>The trap in a text that was meant to be a key or a value.</summary>
    public static Problem? TextTrap(string text)
    {
        if (text.AsSpan().IndexOfAny('：', '，') >= 0)
        {
            string mended = text.Replace("：", ": ").Replace("，", ", ").Replace("  ", " ");
            return new Problem("full-width '：' and '，' are text to YAML", "write " + Printable.Quote(mended));
        }

        int colon = text.IndexOf(':');
        bool glued =
            colon > 0 && colon < text.Length - 1 && char.IsLetter(text[0]) && text[colon + 1] is not ' ' and not '/';
        return glued
            ? new Problem(
                "the space after the colon is missing",
                "write " + Printable.Quote(text[..colon] + ": " + text[(colon + 1)..])
            )
            : null;
    }

    private static bool IsComment(Place place)
    {
        string line = place.Line > 0 ? place.Source.Line(place.Line) : "";
        return place.Column > 0
            && place.Column <= line.Length
            && line[(place.Column - 1)..].TrimStart().StartsWith('#');
    }
}
