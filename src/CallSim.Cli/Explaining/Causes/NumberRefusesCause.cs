namespace CallSim.Cli.Explaining.Causes;

/// <summary>The number refused calls: it was closed, too many came at once, or its lines were down.</summary>
internal sealed class NumberRefusesCause : ICause
{
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

    public string Tell(TellRange told) =>
        $"the number was closed to {told.N(0)} contacts, took no more at once of {told.N(1)}, and had its lines down for {told.N(2)}";
}
