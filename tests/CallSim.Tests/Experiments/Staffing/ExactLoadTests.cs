using System.Collections.Immutable;
using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;
using MathNet.Numerics.Distributions;

namespace CallSim.Tests.Experiments;

/// <summary>The load by its integral is that of infinitely many agents, worked out by hand and simulated.</summary>
public sealed class ExactLoadTests
{
    private static readonly ImmutableArray<double> s_perHour = [60, 150, 0, 90];

    [Test]
    public void Load_OfAnExponentialTalk_SolvesItsEquation()
    {
        ImmutableArray<double> load = ExactLoad.Of(Plan(Type(Law.Exponential(SimSpan.FromSeconds(400)))));

        // m' = λ − m / 400, by its solution from interval to interval; the warm-up begins with nobody.
        double now = 60 / 3600.0 * 400 * (1 - Math.Exp(-1200 / 400.0));
        for (int interval = 0; interval < s_perHour.Length; interval++)
        {
            double steady = s_perHour[interval] / 3600 * 400;
            double decay = Math.Exp(-1800 / 400.0);
            double mean = steady + ((now - steady) * (1 - decay) * 400 / 1800);
            Assert.That(load[interval], Is.EqualTo(mean).Within(1e-4));
            now = steady + ((now - steady) * decay);
        }
    }

    [Test]
    public void Load_OfAFixedTalkAndWrapUp_IsWhatCameInTheTimeBefore()
    {
        ContactTypePlan type = Type(Law.Deterministic(SimSpan.FromMinutes(9))) with
        {
            WrapUp = Law.Deterministic(SimSpan.FromMinutes(1)),
        };
        ImmutableArray<double> load = ExactLoad.Of(Plan(type));

        // One a minute and 10 minutes each, from the warm-up on; 2.5 a minute: up in 10 minutes from 10 to 25, down again in 10; 1.5 a minute.
        Assert.That(load[0], Is.EqualTo(10).Within(1e-3));
        Assert.That(load[1], Is.EqualTo(((10 * 17.5) + (20 * 25)) / 30).Within(1e-3));
        Assert.That(load[2], Is.EqualTo(10 * 12.5 / 30).Within(1e-3));
        Assert.That(load[3], Is.EqualTo(((10 * 7.5) + (20 * 15)) / 30).Within(1e-3));
    }

    private static IEnumerable<Law> Laws()
    {
        SimSpan mean = SimSpan.FromSeconds(300);
        yield return Law.Lognormal(mean, 1.2);
        yield return Law.Gamma(mean, 0.7);
        yield return Law.Weibull(mean, 1.5);
        yield return Law.Erlang(mean, 3);
        yield return Law.Uniform(SimSpan.FromSeconds(100), SimSpan.FromSeconds(500));
        yield return Law.Triangular(SimSpan.FromSeconds(60), SimSpan.FromSeconds(120), SimSpan.FromSeconds(900));
        yield return Law.Hyperexponential(mean, 2);
    }

    // Talks of each law, some with a hold, and a wrap-up, with so many agents that nobody waits.
    [TestCaseSource(nameof(Laws))]
    public void Load_OfALaw_IsTheTimeThatAgentsAreBusy(Law talk)
    {
        CentrePlan plan = Plan(
            Type(talk) with
            {
                Hold = new HoldPlan { Chance = 0.3, Length = Law.Exponential(SimSpan.FromSeconds(90)) },
                WrapUp = Law.Exponential(SimSpan.FromSeconds(40)),
            }
        );
        ImmutableArray<double> load = ExactLoad.Of(plan);
        RunResult run = Simulation.Run(plan, new RunOptions { Replications = 4000, Seed = 11 });
        for (int interval = 0; interval < load.Length; interval++)
        {
            // 100 agents; 4,000 replications leave the mean load an error of some 0.05.
            double busy = run.Interval("occupancy", Scope.All, interval).Value!.Value * 100;
            Assert.That(load[interval], Is.EqualTo(busy).Within(0.2), $"{talk.Family} in {interval}");
        }
    }

