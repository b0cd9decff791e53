namespace CallSim.Cli.Explaining.Causes;

/// <summary>
/// An outage was on, or the service level not yet back. It takes as much of the miss as the share of replications in which that was so; all of
/// what lines blocked that were down.
/// </summary>
internal sealed class OutageCause : ICause
{
    // In fewer replications an outage is an accident of some days, and not what the target is missed for.
    private const double LeastShare = 0.05;

    public string Name => "outage";

    public IEnumerable<Part> Look(Miss miss)
    {
        RunCounters counters = miss.Counters;
        double start = miss.Interval * counters.Run.IntervalSeconds;
        double end = start + counters.Seconds(miss.Interval);
        double free = 1;
        foreach (OutageTimes outage in counters.Outages)
        {
            OutageTimes.Occurrence[] hits = [.. outage.All.Where(one => one.Started < end && one.Recovered > start)];
            double share = hits.Select(hit => hit.Replication).Distinct().Count() / (double)counters.Run.Replications;
            if (share < LeastShare)
            {
                continue;
            }

            double taken = miss.Take(share * miss.Left);
            yield return new(
                this,
                outage.Name,
                // Where the counters show nothing missing there is no amount to take from, but a miss all the same.
                miss.Whole > 0
                    ? taken
                    : share * free,
                [
                    share,
                    hits.Average(hit => hit.Started),
                    hits.Average(hit => hit.Ended),
                    hits.Average(hit => hit.Dropped),
                    hits.Average(hit => hit.Blocked),
                ]
            );
            free -= share * free;
        }
    }

    public string Tell(TellRange told)
    {
        string cost =
            told.Numbers[3] + told.Numbers[4] < 0.05
                ? ""
                : $"; it cut off {told.N(3)} contacts, and {told.N(4)} were blocked meanwhile";
        return $"'{told.Subject}' was on from {told.Clock(1)} to {told.Clock(2)}, or its effects were, on {told.P(0)} of days{cost}";
    }
}
