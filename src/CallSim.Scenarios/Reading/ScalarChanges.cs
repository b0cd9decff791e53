namespace CallSim.Scenarios.Reading;

/// <summary>Applies to a value what edits change on it: first the factor of its <c>times</c>, then <c>+2</c>, <c>-1</c>, <c>x1.1</c> in order.</summary>
/// <param name="diagnostics">Where mistakes go.</param>
internal sealed class ScalarChanges(DiagnosticBag diagnostics)
{
    public const string FactorForm = "a factor such as 0.9";

    /// <summary>The number changed; null when a change cannot be read, which is reported.</summary>
    /// <param name="node">Where the number stands.</param>
    /// <param name="what">What it is, for messages.</param>
    /// <param name="value">The number as written.</param>
    /// <param name="parse">How such a number is written, for what is added.</param>
    public double? Of(Node node, string what, double value, Func<string, Parsed<double>> parse) =>
        Of(node, what, value, parse, (number, factor) => number * factor, (number, more) => number + more);

    /// <summary>The span changed; null when a change cannot be read, which is reported.</summary>
    public SimSpan? Of(Node node, string what, SimSpan value, Func<string, Parsed<SimSpan>> parse) =>
        Of(node, what, value, parse, (span, factor) => span * factor, (span, more) => span + more);

    private T? Of<T>(
        Node node,
        string what,
        T value,
        Func<string, Parsed<T>> parse,
        Func<T, double, T> scale,
        Func<T, T, T> add
    )
        where T : struct
    {
        ScalarNode scalar = (ScalarNode)node;
        if (scalar.Times is { } times)
        {
            if (Factor(times, "times") is not { } factor)
            {
                return null;
            }

            value = scale(value, factor);
        }

        foreach (ScalarNode change in scalar.Changes)
        {
            if (Changed(change, what, value, parse, scale, add) is not { } changed)
            {
                return null;
            }

            value = changed;
        }

        return value;
    }

    private T? Changed<T>(
        ScalarNode change,
        string what,
        T value,
        Func<string, Parsed<T>> parse,
        Func<T, double, T> scale,
        Func<T, T, T> add
    )
        where T : struct
    {
        if (change.Text[0] is 'x' or '×')
        {
            return Factor(change, $"the change of {what}") is { } factor ? scale(value, factor) : null;
        }

        Parsed<T> more = parse(change.Text[1..]);
        if (more.IsOk)
        {
            return add(value, change.Text[0] == '-' ? scale(more.Value, -1) : more.Value);
        }

        string reason = more.Problem is { Length: > 0 } problem && change.Text[^1] != '%' ? ": " + problem : "";
        string fix =
            change.Text[^1] == '%' ? "shares alone have points; write a factor such as x1.1 for a tenth more"
            : more.Fix is { } cure ? cure.Replace("write ", $"write {change.Text[0]}")
            : "write the new value itself";
        diagnostics.Error(change.Place, $"{what} cannot be changed by {Found.Text(change)}{reason}", fix);
        return null;
    }

    private double? Factor(Node node, string what)
    {
        Parsed<double> factor = node is ScalarNode scalar ? FactorText.Parse(scalar.Text) : new Problem("");
        if (factor.IsOk)
        {
            return factor.Value;
        }

        string reason = factor.Problem is { Length: > 0 } problem ? ": " + problem : "";
        string message = $"{what} must be {FactorForm}, found {Found.Text(node)}{reason}";
        diagnostics.Error(node.Place, message, factor.Fix ?? "write " + FactorForm);
        return null;
    }
}
