using System.Globalization;

namespace CallSim.Scenarios.Reading;

/// <summary>Reads single values of the expected kind and reports what is not one.</summary>
/// <param name="diagnostics">Where mistakes go.</param>
internal sealed partial class Scalars(DiagnosticBag diagnostics)
{
    private const string SpanForm = "a span such as 90s or 4m10s";
    private const string NumberForm = "a number";
    private const string WholeForm = "a whole number";
    private const string ShareForm = "a share such as 80% or 0.8";

    private readonly ScalarChanges _changes = new(diagnostics);

    /// <summary>A span, scaled by an edit of its <c>times</c>.</summary>
    /// <param name="node">Where it stands.</param>
    /// <param name="what">What it is, for messages.</param>
    /// <param name="aboveZero">Whether it must be longer than 0s, and not only not negative.</param>
    /// <param name="fix">The cure of a span outside its bounds.</param>
    public SimSpan? Span(Node node, string what, bool aboveZero = false, string? fix = null)
    {
        if (
            Read(node, what, SpanForm, SpanText.Parse, canScale: true) is not { } span
            || _changes.Of(node, what, span, SpanText.Parse) is not { } scaled
        )
        {
            return null;
        }

        // A factor can shrink a span to nothing.
        if (aboveZero ? scaled > SimSpan.Zero : scaled >= SimSpan.Zero)
        {
            return scaled;
        }

        string bound = aboveZero ? "longer than 0s" : "at least 0s";
        return Refuse<SimSpan>(
            node,
            $"{what} must be {bound}, found {Scaled(node)}",
            fix ?? "write a span such as 120s"
        );
    }

    /// <summary>A rate as a number an hour, from 0 to a bound, scaled by an edit of its <c>times</c> before that is tested.</summary>
    public double? RatePerHour(Node node, string what, double most)
    {
        if (Read(node, what, "a rate such as 100/min or 120/h", RateText.Parse, canScale: true) is not { } rate)
        {
            return null;
        }

        return rate < 0
                ? Refuse<double>(
                    node,
                    $"{what} must not be negative, found {Found.Text(node)}",
                    "write a rate such as 100/min"
                )
            : _changes.Of(node, what, rate, RateText.Parse) is not { } scaled ? null
            : scaled < 0
                ? Refuse<double>(node, $"{what} must not be negative, found {Scaled(node)}", "write a lower change")
            : scaled <= most ? scaled
            : Refuse<double>(
                node,
                $"{what} must be at most {Write(most)}/h, found {Scaled(node)}",
                "write a lower rate"
            );
    }

    /// <summary>A number within bounds, both included, scaled by an edit of its <c>times</c> before they are tested.</summary>
    public double? Number(Node node, string what, double least, double most)
    {
        if (Read(node, what, NumberForm, NumberText.Parse, canScale: true, unquoted: true) is not { } number)
        {
            return null;
        }

        return _changes.Of(node, what, number, NumberText.Parse) is not { } scaled ? null
            : scaled >= least && scaled <= most ? scaled
            : RefuseRange<double>(node, what, least, most);
    }

    /// <summary>A whole number within bounds, both included; one changed by an edit is rounded, halves up.</summary>
    public long? Whole(Node node, string what, long least, long most)
    {
        if (Read(node, what, WholeForm, NumberText.Parse, canScale: true, unquoted: true) is not { } number)
        {
            return null;
        }

        if (number != Math.Floor(number))
        {
            return Refuse<long>(node, $"{what} must be {WholeForm}, found {Found.Text(node)}", Cure(WholeForm));
        }

        if (_changes.Of(node, what, number, NumberText.Parse) is not { } changed)
        {
            return null;
        }

        // A half that the product of two fractions misses by a hair is one all the same.
        double whole = changed == number ? number : Math.Floor(changed + 0.5 + 1e-9);
        return whole >= least && whole <= most ? (long)whole : RefuseRange<long>(node, what, least, most);
    }

    /// <summary>A share from 0 to 1, after the changes of edits.</summary>
    public double? Share(Node node, string what)
    {
        if (
            Read(node, what, ShareForm, ShareText.Parse, canScale: true) is not { } share
            || _changes.Of(node, what, share, ShareText.Parse) is not { } changed
        )
        {
            return null;
        }

        return changed is >= 0 and <= 1
            ? changed
            : Refuse<double>(node, $"{what} must be from 0% to 100%, found {Scaled(node)}", "write " + ShareForm);
    }

