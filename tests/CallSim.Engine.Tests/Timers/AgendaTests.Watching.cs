using CallSim.Engine.Timers;

namespace CallSim.Engine.Tests.Timers;

/// <summary>What the loop does beside letting things happen: the rank of later, giving up, telling who stands still.</summary>
public sealed partial class AgendaTests
{
    [Test]
    public void Run_ALaterCallDueWithCallersAndJoins_GoesBetweenThem()
    {
        Agenda agenda = new(s_end, joins: 1);
        List<byte> seen = [];
        SimTime at = new(5);
        agenda.Joins.Rearm(TimerSet.Reserved(0), at, new EventTag(6, 0));
        agenda.Callers.Rearm(TimerSet.Reserved(0), at, new EventTag(4, 0));
        TimerId later = agenda.Later.Arm(at, new EventTag(8, 0));

        agenda.Run(new WithLater(agenda, new Recorder(agenda, seen, stopAt: 3), later));

        Assert.That(seen, Is.EqualTo(new byte[] { 4, 8, 6 }));
    }

    [Test]
    public void HasMoreBeforeJoins_WithACallerOrAnEndDueNow_IsTrueUntilItIsDone()
    {
        Agenda agenda = new(s_end, joins: 1);
        agenda.Ends.Rearm(TimerSet.Reserved(0), new(1), new EventTag(0, 0));
        agenda.Callers.Arm(new(1), new EventTag(5, 0));
        agenda.Callers.Arm(new(2), new EventTag(5, 0));
        Assert.That(agenda.HasMoreBeforeJoins, Is.False, "the clock stands before both");

        agenda.Run(new Recorder(agenda, [], stopAt: 1));

        Assert.That(agenda.HasEndsOrStatesNow, Is.False);
        Assert.That(agenda.HasMoreBeforeJoins, Is.True, "a caller is due at this instant");
        agenda.Callers.Disarm(new TimerId(1));
        Assert.That(agenda.HasMoreBeforeJoins, Is.False, "the next is due later");
    }

    [Test]
    public void Run_WhenToldToStop_GivesUpWithinHalfAMillionEvents()
    {
        int looks = 0;
        Agenda agenda = new(s_end, joins: 1) { MustStop = () => ++looks == 2 };
        agenda.Ends.Rearm(TimerSet.Reserved(0), new(1), new EventTag(9, 0));

        Assert.Throws<OperationCanceledException>(() => agenda.Run(new Forever(agenda)));

        Assert.That(looks, Is.EqualTo(2));
        Assert.That(agenda.Events, Is.InRange(500_000, 550_000));
    }

    [Test]
    public void Run_ClockThatNeverMoves_NamesTheMostFrequentKindFirst()
    {
        Agenda agenda = new(s_end, joins: 1);
        agenda.Ends.Rearm(TimerSet.Reserved(0), new(42), new EventTag(9, 0));

        ClockStuckException stuck = Assert.Throws<ClockStuckException>(() => agenda.Run(new OneInThree(agenda)));

        Assert.That(stuck.Kinds, Is.EqualTo(new byte[] { 9, 7 }), "two of three events are of kind 9");
    }

    [Test]
    public void IsArmed_OfATimer_IsTrueFromTheFirstLeafOn()
    {
        Assert.That(TimerId.None.IsArmed, Is.False);
        Assert.That(new TimerId(0).IsArmed, Is.True);
        Assert.That(new TimerId(7).IsArmed, Is.True);
    }

    private readonly struct WithLater(Agenda agenda, Recorder recorder, TimerId later) : IEventHandler
    {
        public void Happen(EventTag tag)
        {
            if (tag.Kind == 8)
            {
                agenda.Later.Disarm(later);
            }

            recorder.Happen(tag);
        }
    }

    private readonly struct OneInThree(Agenda agenda) : IEventHandler
    {
        public void Happen(EventTag tag) =>
            agenda.Ends.Rearm(
                TimerSet.Reserved(0),
                agenda.Now,
                new EventTag(agenda.Events % 3 == 0 ? (byte)7 : (byte)9, 0)
            );
    }
}
