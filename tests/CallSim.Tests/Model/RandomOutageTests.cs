using CallSim.Engine.Randomness;
using CallSim.Model;
using static CallSim.Tests.Model.Plans;

namespace CallSim.Tests.Model;

/// <summary>Centres with outages of everything, at times that fall together often: the laws of conservation hold.</summary>
public sealed class RandomOutageTests
{
    private static readonly (OutageTarget Target, string Hits)[] s_targets =
    [
        (OutageTarget.Lines, "one"),
        (OutageTarget.Lines, "two"),
        (OutageTarget.Number, "hotline"),
        (OutageTarget.Flow, "first"),
        (OutageTarget.Flow, "second"),
        (OutageTarget.Site, "here"),
        (OutageTarget.Group, "desk"),
        (OutageTarget.Group, "others"),
        (OutageTarget.System, "power"),
        (OutageTarget.System, "switch"),
    ];

    [Test]
    public void Outages_OfEverythingAtCoarseTimes_LoseAndMakeNothing()
    {
        long dropped = 0;
        long putBack = 0;
        for (int seed = 0; seed < 300; seed++)
        {
            Random random = new(seed);
            CentrePlan plan = Plan(random);
            CentreLayout layout = new(plan);
            Ledgers ledgers = new(layout);
            Assert.DoesNotThrow(
                () => Replication.Run(layout, ledgers, seed: (ulong)seed, replication: 0),
                $"seed {seed}"
            );
            dropped += ledgers.Contacts.Sum(ContactCounter.Of(ContactOutcome.Dropped));
            long answered = 0;
            for (int cell = 0; cell < ledgers.Legs.Rows * ledgers.Legs.Lanes; cell++)
            {
                answered += ledgers.Legs[cell / ledgers.Legs.Lanes, cell % ledgers.Legs.Lanes].Answered;
            }

            putBack += Math.Max(0, answered - ledgers.Contacts.Sum(ContactCounter.Offered));
        }

        TestContext.Out.WriteLine($"{dropped} dropped, at least {putBack} put back");
        Assert.That(dropped, Is.GreaterThan(1000));
    }

    private static CentrePlan Plan(Random random)
    {
        CentreBuilder builder = Day(20)
            .Contacts(Caller("byLine", Destination.Number("hotline"), random))
            .Contacts(Caller("byFlow", Destination.Flow("second"), random))
            .Contacts(Caller("calls", Destination.Queue("calls"), random))
            .System(new("power", []))
            .System(new("switch", ["power"]))
            .Site(new("here", ["power"]))
            .Lines(
                new LineGroupPlan
                {
                    Name = "one",
                    Channels = random.Next(1, 9),
                    RunsOn = ["switch"],
                }
            )
            .Lines(new LineGroupPlan { Name = "two", Channels = random.Next(1, 9) })
            .Number(
                new NumberPlan
                {
                    Name = "hotline",
                    Lines = ["one", "two"],
                    To = Destination.Flow("first"),
                    Setup = S(random.Next(3)),
                    RunsOn = random.Next(2) == 0 ? ["switch"] : [],
                }
            )
            .Flow(Flow("first", random.Next(2, 6), Destination.Flow("second")))
            .Flow(Flow("second", null, Destination.Step("wait")))
            .Agents(Group("desk", [.. Counts(random)]) with { Site = "here" })
            .Agents(Group("others", [.. Counts(random)]) with { RunsOn = ["switch"] });
        for (int outage = 0; outage < 6; outage++)
        {
            builder.Outage(Outage($"outage {outage}", random));
        }

        return builder.Build();
    }

    private static IEnumerable<double> Counts(Random random) =>
        Enumerable.Range(0, 20).Select(_ => (double)random.Next(0, 6));

    private static ContactTypePlan Caller(string name, Destination to, Random random) =>
        Type(name, talk: 10 * random.Next(0, 5), patience: random.Next(2) == 0 ? null : 10 * random.Next(1, 6)) with
        {
            To = to,
            ArrivalsPerHour = 200.0,
            WrapUp = random.Next(2) == 0 ? null : new IntervalSeries<Law>(Constant(10 * random.Next(0, 4))),
            Hold = new HoldPlan { Chance = 0.3, Length = Constant(10) },
            Redials = new RedialPlan
            {
                AfterOutage = [0.8],
                AfterBlocked = [0.5],
                AfterAbandon = [0.5],
                Delay = Constant(20),
                AttemptsAtMost = 4,
            },
        };

    private static FlowPlan Flow(string name, int? ports, Destination then) =>
        new()
        {
            Name = name,
            Ports = ports,
            HangUp = new IntervalSeries<Law>(Law.Exponential(S(60))),
            Steps =
            [
                new PlayStepPlan
                {
                    Name = "hello",
                    Length = Constant(10),
                    Then = then,
                },
                new QueueStepPlan { Name = "wait", Queue = "calls" },
            ],
        };

    private static OutagePlan Outage(string name, Random random)
    {
        (OutageTarget target, string hits) = s_targets[random.Next(s_targets.Length)];
        bool once = random.Next(2) == 0;
        return new OutagePlan
        {
            Name = name,
            Target = target,
            Hits = hits,
            At = once ? S(10 * random.Next(0, 120)) : null,
            Every = once ? null : Constant(10 * random.Next(1, 30)),
            Lasts = Constant(10 * random.Next(0, 20)),
            Leaves = random.Next(3) * 0.4,
            Talk = random.Next(3) == 0 ? 1.7 : 1,
            InProgress = (InProgressRule)random.Next(3),
        };
    }
}
