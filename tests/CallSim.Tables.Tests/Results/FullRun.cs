using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tables.Tests.Results;

/// <summary>A small centre with lines, a call flow, an outage, transfers and customers who call again, run once for the tests of the result files.</summary>
internal static class FullRun
{
    private static readonly Lazy<RunResult> s_result = new(Run);

    public static RunResult Result => s_result.Value;

    public static CentrePlan Plan { get; } =
        new CentreBuilder("everything")
            .Time(SimSpan.FromHours(2), warmUp: SimSpan.FromMinutes(15))
            .Lines(new LineGroupPlan { Name = "first", Channels = 10 })
            .Lines(new LineGroupPlan { Name = "second", Channels = 3 })
            .Number(Main)
            .Number(new NumberPlan { Name = "direct", To = Destination.Queue("service") })
            .Flow(Welcome)
            .Contacts(Type("sales", 60, "main") with { Redials = Redials })
            .Contacts(
                Type("service", 50, "main") with
                {
                    Resolved = 0.8,
                    CallsAgain = new CallsAgainPlan { Chance = 0.7, Delay = Minutes(10) },
                }
            )
            .Contacts(Type("partners", 10, "direct"))
            .Queue(new QueuePlan { Name = "sales", Skill = "sales" })
            .Queue(new QueuePlan { Name = "service", Skill = "service" })
            .Transfer(
                new TransferPlan
                {
                    Name = "to sales",
                    FromQueue = "service",
                    Chance = 0.1,
                    To = "sales",
                }
            )
            .Outage(
                new OutagePlan
                {
                    Name = "trunk",
                    Target = OutageTarget.Lines,
                    Hits = "first",
                    Every = Minutes(60),
                    Lasts = Minutes(5),
                }
            )
            .Agents("junior", 3, "sales")
            .Agents("senior", 4.5)
            .Build();

    private static RunResult Run() => Simulation.Run(Plan, new RunOptions { Replications = 12, Threads = 1 });

    private static NumberPlan Main =>
        new()
        {
            Name = "main",
            Lines = ["first", "second"],
            Setup = SimSpan.FromSeconds(2),
            To = Destination.Flow("welcome"),
        };

    private static RedialPlan Redials =>
        new()
        {
            AfterBlocked = [0.8],
            AfterAbandon = [0.5, 0.3],
            Delay = Minutes(5),
        };

    private static FlowPlan Welcome =>
        new()
        {
            Name = "welcome",
            Ports = 6,
            HangUp = Minutes(1),
            HumanKey = new HumanKeyPlan
            {
                Key = "0",
                From = "menu",
                Wanted = 0.1,
                To = Destination.Queue("sales"),
            },
            Steps =
            [
                new PlayStepPlan
                {
                    Name = "hello",
                    Length = Minutes(0.1),
                    Then = Destination.Step("menu"),
                },
                Menu,
                new SelfServiceStepPlan
                {
                    Name = "task",
                    Takes = Minutes(0.5),
                    Solves = new ShareByContact(0.3),
                    Otherwise = Destination.Queue("service"),
                },
            ],
        };

    private static MenuStepPlan Menu =>
        new()
        {
            Name = "menu",
            Options =
            [
                new()
                {
                    Key = "1",
                    Says = SimSpan.FromSeconds(3),
                    For = ["sales"],
                    To = Destination.Queue("sales"),
                },
                new()
                {
                    Key = "2",
                    Says = SimSpan.FromSeconds(3),
                    For = ["service"],
                    To = Destination.Step("task"),
                },
            ],
            WrongKey = 0.05,
            NoInput = 0.1,
            NoInputAfter = SimSpan.FromSeconds(5),
            Repeats = 1,
        };

    private static ContactTypePlan Type(string name, double perHour, string number) =>
        new()
        {
            Name = name,
            To = Destination.Number(number),
            ArrivalsPerHour = perHour,
            Talk = Minutes(3),
            Patience = Minutes(2),
        };

    private static Law Minutes(double mean) => Law.Exponential(SimSpan.FromMinutes(mean));
}
