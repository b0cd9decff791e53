using CallSim.Engine.Timers;

namespace CallSim.Engine.Tests.Timers;

public sealed class TimerSetTests
{
    private static readonly SimTime s_end = new(1L << 40);

    [Test]
    public void Arm_MoreTimersThanLeaves_GrowsAndKeepsAll()
    {
        TimerSet timers = new(s_end);
        const int Count = 5000;
        Dictionary<int, TimerId> armed = [];
        for (int row = 0; row < Count; row++)
        {
            armed[row] = timers.Arm(new(Count - row), new EventTag(1, row));
        }

        Assert.That(armed.Values.Distinct().Count(), Is.EqualTo(Count));
        for (int row = Count - 1; row >= 0; row--)
        {
            Assert.That(timers.Earliest, Is.EqualTo(new Due(new(Count - row), new EventTag(1, row))));
            timers.Disarm(armed[row]);
        }

        Assert.That(timers.Earliest.Time, Is.GreaterThan(s_end));
    }

    [Test]
    public void Arm_AfterDisarm_TakesTheLeafAgain()
    {
        TimerSet timers = new(s_end, reserved: 1);
        TimerId first = timers.Arm(new(1), default);
        timers.Disarm(first);
        Assert.That(timers.Arm(new(2), default), Is.EqualTo(first));
    }

    [Test]
    public void Earliest_EqualTimes_GoByLeaf()
    {
        TimerSet timers = new(s_end);
        TimerId[] ids = [.. Enumerable.Range(0, 10).Select(row => timers.Arm(new(7), new EventTag(0, row)))];
        foreach (int row in Enumerable.Range(0, 10))
        {
            Assert.That(timers.Earliest.Tag.Row, Is.EqualTo(row));
            timers.Disarm(ids[row]);
        }
    }

    [Test]
    public void Arm_BeyondTheHorizon_IsClampedBehindTheEnd()
    {
        TimerSet timers = new(s_end);
        timers.Arm(new(long.MaxValue), new EventTag(1, 1));
        TimerId real = timers.Arm(s_end, new EventTag(1, 2));
        Assert.That(timers.Earliest.Tag.Row, Is.EqualTo(2));
        timers.Disarm(real);
        Assert.That(timers.Earliest.Time, Is.GreaterThan(s_end));
    }

    [Test]
    public void Arm_MoreTimersThanTheTimeLeavesRoomFor_SaysSo()
    {
        TimerSet timers = new(new(1L << 58));
        TimerCapacityException tooMany = Assert.Throws<TimerCapacityException>(() =>
        {
            for (int row = 0; row < 100; row++)
            {
                timers.Arm(new(row), new EventTag(0, row));
            }
        });
        Assert.That(tooMany.Message, Does.Contain("timers at once are too many"));
    }

    [Test]
    public void Silence_ReservedTimer_SleepsUntilRearmed()
    {
        TimerSet timers = new(s_end, reserved: 3);
        timers.Rearm(TimerSet.Reserved(2), new(5), new EventTag(4, 2));
        Assert.That(timers.Earliest.Tag, Is.EqualTo(new EventTag(4, 2)));
        timers.Silence(TimerSet.Reserved(2));
        Assert.That(timers.Earliest.Time, Is.GreaterThan(s_end));
        Assert.That(
            timers.Arm(new(1), default).Leaf,
            Is.GreaterThanOrEqualTo(3),
            "a reserved leaf is never handed out"
        );
    }
}
