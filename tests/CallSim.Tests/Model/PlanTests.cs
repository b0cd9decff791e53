using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Model;

namespace CallSim.Tests.Model;

public sealed class PlanTests
{
    private static readonly SimSpan s_minute = SimSpan.FromMinutes(1);

    [Test]
    public void Build_EveryMistake_IsListedAtOnce()
    {
        CentreBuilder builder = new CentreBuilder("bad")
            .Time(
                new TimePlan
                {
                    Length = SimSpan.FromHours(1),
                    Interval = SimSpan.FromMinutes(7),
                    WarmUp = SimSpan.Zero - s_minute,
                }
            )
            .Contacts("calls", -5, Law.Exponential(s_minute))
            .Contacts("calls", 5, Law.Exponential(s_minute))
            .Queue(
                new QueuePlan
                {
                    Name = "sales",
                    Skill = "sales",
                    Priority = 0,
                    Route =
                    [
                        ["nobody"],
                    ],
                }
            )
            .Agents("desk", -1, "calls");
        PlanException mistakes = Assert.Throws<PlanException>(() => builder.Build());
        Assert.That(mistakes.Mistakes, Has.Length.EqualTo(7), mistakes.Message);
        Assert.That(
            mistakes.Message,
            Does.Contain("an agent group 'nobody'")
                .And.Contain("expected that the interval (7m) divides a day")
                .And.Contain("expected that each contact type has a name of its own; 'calls' stands 2 times")
                .And.Contain("expected of agent group 'desk': the count is from 0 to 1,000,000, not -1")
        );
    }

    [Test]
    public void Build_WithoutTime_SaysSo() =>
        Assert.That(
            () => new CentreBuilder("x").Build(),
            Throws.InstanceOf<PlanException>().With.Message.Contains("call Time")
        );

    [Test]
    public void Mistakes_PartsThatAreMissing_AreSaid()
    {
        CentrePlan plan = Plan();
        CentrePlan[] broken =
        [
            plan with
            {
                ContactTypes = [],
            },
            plan with
            {
                AgentGroups = default,
            },
            plan with
            {
                Queues = default,
            },
            plan with
            {
                Targets = new TargetsPlan { Within = default },
            },
            plan with
            {
                Time = plan.Time with { Length = SimSpan.Zero },
            },
            plan with
            {
                Time = plan.Time with { Interval = SimSpan.Zero },
            },
            plan with
            {
                Queues =
                [
                    plan.Queues[0] with
                    {
                        Route =
                        [
                            [],
                        ],
                    },
                ],
            },
            plan with
            {
                ContactTypes = [plan.ContactTypes[0] with { ArrivalsPerHour = double.PositiveInfinity }],
            },
        ];
        foreach (CentrePlan one in broken)
        {
            Assert.That(one.Mistakes, Is.Not.Empty);
        }

        Assert.That(
            (
                plan with
                {
                    AgentGroups =
                    [
                        plan.AgentGroups[0] with
                        {
                            Skills = default(System.Collections.Immutable.ImmutableArray<AgentSkillPlan>),
                        },
                    ],
                }
            ).Mistakes,
            Is.Empty,
            "no skills named: every queue"
        );
    }

    [TestCase(10, 10, false, TestName = "Mistakes_IntervalOfTenDays_IsRefused")]
    [TestCase(10, 1, true, TestName = "Mistakes_IntervalOfADay_IsTaken")]
    [TestCase(0.3, 0.3, true, TestName = "Mistakes_IntervalThatIsTheWholeRun_IsTaken")]
    public void Mistakes_LongIntervals(double days, double interval, bool isFine)
    {
        CentrePlan plan = Plan() with
        {
            Time = new TimePlan { Length = SimSpan.FromDays(days), Interval = SimSpan.FromDays(interval) },
        };
        Assert.That(plan.Mistakes.IsEmpty, Is.EqualTo(isFine));
    }

    [Test]
    public void Mistakes_WarmUpOfTooManyIntervals_IsRefused()
    {
        CentrePlan plan = Plan();
        Assert.That(
            (plan with { Time = plan.Time with { WarmUp = SimSpan.FromDays(30_000_000) } }).Mistakes,
            Is.Not.Empty
        );
    }

    [Test]
    public void Hash_EveryChangeThatMatters_ChangesIt()
    {
        CentrePlan plan = Plan();
        ContactTypePlan type = plan.ContactTypes[0];
        CentrePlan[] others =
        [
            plan with
            {
                Time = plan.Time with { WarmUp = s_minute },
            },
            plan with
            {
                Time = plan.Time with { Date = new DateOnly(2026, 3, 2) },
            },
            plan with
            {
                Busyness = new DayFactorPlan(DayFactorFamily.Gamma, 0.1),
            },
            plan with
            {
                Targets = new TargetsPlan { Within = [SimSpan.FromSeconds(30)] },
            },
            plan with
            {
                ContactTypes = [type with { Balks = 0.1 }],
            },
            plan with
            {
                ContactTypes = [type with { ArrivalsPerHour = 61.0 }],
            },
            plan with
            {
                ContactTypes = [type with { Talk = Law.Exponential(s_minute * 2) }],
            },
            plan with
            {
                ContactTypes = [type with { Patience = Law.Lognormal(s_minute, 1) }],
            },
            plan with
            {
                ContactTypes = [type with { Patience = Law.Lognormal(s_minute, 1.5) }],
            },
            plan with
            {
                AgentGroups = [plan.AgentGroups[0] with { Count = 3.0 }],
            },
            plan with
            {
                AgentGroups = [plan.AgentGroups[0] with { Rounding = HeadCountRounding.Fixed }],
            },
            plan with
            {
                Queues = [plan.Queues[0] with { WaitingPlaces = 0 }],
            },
        ];
        string[] hashes = [plan.Hash, .. others.Select(other => other.Hash)];
        Assert.That(hashes.Distinct().Count(), Is.EqualTo(hashes.Length));
        Assert.That(Plan().Hash, Is.EqualTo(plan.Hash), "the same plan made again");
        Assert.That(
            (
                plan with
                {
                    Name = "other",
                    Run = new RunPlan { Seed = 9 },
                }
            ).Hash,
            Is.EqualTo(plan.Hash),
            "title and run settings do not count"
        );
    }

