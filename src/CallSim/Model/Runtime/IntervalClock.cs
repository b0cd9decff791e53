namespace CallSim.Model;

/// <summary>Which interval it is. Interval 0 begins at the plan's start; those of the warm-up have negative numbers.</summary>
internal sealed class IntervalClock
{
    /// <summary>The ledger row of everything before the start.</summary>
    public const int WarmUpRow = 0;

    private readonly TimePlan _time;

    public IntervalClock(TimePlan time)
    {
        _time = time;
        long intervals = (time.WarmUp.Microseconds + time.Interval.Microseconds - 1) / time.Interval.Microseconds;
        Interval = -(int)intervals;
        IntervalStart = SimTime.Zero;
        Place();
    }

    /// <summary>The interval's number; <see cref="TimePlan.IntervalCount"/> once first attempts have stopped.</summary>
    public int Interval { get; private set; }

    /// <summary>When it began: in the warm-up, perhaps later than a whole interval before its end.</summary>
    public SimTime IntervalStart { get; private set; }

    /// <summary>When it ends; without meaning once first attempts have stopped.</summary>
    public SimTime IntervalEnd => IsLast ? Start + _time.Length : Start + _time.OffsetOf(Interval + 1);

    /// <summary>Where this interval's facts are booked: the warm-up, one row for each interval, and one for what comes after.</summary>
    public int LedgerRow { get; private set; }

    /// <summary>The interval whose laws and rates hold: in the warm-up the first, after the last the last.</summary>
    public int PlanColumn { get; private set; }

    /// <summary>Whether this is the last interval of first attempts.</summary>
    public bool IsLast => Interval == _time.IntervalCount - 1;

    private SimTime Start => SimTime.Zero + _time.WarmUp;

    /// <summary>The number of ledger rows of a plan.</summary>
    public static int LedgerRows(TimePlan time) => time.IntervalCount + 2;

    /// <summary>The ledger row of an interval.</summary>
    public static int RowOf(int interval) => Math.Max(WarmUpRow, interval + 1);

    /// <summary>The next interval begins.</summary>
    public void Turn()
    {
        IntervalStart = IntervalEnd;
        Interval++;
        Place();
    }

    private void Place()
    {
        LedgerRow = RowOf(Interval);
        PlanColumn = Math.Clamp(Interval, 0, _time.IntervalCount - 1);
    }
}
