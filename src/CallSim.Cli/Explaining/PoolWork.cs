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

    /// <summary>Agents on the phones.</summary>
    public double Present(int interval) => Agents(interval, "present");

    /// <summary>Agents of a column of <c>agents.csv</c>, as a mean number.</summary>
    public double Agents(int interval, string column) =>
        _pool.Groups.Sum(group => _counters.Agents(group, interval, column));

    /// <summary>Contacts that joined.</summary>
    public double Offered(int interval) => Sum(interval, "offered");

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

    /// <summary>The interval in which a long contact joined that is still on, and the share of the interval that it takes; -1 for none.</summary>
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
        }

        return (-1, 0);
    }

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
