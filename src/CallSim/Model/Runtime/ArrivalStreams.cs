namespace CallSim.Model;

/// <summary>
/// When the customers of each type arrive. Every interval has a stream of unit rate of its own, stretched by the
/// interval's intensity: exact, since Poisson arrivals have no memory, and editing one interval leaves the customers of
/// all others as they were. A type with a log arrives at the log's instants instead.
/// </summary>
internal sealed class ArrivalStreams
{
    private const double MicrosecondsPerHour = 3.6e9;

    private readonly CentrePlan _plan;
    private readonly DayFactors _dayFactors;
    private readonly TimerSet _joins;
    private readonly Stream[] _streams;

    public ArrivalStreams(CentrePlan plan, ulong replicationKey, TimerSet joins)
    {
        _plan = plan;
        _joins = joins;
        _dayFactors = new DayFactors(plan, replicationKey);
        SimTime start = SimTime.Zero + plan.Time.WarmUp;
        _streams =
        [
            .. plan.ContactTypes.Select(type => new Stream
            {
                TypeKey = Keys.Named(replicationKey, type.Name),
                Replay = type.ArrivalLog.IsDefaultOrEmpty ? null : new LogReplay(type.ArrivalLog, start),
            }),
        ];
    }

    /// <summary>An interval begins: every type's stream starts anew.</summary>
    public void Turn(IntervalClock clock)
    {
        for (int type = 0; type < _streams.Length; type++)
        {
            ref Stream stream = ref _streams[type];
            double factor = _dayFactors.Of(new(type), clock.Interval);
            double perHour = _plan.ContactTypes[type].ArrivalsPerHour.At(clock.Interval) * factor;
            stream.Bits = new(Keys.Numbered(stream.TypeKey, clock.Interval) + Purpose.Arrivals);
            stream.Interval = clock.Interval;
            stream.Arrived = 0;
            stream.Begin = clock.IntervalStart;
            stream.Length = (clock.IntervalEnd - clock.IntervalStart).Microseconds;
            stream.UnitTime = 0;
            stream.MicrosecondsPerUnit = MicrosecondsPerHour / perHour;
            ArmNext(new(type));
        }
    }

    /// <summary>A customer arrives: their key. The next one's arrival is armed.</summary>
    public ulong Next(ContactTypeId type)
    {
        ref Stream stream = ref _streams[type.Row];
        ulong customerKey = Keys.Customer(stream.TypeKey, stream.Interval, stream.Arrived);
        stream.Arrived++;
        stream.Replay?.Advance();
        ArmNext(type);
        return customerKey;
    }

    /// <summary>First attempts stop.</summary>
    public void Stop()
    {
        for (int type = 0; type < _streams.Length; type++)
        {
            _joins.Silence(TimerSet.Reserved(type));
        }
    }

    private void ArmNext(ContactTypeId type)
    {
        ref Stream stream = ref _streams[type.Row];
        if (stream.Replay is not null)
        {
            ArmReplay(type, stream);
            return;
        }

        stream.UnitTime += Ziggurat.Exponential(ref stream.Bits);
        double offset = (stream.UnitTime * stream.MicrosecondsPerUnit) + 0.5;
        TimerId timer = TimerSet.Reserved(type.Row);
        // Also true for a rate of zero, whose offset is infinite; rounded, an arrival could fall on the interval's end.
        if (!(offset < stream.Length))
        {
            _joins.Silence(timer);
            return;
        }

        SimTime at = stream.Begin + new SimSpan(double.ConvertToIntegerNative<long>(offset));
        _joins.Rearm(timer, at, EventKind.CallArrives.On(type.Row));
    }

    private void ArmReplay(ContactTypeId type, in Stream stream)
    {
        TimerId timer = TimerSet.Reserved(type.Row);
        // What lies beyond the interval is armed by the turn of its own: it is that interval's customer.
        if (stream.Replay!.Next is { } at && (at - stream.Begin).Microseconds < stream.Length)
        {
            _joins.Rearm(timer, at, EventKind.CallArrives.On(type.Row));
        }
        else
        {
            _joins.Silence(timer);
        }
    }

    private struct Stream
    {
        public Xoshiro256PlusPlus Bits;
        public ulong TypeKey;
        public int Interval;
        public long Arrived;
        public SimTime Begin;

        /// <summary>In microseconds; as a double, since it is compared with one.</summary>
        public double Length;
        public double UnitTime;
        public double MicrosecondsPerUnit;

        /// <summary>The log that is replayed; null for Poisson arrivals.</summary>
        public LogReplay? Replay;
    }
}
