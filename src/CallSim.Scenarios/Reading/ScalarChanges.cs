namespace CallSim.Scenarios.Reading;

/// <summary>
/// Applies to a value what edits change on it: first the factor of its <c>times</c>, then <c>+2</c>, <c>-1</c>, <c>x1.1</c> in order.
/// Nothing is rounded on the way.
/// </summary>
/// <param name="diagnostics">Where mistakes go.</param>
internal sealed class ScalarChanges(DiagnosticBag diagnostics)
{
    /// <summary>The value changed; null when a change cannot be read, which is reported.</summary>
    /// <param name="node">Where the value stands.</param>
    /// <param name="what">What it is, for messages.</param>
    /// <param name="value">The value as written.</param>
    /// <param name="kind">Its kind: what is added is written alike.</param>
    public Exact? Of(Node node, string what, Exact value, ScalarKind kind)
    {
        ScalarNode scalar = (ScalarNode)node;
        if (scalar.Times is { } times)
        {
            if (Factor(times, "times", "") is not { } factor)
            {
                return null;
            }

            value *= factor;
        }

        foreach (ScalarNode change in scalar.Changes)
        {
            if (Changed(change, what, value, kind) is not { } changed)
            {
                return null;
            }

            value = changed;
        }

        return value;
    }

    private Exact? Changed(ScalarNode change, string what, Exact value, ScalarKind kind)
    {
        if (change.Text[0] is 'x' or '×')
        {
            return Factor(change, $"the change of {what}", change.Text[..1]) is { } factor ? value * factor : null;
        }

        // A factor is above 0, what is added to one need not be.
        Func<string, Parsed<Exact>> parse = kind == ScalarKind.Factor ? NumberText.Exact : kind.Parse;
        Parsed<Exact> more = parse(change.Text[1..]);
        if (more.IsOk)
        {
            return value + (change.Text[0] == '-' ? -more.Value : more.Value);
        }

        bool arePoints = kind != ScalarKind.Factor && change.Text[^1] == '%' && !parse("1%").IsOk;
        string reason = more.Problem is { Length: > 0 } problem && !arePoints ? ": " + problem : "";
        string message = $"{what} cannot be changed by {Found.Text(change)}{reason}";
        diagnostics.Error(change.Place, message, arePoints ? NoPoints(change) : Cure(change, more, kind));
        return null;
    }

    // What is to be written keeps the sign of the change, or it would take the place of what stands there.
    private static string Cure(ScalarNode change, Parsed<Exact> more, ScalarKind kind)
    {
        char sign = change.Text[0];
        return more.Cure?.Each(value => sign + value).ToString() ?? $"write a change such as {sign}{kind.Change}";
    }

    private static string NoPoints(ScalarNode change)
    {
        Parsed<Exact> percent = NumberText.Exact(change.Text[1..^1]);
        bool isLess = change.Text[0] == '-';
        Exact factor = 1 + (isLess ? -percent.Value : percent.Value).Hundredth;
        return percent.IsOk && FactorText.Exact(factor.ToString()).IsOk
            ? $"shares alone have points; write x{factor} for {change.Text[1..]} {(isLess ? "less" : "more")}"
            : "shares alone have points; write a factor such as x1.1 for a tenth more";
    }

    /// <summary>A factor.</summary>
    /// <param name="node">Where it stands.</param>
    /// <param name="what">What it is, for messages.</param>
    /// <param name="mark">What stands before a factor that is a change; empty where it is none.</param>
    private Exact? Factor(Node node, string what, string mark)
    {
        Parsed<Exact> factor = node is ScalarNode scalar ? FactorText.Exact(scalar.Text) : new Problem("");
        if (factor.IsOk)
        {
            return factor.Value;
        }

        string form = $"a factor such as {mark}0.9";
        string reason = factor.Problem is { Length: > 0 } problem ? ": " + problem : "";
        string message = $"{what} must be {form}, found {Found.Text(node)}{reason}";
        diagnostics.Error(node.Place, message, factor.Fix ?? "write " + form);
        return null;
    }
}
