namespace CallSim.Cli.Explaining.Causes;

/// <summary>All channels were busy: what was blocked for it and the menu does not explain.</summary>
internal sealed class LinesFullCause : ICause
{
    public string Name => "lines full";

    public IEnumerable<Part> Look(Miss miss)
    {
        RunCounters counters = miss.Counters;
        double share = miss.IsBlocking ? miss.Take(miss.Blocked("blocked_all_busy")) : 0;
        if (share <= 0)
        {
            yield break;
        }

        double busy = counters.Lines.Max(line => counters.Line(line, miss.Interval, "all_busy_s"));
        double taken = counters.Lines.Sum(line => counters.Line(line, miss.Interval, "carried_erlangs"));
        double attempts = miss.Blocked("offered_to_queue") + miss.Blocked("blocked");
        yield return new(
            this,
            "",
            share,
            [miss.Blocked("blocked_all_busy"), attempts, busy / counters.Seconds(miss.Interval), taken]
        );
    }

    public string Tell(TellRange told) =>
        $"no channel was free {told.P(2)} of the time ({told.N(3)} taken in the mean), and {told.N(0)} contacts were blocked for it";
}
