using System.Collections.Immutable;
using CallSim.Model;
using static CallSim.Tests.Model.Plans;

namespace CallSim.Tests.Model;

/// <summary>Customers who call again, by hand.</summary>
public sealed class CustomersTests
{
    [Test]
    public void Redial_AfterABlock_IsTheSameCustomersNextAttempt()
    {
        // One place in all: anna talks 0–10; bert is turned away at 1, calls again at 6, at 11 and is answered.
        ContactTypePlan type = Redialling(Type(), blocked: [1]);
        ScriptedCentre centre = new ScriptedCentre(Loss(type)).Arrives(0, "anna").Arrives(1, "bert").Run();
        Assert.That(centre.Times(JournalKind.Arrives), Is.EqualTo(new[] { "0 anna", "1 bert", "6 again", "11 again" }));
        Assert.That(Contacts(centre, ContactCounter.Offered), Is.EqualTo(4));
        Assert.That(Contacts(centre, ContactCounter.Redials), Is.EqualTo(2));
        Assert.That(Customer(centre, CustomerCounter.Customers), Is.EqualTo(2));
        Assert.That(Customer(centre, CustomerCounter.Reached), Is.EqualTo(2));
        Assert.That(Customer(centre, CustomerCounter.Returned), Is.Zero, "nobody had been answered before");
    }

    [TestCase(1, 1)]
    [TestCase(2, 2)]
    [TestCase(3, 3)]
    public void Redial_AttemptsAtMost_CountsTheFirst(int atMost, int attempts)
    {
        ContactTypePlan type = Redialling(Type(talk: 50), blocked: [1], atMost);
        ScriptedCentre centre = new ScriptedCentre(Loss(type)).Arrives(0, "anna").Arrives(1, "bert").Run();
        Assert.That(Contacts(centre, ContactCounter.Offered), Is.EqualTo(1 + attempts));
        Assert.That(Customer(centre, CustomerCounter.Reached), Is.EqualTo(1));
    }

    [Test]
    public void Redial_SharesByAttempt_TheLastGoesOn()
    {
        // Redials for certain after the first two attempts, never after the third or later.
        ContactTypePlan type = Redialling(Type(talk: 55), blocked: [1, 1, 0]);
        ScriptedCentre centre = new ScriptedCentre(Loss(type)).Arrives(0, "anna").Arrives(1, "bert").Run();
        Assert.That(Contacts(centre, ContactCounter.Offered), Is.EqualTo(4));
    }

    [Test]
    public void Redial_DueAfterArrivalsStop_IsPending()
    {
        // Abandoned at 58; the redial would be due at 63, the day ends at 60.
        ContactTypePlan type = Type(patience: 3) with
        {
            Redials = new RedialPlan { AfterAbandon = [1], Delay = Constant(5) },
        };
        ScriptedCentre centre = new ScriptedCentre(OneDesk(type, 0)).Arrives(55, "anna").Run();
        Assert.That(Contacts(centre, ContactCounter.Offered), Is.EqualTo(1));
        Assert.That(Customer(centre, CustomerCounter.Pending), Is.EqualTo(1));
        Assert.That(Customer(centre, CustomerCounter.Done), Is.Zero);
    }

    [TestCase(7, 1)]
    [TestCase(0.00001, 0)]
    public void CallsAgain_WithinTheWindow_WasNotHelpedAtTheFirstContact(double windowDays, int returned)
    {
        // Answered 0–10, not solved, calls again at 30 (and is not solved then either, due at 70: pending).
        ContactTypePlan type = Type() with
        {
            Resolved = 0,
            CallsAgain = new CallsAgainPlan { Chance = 1, Delay = Constant(20) },
        };
        CentrePlan plan = OneDesk(type, 1) with { Targets = new TargetsPlan { FcrWithin = S(windowDays * 86400) } };
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(0, "anna").Run();
        Assert.That(centre.Times(JournalKind.Arrives), Is.EqualTo(new[] { "0 anna", "30 again" }));
        Assert.That(Contacts(centre, ContactCounter.RepeatCalls), Is.EqualTo(1));
        Assert.That(Contacts(centre, ContactCounter.Unresolved), Is.EqualTo(2));
        Assert.That(Customer(centre, CustomerCounter.Answered), Is.EqualTo(1));
        Assert.That(Customer(centre, CustomerCounter.Returned), Is.EqualTo(returned));
        Assert.That(Customer(centre, CustomerCounter.Pending), Is.EqualTo(1));
    }

