using System.Collections.Immutable;
using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;

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
