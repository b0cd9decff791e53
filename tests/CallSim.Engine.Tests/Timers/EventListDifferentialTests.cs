using CallSim.Engine.Randomness;
using CallSim.Engine.Timers;

namespace CallSim.Engine.Tests.Timers;

/// <summary>
/// Drives the timer sets, the heap and the loop with a million random operations, beside a plain sorted list that knows
/// only the rule: time, then rank, then leaf (or place and order). Every event must be the list's first.
/// </summary>
public sealed class EventListDifferentialTests
{
    private const int Operations = 1_000_000;

    [TestCase(1UL, 3, TestName = "Run_ManyEqualTimes_AgreesWithASortedList")]
    [TestCase(2UL, 1000, TestName = "Run_SomeEqualTimes_AgreesWithASortedList")]
    [TestCase(3UL, 1_000_000_000, TestName = "Run_FewEqualTimes_AgreesWithASortedList")]
    public void Run_RandomOperations_AgreesWithASortedList(ulong seed, int furthest)
    {
        Agenda agenda = new(new(1L << 50), joins: 4);
        Script script = new(agenda, seed, furthest);
        script.Begin();

        agenda.Run(new Handler(script));

        TestContext.Out.WriteLine(
            $"{script.Done} operations, {agenda.Events} events, {script.MostArmed} timers at most"
        );
        Assert.That(script.Done, Is.GreaterThanOrEqualTo(Operations));
    }

    private readonly struct Handler(Script script) : IEventHandler
    {
        public void Happen(EventTag tag) => script.Happen(tag);
    }

    private sealed class Script(Agenda agenda, ulong seed, int furthest)
    {
        private const int States = 1;
        private const int Many = 3000;

        private readonly SortedDictionary<Key, int> _expected = [];
        private readonly List<Entry> _entries = [];
        private readonly List<int> _cancellable = [];
        private Xoshiro256PlusPlus _bits = new(seed);
        private int _states;

        public int Done { get; private set; }

        public int MostArmed { get; private set; }

        public void Begin() => Schedule();

        public void Happen(EventTag tag)
        {
            (Key key, int first) = _expected.First();
            if (tag.Row != first || agenda.Now != key.Time)
            {
                Assert.Fail($"event {tag.Row} at {agenda.Now}; the sorted list has {first} at {key.Time}");
            }

            Forget(first);
            if (Done >= Operations)
            {
                agenda.Stop();
                return;
            }

            for (int operations = 2 + Below(4); operations > 0; operations--)
            {
                Operate();
            }

            if (_expected.Count == 0)
            {
                Schedule();
            }
        }

        private void Operate()
        {
            Done++;
            int choice = Below(8);
            int schedules = _expected.Count < Many ? 5 : 3;
            if (choice < schedules || _cancellable.Count == 0)
            {
                Schedule();
            }
            else if (choice < 6)
            {
                Reschedule(_cancellable[Below(_cancellable.Count)]);
            }
            else
            {
                Forget(_cancellable[Below(_cancellable.Count)]);
            }
        }

        private void Schedule()
        {
            int id = _entries.Count;
            int rank = Below(4);
            SimTime at = Later();
            EventTag tag = new(0, id);
            Key key;
            TimerId timer = TimerId.None;
            if (rank == States)
            {
                int place = Below(3);
                agenda.States.Add(at, place, _states, tag);
                key = new(at, rank, place, _states++);
            }
            else
            {
                timer = SetOf(rank).Arm(at, tag);
                key = new(at, rank, timer.Leaf, 0);
                _cancellable.Add(id);
            }

            _entries.Add(new Entry(key, timer, _cancellable.Count - 1));
            _expected.Add(key, id);
            MostArmed = Math.Max(MostArmed, _expected.Count);
        }

        private void Reschedule(int id)
        {
            Entry entry = _entries[id];
            _expected.Remove(entry.Key);
            Key key = entry.Key with { Time = Later() };
            SetOf(key.Rank).Rearm(entry.Timer, key.Time, new EventTag(0, id));
            _entries[id] = entry with { Key = key };
            _expected.Add(key, id);
        }

        private void Forget(int id)
        {
            Entry entry = _entries[id];
            _expected.Remove(entry.Key);
            if (entry.Key.Rank == States)
            {
                agenda.States.RemoveEarliest();
                return;
            }

            SetOf(entry.Key.Rank).Disarm(entry.Timer);
            int last = _cancellable[^1];
            _cancellable[entry.Place] = last;
            _entries[last] = _entries[last] with { Place = entry.Place };
            _cancellable.RemoveAt(_cancellable.Count - 1);
        }

        private TimerSet SetOf(int rank) =>
            rank switch
            {
                0 => agenda.Ends,
                2 => agenda.Callers,
                _ => agenda.Joins,
            };

        private SimTime Later() => agenda.Now + new SimSpan(Below(furthest));

        private int Below(int bound) => (int)(_bits.NextBits() % (ulong)bound);
    }

    private readonly record struct Key(SimTime Time, int Rank, int First, int Second) : IComparable<Key>
    {
        public int CompareTo(Key other) =>
            (Time, Rank, First, Second).CompareTo((other.Time, other.Rank, other.First, other.Second));
    }

    private readonly record struct Entry(Key Key, TimerId Timer, int Place);
}
