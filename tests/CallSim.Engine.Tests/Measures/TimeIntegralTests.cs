using CallSim.Engine.Measures;
using FsCheck;
using FsCheck.Fluent;

namespace CallSim.Engine.Tests.Measures;

public sealed class TimeIntegralTests
{
    [Test]
    public void TakeUntil_AfterAnyChanges_EqualsThePiecewiseSum()
    {
        Gen<(int Gap, int Kind)> step = Gen.Choose(0, 3).Zip(Gen.Choose(0, 4));
        Prop.ForAll(step.ListOf().ToArbitrary(), steps => Takes(steps).SequenceEqual(PiecewiseTakes(steps)))
            .QuickCheckThrowOnFailure();
    }

    [Test]
    public void TakeUntil_WithChangesAtOneInstant_CountsNoneOfThem()
    {
        TimeIntegral busy = default;
        SimTime noon = new(100);
        busy.Enter(noon);
        busy.Leave(noon);
        busy.Set(5, noon);
        Assert.That(busy.TakeUntil(noon), Is.Zero);
    }

    [Test]
    public void TakeUntil_FarFromTheStart_IsExactThoughTheSumWrapsAround()
    {
        TimeIntegral busy = default;
        SimTime late = new(SimSpan.Max.Microseconds);
        busy.Set(1000, late);
        Assert.That(busy.TakeUntil(late + new SimSpan(7)), Is.EqualTo(7000));
    }

    [Test]
    public void TakeUntil_Twice_StartsAnewAtTheFirst()
    {
        TimeIntegral busy = default;
        busy.Enter(new(10));
        busy.TakeUntil(new(30));
        Assert.That(busy.TakeUntil(new(35)), Is.EqualTo(5));
    }

    [Test]
    public void Level_AfterEnterLeaveAndSet_IsWhatTheySay()
    {
        TimeIntegral busy = default;
        busy.Set(7, new(1));
        busy.Enter(new(2));
        busy.Enter(new(2));
        busy.Leave(new(3));
        Assert.That(busy.Level, Is.EqualTo(8));
    }

    private static List<long> Takes(IList<(int Gap, int Kind)> steps)
    {
        TimeIntegral integral = default;
        SimTime now = SimTime.Zero;
        List<long> takes = [];
        foreach ((int gap, int kind) in steps)
        {
            now += new SimSpan(gap);
            switch (kind)
            {
                case 0:
                    integral.Enter(now);
                    break;
                case 1:
                    integral.Leave(now);
                    break;
                case 2:
                    integral.Set(gap * 10, now);
                    break;
                default:
                    takes.Add(integral.TakeUntil(now));
                    break;
            }
        }

        return takes;
    }

    private static List<long> PiecewiseTakes(IList<(int Gap, int Kind)> steps)
    {
        long level = 0;
        long area = 0;
        List<long> takes = [];
        foreach ((int gap, int kind) in steps)
        {
            area += level * gap;
            switch (kind)
            {
                case 0:
                    level++;
                    break;
                case 1:
                    level--;
                    break;
                case 2:
                    level = gap * 10;
                    break;
                default:
                    takes.Add(area);
                    area = 0;
                    break;
            }
        }

        return takes;
    }
}
