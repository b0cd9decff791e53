namespace CallSim.Benchmarks;

/// <summary>
/// The Erlang-A queue as one would write it in an afternoon: the framework's priority queue, an object for each caller, and
/// three figures. Here to tell what the simulator's engine is worth; see <see cref="ErlangAModel"/> for the model.
/// </summary>
internal sealed class PlainQueueModel
{
    private const double MeanTalk = 1;
    private const double MeanPatience = 2;

    private readonly PriorityQueue<Event, double> _events = new();
    private readonly Queue<Caller> _waiting = new();
    private readonly Random _random;
    private readonly double _meanBetweenArrivals;
    private double _now;
    private int _idle;
    private long _arrived;
    private long _measured;
    private long _abandoned;
    private double _waitMinutes;
    private long _answeredInTime;

    public PlainQueueModel(int agents, int seed)
    {
        _random = new Random(seed);
        _meanBetweenArrivals = 1.0 / agents;
        _idle = agents;
    }

    private enum Kind
    {
        Arrives,
        LosesPatience,
        Ends,
    }

    /// <summary>The share of measured contacts that abandoned.</summary>
    public double AbandonShare => (double)_abandoned / _measured;

    /// <summary>The mean wait of measured contacts, in minutes.</summary>
    public double MeanWaitMinutes => _waitMinutes / _measured;

    /// <summary>The share of measured contacts answered within 20 s.</summary>
    public double ServiceLevel => (double)_answeredInTime / _measured;

    /// <summary>Simulates until so many contacts have arrived, and those have left.</summary>
    /// <param name="contacts">The contacts.</param>
    /// <param name="warmUp">The first of them, which are not measured.</param>
    public void Run(long contacts, long warmUp)
    {
        Schedule(Kind.Arrives, Exponential(_meanBetweenArrivals), caller: null);
        while (_events.TryDequeue(out Event next, out _now))
        {
            switch (next.Kind)
            {
                case Kind.Arrives:
                    Arrive(isLast: ++_arrived == contacts, isMeasured: _arrived > warmUp);
                    break;
                case Kind.LosesPatience:
                    LosePatience(next.Caller!);
                    break;
                default:
                    End();
                    break;
            }
        }
    }

    private void Arrive(bool isLast, bool isMeasured)
    {
        if (!isLast)
        {
            Schedule(Kind.Arrives, Exponential(_meanBetweenArrivals), caller: null);
        }

        Caller caller = new(_now, isMeasured);
        if (_idle > 0)
        {
            _idle--;
            Answer(caller);
            return;
        }

        _waiting.Enqueue(caller);
        Schedule(Kind.LosesPatience, Exponential(MeanPatience), caller);
    }

    private void Answer(Caller caller)
    {
        caller.HasLeftTheQueue = true;
        Book(caller, hasAbandoned: false);
        Schedule(Kind.Ends, Exponential(MeanTalk), caller: null);
    }

    // The framework's queue cannot cancel: the patience of who was answered comes up all the same, and means nothing.
    private void LosePatience(Caller caller)
    {
        if (!caller.HasLeftTheQueue)
        {
            caller.HasLeftTheQueue = true;
            Book(caller, hasAbandoned: true);
        }
    }

    private void End()
    {
        while (_waiting.TryDequeue(out Caller? caller))
        {
            if (!caller.HasLeftTheQueue)
            {
                Answer(caller);
                return;
            }
        }

        _idle++;
    }

    private void Book(Caller caller, bool hasAbandoned)
    {
        if (!caller.IsMeasured)
        {
            return;
        }

        double wait = _now - caller.Joined;
        _measured++;
        _waitMinutes += wait;
        _abandoned += hasAbandoned ? 1 : 0;
        _answeredInTime += !hasAbandoned && wait <= 20.0 / 60 ? 1 : 0;
    }

    private void Schedule(Kind kind, double inMinutes, Caller? caller) =>
        _events.Enqueue(new Event(kind, caller), _now + inMinutes);

    private double Exponential(double mean) => -mean * Math.Log(1 - _random.NextDouble());

    private readonly record struct Event(Kind Kind, Caller? Caller);

    private sealed class Caller(double joined, bool isMeasured)
    {
        public double Joined => joined;

        public bool IsMeasured => isMeasured;

        public bool HasLeftTheQueue { get; set; }
    }
}