    [Test]
    public void Redial_LongAfterTheAnswer_DoesNotCountAgainstTheFirstContact()
    {
        // Answered 0–10; calls again at 30, after the window of 15 s, finds nobody, gives up at 32 and redials at 37.
        ContactTypePlan type = Type(patience: 2) with
        {
            Resolved = 0,
            CallsAgain = new CallsAgainPlan { Chance = 1, Delay = Constant(20) },
            Redials = new RedialPlan { AfterAbandon = [1, 1, 0], Delay = Constant(5) },
        };
        CentrePlan plan = OneDesk(type, 1) with { Targets = new TargetsPlan { FcrWithin = S(15) } };
        ScriptedCentre centre = new ScriptedCentre(plan)
            .Arrives(0, "anna")
            .Does(20, model => model.Staff.SetCapacity(new GroupId(0), 0))
            .Run();
        Assert.That(centre.Times(JournalKind.Arrives), Is.EqualTo(new[] { "0 anna", "30 again", "37 again" }));
        Assert.That(Customer(centre, CustomerCounter.Answered), Is.EqualTo(1));
        Assert.That(Customer(centre, CustomerCounter.Returned), Is.Zero);
    }

    [Test]
    public void Resolves_OfAnAgent_IsAFactorOnTheCustomersChance()
    {
        ContactTypePlan type = Type() with { Resolved = 0.5 };
        AgentSkillPlan hopeless = new() { Name = "calls", Resolves = 0 };
        CentrePlan plan = Day().Contacts(type).Agents(Group("desk", 1) with { Skills = [hopeless] }).Build();
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(0, "anna").Arrives(20, "bert").Run();
        Assert.That(Contacts(centre, ContactCounter.Unresolved), Is.EqualTo(2));
    }

    [Test]
    public void Redial_AndAnArrivalAtOneInstant_TheRedialGoesFirst()
    {
        // Bert's redial and carl are both due at 6, when the place is free.
        ContactTypePlan type = Redialling(Type(talk: 4), blocked: [1]);
        ScriptedCentre centre = new ScriptedCentre(Loss(type))
            .Arrives(0, "anna")
            .Arrives(1, "bert")
            .Arrives(6, "carl")
            .Run();
        Assert.That(centre.Times(JournalKind.IsAnswered)[1], Is.EqualTo("6 again"));
    }

    private static ContactTypePlan Redialling(
        ContactTypePlan type,
        ImmutableArray<double> blocked,
        int? atMost = null
    ) =>
        type with
        {
            Redials = new RedialPlan
            {
                AfterBlocked = blocked,
                Delay = Constant(5),
                AttemptsAtMost = atMost,
            },
        };

    private static CentrePlan Loss(ContactTypePlan type) =>
        Day()
            .Contacts(type)
            .Queue(
                new QueuePlan
                {
                    Name = "calls",
                    Skill = "calls",
                    WaitingPlaces = 0,
                }
            )
            .Agents(Group("desk", 1))
            .Build();

    private static long Contacts(ScriptedCentre centre, int counter) => centre.Ledgers.Contacts.Sum(counter);

    private static long Customer(ScriptedCentre centre, int counter) =>
        Enumerable.Range(0, centre.Ledgers.Customers.Rows).Sum(row => centre.Ledgers.Customers[row, 0, counter]);
}
