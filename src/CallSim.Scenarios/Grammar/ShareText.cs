namespace CallSim.Scenarios.Grammar;

/// <summary>Shares of a whole: <c>80%</c> or <c>0.8</c>; read as 0 to 1. A bare 1 could mean 1% or 100% and is refused.</summary>
internal static class ShareText
{
    public static Parsed<double> Parse(string text)
    {
        bool percent = text.EndsWith('%');
        Parsed<double> number = NumberText.Parse(percent ? text[..^1] : text);
        if (!number.IsOk)
        {
            // A share has no thousands: its comma is a decimal one.
            string? fix =
                number.Problem == NumberText.Commas ? "write " + CommaText.Mend(text, hasThousands: false) : number.Fix;
            return new Problem(number.Problem!, percent && fix?.EndsWith('%') == false ? fix + "%" : fix);
        }

        double share = percent ? number.Value / 100 : number.Value;
        return (percent, share) switch
        {
            (false, 1) => new Problem("it could mean either", "write 100% or 1%"),
            (_, < 0) => new Problem("a share is not negative"),
            (true, > 1) => new Problem("a share is at most 100%"),
            (false, > 1) => new Problem("a share is at most 100%", $"write {text}%"),
            _ => share,
        };
    }
}
