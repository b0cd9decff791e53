using System.Globalization;
using CallSim.Engine;
using CallSim.Experiments;
using CallSim.Model;
using MathNet.Numerics.Distributions;

namespace CallSim.Validation.Tests;

/// <summary>
/// How often a gate is wrong. The goals of an Erlang-A centre lie exactly at the true values, or a given step from them; hundreds of
/// seeds are judged, and the number of wrong verdicts is held to the binomial law.
/// </summary>
public sealed class GateTests
{
    private const int Seeds = 600;
    private const int Replications = 30;
    private const int Agents = 6;
    private const double PerMinute = 6;
    private const double Patience = 1;

    // One side of a 95 % interval.
    private const double ErrorRate = 0.025;

    private static readonly Lazy<GoalVerdict[][]> s_runs = new(() => [.. Enumerable.Range(1, Seeds).Select(Judged)]);

    [Test]
    public void Goal_ThatIsTheTrueValue_IsSeldomCalledMissedOrMet()
    {
        for (int goal = 0; goal < s_runs.Value[0].Length; goal++)
        {
            string what = s_runs.Value[0][goal].Goal.Metric;
            Verdict[] verdicts = [.. s_runs.Value.Select(run => run[goal].Verdict)];
            // Missed is the false failure of the lenient gate, met the false pass of the strict one.
            IsAsSeldomAs(ErrorRate, $"{what} called missed", verdicts.Count(verdict => verdict == Verdict.Missed));
            IsAsSeldomAs(ErrorRate, $"{what} called met", verdicts.Count(verdict => verdict == Verdict.Met));
            Assert.That(verdicts, Has.None.EqualTo(Verdict.NoValue));
        }
    }

    [Test]
    public void Goal_JustReached_SeldomFails()
    {
        int failures = CountOf(inside: 0.0005, verdict => verdict.Fails(isStrict: false));
        TestContext.Out.WriteLine($"{failures} of {Seeds} fail");
        Assert.That(failures, Is.LessThanOrEqualTo(MostOf(ErrorRate)));
    }

    // Six standard errors away: a gate that decided nothing, or by a coin, would be seen.
    [Test]
    public void Goal_FarFromTheTrueValue_IsDecided()
    {
        double step = 3 * s_runs.Value.Average(run => run[0].Estimate.HalfWidth!.Value);
        Assert.That(CountOf(-step, verdict => verdict.Verdict == Verdict.Missed), Is.EqualTo(Seeds));
        Assert.That(CountOf(step, verdict => verdict.Verdict == Verdict.Met), Is.EqualTo(Seeds));
    }

    /// <summary>How many runs have such a verdict on abandonment where the true value lies so far inside the bound.</summary>
    private static int CountOf(double inside, Func<GoalVerdict, bool> isSuch) =>
        s_runs
            .Value.Select(run => run[0])
            .Select(found => GoalVerdict.Of(found.Goal with { Bound = found.Goal.Bound + inside }, found.Estimate))
            .Count(isSuch);

    private static GoalVerdict[] Judged(int seed)
    {
        (double abandoned, double occupancy) = Exact();
        CentrePlan plan = new CentreBuilder("Erlang A")
            .Time(SimSpan.FromMinutes(60), warmUp: SimSpan.FromMinutes(20))
            .Contacts("calls", 60 * PerMinute, Plans.Exponential(1), Plans.Exponential(Patience))
            .Agents("desk", Agents)
            .Targets(
                new()
                {
                    Goals = new()
                    {
                        AbandonmentAtMost = abandoned,
                        // By Little's law who waits leaves at the rate of patience.
                        WaitAtMost = SimSpan.FromMinutes(Patience * abandoned),
                        OccupancyAtMost = occupancy,
                    },
                }
            )
            .Build();
        RunOptions options = new()
        {
            Replications = Replications,
            Seed = (ulong)seed,
            Threads = 1,
        };
        return [.. Simulation.Run(plan, options).Verdicts()];
    }

    /// <summary>The share that abandons and the occupancy in the long run, by the balance of flows (Palm 1957).</summary>
    private static (double Abandoned, double Occupancy) Exact()
    {
        double weight = 1;
        double sum = 0;
        double waiting = 0;
        double busy = 0;
        for (int inCentre = 0; inCentre < 200; inCentre++)
        {
            sum += weight;
            waiting += weight * Math.Max(0, inCentre - Agents);
            busy += weight * Math.Min(inCentre, Agents);
            int next = inCentre + 1;
            weight *= PerMinute / (Math.Min(next, Agents) + (Math.Max(0, next - Agents) / Patience));
        }

        return (waiting / sum / Patience / PerMinute, busy / sum / Agents);
    }

    // Both ends of the binomial law are cut off at 0.1 %: too often is wrong, and too seldom is an interval too wide.
    private static void IsAsSeldomAs(double chance, string what, int count)
    {
        TestContext.Out.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{what}: {count} of {Seeds}, expected {chance * Seeds:0.0}")
        );
        Assert.That(count, Is.InRange(LeastOf(chance), MostOf(chance)), what);
    }

    private static int MostOf(double chance) =>
        Enumerable.Range(0, Seeds).First(count => Binomial.CDF(chance, Seeds, count) >= 0.999);

    private static int LeastOf(double chance) =>
        Enumerable.Range(0, Seeds).First(count => Binomial.CDF(chance, Seeds, count) > 0.001);
}
