using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Model;

namespace CallSim.Tests.Model;

/// <summary>A plan of two centres in one that do not know of each other.</summary>
internal static class TwinCentre
{
    private static readonly Law s_minute = Law.Exponential(SimSpan.FromMinutes(1));

    /// <summary>Two types that share nothing: lines, flows, queues, agents of their own; overloaded, so that everything happens.</summary>
    public static CentrePlan Plan() =>
        Add(Add(new CentreBuilder("two"), "sales"), "service")
            .Time(SimSpan.FromHours(2), SimSpan.FromMinutes(30), SimSpan.FromMinutes(45))
            .Build();

    /// <summary>The same with a third, ahead of the others in every list, and more parts that nobody uses.</summary>
    public static CentrePlan WithStrangers(CentrePlan plan)
    {
        CentrePlan third = Add(new CentreBuilder("third"), "alien").Time(plan.Time).Build();
        FlowPlan longer = plan.Flows[0] with
        {
            Steps =
            [
                plan.Flows[0].Steps[0],
                new PlayStepPlan
                {
                    Name = "nobody comes here",
                    Length = s_minute,
                    Then = Destination.Step("hello"),
                },
                .. plan.Flows[0].Steps.Skip(1),
            ],
        };
        return plan with
        {
            ContactTypes = third.ContactTypes.AddRange(plan.ContactTypes),
            Lines = third.Lines.AddRange(plan.Lines),
            Numbers = third.Numbers.AddRange(plan.Numbers),
            Flows = third.Flows.Add(longer).AddRange(plan.Flows.Skip(1)),
            Queues = third.Queues.AddRange(plan.Queues),
            AgentGroups = third.AgentGroups.AddRange(plan.AgentGroups),
            Transfers = third.Transfers.AddRange(plan.Transfers),
        };
    }

    /// <summary>The same with its contact types changed.</summary>
    public static CentrePlan With(CentrePlan plan, Func<ContactTypePlan, ContactTypePlan> change) =>
        plan with
        {
            ContactTypes = [.. plan.ContactTypes.Select(change)],
        };

    /// <summary>The same with lines, ports and agents for all, and nobody who calls again.</summary>
    public static CentrePlan Roomy(CentrePlan plan) =>
        With(plan, type => type with { Redials = null, CallsAgain = null }) with
        {
            Lines = [.. plan.Lines.Select(lines => lines with { Channels = 10_000 })],
            Flows = [.. plan.Flows.Select(flow => flow with { Ports = null })],
            AgentGroups = [.. plan.AgentGroups.Select(group => group with { Count = 500 })],
        };

    private static CentreBuilder Add(CentreBuilder centre, string name)
    {
        string expert = name + "-expert";
        return centre
            .Contacts(Type(name, Destination.Number(name)))
            .Lines(new LineGroupPlan { Name = name, Channels = 18 })
            .Number(
                new NumberPlan
                {
                    Name = name,
                    To = Destination.Flow(name),
                    Lines = [name],
                    Setup = SimSpan.FromSeconds(2),
                    CallsPerSecond = 2,
                }
            )
            .Flow(Flow(name))
            .Queue(
                new QueuePlan
                {
                    Name = name,
                    Skill = name,
                    WaitingPlaces = 6,
                }
            )
            .Queue(new QueuePlan { Name = expert, Skill = expert })
            .Agents(
                new AgentGroupPlan
                {
                    Name = name,
                    Count = 5.5,
                    Skills = [new AgentSkillPlan { Name = name, Talk = 1.1 }],
                }
            )
            .Agents(expert, 2, expert)
            .Transfer(
                new TransferPlan
                {
                    Name = name,
                    FromQueue = name,
                    Chance = 0.2,
                    To = expert,
                    ExplainsAgain = s_minute,
                }
            );
    }

    /// <summary>A type to whom everything can happen.</summary>
    public static ContactTypePlan Type(string name, Destination to) =>
        new()
        {
            Name = name,
            ArrivalsPerHour = 300.0,
            To = to,
            Talk = s_minute,
            Patience = s_minute,
            Balks = 0.1,
            Hold = new HoldPlan { Chance = 0.3, Length = s_minute },
            WrapUp = Law.Exponential(SimSpan.FromSeconds(20)),
            Resolved = 0.8,
            Redials = new RedialPlan
            {
                AfterBlocked = [0.8],
                AfterAbandon = [0.6, 0.4],
                Delay = s_minute,
            },
            CallsAgain = new CallsAgainPlan { Chance = 0.7, Delay = s_minute },
        };

    private static FlowPlan Flow(string name) =>
        new()
        {
            Name = name,
            Ports = 9,
            HangUp = s_minute,
            HumanKey = new HumanKeyPlan
            {
                Key = "0",
                From = "hello",
                Wanted = 0.1,
                To = Destination.Queue(name),
            },
            Steps =
            [
                new PlayStepPlan
                {
                    Name = "hello",
                    Length = Law.Exponential(SimSpan.FromSeconds(10)),
                    Then = Destination.Step("menu"),
                },
                new MenuStepPlan
                {
                    Name = "menu",
                    Options =
                    [
                        new MenuOptionPlan
                        {
                            Key = "1",
                            Says = SimSpan.FromSeconds(3),
                            For = [name],
                            To = Destination.Queue(name),
                        },
                        new MenuOptionPlan
                        {
                            Key = "9",
                            Says = SimSpan.FromSeconds(2),
                            To = Destination.Repeat,
                        },
                    ],
                    WrongKey = 0.2,
                    NoInput = 0.1,
                },
            ],
        };
}
