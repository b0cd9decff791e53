using CallSim.Engine.Measures;

namespace CallSim.Model;

/// <summary>The counters of an outage, by the interval in which its occurrences start. Times are in microseconds.</summary>
internal static class OutageCounter
{
    public const int Occurrences = 0;
    public const int Dropped = 1;
    public const int Blocked = 2;
    public const int Abandoned = 3;

    /// <summary>Occurrences after which nobody waited any more at some time.</summary>
    public const int Emptied = 4;
    public const int TimeToEmpty = 5;

    /// <summary>Occurrences after which the service level was back at some time.</summary>
    public const int Recovered = 6;
    public const int TimeToRecover = 7;

    /// <summary>The time it was on; by the interval in which it passed.</summary>
    public const int TimeOn = 8;
    public const int Width = 9;
}

/// <summary>What happened during and after each occurrence of each outage. A replication without outages has none.</summary>
internal sealed class OutageLedger
{
    /// <summary>The most occurrences of a replication that are kept one by one; the counters have them all.</summary>
    public const int MostKept = 100_000;

    private readonly OutageOccurrence?[] _on;
    private readonly TimeIntegral[] _timeOn;
    private readonly List<OutageOccurrence> _occurrences = [];
    private readonly Recovery _recovery;
    private readonly SimSpan _within;
    private long _blocked;
    private long _abandoned;
    private long _waiting;
    private int _howManyOn;

    public OutageLedger(int rows, int outages, TargetsPlan targets)
    {
        _on = new OutageOccurrence?[outages];
        _timeOn = new TimeIntegral[outages];
        _within = targets.Within[0];
        Cells = new CounterTable(rows, outages, OutageCounter.Width);
        _recovery = new Recovery(Cells, targets);
    }

    /// <summary>By outage; see <see cref="OutageCounter"/>.</summary>
    public CounterTable Cells { get; }

    /// <summary>The occurrences in the order in which they started; the first ones, where there are very many.</summary>
    public IReadOnlyList<OutageOccurrence> Occurrences => _occurrences;

    /// <summary>How many occurrences there were.</summary>
    public long Started { get; private set; }

    public void Starts(OutageId outage, int number, int row, SimTime now, SimTime noticed)
    {
        OutageOccurrence occurrence = new()
        {
            Outage = outage,
            Number = number,
            Row = row,
            Started = now,
            WouldBeNoticed = noticed,
            Blocked = -_blocked,
            Abandoned = -_abandoned,
            PeakWaiting = _waiting,
        };
        _on[outage.Row] = occurrence;
        _howManyOn++;
        Started++;
        _timeOn[outage.Row].Enter(now);
        Cells[row, outage.Row][OutageCounter.Occurrences]++;
        if (_occurrences.Count < MostKept)
        {
            _occurrences.Add(occurrence);
        }
    }

    public void Ends(OutageId outage, SimTime now)
    {
        OutageOccurrence occurrence = Finish(outage, now);
        occurrence.Ended = now;
        _recovery.Begins(occurrence, _waiting, now);
    }

    /// <summary>An outage that has just started cuts off contacts.</summary>
    public void Drops(OutageId outage, int contacts) => _on[outage.Row]!.Dropped += contacts;

    public void Blocked() => _blocked++;

    /// <summary>A caller who waited hangs up.</summary>
    public void Abandoned(SimTime now)
    {
        _abandoned++;
        _recovery.LegEnds(inTime: false, now);
    }

    public void Answered(SimSpan wait, SimTime now) => _recovery.LegEnds(wait <= _within, now);

    /// <summary>A contact begins to wait.</summary>
    public void Waits()
    {
        _waiting++;
        if (_howManyOn > 0)
        {
            RaisePeaks();
        }
    }

    /// <summary>A contact no longer waits.</summary>
    public void WaitsNoMore(SimTime now)
    {
        if (--_waiting == 0)
        {
            _recovery.QueuesAreEmpty(now);
        }
    }

    /// <summary>The simulation ends: what is on stays so, and nothing recovers any more.</summary>
    public void Close(SimTime now)
    {
        for (int outage = 0; outage < _on.Length; outage++)
        {
            if (_on[outage] is not null)
            {
                Finish(new(outage), now);
            }
        }

        _recovery.Clear();
    }

    /// <summary>Books the time since the last turn.</summary>
    public void Turn(int row, SimTime now)
    {
        for (int outage = 0; outage < _timeOn.Length; outage++)
        {
            Cells[row, outage][OutageCounter.TimeOn] += _timeOn[outage].TakeUntil(now);
        }
    }

    public void Clear()
    {
        Cells.Clear();
        Array.Clear(_on);
        Array.Clear(_timeOn);
        _occurrences.Clear();
        _recovery.Clear();
        Started = 0;
        _blocked = 0;
        _abandoned = 0;
        _waiting = 0;
        _howManyOn = 0;
    }

    private OutageOccurrence Finish(OutageId outage, SimTime now)
    {
        OutageOccurrence occurrence = _on[outage.Row]!;
        _on[outage.Row] = null;
        _howManyOn--;
        _timeOn[outage.Row].Leave(now);
        occurrence.Noticed = occurrence.WouldBeNoticed <= now ? occurrence.WouldBeNoticed : null;
        occurrence.Blocked += _blocked;
        occurrence.Abandoned += _abandoned;
        Span<long> cell = Cells[occurrence.Row, outage.Row];
        cell[OutageCounter.Dropped] += occurrence.Dropped;
        cell[OutageCounter.Blocked] += occurrence.Blocked;
        cell[OutageCounter.Abandoned] += occurrence.Abandoned;
        return occurrence;
    }

    private void RaisePeaks()
    {
        foreach (OutageOccurrence? occurrence in _on)
        {
            if (occurrence is not null)
            {
                occurrence.PeakWaiting = Math.Max(occurrence.PeakWaiting, _waiting);
            }
        }
    }
}
