using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Model;
using static CallSim.Validation.Tests.Plans;

namespace CallSim.Validation.Tests;

/// <summary>Contacts that are passed on, among so many agents that nobody waits: legs and work by hand.</summary>
internal static class HandoverModels
{
    public static IEnumerable<ValidatedModel> All =>
        [
            new(
                "Misroutes until the right skill",
                "Faults, direct calls and orders, 2 a minute each; calls talk for 3 minutes, exponential, and each leg has a wrap-up of 20 seconds. Faults need service but come to sales first; the others come where they belong. Who is at a wrong skill is spotted and passed on: by sales after 40 seconds, exponential, by billing after 60, by service after 30, exponential. Technicians pass on 15 % of what they could solve, evenly to sales or billing, from where it comes back; they talk 1.5 times as long and wrap up in half the time. Nobody waits.",
                "Hand calculation: geometric number of legs.",
                Misroutes
            ),
            new(
                "Cold transfers there and back",
                "2 calls a minute of 2 minutes come to the front; each leg has a wrap-up of 25 seconds. 30 % of the front's legs go to the back, 10 % of the others aside; 20 % of the back's legs return to the front. Experts at the back talk half as long. To explain again takes 20 seconds at the back, exponential, 30 seconds aside and no time at the front. Nobody waits.",
                "Hand calculation: linear equations of the legs.",
                Transfers
            ),
        ];

    private const int Fault = 0;
    private const int Direct = 1;
    private const int Order = 2;

    private static void Misroutes(Findings found)
    {
        // Of those whom a technician takes, 15 % go on to one of the two other queues, evenly, and come back from there.
        const double misroutes = 0.15 / (1 - 0.15);
        const double direct = (misroutes / 2 * 40) + (misroutes / 2 * 60) + (misroutes * 30) + (180 * 1.5);
        const double wrapUp = (misroutes * 20) + ((1 + misroutes) * 10);

        LedgerRun run = found.Ledgers(ThreeSkills());

        using (Assert.EnterMultipleScope())
        {
            TypeAgrees(found, run, Direct, legs: 1 + (2 * misroutes), talk: direct, wrapUp);
            TypeAgrees(found, run, Fault, legs: 2 + (2 * misroutes), talk: 40 + direct, 20 + wrapUp);
            TypeAgrees(found, run, Order, legs: 1, talk: 180, wrapUp: 20);
            LegsAgree(found, run, Fault, "sales", 1 + (misroutes / 2));
            LegsAgree(found, run, Fault, "billing", misroutes / 2);
            LegsAgree(found, run, Fault, "service", 1 + misroutes);
            long direct1 = run.Sum(ledgers => ledgers.Contacts(ContactOutcome.Served, Direct));
            long transferred = run.Sum(ledgers => ledgers.Contacts(ContactCounter.Transferred, Direct));
            found.CountAgrees("passed on, of those rightly placed", transferred, (direct1, 0.15));
            Assert.That(
                run.Sum(ledgers => ledgers.Contacts(ContactCounter.Transferred, Fault)),
                Is.EqualTo(run.Sum(ledgers => ledgers.Contacts(ContactCounter.Offered, Fault))),
                "every fault comes to sales first, where nobody can solve it"
            );
            Assert.That(run.Sum(ledgers => ledgers.Contacts(ContactCounter.Transfers, Order)), Is.Zero);
        }
    }

    private static void Transfers(Findings found)
    {
        // 30 % of the front's legs go to the back, 10 % of the others aside; 20 % of the back's come back.
        const double front = 1 / (1 - (0.3 * 0.2));
        const double back = 0.3 * front;
        const double aside = 0.7 * 0.1 * front;
        const double talk = (front * 120) + (back * ((120 * 0.5) + 20)) + (aside * (120 + 30));

        LedgerRun run = found.Ledgers(FrontAndBack());

        using (Assert.EnterMultipleScope())
        {
            TypeAgrees(found, run, 0, front + back + aside, talk, 25 * (front + back + aside));
            LegsAgree(found, run, 0, "front", front);
            LegsAgree(found, run, 0, "back", back);
            LegsAgree(found, run, 0, "aside", aside);
            long served = run.Sum(ledgers => ledgers.Contacts(ContactOutcome.Served));
            long transferred = run.Sum(ledgers => ledgers.Contacts(ContactCounter.Transferred));
            found.CountAgrees("passed on", transferred, (served, 0.3 + (0.7 * 0.1)));
            found.MeanAgrees(
                "transfers a contact",
                run.Ratio(
                    ledgers => ledgers.Contacts(ContactCounter.Transfers),
                    ledgers => ledgers.Contacts(ContactCounter.Offered)
                ),
                front + back + aside - 1
            );
        }
    }