    private static IEnumerable<TestCaseData> Tails()
    {
        SimSpan mean = SimSpan.FromSeconds(360);
        foreach (double cv in new[] { 0.5, 1.5, 2.0, 5.0 })
        {
            yield return Case(Law.Lognormal(mean, cv), new LogNormal(LogMean(cv), Math.Sqrt(Math.Log(1 + (cv * cv)))));
        }

        yield return Case(Law.Weibull(mean, 0.4), new Weibull(0.4, 360 / 3.323350970447843));
        yield return Case(Law.Weibull(mean, 2), new Weibull(2, 360 / 0.886226925452758));
        yield return Case(Law.Gamma(mean, 3), new Gamma(1 / 9.0, 1 / 9.0 / 360));
        yield return Case(Law.Erlang(mean, 4), new Gamma(4, 4 / 360.0));
        yield return Case(Law.Exponential(mean), new Exponential(1 / 360.0));
        yield return Case(Law.Uniform(SimSpan.Zero, mean * 2), new ContinuousUniform(0, 720));
        yield return Case(
            Law.Triangular(SimSpan.FromSeconds(60), SimSpan.FromSeconds(100), SimSpan.FromSeconds(900)),
            new Triangular(60, 900, 100)
        );

        static double LogMean(double cv) => Math.Log(360) - (Math.Log(1 + (cv * cv)) / 2);
        static TestCaseData Case(Law law, IContinuousDistribution other) =>
            new TestCaseData(law, other).SetArgDisplayNames($"{law.Family} of cv {law.Cv:0.##}");
    }

    // Distribution functions from elsewhere, added up second by second.
    [TestCaseSource(nameof(Tails))]
    public void Load_OfATail_IsItsDistributionAddedUp(Law talk, IContinuousDistribution other)
    {
        const int grid = 20;
        double[] busy = Sums(Tail(other, grid), grid);
        AssertLoad(Type(talk), busy, grid, 1e-4);
    }

    [Test]
    public void Load_OfAHeavyHoldAndWrapUp_IsTheirSumAddedUp()
    {
        ContactTypePlan type = Type(Law.Lognormal(SimSpan.FromSeconds(360), 2)) with
        {
            Hold = new HoldPlan { Chance = 0.3, Length = Law.Weibull(SimSpan.FromSeconds(200), 0.6) },
            WrapUp = Law.Lognormal(SimSpan.FromSeconds(120), 3),
        };
        double[] talk = Tail(new LogNormal(Math.Log(360) - (Math.Log(5) / 2), Math.Sqrt(Math.Log(5))), 1);
        double[] hold = Tail(new Weibull(0.6, 200 / 1.504575488251556), 1);
        double[] wrapUp = Tail(new LogNormal(Math.Log(120) - (Math.Log(10) / 2), Math.Sqrt(Math.Log(10))), 1);
        double[] held = Added(talk, hold);
        double[] either = [.. talk.Select((tail, place) => (0.7 * tail) + (0.3 * held[place]))];
        AssertLoad(type, Sums(Added(either, wrapUp), 1), 1, 1e-4);
    }

    [Test]
    public void Load_OfValuesAndOfUnits_IsTheSumOverThem()
    {
        SimSpan[] values = [SimSpan.FromSeconds(30), SimSpan.FromSeconds(500), SimSpan.FromSeconds(3000)];
        double[] steps =
        [
            .. Enumerable.Range(0, 8400).Select(s => values.Count(value => value.Seconds > s + 0.5) / 3.0),
        ];
        AssertLoad(Type(Law.Empirical([.. values])), Sums(steps, 1), 1, 1e-4);

        // Units of 60 s, a fifth of which are the last: the chance of more than n is 0.8 to the power of n.
        double[] units = [.. Enumerable.Range(0, 8400).Select(s => Math.Pow(0.8, s / 60))];
        AssertLoad(Type(Law.Geometric(SimSpan.FromSeconds(300), SimSpan.FromSeconds(60))), Sums(units, 1), 1, 1e-4);
    }

