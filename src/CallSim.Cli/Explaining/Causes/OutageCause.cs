using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Cli.Explaining.Causes;

/// <summary>
/// An outage of what serves the target was on. It takes what it took away in the interval: the agents whom it kept from working, those more
/// that longer talks need, or the contacts blocked beyond those that are blocked without it.
/// </summary>
internal sealed class OutageCause : ICause
{
    // Beyond this share of an interval the rest is too short to say what is blocked without the outage.
    private const double MostForRest = 0.9;
    private const double Visible = 0.05;

    public string Name => "outage";

    public bool IsOfGroups => true;

    public IEnumerable<Part> Look(Miss miss)
    {
        double free = 1;
        foreach (OutageTimes outage in miss.Counters.Outages)
        {
            ImmutableArray<OutageTimes.Occurrence> hits = outage.In(miss.Counters, miss.Interval);
            if (hits.IsEmpty)
            {
                continue;
            }

            double lost = miss.Work?.LostTo(outage, miss.Interval) ?? 0;
            double more = AgentsForLongerTalks(miss, outage);
            double blocked = miss.IsBlocking ? BlockedBy(miss, outage, hits) : 0;
            double share =
                miss.Whole > 0 ? miss.Take(lost + more + blocked) : Math.Min(free, ShareOfDays(miss, lost + more));
            free -= miss.Whole > 0 ? 0 : share;
            if (share > 0)
            {
                yield return new(this, outage.Facts.Name, share, NumbersOf(miss, outage, hits, lost, more, blocked));
            }
        }
    }

    public string Tell(TellRange told)
    {
        string when =
            told.Numbers[3] > 0
                ? $"was on from {told.Clock(1)} to {told.Clock(2)}"
                : $"was on for {told.N(4)} minutes of an interval in the mean";
        (int Number, string What)[] costs =
        [
            (5, $"kept {told.N(5)} of {told.N(6)} agents from working"),
            (7, $"made talks longer, which takes {told.N(7)} agents more"),
            (8, $"had {told.N(8)} more contacts blocked"),
            (9, $"cut off {told.N(9)} contacts while it was on"),
        ];
        string[] seen = [.. costs.Where(cost => told.Numbers[cost.Number] >= Visible).Select(cost => cost.What)];
        return $"'{told.Subject}' {when}, on {told.P(0)} of days"
            + (seen.Length == 0 ? "" : "; it " + string.Join(", ", seen));
    }

    private static ImmutableArray<double> NumbersOf(
        Miss miss,
        OutageTimes outage,
        ImmutableArray<OutageTimes.Occurrence> hits,
        double lost,
        double more,
        double blocked
    )
    {
        RunCounters counters = miss.Counters;
        return
        [
            hits.Select(hit => hit.Replication).Distinct().Count() / (double)counters.Run.Replications,
            hits.Average(hit => hit.Started),
            hits.Average(hit => hit.Ended),
            // Those that come by chance have no start to tell.
            hits.Max(hit => hit.Started) - hits.Min(hit => hit.Started)
            < 1
                ? 1
                : 0,
            outage.OnShare(counters, miss.Interval) * counters.Seconds(miss.Interval) / 60,
            lost,
            lost + (miss.Work?.Present(miss.Interval) ?? 0),
            more,
            blocked,
            hits.Average(hit => hit.Dropped),
        ];
    }

    private static double AgentsForLongerTalks(Miss miss, OutageTimes outage) =>
        miss.Work?.LongerBy(outage, miss.Interval) is > 1 and var factor
            ? miss.NeededWithBacklog - miss.Study.Needed(miss.Work, miss.Interval, backlog: true, share: 1 / factor)
            : 0;

    // Where agents are enough in the mean, the days differ: the share of agents lost, against the share by which the target is missed.
    private static double ShareOfDays(Miss miss, double agents)
    {
        if (miss.Work is not { } work || agents <= 0)
        {
            return 0;
        }

        double value = miss.Study.Intervals[miss.Interval].Estimate.Value ?? miss.Goal.Bound;
        double missed = Math.Abs(value - miss.Goal.Bound) / (miss.Goal.Unit == MetricUnit.Share ? 1 : value);
        double lost = agents / (work.Present(miss.Interval) + agents);
        return missed > 0 ? Math.Min(1, lost / missed) : 1;
    }

    // Those blocked while it was on, less as many as are blocked in as long a time without it.
    private static double BlockedBy(Miss miss, OutageTimes outage, ImmutableArray<OutageTimes.Occurrence> hits)
    {
        RunCounters counters = miss.Counters;
        double on = outage.OnShare(counters, miss.Interval);
        double all = counters.Count("all", miss.Interval, "blocked");
        double during =
            hits.Sum(hit =>
                hit.Blocked
                * hit.SecondsIn(counters.Start(miss.Interval), counters.End(miss.Interval))
                / (hit.Ended - hit.Started)
            ) / counters.Run.Replications;
        double inScope = all > 0 ? Math.Min(during, all) / all * miss.Whole : 0;
        double without =
            on <= MostForRest ? (miss.Whole - inScope) / (1 - on)
            : miss.Reference is { } kept ? counters.Count(miss.Goal.Scope.ToString(), kept, "blocked")
            : 0;
        return Math.Max(0, inScope - (without * on));
    }
}
