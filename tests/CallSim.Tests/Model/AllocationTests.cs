using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Model;

namespace CallSim.Tests.Model;

[NonParallelizable]
[Category("Long")]
public sealed class AllocationTests
{
    // Both runs have the same size but for their length. With ways: by lines and flows, passed on, and calling again.
    [TestCase(false)]
    [TestCase(true)]
    public void Run_AMillionContacts_AllocateNothingThatGrowsWithThem(bool withWays)
    {
        long shortRun = BytesOf(withWays, contacts: 100_000, out long fewer);
        long longRun = BytesOf(withWays, contacts: 1_100_000, out long more);
        TestContext.Out.WriteLine($"{shortRun:N0} bytes for {fewer:N0} contacts, {longRun:N0} bytes for {more:N0}");
        Assert.That(more - fewer, Is.GreaterThan(990_000));
        Assert.That(
            longRun - shortRun,
            Is.LessThan(50_000),
            "the tables may still grow to the highest load; a byte a contact would be 1,000,000"
        );
    }

    private static ShiftPlan Shift(double start) =>
        Rosters.Shift(start, 12 * 3600, 45.5, Rosters.After(3 * 3600, 900), Rosters.After(7 * 3600, 1800));

    private static long BytesOf(bool withWays, double contacts, out long simulated)
    {
        SimSpan length = SimSpan.FromMinutes(contacts / 100);
        ContactTypePlan type = new()
        {
            Name = "calls",
            To = Destination.Queue("calls"),
            ArrivalsPerHour = 6000.0,
            Talk = Law.Lognormal(SimSpan.FromSeconds(40), 1.2),
            Patience = Law.Exponential(SimSpan.FromMinutes(2)),
            Balks = 0.02,
            Hold = new HoldPlan { Chance = 0.2, Length = OfAllOthers(SimSpan.FromSeconds(30)) },
            WrapUp = Law.Weibull(SimSpan.FromSeconds(14), 1.3),
            Busyness = new DayFactorPlan(DayFactorFamily.Gamma, 0.01),
        };
        CentreBuilder builder = new CentreBuilder("allocations").Time(length, SimSpan.FromDays(1));
        CentrePlan plan = (withWays ? WithWays(builder, type) : builder.Contacts(type))
            .Agents("desk", 60.5)
            .Agents(Rosters.Desk(Shift(0), Shift(12 * 3600)) with { Name = "shifts", Absent = 0.05, Shrinkage = 0.1 })
            .Build();
        CentreLayout layout = new(plan);
        Ledgers ledgers = new(layout);
        Replication.Run(layout, ledgers, seed: 3, replication: 0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Replication.Run(layout, ledgers, seed: 3, replication: 0);
        simulated = ledgers.ContactsSimulated;
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static CentreBuilder WithWays(CentreBuilder builder, ContactTypePlan type)
    {
        SelfServiceStepPlan service = new()
        {
            Name = "service",
            Takes = Law.Exponential(SimSpan.FromSeconds(20)),
            Solves = new ShareByContact(0.1),
            Otherwise = Destination.Queue("calls"),
        };
        MenuStepPlan menu = new()
        {
            Name = "menu",
            Options =
            [
                new()
                {
                    Key = "1",
                    Says = SimSpan.FromSeconds(3),
                    For = ["calls"],
                    To = Destination.Step("service"),
                },
                new() { Key = "star", To = Destination.Repeat },
            ],
            WrongKey = 0.1,
            NoInput = 0.1,
            Otherwise = Destination.Queue("calls"),
        };
        type = type with
        {
            To = Destination.Number("hotline"),
            Resolved = 0.9,
            Redials = new RedialPlan
            {
                AfterBlocked = [0.5],
                AfterAbandon = [0.5],
                Delay = Law.Exponential(SimSpan.FromMinutes(5)),
            },
            CallsAgain = new CallsAgainPlan { Chance = 0.5, Delay = Law.Exponential(SimSpan.FromMinutes(30)) },
        };
        return builder
            .Contacts(type)
            .Queue(new QueuePlan { Name = "calls", Skill = "calls" })
            .Queue(new QueuePlan { Name = "second", Skill = "second" })
            .Lines(new LineGroupPlan { Name = "wide", Channels = 120 })
            .Number(
                new NumberPlan
                {
                    Name = "hotline",
                    Lines = ["wide"],
                    To = Destination.Flow("welcome"),
                    Setup = SimSpan.FromSeconds(1),
                }
            )
            .Flow(
                new FlowPlan
                {
                    Name = "welcome",
                    HangUp = Law.Exponential(SimSpan.FromMinutes(4)),
                    Steps = [menu, service],
                }
            )
            .Transfer(
                new TransferPlan
                {
                    Name = "on",
                    FromQueue = "calls",
                    Chance = 0.1,
                    To = "second",
                }
            );
    }

    private static Law OfAllOthers(SimSpan mean) =>
        Law.Mixture(
            new(0.2, Law.Gamma(mean, 0.7)),
            new(0.2, Law.Triangular(SimSpan.Zero, mean, mean * 2)),
            new(0.2, Law.Hyperexponential(mean, 2)),
            new(0.1, Law.Geometric(mean, SimSpan.FromSeconds(1))),
            new(0.1, Law.Erlang(mean, 3)),
            new(0.1, Law.Uniform(SimSpan.Zero, mean * 2)),
            new(0.1, Law.Empirical([mean, mean * 0.5, mean * 1.5]))
        );
}