    /// <summary>A coefficient of variation, above 0: a number, or a percentage.</summary>
    public double? Cv(Node node, string what, double most)
    {
        if (
            Read(node, what, "a number such as 0.8, or 80%", CvText, canScale: true) is not { } written
            || _changes.Of(node, what, written, CvText) is not { } cv
        )
        {
            return null;
        }

        return cv > 0 && cv <= most
            ? cv
            : Refuse<double>(
                node,
                $"{what} must be above 0 and at most {Write(most)}, found {Scaled(node)}",
                "write a number such as 0.8, or 80%"
            );
    }

    /// <summary>A clock time from 00:00 to 24:00, which edits such as <c>+30m</c> move.</summary>
    public SimSpan? Clock(Node node, string what)
    {
        if (
            Read(node, what, "a clock time such as 08:30", ClockText.Parse, canScale: true) is not { } written
            || Moved(node, what, written) is not { } time
        )
        {
            return null;
        }

        return time >= SimSpan.Zero && time <= SimSpan.FromDays(1)
            ? time
            : Refuse<SimSpan>(
                node,
                $"{what} must be from 00:00 to 24:00, found {Scaled(node)}",
                "write a smaller change"
            );
    }

    /// <summary>A time, moved by edits such as <c>+30m</c>; null for a factor, which means nothing here and is reported.</summary>
    /// <param name="node">Where it stands.</param>
    /// <param name="what">What it is, for messages.</param>
    /// <param name="time">The time as written, counted from anything.</param>
    public SimSpan? Moved(Node node, string what, SimSpan time) =>
        FactorOn((ScalarNode)node) is { } factor
            ? Refuse<SimSpan>(
                factor,
                $"{what} cannot be scaled by {Found.Text(factor)}",
                "move it with +30m or -1h, or write the new time"
            )
            : _changes.Of(node, what, time, SpanText.Parse);

    /// <summary>A factor above 0.</summary>
    public double? Factor(Node node, string what) =>
        Read(node, what, ScalarChanges.FactorForm, FactorText.Parse, canScale: true) is { } factor
            ? _changes.Of(node, what, factor, FactorText.Parse)
            : null;

    /// <summary>One of several words.</summary>
    public T? Choice<T>(Node node, string what, IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        bool few = choices.Count <= 3;
        string form = few ? string.Join(" or ", choices.Keys) : "one of the known names";
        if (Scalar(node, what, form) is not { } scalar)
        {
            return null;
        }

        if (choices.TryGetValue(scalar.Text, out T choice))
        {
            return choice;
        }

        string? nearest = NearestName.Of(scalar.Text, choices.Keys);
        string? fix = few ? "write " + (nearest ?? form) : NearestName.Hint(scalar.Text, choices.Keys);
        return Refuse<T>(node, $"{what} must be {form}, found {Found.Text(node)}", fix);
    }

    /// <summary>A text that is not empty.</summary>
    public string? Text(Node node, string what) => Scalar(node, what, "text", allowBlock: true)?.Text;

    private static Node? FactorOn(ScalarNode scalar) =>
        scalar.Times ?? scalar.Changes.FirstOrDefault(change => change.Text[0] is 'x' or '×');

    private static Parsed<double> CvText(string text)
    {
        if (!text.EndsWith('%'))
        {
            return NumberText.Parse(text);
        }

        Parsed<double> percent = NumberText.Parse(text[..^1]);
        return percent.IsOk ? percent.Value / 100 : percent with { Fix = percent.Fix is { } fix ? fix + "%" : null };
    }

    private static string Write(double number) => number.ToString("#,0.####", CultureInfo.InvariantCulture);

    private static string Scaled(Node node)
    {
        ScalarNode scalar = (ScalarNode)node;
        string scaled = scalar.Times is { } times
            ? $"{Found.Text(node)} scaled by {Found.Text(times)}"
            : Found.Text(node);
        return scalar.Changes.IsEmpty
            ? scaled
            : $"{scaled} changed by {string.Join(", ", scalar.Changes.Select(Found.Text))}";
    }

    private T? RefuseRange<T>(Node node, string what, double least, double most)
        where T : struct
    {
        string range = $"from {Write(least)} to {Write(most)}";
        return Refuse<T>(node, $"{what} must be {range}, found {Scaled(node)}", $"write a number {range}");
    }
}