    [Test]
    public void Hash_EveryParameterOfALaw_ChangesIt()
    {
        CentrePlan plan = Plan();
        Law[] laws =
        [
            Law.Uniform(s_minute, s_minute * 3),
            Law.Triangular(s_minute, s_minute, s_minute * 3),
            Law.Triangular(s_minute, s_minute * 2, s_minute * 3),
            Law.Triangular(s_minute, s_minute * 3, s_minute * 3),
            Law.Triangular(SimSpan.Zero, s_minute * 3, s_minute * 3),
            Law.Exponential(s_minute * 2),
            Law.Hyperexponential(s_minute * 2, 1),
            Law.Hyperexponential(s_minute * 2, 2),
            Law.Hyperexponential((0.5, s_minute), (0.5, s_minute * 3)),
            Law.Hyperexponential((0.75, s_minute), (0.25, s_minute * 5)),
            Law.Geometric(s_minute * 2, s_minute),
            Law.Geometric(s_minute * 2, s_minute * 2),
            Law.Mixture(new(0.5, Law.Exponential(s_minute)), new(0.5, Law.Exponential(s_minute * 3))),
            Law.Mixture(new(0.5, Law.Exponential(s_minute * 3)), new(0.5, Law.Exponential(s_minute))),
            Law.Mixture(new(0.5, Law.Exponential(s_minute)), new(0.5, Law.Gamma(s_minute * 3, 1))),
            Law.Mixture(new(0.5, Law.Exponential(s_minute)), new(0.5, Law.Gamma(s_minute * 3, 2))),
            Law.Mixture(new(0.75, Law.Exponential(s_minute)), new(0.25, Law.Exponential(s_minute * 5))),
        ];
        ContactTypePlan type = plan.ContactTypes[0];
        string[] hashes = [.. laws.Select(law => (plan with { ContactTypes = [type with { Talk = law }] }).Hash)];
        Assert.That(hashes, Is.Unique);
    }

    [Test]
    public void Hash_OfArrivalLogAndOwnBusyness_ChangesWithThem()
    {
        CentrePlan plan = Plan();
        ContactTypePlan type = plan.ContactTypes[0];
        ContactTypePlan[] types =
        [
            type,
            type with
            {
                ArrivalLog = [s_minute],
            },
            type with
            {
                ArrivalLog = [s_minute, s_minute],
            },
            type with
            {
                Busyness = new DayFactorPlan(DayFactorFamily.Gamma, 0.1),
            },
            type with
            {
                Busyness = new DayFactorPlan(DayFactorFamily.Lognormal, 0.1),
            },
        ];
        Assert.That(types.Select(other => (plan with { ContactTypes = [other] }).Hash), Is.Unique);
    }

    [Test]
    public void TimePlan_LengthNoMultipleOfTheInterval_HasAShorterLast()
    {
        TimePlan time = new() { Length = SimSpan.FromMinutes(100), Interval = SimSpan.FromMinutes(30) };
        Assert.That(time.IntervalCount, Is.EqualTo(4));
        Assert.That(time.LengthOf(2), Is.EqualTo(SimSpan.FromMinutes(30)));
        Assert.That(time.LengthOf(3), Is.EqualTo(SimSpan.FromMinutes(10)));
    }

    [Test]
    public void LabelOf_ClockDateAndDays_ReadsAsInFiles()
    {
        TimePlan day = new()
        {
            Clock = new TimeOnly(22, 30),
            Length = SimSpan.FromHours(1),
            Interval = SimSpan.FromMinutes(30),
        };
        Assert.That(day.LabelOf(1), Is.EqualTo("23:00"));
        Assert.That(
            (day with { Date = new DateOnly(2026, 2, 28), Length = SimSpan.FromHours(4) }).LabelOf(3),
            Is.EqualTo("2026-03-01T00:00")
        );
        Assert.That((day with { Length = SimSpan.FromHours(4) }).LabelOf(3), Is.EqualTo("d2 00:00"));
        Assert.That((day with { Length = SimSpan.FromHours(4) }).DayOf(3), Is.EqualTo(1));
        Assert.That(day.DayOf(-5), Is.Zero, "the warm-up has the first day's factor");
    }

    private static CentrePlan Plan() =>
        new CentreBuilder("plan")
            .Time(SimSpan.FromHours(1))
            .Contacts("calls", 60, Law.Exponential(s_minute))
            .Agents("desk", 2)
            .Build();
}
