namespace CallSim.Cli.Explaining.Causes;

/// <summary>The number refused calls: it was closed, too many came at once, or its lines were down.</summary>
internal sealed class NumberRefusesCause : ICause
{
    private const double Visible = 0.05;

    public string Name => "number refused";

    public IEnumerable<Part> Look(Miss miss)
    {
        double closed = miss.IsBlocking ? miss.Blocked("blocked_closed") : 0;
        double rate = miss.IsBlocking ? miss.Blocked("blocked_rate_limit") : 0;
        double down = miss.IsBlocking ? miss.Blocked("blocked_line_down") : 0;
        double share = miss.Take(closed + rate + down);
        if (share > 0)
        {
            yield return new(this, "", share, [closed, rate, down]);
        }
    }

    public string Tell(TellRange told)
    {
        (int Number, string Why)[] all =
        [
            (0, "as it was closed"),
            (1, "above its limit of calls a second"),
            (2, "as it or its lines were down"),
        ];
        (int Number, string Why)[] seen = [.. all.Where(one => told.Numbers[one.Number] >= Visible)];
        // Of a handful over many intervals no kind may be visible: the greatest is told all the same.
        IEnumerable<(int Number, string Why)> shown =
            seen.Length > 0 ? seen : [all.MaxBy(one => told.Numbers[one.Number])];
        return "the number refused "
            + string.Join(", ", shown.Select(one => $"{told.N(one.Number)} contacts {one.Why}"));
    }
}
