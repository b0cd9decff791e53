using CallSim.Engine.Timers;

namespace CallSim.Engine.Tests.Timers;

public sealed partial class AgendaTests
{
    private static readonly SimTime s_end = new(1_000_000_000);

    [Test]
    public void Run_AllRanksDueAtOnce_GoesByRankThenLeaf()
    {
        Agenda agenda = new(s_end, joins: 2);
        List<byte> seen = [];
        SimTime at = new(5);
        agenda.Joins.Rearm(TimerSet.Reserved(1), at, new EventTag(7, 0));
        agenda.Joins.Rearm(TimerSet.Reserved(0), at, new EventTag(6, 0));
        agenda.Callers.Arm(at, new EventTag(5, 0));
        agenda.Callers.Rearm(TimerSet.Reserved(0), at, new EventTag(4, 0));
        agenda.States.Add(at, place: 1, order: 0, new EventTag(3, 0));
        agenda.States.Add(at, place: 0, order: 9, new EventTag(2, 0));
        agenda.Ends.Arm(at, new EventTag(1, 0));
        agenda.Ends.Rearm(TimerSet.Reserved(0), at, new EventTag(0, 0));

        agenda.Run(new Recorder(agenda, seen, stopAt: 8));

        Assert.That(seen, Is.EqualTo(new byte[] { 0, 1, 2, 3, 4, 5, 6, 7 }));
        Assert.That(agenda.Now, Is.EqualTo(at));
        Assert.That(agenda.Events, Is.EqualTo(8));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void HasEndsOrStatesNow_TwoEventsAtOneInstant_TrueUntilTheSecondIsDone(bool secondIsState)
    {
        Agenda agenda = new(s_end, joins: 1);
        agenda.Ends.Rearm(TimerSet.Reserved(0), new(1), new EventTag(0, 0));
        if (secondIsState)
        {
            agenda.States.Add(new(1), 0, 0, new EventTag(2, 0));
        }
        else
        {
            agenda.Ends.Arm(new(1), new EventTag(1, 0));
        }

        agenda.Ends.Arm(new(2), new EventTag(1, 0));
        Assert.That(agenda.HasEndsOrStatesNow, Is.False);
        agenda.Run(new Recorder(agenda, [], stopAt: 1));
        Assert.That(agenda.HasEndsOrStatesNow, Is.True);
        if (secondIsState)
        {
            agenda.States.RemoveEarliest();
        }
        else
        {
            agenda.Ends.Disarm(new TimerId(1));
        }

        Assert.That(agenda.HasEndsOrStatesNow, Is.False);
    }

    [Test]
    public void Run_ClockThatNeverMoves_StopsAndNamesTheKinds()
    {
        Agenda agenda = new(s_end, joins: 1);
        agenda.Ends.Rearm(TimerSet.Reserved(0), new(42), new EventTag(9, 0));

        ClockStuckException stuck = Assert.Throws<ClockStuckException>(() => agenda.Run(new Forever(agenda)));

        Assert.That(stuck.At, Is.EqualTo(new SimTime(42)));
        Assert.That(stuck.Kinds, Is.EqualTo(new byte[] { 9 }));
        Assert.That(agenda.Events, Is.InRange(1_000_000, 1_002_000));
    }

    private readonly struct Recorder(Agenda agenda, List<byte> seen, int stopAt) : IEventHandler
    {
        public void Happen(EventTag tag)
        {
            seen.Add(tag.Kind);
            switch (tag.Kind)
            {
                case 0:
                    agenda.Ends.Silence(TimerSet.Reserved(0));
                    break;
                case 1:
                    agenda.Ends.Disarm(new TimerId(1));
                    break;
                case 2 or 3:
                    agenda.States.RemoveEarliest();
                    break;
                case 4:
                    agenda.Callers.Silence(TimerSet.Reserved(0));
                    break;
                case 5:
                    agenda.Callers.Disarm(new TimerId(1));
                    break;
                case 8:
                    break;
                default:
                    agenda.Joins.Silence(TimerSet.Reserved(tag.Kind - 6));
                    break;
            }

            if (seen.Count == stopAt)
            {
                agenda.Stop();
            }
        }
    }

    private readonly struct Forever(Agenda agenda) : IEventHandler
    {
        public void Happen(EventTag tag) => agenda.Ends.Rearm(TimerSet.Reserved(0), agenda.Now, tag);
    }
}