    private static CentrePlan ThreeSkills() =>
        new CentreBuilder("misroutes")
            .Time(SimSpan.FromHours(100), SimSpan.FromDays(1))
            .Contacts(Working("fault", "sales") with { Needs = "service" })
            .Contacts(Working("direct", "service"))
            .Contacts(Working("order", "sales"))
            .Queue(Queue("sales"))
            .Queue(Queue("service"))
            .Queue(Queue("billing"))
            .Agents(Group("front", Law.Exponential(Seconds(40)), "sales"))
            .Agents(
                Group(
                    "technicians",
                    Law.Exponential(Seconds(30)),
                    new AgentSkillPlan
                    {
                        Name = "service",
                        Misroutes = 0.15,
                        Talk = 1.5,
                        WrapUp = 0.5,
                    }
                )
            )
            .Agents(Group("clerks", Law.Deterministic(Seconds(60)), "billing"))
            .Build(replications: 40, seed: 71);

    private static CentrePlan FrontAndBack() =>
        new CentreBuilder("there and back")
            .Time(SimSpan.FromHours(100), SimSpan.FromDays(1))
            .Contacts(Working("call", "front") with { Talk = Exponential(2), WrapUp = Law.Deterministic(Seconds(25)) })
            .Queue(Queue("front"))
            .Queue(Queue("back"))
            .Queue(Queue("aside"))
            .Agents("desk", 100, "front", "aside")
            .Agents(
                Group("experts", Law.Deterministic(Seconds(60)), new AgentSkillPlan { Name = "back", Talk = 0.5 }) with
                {
                    Count = 100,
                }
            )
            .Transfer(
                new TransferPlan
                {
                    Name = "up",
                    FromQueue = "front",
                    Chance = 0.3,
                    To = "back",
                    ExplainsAgain = Law.Exponential(Seconds(20)),
                }
            )
            .Transfer(
                new TransferPlan
                {
                    Name = "aside",
                    FromQueue = "front",
                    FromGroup = "desk",
                    Chance = 0.1,
                    To = "aside",
                    ExplainsAgain = Law.Deterministic(Seconds(30)),
                }
            )
            .Transfer(
                new TransferPlan
                {
                    Name = "down",
                    FromQueue = "back",
                    FromContact = "call",
                    Chance = 0.2,
                    To = "front",
                }
            )
            .Build(replications: 60, seed: 72);

    private static ContactTypePlan Working(string name, string queue) =>
        Calls(name, 2, Destination.Queue(queue), talk: 3) with
        {
            WrapUp = Law.Deterministic(Seconds(20)),
        };

    private static AgentGroupPlan Group(string name, Law spotsAfter, params AgentSkillPlan[] skills) =>
        new()
        {
            Name = name,
            Count = 100,
            Skills = [.. skills],
            SpotsAfter = spotsAfter,
        };

    private static void TypeAgrees(Findings found, LedgerRun run, int type, double legs, double talk, double wrapUp)
    {
        string name = run.Layout.Plan.ContactTypes[type].Name;
        if (legs > 1)
        {
            Agrees(found, run, $"{name}: legs a contact", type, cell => cell.Offered, legs);
            Agrees(found, run, $"{name}: wrap-up a contact [s]", type, cell => cell.WrapUp, wrapUp, unit: 1e6);
        }

        Agrees(found, run, $"{name}: talk a contact [s]", type, cell => cell.Talk, talk, unit: 1e6);
        long waited = run.Sum(ledgers => run.Legs(ledgers, lane => lane.Type.Row == type, cell => cell.Waited));
        Assert.That(waited, Is.Zero, "there are agents enough");
    }

    private static void LegsAgree(Findings found, LedgerRun run, int type, string queue, double exact)
    {
        QueueId wanted = run.Layout.QueueNamed(queue);
        found.MeanAgrees(
            $"{run.Layout.Plan.ContactTypes[type].Name}: legs in {queue}",
            run.Ratio(
                ledgers =>
                    run.Legs(ledgers, lane => lane.Type.Row == type && lane.Queue == wanted, cell => cell.Offered),
                ledgers => ledgers.Contacts(ContactCounter.Offered, type)
            ),
            exact
        );
    }

    private static void Agrees(
        Findings found,
        LedgerRun run,
        string what,
        int type,
        Func<LegCell, long> counter,
        double exact,
        double unit = 1
    ) =>
        found.MeanAgrees(
            what,
            run.Ratio(
                ledgers => run.Legs(ledgers, lane => lane.Type.Row == type, counter) / unit,
                ledgers => ledgers.Contacts(ContactCounter.Offered, type)
            ),
            exact
        );
}
