namespace CallSim.Scenarios.Reading;

/// <content>What the values of all kinds have in common: that they are single, and written in a grammar.</content>
internal sealed partial class Scalars
{
    /// <summary>A single value of any kind; null when it is missing or a map or list, which is reported.</summary>
    public ScalarNode? Scalar(
        Node node,
        string what,
        string form,
        bool allowBlock = false,
        bool canScale = false,
        string? cure = null
    )
    {
        bool isText =
            node is ScalarNode { IsMissing: false } scalar && (allowBlock || scalar.Style != ScalarStyle.Block);
        if (!isText)
        {
            Problem? trap = Found.Trap(node);
            string reason = trap is { } known ? ": " + known.Text : "";
            diagnostics.Error(
                node.Place,
                $"{what} must be {form}, found {Found.Text(node)}{reason}",
                trap?.Fix ?? cure ?? "write " + form
            );
            return null;
        }

        ScalarNode text = (ScalarNode)node;
        if (text.Times is { } times && !canScale)
        {
            diagnostics.Error(
                times.Place,
                $"{what} cannot be scaled",
                "times scales a span, a rate, a count, a file or a profile"
            );
            return null;
        }

        if (!canScale && text.Changes is [var change, ..])
        {
            string fix = "+2, -1 and x1.1 change numbers, spans, rates and shares; write the new value";
            diagnostics.Error(change.Place, $"{what} cannot be changed by {Found.Text(change)}", fix);
            return null;
        }

        return text;
    }

    /// <summary>A value of a kind, as it is written.</summary>
    private Exact? Read(Node node, string what, ScalarKind kind, bool canScale, bool unquoted = false) =>
        Read(node, what, kind.Form, kind.Parse, canScale, unquoted, kind.Cure);

    /// <summary>A value of a grammar.</summary>
    /// <param name="node">Where it stands.</param>
    /// <param name="what">What it is, for messages.</param>
    /// <param name="form">What it must be, in words.</param>
    /// <param name="parse">The grammar.</param>
    /// <param name="canScale">Whether an edit may scale it.</param>
    /// <param name="unquoted">Whether quotes make it a text.</param>
    /// <param name="cure">How to mend what is none of it; null for writing the form.</param>
    public T? Read<T>(
        Node node,
        string what,
        string form,
        Func<string, Parsed<T>> parse,
        bool canScale = false,
        bool unquoted = false,
        string? cure = null
    )
        where T : struct
    {
        string usual = cure ?? "write " + form;
        if (Scalar(node, what, form, canScale: canScale, cure: usual) is not { } scalar)
        {
            return null;
        }

        Parsed<T> parsed = parse(scalar.Text);
        if (unquoted && scalar.Style == ScalarStyle.Quoted)
        {
            return Refuse<T>(
                node,
                $"{what} must be {form}, found the text '{Found.Text(node)}'",
                parsed.Fix is { } mended ? mended + ", without quotes" : "leave the quotes out"
            );
        }

        if (parsed.IsOk)
        {
            return parsed.Value;
        }

        Problem problem = Found.TextTrap(scalar.Text) ?? new Problem(parsed.Problem!, parsed.Cure);
        string reason = problem.Text.Length > 0 ? ": " + problem.Text : "";
        return Refuse<T>(node, $"{what} must be {form}, found {Found.Text(node)}{reason}", problem.Fix ?? usual);
    }

    private T? Refuse<T>(Node node, string message, string? fix = null)
        where T : struct
    {
        diagnostics.Error(node.Place, message, fix);
        return null;
    }
}
