namespace CallSim.Cli.Explaining;

/// <summary>Work and agents of a pool by interval.</summary>
internal sealed class PoolWork
{
    // A contact is long where it takes three times as long as they do otherwise, and half an interval on top.
    private const double LongFactor = 3;
    private const double FewContacts = 10;

    private readonly RunCounters _counters;
    private readonly AgentPool _pool;

    public PoolWork(RunCounters counters, AgentPool pool)
    {
        (_counters, _pool) = (counters, pool);
        double[] handles =
        [
            .. Enumerable.Range(0, counters.Labels.Length).Select(Handle).Where(handle => handle > 0).Order(),
        ];
        TypicalHandle = handles.Length == 0 ? 0 : handles[handles.Length / 2];
    }

    /// <summary>The names of the groups; empty where they are all.</summary>
    public string Groups => _counters.Pools.Length > 1 ? string.Join(", ", _pool.Groups) : "";

    /// <summary>The median of the intervals' mean handle times, in seconds; 0 where nobody was answered.</summary>
    public double TypicalHandle { get; }

    /// <summary>Whether nobody was answered in the whole run.</summary>
    public bool IsUnattended => TypicalHandle <= 0;

    /// <summary>Agents on the phones.</summary>
    public double Present(int interval) => Agents(interval, "present");

    /// <summary>Agents of a column of <c>agents.csv</c>, as a mean number.</summary>
    public double Agents(int interval, string column) =>
        _pool.Groups.Sum(group => _counters.Agents(group, interval, column));

    /// <summary>
    /// Agents whom an outage kept from working: those of the groups it hits that it does not leave, for the time it was on, and never more
    /// than were counted as absent.
    /// </summary>
    public double LostTo(OutageTimes outage, int interval)
    {
        double gone = (1 - outage.Facts.Leaves) * outage.OnShare(_counters, interval);
        return _pool
            .Groups.Where(outage.HitsGroup)
            .Sum(group =>
            {
                double Of(string column) => _counters.Agents(group, interval, column);
                double onDuty = Of("scheduled") + Of("overtime") - Of("break");
                return Math.Clamp(gone * onDuty, 0, Of("absent"));
            });
    }

    /// <summary>Agents whom all outages kept from working.</summary>
    public double LostToOutages(int interval) => _counters.Outages.Sum(outage => LostTo(outage, interval));

    /// <summary>The factor by which an outage made the work more: that on talks, for the time and with the agents that it hit.</summary>
    public double LongerBy(OutageTimes outage, int interval)
    {
        double hit = _pool.Groups.Where(outage.HitsGroup).Sum(group => _counters.Agents(group, interval, "present"));
        double share = Present(interval) > 0 ? hit / Present(interval) : 0;
        return 1 + ((outage.Facts.Talk - 1) * outage.OnShare(_counters, interval) * share);
    }

    /// <summary>Contacts that joined.</summary>
    public double Offered(int interval) => Sum(interval, "offered");

    /// <summary>Contacts that joined and were answered.</summary>
    public double Answered(int interval) => Sum(interval, "answered");

    /// <summary>The mean handle time of an interval, without what is over the usual of a few long contacts.</summary>
    public double UsualHandle(int interval) =>
        Handle(interval) is var handle && (handle <= 0 || ExcessSeconds(interval) > 0) ? TypicalHandle : handle;

    /// <summary>The load that joined, in erlangs.</summary>
    public double Load(int interval) => Offered(interval) * UsualHandle(interval) / _counters.Seconds(interval);

    /// <summary>Who waited when the interval began, by the mean queue of the one before.</summary>
    public double Waiting(int interval) => interval == 0 ? 0 : Sum(interval - 1, "queue_mean");

    /// <summary>The work of those who waited when it began, in erlangs.</summary>
    public double Backlog(int interval) => Waiting(interval) * UsualHandle(interval) / _counters.Seconds(interval);

    /// <summary>The work of one or a few long contacts that joined in an interval, beyond what they usually take, in seconds.</summary>
    public double ExcessSeconds(int interval)
    {
        double answered = Sum(interval, "answered");
        double excess = answered * (Handle(interval) - TypicalHandle);
        return
            answered is > 0 and <= FewContacts
            && Handle(interval) > LongFactor * TypicalHandle
            && excess > _counters.Seconds(interval) / 2
            ? excess
            : 0;
    }

    /// <summary>
    /// The interval in which a long contact joined that is still on, and the share of the interval that it takes; -1 for none. In its last
    /// interval that is the work beyond what joined there, as nobody counted when in its first one it began.
    /// </summary>
    public (int From, double Share) LongContact(int interval)
    {
        for (int from = interval; from >= 0; from--)
        {
            double excess = ExcessSeconds(from);
            double before = (interval - from) * _counters.Run.IntervalSeconds;
            if (excess > before)
            {
                return (from, Math.Min(1, (excess - before) / _counters.Seconds(interval)));
            }

            if (
                excess > 0
                && excess + TypicalHandle + _counters.Seconds(from) > before
                && Tail(interval) is > 0 and var tail
            )
            {
                return (from, Math.Min(1, tail));
            }
        }

        return (-1, 0);
    }

    // The agents who worked, beyond what the contacts that joined in the interval took.
    private double Tail(int interval) =>
        Agents(interval, "talking")
        + Agents(interval, "holding")
        + Agents(interval, "wrapping")
        - (Answered(interval) * UsualHandle(interval) / _counters.Seconds(interval));

    private double Handle(int interval)
    {
        double answered = Sum(interval, "answered");
        double work = _pool.Queues.Sum(queue =>
            _counters.Count(queue, interval, "answered") * _counters.Count(queue, interval, "aht_s")
        );
        return answered > 0 ? work / answered : 0;
    }

    private double Sum(int interval, string metric) =>
        _pool.Queues.Sum(queue => _counters.Count(queue, interval, metric));
}
