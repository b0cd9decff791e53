using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Model;

namespace CallSim.Scenarios.Tests.Sections;

public sealed class CustomersTests
{
    [Test]
    public void Contact_WithoutKeysOfCustomers_HasTheDefaults()
    {
        ContactTypePlan type = Scenario.Plan(Scenario.Small).ContactTypes[0];

        Assert.That(
            (type.Needs, type.Redials, type.CallsAgain),
            Is.EqualTo(((string?)null, (RedialPlan?)null, (CallsAgainPlan?)null))
        );
        Assert.That((type.Resolved, type.CountsAllAttempts), Is.EqualTo((1.0, false)));
    }

    [Test]
    public void Contact_WithEveryKeyOfCustomers_HasThem()
    {
        ContactTypePlan type = Type(
            "all_attempts",
            "needs: enquiry, resolved: 78%, calls_again: { chance: 70%, delay: { lognormal: { mean: 1d, cv: 1 } } }, "
                + "redials: { after_blocked: 80%, after_abandon: [60%, 40%, 0.2], after_outage: [90%], delay: { exponential: 6m }, attempts_at_most: 4 }"
        );

        Assert.That((type.Needs, type.Resolved, type.CountsAllAttempts), Is.EqualTo(("enquiry", 0.78, true)));
        Assert.That(
            type.CallsAgain,
            Is.EqualTo(new CallsAgainPlan { Chance = 0.7, Delay = Law.Lognormal(SimSpan.FromDays(1), 1) })
        );
        RedialPlan redials = type.Redials!;
        Assert.That(redials.AfterBlocked, Is.EqualTo(new[] { 0.8 }));
        Assert.That(redials.AfterAbandon, Is.EqualTo(new[] { 0.6, 0.4, 0.2 }));
        Assert.That(redials.AfterOutage, Is.EqualTo(new[] { 0.9 }));
        Assert.That(redials.Delay.At(0), Is.EqualTo(Law.Exponential(SimSpan.FromMinutes(6))));
        Assert.That(redials.AttemptsAtMost, Is.EqualTo(4));
    }

    [Test]
    public void Redials_WithADelayAndOneShare_HaveTheDefaults()
    {
        RedialPlan redials = Type("first_attempts", "redials: { after_abandon: 40%, delay: 6m }").Redials!;

        Assert.That((redials.AfterBlocked.Length, redials.AfterOutage.Length), Is.EqualTo((0, 0)));
        Assert.That((redials.AfterAbandon.Single(), redials.AttemptsAtMost), Is.EqualTo((0.4, (int?)null)));
        Assert.That(redials.Delay.At(0), Is.EqualTo(Law.Deterministic(SimSpan.FromMinutes(6))));
    }

    [Test]
    public void Transfer_WithRequiredKeysOnly_HasTheDefaults() =>
        Assert.That(
            Transfer("{ chance: 6%, to: queues.second }"),
            Is.EqualTo(
                new TransferPlan
                {
                    Name = "on",
                    Chance = 0.06,
                    To = "second",
                }
            )
        );

    [TestCase("queues.enquiry", "enquiry", null, null)]
    [TestCase("contacts.enquiry", null, "enquiry", null)]
    [TestCase("agents.desk", null, null, "desk")]
    public void Transfer_FromEachKindOfThing_HasIt(string from, string? queue, string? contact, string? group) =>
        Assert.That(
            Transfer($"{{ from: {from}, chance: 6%, to: queues.second, kind: cold, explains_again: 40s }}"),
            Is.EqualTo(
                new TransferPlan
                {
                    Name = "on",
                    FromQueue = queue,
                    FromContact = contact,
                    FromGroup = group,
                    Chance = 0.06,
                    To = "second",
                    ExplainsAgain = Law.Deterministic(SimSpan.FromSeconds(40)),
                }
            )
        );

    [TestCase("", 7)]
    [TestCase("\ntargets: { fcr_within: 2d }", 2)]
    public void FcrWithin_GivenOrNot_IsRead(string targets, double days) =>
        Assert.That(Scenario.Plan(Scenario.Small + targets).Targets.FcrWithin, Is.EqualTo(SimSpan.FromDays(days)));

    private static ContactTypePlan Type(string counts, string entries) =>
        Scenario
            .Plan(Scenario.WithContact($"{{ rate: 60/h, counts: {counts} }}", "talk: 1m, patience: 2m, " + entries))
            .ContactTypes[0];

    private static TransferPlan Transfer(string transfer) =>
        Scenario
            .Plan(Scenario.Small + $"\nqueues: {{ enquiry: {{}}, second: {{}} }}\ntransfers: {{ on: {transfer} }}\n")
            .Transfers.Single();
}