    // P(S > s) at the middles of parts of a second.
    private static double[] Tail(IContinuousDistribution law, int grid) =>
        [.. Enumerable.Range(0, 8400 * grid).Select(place => 1 - law.CumulativeDistribution((place + 0.5) / grid))];

    // The tail of a sum at the middles of seconds: the second span ends about a whole second, and the first has the rest.
    private static double[] Added(double[] first, double[] second)
    {
        double[] sum = new double[first.Length];
        for (int at = 0; at < sum.Length; at++)
        {
            double before = 1;
            for (int place = 0; place <= at; place++)
            {
                sum[at] += (before - second[place]) * first[at - place];
                before = second[place];
            }

            sum[at] += before;
        }

        return sum;
    }

    // E[min(S, x)] at whole parts of a second.
    private static double[] Sums(double[] tail, int grid)
    {
        double[] sums = new double[tail.Length + 1];
        for (int place = 0; place < tail.Length; place++)
        {
            sums[place + 1] = sums[place] + (tail[place] / grid);
        }

        return sums;
    }

    // The mean busy m(t) = Σ λ (E[min(S, t - from)] - E[min(S, t - to)]) at each part of a second, averaged over intervals.
    private static void AssertLoad(ContactTypePlan type, double[] sums, int grid, double within)
    {
        ImmutableArray<double> load = ExactLoad.Of(Plan(type));
        for (int interval = 0; interval < load.Length; interval++)
        {
            double sum = 0;
            for (int place = 0; place <= 1800 * grid; place++)
            {
                int at = (interval * 1800 * grid) + place;
                double busy = Came(at, -1200, 0, 0);
                for (int other = 0; other <= interval; other++)
                {
                    busy += Came(at, other * 1800, (other + 1) * 1800, other);
                }

                sum += place == 0 || place == 1800 * grid ? busy / 2 : busy;
            }

            double expected = sum / (1800 * grid);
            Assert.That(load[interval], Is.EqualTo(expected).Within(within * expected), $"in {interval}");
        }

        double Came(int at, int from, int to, int interval) =>
            s_perHour[interval] / 3600 * (sums[Math.Max(0, at - (from * grid))] - sums[Math.Max(0, at - (to * grid))]);
    }

    [Test]
    public void Load_WhereContactsComeByOtherWays_IsNotKnown()
    {
        CentrePlan plan = Plan(Type(Law.Exponential(SimSpan.FromSeconds(300))));
        Assert.That(ExactLoad.Of(plan), Is.Not.Empty);
        ContactTypePlan type = plan.ContactTypes[0];
        Assert.That(ExactLoad.Of(With(type with { To = Destination.Flow("menu") })), Is.Empty);
        Assert.That(ExactLoad.Of(With(type with { ArrivalLog = [SimSpan.FromSeconds(5)] })), Is.Empty);
        Assert.That(
            ExactLoad.Of(
                With(
                    type with
                    {
                        CallsAgain = new CallsAgainPlan { Chance = 0.5, Delay = Law.Exponential(SimSpan.FromHours(1)) },
                    }
                )
            ),
            Is.Empty
        );
        AgentGroupPlan slow = plan.AgentGroups[0] with { Skills = [new AgentSkillPlan { Name = "sales", Talk = 1.5 }] };
        Assert.That(ExactLoad.Of(plan with { AgentGroups = [slow] }), Is.Empty);

        CentrePlan With(ContactTypePlan other) => plan with { ContactTypes = [other] };
    }

    private static ContactTypePlan Type(Law talk) =>
        new()
        {
            Name = "sales",
            To = Destination.Queue("sales"),
            ArrivalsPerHour = new IntervalSeries<double>(s_perHour),
            Talk = talk,
        };

    private static CentrePlan Plan(ContactTypePlan type) =>
        new CentreBuilder("load")
            .Time(
                new TimePlan
                {
                    Length = SimSpan.FromHours(2),
                    Interval = SimSpan.FromMinutes(30),
                    WarmUp = SimSpan.FromMinutes(20),
                }
            )
            .Contacts(type)
            .Agents("desk", 100)
            .Build();
}
