using CallSim.Engine;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tests.Experiments;

public sealed class LaggedLoadTests
{
    private static readonly TimePlan s_time = new()
    {
        Length = SimSpan.FromMinutes(135),
        Interval = SimSpan.FromMinutes(30),
        WarmUp = SimSpan.FromMinutes(20),
    };

    [Test]
    public void Load_OfFixedHandleTimes_IsWhatCameInTheTimeBefore()
    {
        // 60 an hour in the second interval alone, 10 minutes each: the load rises to 10 in 10 minutes, and falls in the 10 after the interval.
        double[] load = LaggedLoad.Of(s_time, [0, 30, 0, 0, 0], [600]);
        Assert.That(load[1], Is.EqualTo(((5 * 10) + (20 * 10)) / 30.0).Within(1e-9));
        Assert.That(load[2], Is.EqualTo(5 * 10 / 30.0).Within(1e-9));
        Assert.That(load[0] + load[3] + load[4], Is.Zero);
    }

    [Test]
    public void Load_OfExponentialHandleTimes_SolvesItsEquation()
    {
        double[] arrivals = [30, 60, 10, 45, 15];
        // Handle times at the middles of so many equal parts of the law.
        const int parts = 100_000;
        double[] handle = [.. Enumerable.Range(0, parts).Select(part => -400 * Math.Log(1 - ((part + 0.5) / parts)))];
        double[] load = LaggedLoad.Of(s_time, arrivals, handle);

        // m' = λ − m/400, by its solution from interval to interval.
        double now = 30 / 1800.0 * 400 * (1 - Math.Exp(-1200 / 400.0));
        for (int interval = 0; interval < 5; interval++)
        {
            double length = s_time.LengthOf(interval).Seconds;
            double steady = arrivals[interval] / length * 400;
            double decay = Math.Exp(-length / 400);
            double mean = steady + ((now - steady) * (1 - decay) * 400 / length);
            Assert.That(load[interval], Is.EqualTo(mean).Within(1e-4 * mean));
            now = steady + ((now - steady) * decay);
        }
    }

    [Test]
    public void Load_OfLongHandleTimes_ComesOfTheWholeTimeBefore()
    {
        double[] load = LaggedLoad.Of(s_time, [30, 30, 30, 30, 15], [100_000]);
        // Nobody has gone: those of the warm-up, of the intervals before, and half of the interval's own.
        Assert.That(load[3], Is.EqualTo(20 + 90 + 15).Within(1e-9));
    }
}
