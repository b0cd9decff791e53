using BenchmarkDotNet.Attributes;
using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Engine.Timers;

namespace CallSim.Benchmarks;

/// <summary>
/// What does it cost to let the earliest event happen and schedule it again, an exponential time later, with so many events
/// pending (the hold model)? Against the framework's priority queue.
/// </summary>
public class EventListBenchmark
{
    private const int Holds = 1_000_000;

    private TimerSet _timers = null!;
    private TimerId[] _ids = [];
    private PriorityQueue<int, long> _queue = null!;

    [Params(100, 10_000)]
    public int Pending { get; set; }

    [IterationSetup]
    public void Fill()
    {
        Xoshiro256PlusPlus bits = new(5);
        _timers = new TimerSet(new SimTime(1L << 45));
        _queue = new PriorityQueue<int, long>();
        _ids = new TimerId[Pending];
        for (int row = 0; row < Pending; row++)
        {
            long at = Later(ref bits);
            _ids[row] = _timers.Arm(new SimTime(at), new EventTag(0, row));
            _queue.Enqueue(row, at);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Holds)]
    public long PriorityQueueHold()
    {
        Xoshiro256PlusPlus bits = new(9);
        long now = 0;
        for (int hold = 0; hold < Holds; hold++)
        {
            _queue.TryPeek(out int row, out now);
            _queue.DequeueEnqueue(row, now + Later(ref bits));
        }

        return now;
    }

    [Benchmark(OperationsPerInvoke = Holds)]
    public long TimerSetHold()
    {
        Xoshiro256PlusPlus bits = new(9);
        SimTime now = SimTime.Zero;
        for (int hold = 0; hold < Holds; hold++)
        {
            Due due = _timers.Earliest;
            now = due.Time;
            _timers.Rearm(_ids[due.Tag.Row], now + new SimSpan(Later(ref bits)), due.Tag);
        }

        return now.Microseconds;
    }

    private static long Later(ref Xoshiro256PlusPlus bits) => (long)(Ziggurat.Exponential(ref bits) * 1e6);
}
