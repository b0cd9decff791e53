using System.Numerics;

namespace CallSim.Model;

/// <summary>
/// How long it takes after each outage until nobody waits, and until the service level is back: until of the last 20 legs
/// that were answered or abandoned since its end the goal's share was answered in time.
/// </summary>
/// <remarks>
/// Once 20 legs have ended since, the last 20 are the same for every outage that is over: one word of 20 bits serves them
/// all, and a leg costs the same however many wait for their recovery.
/// </remarks>
internal sealed class Recovery(CounterTable cells, TargetsPlan targets)
{
    private const int Legs = 20;
    private const double DefaultGoal = 0.8;

    // So many of 20; a goal of 0.8 is 16, though 20 × 0.8 may be a little more in binary.
    private readonly int _needed = (int)
        Math.Ceiling((Legs * (targets.Goals.ServiceLevelAtLeast ?? DefaultGoal)) - 1e-9);
    private readonly List<OutageOccurrence> _notEmptied = [];
    private readonly Queue<OutageOccurrence> _notRecovered = [];
    private uint _inTime;
    private long _legs;

    /// <summary>An outage has ended, while so many wait.</summary>
    public void Begins(OutageOccurrence occurrence, long waiting, SimTime now)
    {
        occurrence.LegsBeforeEnd = _legs;
        _notRecovered.Enqueue(occurrence);
        _notEmptied.Add(occurrence);
        if (waiting == 0)
        {
            QueuesAreEmpty(now);
        }
    }

    /// <summary>Nobody waits in any queue.</summary>
    public void QueuesAreEmpty(SimTime now)
    {
        foreach (OutageOccurrence occurrence in _notEmptied)
        {
            SimSpan time = now - occurrence.Ended!.Value;
            occurrence.TimeToEmptyQueue = time;
            Book(occurrence, OutageCounter.Emptied, OutageCounter.TimeToEmpty, time);
        }

        _notEmptied.Clear();
    }

    /// <summary>A leg was answered, in time or not, or abandoned, which is not in time.</summary>
    public void LegEnds(bool inTime, SimTime now)
    {
        _legs++;
        _inTime = ((_inTime << 1) | (inTime ? 1u : 0u)) & ((1u << Legs) - 1);
        if (_notRecovered.Count == 0 || BitOperations.PopCount(_inTime) < _needed)
        {
            return;
        }

        while (_notRecovered.TryPeek(out OutageOccurrence? first) && _legs - first.LegsBeforeEnd >= Legs)
        {
            OutageOccurrence occurrence = _notRecovered.Dequeue();
            SimSpan time = now - occurrence.Ended!.Value;
            occurrence.TimeToServiceLevel = time;
            Book(occurrence, OutageCounter.Recovered, OutageCounter.TimeToRecover, time);
        }
    }

    public void Clear()
    {
        _notEmptied.Clear();
        _notRecovered.Clear();
        _inTime = 0;
        _legs = 0;
    }

    private void Book(OutageOccurrence occurrence, int counter, int timeCounter, SimSpan time)
    {
        Span<long> cell = cells[occurrence.Row, occurrence.Outage.Row];
        cell[counter]++;
        cell[timeCounter] += time.Microseconds;
    }
}
