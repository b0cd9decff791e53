namespace CallSim.Scenarios.Grammar;

/// <summary>Shares of a whole: <c>80%</c> or <c>0.8</c>; read as 0 to 1. A bare 1 could mean 1% or 100% and is refused.</summary>
internal static class ShareText
{
    /// <summary>The number nearest to the share that is written.</summary>
    public static Parsed<double> Parse(string text) => Exact(text).Select(share => share.Nearest());

    /// <summary>The share as it is written.</summary>
    public static Parsed<Exact> Exact(string text)
    {
        bool percent = text.EndsWith('%');
        Parsed<Exact> number = NumberText.Exact(percent ? text[..^1] : text);
        if (!number.IsOk)
        {
            // A share has no thousands: its comma is a decimal one.
            return number.Problem == NumberText.Commas
                ? new Problem(NumberText.Commas, Cure.Write(CommaText.Mend(text, hasThousands: false)))
                : new Problem(number.Problem!, number.Cure?.Each(value => percent ? value + "%" : value));
        }

        Exact share = percent ? number.Value.Hundredth : number.Value;
        return share < 0 ? new Problem("a share is not negative")
            : share > 1 ? new Problem("a share is at most 100%", percent ? null : Cure.Write(text + "%"))
            : share == 1 && !percent ? new Problem("it could mean either", new Cure("write {0} or {1}", "100%", "1%"))
            : share;
    }
}
