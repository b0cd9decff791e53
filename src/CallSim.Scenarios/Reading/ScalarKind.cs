namespace CallSim.Scenarios.Reading;

/// <summary>A kind of single values that are numbers: how they are written.</summary>
/// <param name="Form">What such a value is, in words.</param>
/// <param name="Parse">Its grammar; the number is exact, in the unit of the kind.</param>
/// <param name="Change">What an edit could add to such a value.</param>
internal sealed record ScalarKind(string Form, Func<string, Parsed<Exact>> Parse, string Change)
{
    public static readonly ScalarKind Number = new("a number", NumberText.Exact, "2");

    public static readonly ScalarKind Whole = new("a whole number", NumberText.Exact, "2");

    /// <summary>A factor; what is added to it may be anything.</summary>
    public static readonly ScalarKind Factor = new("a factor such as 0.9", FactorText.Exact, "0.1");

    /// <summary>A span, in microseconds.</summary>
    public static readonly ScalarKind Span = new("a span such as 90s or 4m10s", SpanText.Exact, "30s");

    /// <summary>A rate, as a number a day.</summary>
    public static readonly ScalarKind Rate = new("a rate such as 100/min or 120/h", RateText.Exact, "20/h");

    /// <summary>A share, from 0 to 1.</summary>
    public static readonly ScalarKind Share = new("a share such as 80% or 0.8", ShareText.Exact, "5%");

    /// <summary>A coefficient of variation.</summary>
    public static readonly ScalarKind Cv = new("a number such as 0.8, or 80%", CvText, "0.1");

    /// <summary>How to mend a value that is none of this kind.</summary>
    public string Cure =>
        this == Number ? "write digits, such as 20 or 8.5"
        : this == Whole ? "write digits, such as 20"
        : "write " + Form;

    private static Parsed<Exact> CvText(string text)
    {
        if (!text.EndsWith('%'))
        {
            return NumberText.Exact(text);
        }

        Parsed<Exact> percent = NumberText.Exact(text[..^1]);
        return percent.IsOk
            ? percent.Value.Hundredth
            : new Problem(percent.Problem!, percent.Cure?.Each(value => value + "%"));
    }
}
