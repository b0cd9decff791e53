using CallSim.Model;

namespace CallSim.Cli.Explaining;

/// <summary>A target missed in an interval, and how much of the miss has no explanation yet.</summary>
internal sealed class Miss
{
    /// <summary>The miss.</summary>
    /// <param name="study">The target and its run.</param>
    /// <param name="interval">The interval.</param>
    public Miss(TargetStudy study, int interval)
    {
        (Study, Interval) = (study, interval);
        if (IsBlocking)
        {
            Whole = Blocked("blocked");
        }
        else
        {
            Work = study.WorstPool(interval);
            // Where nobody was ever answered no counter tells how long a call takes: one agent at least is short.
            Whole =
                Work is null ? 0
                : Work.IsUnattended && Work.Offered(interval) > 0 ? 1
                : Math.Max(0, NeededWithBacklog - Available);
        }

        Left = Whole;
    }

    public TargetStudy Study { get; }

    public int Interval { get; }

    public RunCounters Counters => Study.Counters;

    public Goal Goal => Study.Goal;

    /// <summary>Whether the target is about blocked contacts, not about waiting or work.</summary>
    public bool IsBlocking => Goal.Metric == "blocked_share";

    /// <summary>The work and agents of the pool that is shortest; null for a target about blocking.</summary>
    public PoolWork? Work { get; }

    /// <summary>The whole miss: agents short, or contacts blocked.</summary>
    public double Whole { get; }

    /// <summary>What of it has no explanation yet.</summary>
    public double Left { get; private set; }

    /// <summary>The agents needed for the calls of the interval.</summary>
    public double Needed => Study.Needed(Work!, Interval, backlog: false);

    /// <summary>The agents needed for them and for those who waited when it began.</summary>
    public double NeededWithBacklog => Study.Needed(Work!, Interval, backlog: true);

    /// <summary>The agents on the phones but for those whom a long contact keeps.</summary>
    public double Available => Work!.Present(Interval) - Work.LongContact(Interval).Share;

    /// <summary>The last interval before the miss in which the target was clearly met, else the first after it; null for none.</summary>
    public int? Reference => Study.ReferenceOf(Interval);

    /// <summary>A count of blocked contacts in the target's scope.</summary>
    public double Blocked(string metric) => Counters.Count(Goal.Scope.ToString(), Interval, metric);

    /// <summary>Takes an amount from what is left.</summary>
    /// <returns>What was taken, as a share of the whole; 0 where nothing was.</returns>
    public double Take(double amount)
    {
        double taken = Math.Clamp(amount, 0, Left);
        Left -= taken;
        return Whole > 0 ? taken / Whole : 0;
    }
}
