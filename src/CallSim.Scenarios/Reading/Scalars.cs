using System.Globalization;

namespace CallSim.Scenarios.Reading;

/// <summary>Reads single values of the expected kind and reports what is not one.</summary>
/// <param name="diagnostics">Where mistakes go.</param>
internal sealed partial class Scalars(DiagnosticBag diagnostics)
{
    private readonly ScalarChanges _changes = new(diagnostics);

    /// <summary>A span, scaled by an edit of its <c>times</c>.</summary>
    /// <param name="node">Where it stands.</param>
    /// <param name="what">What it is, for messages.</param>
    /// <param name="aboveZero">Whether it must be longer than 0s, and not only not negative.</param>
    /// <param name="fix">The cure of a span outside its bounds.</param>
    public SimSpan? Span(Node node, string what, bool aboveZero = false, string? fix = null)
    {
        if (Changed(node, what, ScalarKind.Span) is not { } microseconds)
        {
            return null;
        }

        if (microseconds > SimSpan.Max.Microseconds)
        {
            return Refuse<SimSpan>(
                node,
                $"{what} must be at most {SimSpan.Max}, found {Scaled(node)}",
                "write a shorter span"
            );
        }

        // A factor can shrink a span to nothing.
        SimSpan span = SpanText.Span(microseconds);
        if (aboveZero ? span > SimSpan.Zero : span >= SimSpan.Zero)
        {
            return span;
        }

        string bound = aboveZero ? "longer than 0s" : "at least 0s";
        return Refuse<SimSpan>(
            node,
            $"{what} must be {bound}, found {Scaled(node)}",
            Cure(node, fix ?? "write a span such as 120s")
        );
    }

    /// <summary>A rate as a number a day, of which <see cref="RateText.HoursADay"/> make one an hour; from 0 to a bound, after the changes of edits.</summary>
    /// <param name="node">Where it stands.</param>
    /// <param name="what">What it is, for messages.</param>
    /// <param name="mostPerHour">The largest number an hour.</param>
    public Exact? RatePerDay(Node node, string what, long mostPerHour)
    {
        if (Read(node, what, ScalarKind.Rate, canScale: true) is not { } written)
        {
            return null;
        }

        if (written < 0)
        {
            return Refuse<Exact>(
                node,
                $"{what} must not be negative, found {Found.Text(node)}",
                "write a rate such as 100/min"
            );
        }

        return _changes.Of(node, what, written, ScalarKind.Rate) is not { } rate ? null
            : rate < 0
                ? Refuse<Exact>(node, $"{what} must not be negative, found {Scaled(node)}", "write a smaller change")
            : rate <= (Exact)mostPerHour * RateText.HoursADay ? rate
            : Refuse<Exact>(
                node,
                $"{what} must be at most {Write(mostPerHour)}/h, found {Scaled(node)}",
                Cure(node, "write a lower rate")
            );
    }

    /// <summary>A number within bounds, both included, scaled by an edit of its <c>times</c> before they are tested.</summary>
    public double? Number(Node node, string what, double least, double most)
    {
        if (Changed(node, what, ScalarKind.Number, unquoted: true) is not { } exact)
        {
            return null;
        }

        double number = exact.Nearest();
        return number >= least && number <= most ? number : RefuseRange<double>(node, what, Write(least), Write(most));
    }

    /// <summary>A whole number within bounds, both included; one changed by an edit is rounded, halves up.</summary>
    public long? Whole(Node node, string what, long least, long most)
    {
        if (Read(node, what, ScalarKind.Whole, canScale: true, unquoted: true) is not { } written)
        {
            return null;
        }

        if (!written.IsWhole)
        {
            string message = $"{what} must be {ScalarKind.Whole.Form}, found {Found.Text(node)}";
            return Refuse<long>(node, message, ScalarKind.Whole.Cure);
        }

        if (_changes.Of(node, what, written, ScalarKind.Whole)?.RoundedUp() is not { } whole)
        {
            return null;
        }

        return whole >= least && whole <= most
            ? whole.Rounded(most)
            : RefuseRange<long>(node, what, Write(least), Write(most));
    }

    /// <summary>A share from 0 to 1, after the changes of edits.</summary>
    public double? Share(Node node, string what) =>
        Changed(node, what, ScalarKind.Share) is not { } share ? null
        : share >= 0 && share <= 1 ? share.Nearest()
        : Refuse<double>(
            node,
            $"{what} must be from 0% to 100%, found {Scaled(node)}",
            Cure(node, ScalarKind.Share.Cure)
        );

    /// <summary>A coefficient of variation, above 0: a number, or a percentage.</summary>
    public double? Cv(Node node, string what, double most) =>
        Changed(node, what, ScalarKind.Cv) is not { } cv ? null
        : cv > 0 && cv.Nearest() <= most ? cv.Nearest()
        : Refuse<double>(
            node,
            $"{what} must be above 0 and at most {Write(most)}, found {Scaled(node)}",
            Cure(node, ScalarKind.Cv.Cure)
        );

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
        : _changes.Of(node, what, time.Microseconds, ScalarKind.Span) is { } moved ? SpanText.Span(moved)
        : null;

    /// <summary>A factor above 0, after the changes of edits.</summary>
    public Exact? Factor(Node node, string what) =>
        Changed(node, what, ScalarKind.Factor) is not { } factor ? null
        : factor > 0 && factor <= FactorText.Most ? factor
        : Refuse<Exact>(
            node,
            $"{what} must be above 0 and at most {Write(FactorText.Most)}, found {Scaled(node)}",
            Cure(node, ScalarKind.Factor.Cure)
        );

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

    /// <summary>A value of a kind with the changes of edits, not rounded; null where it is none, which is reported.</summary>
    private Exact? Changed(Node node, string what, ScalarKind kind, bool unquoted = false) =>
        Read(node, what, kind, canScale: true, unquoted) is { } written ? _changes.Of(node, what, written, kind) : null;

    private static string Write(double number) => number.ToString("#,0.####", CultureInfo.InvariantCulture);

    // A double would not show all digits of a large one.
    private static string Write(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    // The value is right as it stands, and the change is not.
    private static string Cure(Node node, string usual) =>
        ((ScalarNode)node).Changes.IsEmpty ? usual : "write a smaller change";

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

    private T? RefuseRange<T>(Node node, string what, string least, string most)
        where T : struct
    {
        string range = $"from {least} to {most}";
        return Refuse<T>(node, $"{what} must be {range}, found {Scaled(node)}", Cure(node, $"write a number {range}"));
    }
}
